import type { Sender } from '../channels/channel.ts'
import { createWhatsAppSender } from '../channels/whatsapp/send.ts'
import { open, readVaultKeys } from '../db/vault.ts'
import type { ConversationState } from '../domain/conversation/state.ts'

/** Senders of this isolate by channel, kept a little while so that a replaced token is noticed. */
const senders = new Map<string, { sender: Sender; until: number }>()
const KEEP_MS = 30_000
const MAX_SENDERS = 500

/** The way out for a conversation's channel. Throws when its credentials cannot be had or opened. */
export async function senderFor(env: Env, state: ConversationState, now: number): Promise<Sender> {
  const { workspaceId, channel } = state
  const key = `${workspaceId}/${channel.id}`
  const kept = senders.get(key)
  if (kept !== undefined && kept.until > now) return kept.sender
  const sender = await makeSender(env, workspaceId, channel)
  if (senders.size >= MAX_SENDERS) senders.clear()
  senders.set(key, { sender, until: now + KEEP_MS })
  return sender
}

async function makeSender(
  env: Env,
  workspaceId: string,
  channel: ConversationState['channel'],
): Promise<Sender> {
  if (channel.kind !== 'whatsapp') throw new Error(`no way out is built for ${channel.kind} yet`)
  const row = await env.DB.prepare(`SELECT credentials FROM channel WHERE workspace_id = ? AND id = ?`)
    .bind(workspaceId, channel.id)
    .first<{ credentials: string | null }>()
  if (row?.credentials == null) throw new Error('this channel has no credentials')
  const keys = await readVaultKeys(env.ENCRYPTION_KEYS)
  return createWhatsAppSender({
    apiUrl: env.WHATSAPP_API_URL,
    version: env.WHATSAPP_API_VERSION,
    phoneNumberId: channel.accountId,
    accessToken: await open(keys, { workspaceId, channelId: channel.id }, row.credentials),
    fetch: (input, init) => fetch(input, init),
  })
}
