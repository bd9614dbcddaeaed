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
import { fileLink, forSystems } from '../db/file-links.ts'
import type { FilePlace } from '../db/files.ts'
import { type Attempt, noteReplyAttempt, type Place, type RepliedEvent } from '../db/webhook-deliveries.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { IsolateCache } from '../domain/isolate-cache.ts'
import type { FileLink } from '../protocol/files.ts'
import { openOutgoing } from './outgoing-file.ts'
import { log } from './shell.ts'

/** Senders of this isolate by channel, kept a little while so that a replaced token is noticed. */
const senders = new IsolateCache<{ sender: Sender; until: number }>(500)
const KEEP_MS = 30_000

/** The way out as this isolate knows it already; null when it is to be made first. */
export function keptSender({ workspaceId, channel }: ConversationState, now: number): Sender | null {
  const kept = senders.get(`${workspaceId}/${channel.id}`)
  return kept !== undefined && kept.until > now ? kept.sender : null
}

/** The way out for a conversation's channel. Throws when its credentials cannot be had or opened. */
export async function senderFor(env: Env, state: ConversationState, now: number): Promise<Sender> {
  const { workspaceId, channel } = state
  const kept = keptSender(state, now)
  if (kept !== null) return kept
  const sender = await makeSender(env, workspaceId, channel)
  senders.set(`${workspaceId}/${channel.id}`, { sender, until: now + KEEP_MS })
  return sender
}

async function makeSender(
  env: Env,
  workspaceId: string,
  channel: ConversationState['channel'],
): Promise<Sender> {
  const row = await env.DB.prepare(
    `SELECT credentials, hook_origin AS origin FROM channel WHERE workspace_id = ? AND id = ?`,
  )
    .bind(workspaceId, channel.id)
    .first<{ credentials: string | null; origin: string | null }>()
  if (row?.credentials == null) return disconnected
  const place = { workspaceId, channelId: channel.id }
  const openAs = <Schema extends z.ZodType>(schema: Schema) =>
    openCredentials(env, place, row.credentials ?? '', schema)
  switch (channel.kind) {
    case 'whatsapp': {
      const { accessToken } = await openAs(WhatsAppCredentials)
      const { WHATSAPP_API_URL: apiUrl, WHATSAPP_API_VERSION: version } = env
      return createWhatsAppSender({
        apiUrl,
        version,
        phoneNumberId: channel.accountId,
        accessToken,
        fetch: fetchOutside,
      })
    }
    case 'telegram': {
      const { token } = await openAs(TelegramCredentials)
      const connection = { apiUrl: env.TELEGRAM_API_URL, token, fetch: fetchOutside }
      const sendFile = createTelegramFileSender({
        upload: telegramUpload(connection),
        openFile: (content) => openOutgoing(env, { workspaceId, channel }, content),
      })
      return createTelegramSender({ botId: channel.accountId, api: telegramApi(connection), sendFile })
    }
    case 'webhook':
      return createWebhookSender({
        accountId: channel.accountId,
        credentials: await openAs(WebhookCredentials),
        fetch: fetchOutside,
        now: Date.now,
        linkTo: (id) => linkFor(env, row.origin, { workspaceId, id }),
        attempted: ({ id, type, conversationId }, attempt) =>
          noteAttempt(env, place, { id, type, conversationId }, attempt),
      })
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

const disconnected: Sender = {
  maxTextLength: Number.POSITIVE_INFINITY,
  async send() {
    const message = 'This channel is disconnected. Connect it again in the channel settings.'
    return { kind: 'refused', next: 'never', code: 'disconnected', message, reason: 'reconnect' }
  },
}

/** The history is for people to read: a message that went out has gone out, whether or not it could be noted. */
async function noteAttempt(env: Env, place: Place, event: RepliedEvent, attempt: Attempt): Promise<void> {
  try {
    await noteReplyAttempt(database(env), place, event, attempt)
  } catch (error) {
    log('webhook-attempt-not-noted', error)
  }
}
