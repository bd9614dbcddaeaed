import { z } from 'zod'
import { Choice } from '../domain/choices.ts'
import { MediaKind } from '../domain/file.ts'

/** What a signed webhook may name anything of its own. */
const Id = z.union([z.string(), z.int()]).transform(String).pipe(z.string().trim().min(1).max(256))

const Moment = z.union([z.iso.datetime({ offset: true }).transform(Date.parse), z.int().positive()])

/** A file a message carries, by its address. */
const Media = z.object({
  kind: z.enum(['image', 'audio', 'video', 'document']).default('document'),
  url: z.url({ protocol: /^https$/ }).max(2000),
  mimeType: z.string().max(100).optional(),
  fileName: z.string().max(255).optional(),
  caption: z.string().max(4096).optional(),
})

/**
 * A message as the seller's own system posts it to `/hooks/in/<channel>`. `id` makes a repeat harmless; `from.id` is
 * the person, always the same; `at` is ISO 8601 with an offset, or ms, and the moment of arrival when absent. `choice` is
 * the id of the choice of a `message.reply` that was tapped, whose title is the text.
 */
export const WebhookMessage = z
  .object({
    id: Id,
    from: z.object({ id: Id, name: z.string().trim().max(200).optional() }),
    text: z.string().trim().min(1).max(10_000).optional(),
    choice: Id.optional(),
    media: Media.optional(),
    at: Moment.optional(),
  })
  .refine(({ text, media }) => text !== undefined || media !== undefined, 'Give a text or a media.')
export type WebhookMessage = z.infer<typeof WebhookMessage>

/** Several at once; one that is not usable does not cost the others. */
export const WebhookMessages = z.object({ messages: z.array(z.unknown()).min(1).max(100) })

/** `POST /hooks/in/<channel>`, answered: how many messages are safe here, those known already counted. */
export const WebhookReceipt = z.object({ received: z.int() })

/** Connects a system of the seller's: where replies and events go. Answered with the secret both sides sign with. */
export const ConnectWebhook = z.object({
  kind: z.literal('webhook'),
  name: z.string().trim().min(1).max(80),
  url: z.string().trim().max(2000),
})
export type ConnectWebhook = z.infer<typeof ConnectWebhook>

/** `PUT /api/channels/:channelId/webhook`: another address for events. */
export const WebhookChange = z.object({ url: z.string().trim().max(2000) })

/**
 * What a new webhook channel, or one with a new secret, is told once and never again: `inboundUrl` takes messages, and
 * `secret` signs both ways. The secret before counts until `previousUntil`, ms.
 */
export const WebhookSigning = z.object({
  inboundUrl: z.string(),
  secret: z.string(),
  previousUntil: z.int().nullable(),
})
export type WebhookSigning = z.infer<typeof WebhookSigning>

/** What is posted to the seller's address (Standard Webhooks: `type`, `timestamp`, `data`). */
export const WebhookEventType = z.enum(['message.reply', 'conversation.handoff', 'conversation.status'])
export type WebhookEventType = z.infer<typeof WebhookEventType>

/**
 * The `data` of a `message.reply`: a `text`, perhaps with `choices` to answer it by one tap, or a `media` to be fetched by
 * GET from its `url` until `expiresAt`. `size` is in bytes; `to.id` is the `from.id` of the client's own messages.
 */
export const WebhookReply = z.object({
  channel: z.string(),
  conversation: z.string(),
  to: z.object({ id: z.string() }),
  text: z.string().exactOptional(),
  choices: z.array(Choice).exactOptional(),
  media: z
    .object({
      kind: MediaKind,
      url: z.string(),
      expiresAt: z.iso.datetime(),
      mimeType: z.string().nullable(),
      size: z.int().nullable(),
      fileName: z.string().nullable(),
      caption: z.string().nullable(),
    })
    .exactOptional(),
})
export type WebhookReply = z.infer<typeof WebhookReply>

/** `GET /api/channels/:channelId/deliveries`: `cursor` is the `nextCursor` of the page before. */
export const WebhookDeliveryQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** What was posted to the seller's address, newest first. Instants in ms. */
export const WebhookDeliveryList = z.object({
  items: z.array(
    z.object({
      /** The `webhook-id` of every attempt. */
      id: z.string(),
      type: WebhookEventType,
      conversationId: z.string(),
      createdAt: z.int(),
      attempts: z.int(),
      lastAttemptAt: z.int().nullable(),
      /** The last answer: its HTTP status, null when none came, and what was wrong with it. */
      lastStatus: z.int().nullable(),
      lastError: z.string().nullable(),
      deliveredAt: z.int().nullable(),
      /** When it is posted again by itself; null for replies, which their conversation repeats. */
      nextAttemptAt: z.int().nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
})
export type WebhookDeliveryList = z.infer<typeof WebhookDeliveryList>
