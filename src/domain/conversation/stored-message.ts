import type { Delivery } from '../delivery.ts'
import type { Author, MessageContent } from '../message.ts'
import type { MessageCost } from '../message-cost.ts'
import type { ReplyAudit } from '../reply-audit.ts'

/** A message as the conversation keeps it. */
export type StoredMessage = {
  seq: number
  id: string
  /** What makes a repeat recognisable: the provider's or the sender's own id, with its kind in front. */
  key: string | null
  providerId: string | null
  episode: number
  author: Author
  content: MessageContent
  at: number
  delivery: Delivery | null
  clientId: string | null
  audit: ReplyAudit | null
  /** What the provider takes for it; null where it takes nothing, and before it leaves. */
  cost: MessageCost | null
  /** Position in the web visitor's sequence; null for what a visitor never sees. */
  visitorSeq: number | null
  version: number
}

/** What a reply reads of a message: who said what, when, and whether it went out. */
export type SaidMessage = Pick<StoredMessage, 'seq' | 'id' | 'author' | 'content' | 'at' | 'delivery'>

/** Dedupe key of a provider's message. */
export const providerKey = (providerId: string): string => `p:${providerId}`
/** Dedupe key of what a member or visitor sent with an id of their own. */
export const clientKey = (sender: string, clientId: string): string => `c:${sender}:${clientId}`

/** A message's id: opaque outside, it lets the conversation find the row without an index. */
export function messageId(seq: number, random: string): string {
  return `${seq.toString(36)}-${random}`
}

/** The row a message id of ours names, or null for an id that is not of this shape. */
export function seqOfMessageId(id: string): number | null {
  const match = /^([0-9a-z]{1,10})-/.exec(id)
  return match?.[1] === undefined ? null : Number.parseInt(match[1], 36)
}

/** When the first of these was written, ms; null for none. */
export function earliest(messages: readonly StoredMessage[]): number | null {
  return messages.length === 0 ? null : Math.min(...messages.map(({ at }) => at))
}
