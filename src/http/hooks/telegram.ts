import { parseUpdate } from '../../channels/telegram/parse.ts'
import { TelegramCredentials, verifySecretToken } from '../../channels/telegram/secret.ts'
import { openCredentials } from '../../db/credentials.ts'
import { database } from '../../db/database.ts'
import { findHookedChannel } from '../../db/hooked-channels.ts'
import { RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import { readAtMost, readJsonObject } from './body.ts'
import { routeUpdates } from './routing.ts'

/** One update; Telegram's largest are far smaller. */
const MAX_BYTES = 1024 * 1024

function refused(): RefusedError {
  return new RefusedError(401, 'bad-secret', 'No bot is connected here under this secret.')
}

export const telegramHook = [
  route({
    method: 'POST',
    path: '/hooks/telegram/:channel',
    need: 'provider',
    summary: 'Takes an update of a Telegram bot; 200 once it is safe here.',
    async handle({ env, params, context }) {
      const bytes = await readAtMost(context.req.raw, MAX_BYTES)
      const channel = await findHookedChannel(database(env), 'telegram', params.channel)
      if (channel?.credentials == null) throw refused()
      const { webhookSecret } = await openCredentials(env, channel, channel.credentials, TelegramCredentials)
      const shown = context.req.header('x-telegram-bot-api-secret-token')
      if (!(await verifySecretToken(webhookSecret, shown))) throw refused()
      const receivedAt = Date.now()
      const updates = parseUpdate(readJsonObject(bytes), { accountId: channel.accountId, receivedAt })
      await routeUpdates(env, 'telegram', updates, receivedAt, context.get('requestId'))
      return new Response(null, { status: 200 })
    },
  }),
]
