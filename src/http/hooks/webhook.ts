import { z } from 'zod'
import { parseInbound } from '../../channels/webhook/parse.ts'
import { verifyMessage, WebhookCredentials } from '../../channels/webhook/signature.ts'
import { openCredentials } from '../../db/credentials.ts'
import { database } from '../../db/database.ts'
import { findHookedChannel, noteHookOrigin } from '../../db/hooked-channels.ts'
import { WebhookMessage, WebhookReceipt } from '../../protocol/webhook.ts'
import { RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import { readAtMost, readJsonObject } from './body.ts'
import { routeUpdates } from './routing.ts'

const MAX_BYTES = 1024 * 1024
/** How many things that are wrong one answer names. */
const MAX_WRONGS = 50

function refused(): RefusedError {
  return new RefusedError(401, 'bad-signature', 'No channel is connected here that this was signed for.')
}

export const webhookHook = [
  route({
    method: 'POST',
    path: '/hooks/in/:channel',
    need: 'provider',
    summary:
      'Takes one message, or `{ messages: [...] }`, from a system of the seller’s, signed by Standard Webhooks. 422 names the messages that are not usable; the others are safe here all the same.',
    mediaTypes: ['application/json'],
    bodyShapes: {
      'application/json': {
        schema: z.union([WebhookMessage, z.object({ messages: z.array(WebhookMessage) })]),
      },
    },
    answer: WebhookReceipt,
    async handle({ env, params, context }) {
      const bytes = await readAtMost(context.req.raw, MAX_BYTES)
      const db = database(env)
      const channel = await findHookedChannel(db, 'webhook', params.channel)
      if (channel?.credentials == null) throw refused()
      const credentials = await openCredentials(env, channel, channel.credentials, WebhookCredentials)
      const receivedAt = Date.now()
      const text = new TextDecoder().decode(bytes)
      if (!verifyMessage(credentials, context.req.header(), text, receivedAt)) throw refused()
      await noteHookOrigin(db, channel, new URL(context.req.url).origin)
      const { accountId } = channel
      const { updates, wrongs } = parseInbound(readJsonObject(bytes), { accountId, receivedAt })
      await routeUpdates(env, 'webhook', updates, receivedAt, context.get('requestId'))
      if (wrongs.length === 0) return { received: updates.length }
      throw new RefusedError(
        422,
        'invalid-input',
        updates.length === 0
          ? 'No message in this is usable.'
          : `Some messages are not usable and were left out; ${updates.length} were taken.`,
        { errors: wrongs.slice(0, MAX_WRONGS) },
      )
    },
  }),
]
