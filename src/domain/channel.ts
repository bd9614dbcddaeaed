import { z } from 'zod'

/** Every kind of connected account a client can write to (FEATURES, "channel"). */
export const ChannelKind = z.enum(['whatsapp', 'web', 'telegram', 'instagram', 'messenger', 'webhook'])
export type ChannelKind = z.infer<typeof ChannelKind>

/**
 * Channels without an outside provider: what is committed is delivered, because
 * the client's page reads it from the conversation itself.
 */
export function deliversAtCommit(kind: ChannelKind): boolean {
  return kind === 'web'
}

/** Channels whose provider allows free text only for a time after the client's last message. */
export function hasServiceWindow(kind: ChannelKind): boolean {
  return kind === 'whatsapp' || kind === 'instagram' || kind === 'messenger'
}
