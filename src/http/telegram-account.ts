import {
  type Bot,
  deleteWebhook,
  examineBot,
  readBot,
  setWebhook,
  TelegramError,
} from '../channels/telegram/account.ts'
import { type TelegramApi, telegramApi } from '../channels/telegram/api.ts'
import { TelegramCredentials } from '../channels/telegram/secret.ts'
import { keepReport } from '../db/channel-checks.ts'
import { type ChannelRow, connectChannel, findAccount } from '../db/channels.ts'
import { openCredentials, sealCredentials } from '../db/credentials.ts'
import { database } from '../db/database.ts'
import { randomSecret } from '../db/digest.ts'
import { findOwnChannel, type HookedChannel } from '../db/hooked-channels.ts'
import type { ChannelReport } from '../domain/channel-health.ts'
import type { ConnectTelegram } from '../protocol/telegram.ts'
import type { Bindings } from './bindings.ts'
import { notFound, RefusedError } from './problem.ts'

function apiWith(env: Bindings, token: string): TelegramApi {
  return telegramApi({ apiUrl: env.TELEGRAM_API_URL, token, fetch: (input, init) => fetch(input, init) })
}

/** Where Telegram posts a channel's updates; `origin` is that of this deployment. */
function hookOf(origin: string, channelId: string): string {
  return `${origin}/hooks/telegram/${channelId}`
}

/**
 * Connects a bot, or renews its token: has its updates posted here under a new secret, and keeps token and secret
 * sealed. Throws a refusal that names what is wrong: 422 for the token or an address Telegram cannot reach, 409 when
 * another workspace has the bot, 502 when Telegram does not answer.
 */
export async function connectTelegram(
  env: Bindings,
  who: { id: string; workspace: { id: string } },
  { token }: ConnectTelegram,
  origin: string,
): Promise<ChannelRow> {
  const api = apiWith(env, token)
  const db = database(env)
  const workspaceId = who.workspace.id
  const bot = await orRefuse(readBot(api))
  const existing = await findAccount(db, 'telegram', bot.id)
  if (existing !== null && existing.workspaceId !== workspaceId && existing.disconnectedAt === null) {
    throw taken()
  }
  const id = existing?.workspaceId === workspaceId ? existing.id : crypto.randomUUID()
  const webhookSecret = randomSecret()
  await orRefuse(setWebhook(api, { url: hookOf(origin, id), secret: webhookSecret }))
  const credentials: TelegramCredentials = { token, webhookSecret }
  const connected = await connectChannel(
    db,
    workspaceId,
    {
      id,
      kind: 'telegram',
      ...described(bot),
      credentials: await sealCredentials(env, { workspaceId, channelId: id }, credentials),
    },
    who.id,
    Date.now(),
  )
  if (connected === null) throw taken()
  return connected
}

function described({ id, name, username }: Bot) {
  return { externalId: id, name, displayAddress: username === null ? null : `@${username}` }
}

/** Looks at a connected bot as Telegram sees it, and keeps what was found. Throws 404 when it is not the workspace's. */
export async function checkTelegram(
  env: Bindings,
  workspaceId: string,
  channelId: string,
  origin: string,
): Promise<{ checkedAt: number; report: ChannelReport }> {
  const db = database(env)
  const channel = await findOwnChannel(db, workspaceId, 'telegram', channelId)
  const api = channel && (await apiOf(env, channel))
  if (api === null) throw notFound('bot')
  const checkedAt = Date.now()
  const report = await examineBot(api, hookOf(origin, channelId), checkedAt)
  await keepReport(db, { workspaceId, channelId }, report, checkedAt)
  return { checkedAt, report }
}

/**
 * Tells Telegram to post nothing here any more, before a bot is disconnected. A bot whose token is gone, or a Telegram
 * that does not answer, is no reason to stay connected: what still comes is refused.
 */
export async function releaseTelegram(env: Bindings, workspaceId: string, channelId: string): Promise<void> {
  const channel = await findOwnChannel(database(env), workspaceId, 'telegram', channelId)
  const api = channel && (await apiOf(env, channel))
  if (api === null) return
  try {
    await deleteWebhook(api)
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error
  }
}

async function apiOf(env: Bindings, channel: HookedChannel): Promise<TelegramApi | null> {
  if (channel.credentials === null) return null
  const { token } = await openCredentials(env, channel, channel.credentials, TelegramCredentials)
  return apiWith(env, token)
}

async function orRefuse<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error
    if (error.isAboutToken) {
      const message = 'Telegram knows no bot with this token.'
      throw new RefusedError(422, 'not-your-bot', message, {
        errors: [{ path: 'token', message }],
        cause: error,
      })
    }
    if (error.refusal?.code === 400) {
      throw new RefusedError(422, 'webhook-refused', `Telegram cannot reach this address: ${error.message}`, {
        cause: error,
      })
    }
    throw new RefusedError(502, 'provider-unreachable', 'Telegram does not answer now: try again later.', {
      cause: error,
    })
  }
}

function taken(): RefusedError {
  return new RefusedError(409, 'account-taken', 'This bot is connected to another workspace.')
}
