import type { z } from 'zod'
import type { Sender } from '../channels/channel.ts'
import { telegramApi, telegramUpload } from '../channels/telegram/api.ts'
import { TelegramCredentials } from '../channels/telegram/secret.ts'
import { createTelegramSender } from '../channels/telegram/send.ts'
import { createTelegramFileSender } from '../channels/telegram/send-file.ts'
import { createWebhookSender } from '../channels/webhook/send.ts'
import { WebhookCredentials } from '../channels/webhook/signature.ts'
import { createWhatsAppSender } from '../channels/whatsapp/send.ts'
import { openCredentials, WhatsAppCredentials } from '../db/credentials.ts'
import { database } from '../db/database.ts'
import type { FilePlace } from '../db/files/files.ts'
import { fileLink, forSystems } from '../db/files/links.ts'
import { connectionOf, type SendingTerms } from '../db/sending-terms.ts'
import { type Attempt, noteReplyAttempt, type Place, type RepliedEvent } from '../db/webhook-deliveries.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { IsolateCache } from '../domain/isolate-cache.ts'
import type { FileLink } from '../protocol/files.ts'
import { openOutgoing } from './outgoing-file.ts'
import { log } from './shell.ts'

/** A channel's way out, made from the credentials that `connection` names. */
type WayOut = { sender: Sender; connection: string | null }

/** Ways out of this isolate by channel, kept a little while: where a channel can be reached may change as well. */
const waysOut = new IsolateCache<WayOut & { until: number }>(500)
const KEEP_MS = 30_000

/**
 * The way out as this isolate knows it already; null when it is to be made first. It is none any more once the channel
 * was disconnected or has another token, which `terms` tell, a second old at most. While D1 does not answer there are
 * none (null): then it is used for as long as it is kept.
 */
export function keptSender(
  { workspaceId, channel }: ConversationState,
  terms: SendingTerms | null,
  now: number,
): Sender | null {
  const kept = waysOut.get(`${workspaceId}/${channel.id}`)
  if (kept === undefined || kept.until <= now) return null
  return terms === null || terms.connection === kept.connection ? kept.sender : null
}

/** The way out for a conversation's channel. Throws when its credentials cannot be had or opened. */
export async function senderFor(
  env: Env,
  state: ConversationState,
  terms: SendingTerms | null,
  now: number,
): Promise<Sender> {
  const { workspaceId, channel } = state
  const kept = keptSender(state, terms, now)
  if (kept !== null) return kept
  const made = await makeSender(env, workspaceId, channel)
  waysOut.set(`${workspaceId}/${channel.id}`, { ...made, until: now + KEEP_MS })
  return made.sender
}

async function makeSender(
  env: Env,
  workspaceId: string,
  channel: ConversationState['channel'],
): Promise<WayOut> {
  const row = await env.DB.prepare(
    `SELECT credentials, hook_origin AS origin FROM channel WHERE workspace_id = ? AND id = ?`,
  )
    .bind(workspaceId, channel.id)
    .first<{ credentials: string | null; origin: string | null }>()
  if (row?.credentials == null) return { sender: disconnected, connection: null }
  const { credentials } = row
  const connection = connectionOf(credentials)
  const place = { workspaceId, channelId: channel.id }
  const openAs = <Schema extends z.ZodType>(schema: Schema) =>
    openCredentials(env, place, credentials, schema)
  switch (channel.kind) {
    case 'whatsapp': {
      const { accessToken } = await openAs(WhatsAppCredentials)
      const { WHATSAPP_API_URL: apiUrl, WHATSAPP_API_VERSION: version } = env
      const phoneNumberId = channel.accountId
      const sender = createWhatsAppSender({
        apiUrl,
        version,
        phoneNumberId,
        accessToken,
        fetch: fetchOutside,
      })
      return { sender, connection }
    }
    case 'telegram': {
      const { token } = await openAs(TelegramCredentials)
      const bot = { apiUrl: env.TELEGRAM_API_URL, token, fetch: fetchOutside }
      const sendFile = createTelegramFileSender({
        upload: telegramUpload(bot),
        openFile: (content) => openOutgoing(env, { workspaceId, channel }, content),
      })
      const sender = createTelegramSender({ botId: channel.accountId, api: telegramApi(bot), sendFile })
      return { sender, connection }
    }
    case 'webhook': {
      const sender = createWebhookSender({
        accountId: channel.accountId,
        credentials: await openAs(WebhookCredentials),
        fetch: fetchOutside,
        now: Date.now,
        linkTo: (id) => linkFor(env, row.origin, { workspaceId, id }),
        attempted: ({ id, type, conversationId }, attempt) =>
          noteAttempt(env, place, { id, type, conversationId }, attempt),
      })
      return { sender, connection }
    }
    default:
      throw new Error(`no way out is built for ${channel.kind} yet`)
  }
}

/** Where a system that reaches this deployment at `origin` can fetch a file; null before it has. */
async function linkFor(env: Env, origin: string | null, file: FilePlace): Promise<FileLink | null> {
  if (origin === null) return null
  const { url, expiresAt } = await fileLink(env, file, 'attachment', Date.now(), forSystems)
  return { url: origin + url, expiresAt }
}

const fetchOutside: typeof fetch = (input, init) => fetch(input, init)

/** What comes of anything that is to leave through a disconnected channel. */
export const refusedDisconnected = {
  kind: 'refused',
  next: 'never',
  code: 'disconnected',
  message: 'This channel is disconnected. Connect it again in the channel settings.',
  reason: 'reconnect',
} as const

const disconnected: Sender = {
  maxTextLength: Number.POSITIVE_INFINITY,
  send: async () => refusedDisconnected,
}

/** The history is for people to read: a message that went out has gone out, whether or not it could be noted. */
async function noteAttempt(env: Env, place: Place, event: RepliedEvent, attempt: Attempt): Promise<void> {
  try {
    await noteReplyAttempt(database(env), place, event, attempt)
  } catch (error) {
    log('webhook-attempt-not-noted', error)
  }
}
