import {
  type Bot,
  deleteWebhook,
  examineBot,
  readBot,
  setWebhook,
  TelegramError,
} from '../../channels/telegram/account.ts'
import { type TelegramApi, telegramApi } from '../../channels/telegram/api.ts'
import { TelegramCredentials } from '../../channels/telegram/secret.ts'
import { keepReport } from '../../db/channel-checks.ts'
import { type ChannelRow, connectChannel, findAccount } from '../../db/channels.ts'
import { openCredentials, sealCredentials } from '../../db/credentials.ts'
import { database } from '../../db/database.ts'
import { randomSecret } from '../../db/digest.ts'
import { findOwnChannel, type HookedChannel } from '../../db/hooked-channels.ts'
import { VaultError } from '../../db/vault.ts'
import { type ChannelReport, finding } from '../../domain/channel-health.ts'
import type { ConnectTelegram } from '../../protocol/telegram.ts'
import type { Bindings } from '../bindings.ts'
import { notFound, RefusedError } from '../problem.ts'

/** The Bot API as this deployment reaches it. */
export function apiWith(env: Bindings, token: string): TelegramApi {
  return telegramApi({ apiUrl: env.TELEGRAM_API_URL, token, fetch: (input, init) => fetch(input, init) })
}

/** The path Telegram posts a channel's updates to. */
function hookPath(channelId: string): string {
  return `/hooks/telegram/${channelId}`
}

/**
 * Connects a bot, or renews the token of the one that is the channel `only`: has its updates posted here under a new secret, and keeps token and secret
 * sealed. `origin` is that of this deployment. Throws a refusal that names what is wrong: 422 for the token or an address
 * Telegram cannot reach, 409 when another workspace has the bot, 502 when Telegram does not answer.
 */
export async function connectTelegram(
  env: Bindings,
  who: { id: string; workspace: { id: string } },
  { token }: Pick<ConnectTelegram, 'token'>,
  origin: string,
  only: string | null = null,
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
  if (only !== null && id !== only) throw wrongToken('This token is of another bot.')
  const webhookSecret = randomSecret()
  await orRefuse(setWebhook(api, { url: origin + hookPath(id), secret: webhookSecret }))
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
): Promise<{ checkedAt: number; report: ChannelReport }> {
  const channel = await botOf(env, workspaceId, channelId)
  const checkedAt = Date.now()
  const report = await reportOn(env, channel, checkedAt)
  await keepReport(database(env), channel, report, checkedAt)
  return { checkedAt, report }
}

async function reportOn(env: Bindings, channel: HookedChannel, now: number): Promise<ChannelReport> {
  const credentials = await readCredentials(env, channel)
  if (credentials === null) return { findings: [finding('credentials-unreadable')], number: null }
  return examineBot(apiWith(env, credentials.token), hookPath(channel.channelId), now)
}

/**
 * Has Telegram post a bot's updates here again, under the secret it was connected with: another program had taken them,
 * or this deployment has moved to `origin`. Throws 404 when the bot is not the workspace's, 409 when its token cannot be
 * read, 422 and 502 as for a connection.
 */
export async function takeHookBack(
  env: Bindings,
  workspaceId: string,
  channelId: string,
  origin: string,
): Promise<void> {
  const credentials = await readCredentials(env, await botOf(env, workspaceId, channelId))
  if (credentials === null) {
    const detail = 'The token of this bot cannot be read any more: give it a new one.'
    throw new RefusedError(409, 'credentials-unreadable', detail)
  }
  const { token, webhookSecret: secret } = credentials
  await orRefuse(setWebhook(apiWith(env, token), { url: origin + hookPath(channelId), secret }))
}

async function botOf(env: Bindings, workspaceId: string, channelId: string): Promise<HookedChannel> {
  const channel = await findOwnChannel(database(env), workspaceId, 'telegram', channelId)
  if (channel === null) throw notFound('bot')
  return channel
}

/**
 * Tells Telegram to post nothing here any more, before a bot is disconnected. A bot whose token is gone, or a Telegram
 * that does not answer, is no reason to stay connected: what still comes is refused.
 */
export async function releaseTelegram(env: Bindings, workspaceId: string, channelId: string): Promise<void> {
  const channel = await findOwnChannel(database(env), workspaceId, 'telegram', channelId)
  const credentials = channel && (await readCredentials(env, channel))
  if (credentials === null) return
  try {
    await deleteWebhook(apiWith(env, credentials.token))
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error
  }
}

/** What opens a bot; null when it has nothing, or nothing that can be read with the keys there are. */
async function readCredentials(env: Bindings, channel: HookedChannel): Promise<TelegramCredentials | null> {
  if (channel.credentials === null) return null
  try {
    return await openCredentials(env, channel, channel.credentials, TelegramCredentials)
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}

async function orRefuse<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error
    if (error.isAboutToken) throw wrongToken('Telegram knows no bot with this token.', error)
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

function wrongToken(message: string, cause?: TelegramError): RefusedError {
  return new RefusedError(422, 'not-your-bot', message, { errors: [{ path: 'token', message }], cause })
}

function taken(): RefusedError {
  return new RefusedError(409, 'account-taken', 'This bot is connected to another workspace.')
}
