import type { FileExchange } from '../channels/channel.ts'
import { createTelegramFiles } from '../channels/telegram/files.ts'
import { TelegramCredentials } from '../channels/telegram/secret.ts'
import { createWebhookFiles } from '../channels/webhook/files.ts'
import { createWhatsAppFiles } from '../channels/whatsapp/media.ts'
import { openCredentials, WhatsAppCredentials } from '../db/credentials.ts'
import { fetchesFiles } from '../domain/channel.ts'
import type { ConversationState } from '../domain/conversation/state.ts'

/** There is no way to a provider any more, until a person connects the channel again. */
export class DisconnectedError extends Error {}

/** The way to and from a conversation's provider for files. Throws when its credentials cannot be had or opened. */
export async function fileExchangeFor(env: Env, state: ConversationState): Promise<FileExchange> {
  const { workspaceId, channel } = state
  if (!fetchesFiles(channel.kind)) throw new Error(`files of ${channel.kind} are not exchanged yet`)
  const row = await env.DB.prepare(`SELECT credentials FROM channel WHERE workspace_id = ? AND id = ?`)
    .bind(workspaceId, channel.id)
    .first<{ credentials: string | null }>()
  if (row?.credentials == null) throw new DisconnectedError('the channel is disconnected')
  const place = { workspaceId, channelId: channel.id }
  const fetchOutside: typeof fetch = (input, init) => fetch(input, init)
  if (channel.kind === 'webhook') {
    return createWebhookFiles({ fetch: fetchOutside, allowLoopback: env.ENVIRONMENT === 'development' })
  }
  if (channel.kind === 'telegram') {
    const { token } = await openCredentials(env, place, row.credentials, TelegramCredentials)
    return createTelegramFiles({ apiUrl: env.TELEGRAM_API_URL, token, fetch: fetchOutside })
  }
  const { accessToken } = await openCredentials(env, place, row.credentials, WhatsAppCredentials)
  return createWhatsAppFiles({
    apiUrl: env.WHATSAPP_API_URL,
    version: env.WHATSAPP_API_VERSION,
    phoneNumberId: channel.accountId,
    accessToken,
    fetch: fetchOutside,
  })
}
