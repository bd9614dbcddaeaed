import { z } from 'zod'
import { ChannelKind } from '../domain/channel.ts'
import { Delivery } from '../domain/delivery.ts'
import { parkedSources } from '../domain/operations.ts'

/** Something that could not be handled; what it says is asked for by itself. Instants in ms. */
export const ParkedItem = z.object({
  id: z.string(),
  conversationId: z.string().nullable(),
  channelId: z.string().nullable(),
  /**
   * `batch`: a conversation could not be reached. `webhook-item`: it could not be read. `past-chats`: a part of an import
   * could not be learned from.
   */
  source: z.enum(parkedSources),
  /** A code. */
  reason: z.string(),
  parkedAt: z.int(),
  attempts: z.int(),
  /** Null when only a person tries again. */
  nextAttemptAt: z.int().nullable(),
  /** The request that brought it, as the operator's logs name it. */
  requestId: z.string().nullable(),
})
export type ParkedItem = z.infer<typeof ParkedItem>

/** `GET /api/parked`: what could not be handled, newest first; at most 100. */
export const ParkedList = z.object({ items: z.array(ParkedItem) })

/** `GET /api/parked/:id`: the same with what came, as it came. It holds what clients wrote. */
export const ParkedPayload = z.object({ id: z.string(), payload: z.string() })

/** `POST /api/parked/:id/retry`: whether it is handled now, or why it is still parked. */
export const ParkedRetry = z.object({ handled: z.boolean(), reason: z.string().nullable() })
export type ParkedRetry = z.infer<typeof ParkedRetry>

/** `POST /api/parked/:id/drop` */
export const ParkedDrop = z.object({ dropped: z.literal(true) })

/** `GET` and `POST /api/operations/reprojection`: how far it has come; null when it was never begun. Instants in ms. */
export const ReprojectionView = z.object({
  begunAt: z.int(),
  finishedAt: z.int().nullable(),
  /** Conversations that D1 shows again as they are, and those that could not be reached. */
  shown: z.int(),
  failed: z.int(),
})
export const ReprojectionAnswer = z.object({ reprojection: ReprojectionView.nullable() })

/** An account that validly signed webhooks came for although nobody here connected it. */
export const UnknownAccount = z.object({
  provider: z.string(),
  accountId: z.string(),
  firstAt: z.int(),
  lastAt: z.int(),
  times: z.int(),
})
export type UnknownAccount = z.infer<typeof UnknownAccount>

/** `GET /api/unknown-accounts` */
export const UnknownAccountList = z.object({ items: z.array(UnknownAccount) })

/** What happened in one hour on one channel; `channelId` null where no channel is known. */
export const HourCount = z.object({
  /** The instant the hour began, ms. */
  hour: z.int(),
  channelId: z.string().nullable(),
  received: z.int(),
  /** Replies of the assistant's. */
  answered: z.int(),
  handedOff: z.int(),
  sent: z.int(),
  failed: z.int(),
  /** Sent, and nobody knows whether it arrived. */
  unknown: z.int(),
  parked: z.int(),
  /** Messages a provider gave more than once. */
  duplicates: z.int(),
  /** Written in groups the number is in: never a lead, and not kept. */
  groupMessages: z.int(),
  /** Conversations that stood still and had to be woken. */
  woken: z.int(),
})
export type HourCount = z.infer<typeof HourCount>
export type CountName = Exclude<keyof HourCount, 'hour' | 'channelId'>

/** A message of ours that has not reached its client, or may not have. */
export const TroubledDelivery = z.object({
  conversationId: z.string(),
  messageId: z.string(),
  contactName: z.string().nullable(),
  channelId: z.string(),
  at: z.int(),
  delivery: Delivery,
})
export type TroubledDelivery = z.infer<typeof TroubledDelivery>

/** `GET /api/operations`: the workspace's last day, hour by hour, and what of its last week needs a look. */
export const Operations = z.object({
  since: z.int(),
  /** `troubled`: the provider takes nothing from it at the moment. */
  channels: z.array(z.object({ id: z.string(), kind: ChannelKind, name: z.string(), troubled: z.boolean() })),
  hours: z.array(HourCount),
  troubled: z.array(TroubledDelivery),
  /** When the clock last did its work; null before its first time. */
  clockRanAt: z.int().nullable(),
  /** Null for who does not operate the deployment. */
  unknownAccounts: z.array(UnknownAccount).nullable(),
})
export type Operations = z.infer<typeof Operations>
