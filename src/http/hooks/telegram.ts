import { waitUntil } from 'cloudflare:workers'
import { z } from 'zod'
import type { TelegramApi } from '../../channels/telegram/api.ts'
import { parseUpdate } from '../../channels/telegram/parse.ts'
import { acknowledge, type Press, pressIn } from '../../channels/telegram/press.ts'
import { TelegramCredentials, verifySecretToken } from '../../channels/telegram/secret.ts'
import { openCredentials } from '../../db/credentials.ts'
import { database } from '../../db/database.ts'
import { findHookedChannel } from '../../db/hooked-channels.ts'
import { log } from '../../log.ts'
import { apiWith } from '../channels/telegram.ts'
import { RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import { readAtMost, readJsonObject } from './body.ts'
import { routeUpdates } from './routing.ts'

/** One update; Telegram's largest are far smaller. */
const MAX_BYTES = 1024 * 1024

function refused(): RefusedError {
  return new RefusedError(401, 'bad-secret', 'No bot is connected here under this secret.')
}

/** Lets the client see that their tap arrived. The update is safe without it. */
async function answerPress(
  api: TelegramApi,
  press: Press,
  { workspaceId, channelId }: { workspaceId: string; channelId: string },
): Promise<void> {
  for (const answer of await acknowledge(api, press)) {
    if (answer.kind === 'done') continue
    const code = answer.kind === 'refused' ? `telegram-${answer.code}` : 'no-answer'
    log('info', 'press-not-answered', { workspaceId, channelId, code })
  }
}

export const telegramHook = [
  route({
    method: 'POST',
    path: '/hooks/telegram/:channel',
    need: 'provider',
    summary: 'Takes an update of a Telegram bot; 200 once it is safe here.',
    mediaTypes: ['application/json'],
    bodyShapes: { 'application/json': { schema: z.looseObject({}) } },
    async handle({ env, params, context }) {
      const bytes = await readAtMost(context.req.raw, MAX_BYTES)
      const channel = await findHookedChannel(database(env), 'telegram', params.channel)
      if (channel?.credentials == null) throw refused()
      const credentials = await openCredentials(env, channel, channel.credentials, TelegramCredentials)
      const shown = context.req.header('x-telegram-bot-api-secret-token')
      if (!(await verifySecretToken(credentials.webhookSecret, shown))) throw refused()
      const receivedAt = Date.now()
      const update = readJsonObject(bytes)
      const updates = parseUpdate(update, { accountId: channel.accountId, receivedAt })
      await routeUpdates(env, 'telegram', updates, receivedAt, context.get('requestId'))
      const press = pressIn(update)
      if (press !== null) waitUntil(answerPress(apiWith(env, credentials.token), press, channel))
      return new Response(null, { status: 200 })
    },
  }),
]
