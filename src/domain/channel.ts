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

/** Channels whose provider keeps what a client sends until it is fetched. */
export function fetchesFiles(kind: ChannelKind): boolean {
  return kind === 'whatsapp' || kind === 'telegram' || kind === 'webhook'
}

/** Channels that want a file before the message that carries it (WhatsApp). */
export function uploadsFiles(kind: ChannelKind): boolean {
  return kind === 'whatsapp'
}

/** Channels on which members can send files. */
export function sendsFiles(kind: ChannelKind): boolean {
  return kind === 'web' || fetchesFiles(kind)
}

/**
 * Channels on which a send without an answer may be made again: the provider tells by our id what it took (WhatsApp),
 * or drops a repeat of that id (a signed webhook). On the others a message leaves at most once.
 */
export function repeatsSafely(kind: ChannelKind): boolean {
  return kind === 'whatsapp' || kind === 'webhook'
}
