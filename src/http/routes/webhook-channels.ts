import { database } from '../../db/database.ts'
import { findOwnChannel } from '../../db/hooked-channels.ts'
import { listDeliveries } from '../../db/webhook-deliveries.ts'
import { Done } from '../../protocol/api.ts'
import {
  WebhookChange,
  WebhookDeliveryList,
  WebhookDeliveryQuery,
  WebhookSigning,
} from '../../protocol/webhook.ts'
import { moveWebhook, rotateWebhookSecret } from '../channels/webhook.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'

/** What a signed webhook has beside other channels: an address, a secret, and a history. */
export const webhookChannels = [
  route({
    method: 'PUT',
    path: '/api/channels/:channelId/webhook',
    need: 'owner',
    summary: 'Posts replies and events of a signed webhook to another address.',
    body: WebhookChange,
    answer: Done,
    async handle({ env, who, params, body }) {
      await moveWebhook(env, who.workspace.id, params.channelId, body.url)
      return { ok: true }
    },
  }),
  route({
    method: 'POST',
    path: '/api/channels/:channelId/secret',
    need: 'owner',
    summary: 'Gives a signed webhook a new secret, shown once; the one before counts for 24 hours yet.',
    answer: WebhookSigning,
    handle: ({ env, who, params, context }) =>
      rotateWebhookSecret(env, who.workspace.id, params.channelId, new URL(context.req.url).origin),
  }),
  route({
    method: 'GET',
    path: '/api/channels/:channelId/deliveries',
    need: 'owner',
    summary: 'What was posted to the address of a signed webhook, and its last answer, newest first.',
    query: WebhookDeliveryQuery,
    answer: WebhookDeliveryList,
    async handle({ env, who, params, query }) {
      const db = database(env)
      const channel = await findOwnChannel(db, who.workspace.id, 'webhook', params.channelId)
      if (channel === null) throw notFound('webhook')
      const { cursor, limit } = query
      const from = cursor === undefined ? null : readCursor(cursor)
      const after = from && { createdAt: from.lastActivityAt, id: from.id }
      const found = await listDeliveries(db, channel, { after, limit: limit + 1 })
      const items = found.slice(0, limit)
      const last = found.length > limit ? items.at(-1) : undefined
      const nextCursor = last ? writeCursor({ lastActivityAt: last.createdAt, id: last.id }) : null
      return { items, nextCursor }
    },
  }),
]
