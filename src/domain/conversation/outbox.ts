import type { TemplateCategory } from '../template/category.ts'
import type { ConversationState } from './state.ts'

/**
 * A message on its way out, in the order it was written. `queued` has certainly not been sent;
 * `sending` is claimed by `instance`; `unknown` was sent without an answer and waits for a status.
 */
export type OutboxItem = {
  seq: number
  id: string
  /** `auto-reply` is the seller's canned text for when the assistant is off. */
  author: 'assistant' | 'auto-reply' | 'member'
  /** Up to where the client had been answered before this: where things stand again if it never leaves. */
  answeredBefore: number
  attempts: number
  /** The assistant was silenced while this was in the air: what became of it is awaited, but it never leaves again. */
  silenced: boolean
  /** What it is when it is no free text: a template, of the category the provider last said. */
  template?: TemplateOrder
  /** The request it is due to. */
  requestId: string | null
  /** The provider's id of a try that a person has repeated: its failure is no news any more. */
  repeats?: string
  /** When a person had it sent again, ms: patience with what is not ready here begins anew. */
  retriedAt?: number
  /** Its file has to be with the provider first, and is not yet. */
  needsUpload?: true
} /** `turnAt`: the turn the channel's budget has given it, ms. */ & (
  | { state: 'queued'; nextAt: number; turnAt?: number }
  | { state: 'sending'; instance: string; claimedAt: number }
  | { state: 'unknown'; waitUntil: number }
)

/** The template a message is made from, as its provider names it, and the phone it goes to where a member typed one. */
export type TemplateOrder = { name: string; language: string; category: TemplateCategory; phone?: string }

/** The message to send next, once its time has come: one that must wait holds back those behind it. */
export function nextToSend(state: ConversationState): Extract<OutboxItem, { state: 'queued' }> | null {
  return state.outbox.find((item) => item.state === 'queued') ?? null
}

/** What stays the same about a message whatever state it is in. */
export function rest(item: OutboxItem): Omit<OutboxItem, 'state'> {
  const { seq, id, author, answeredBefore, attempts, silenced, requestId } = item
  const { template, repeats, retriedAt, needsUpload } = item
  return {
    seq,
    id,
    author,
    answeredBefore,
    attempts,
    silenced,
    requestId,
    ...(template && { template }),
    ...(repeats !== undefined && { repeats }),
    ...(retriedAt !== undefined && { retriedAt }),
    ...(needsUpload && { needsUpload }),
  }
}

/** The item in another state, in the same place. */
export function replace(state: ConversationState, item: OutboxItem, next: OutboxItem): void {
  state.outbox = state.outbox.map((i) => (i === item ? next : i))
}

/** Takes a message out of the outbox: it leaves no more, or its outcome is known. */
export function remove(state: ConversationState, seq: number): void {
  state.outbox = state.outbox.filter((i) => i.seq !== seq)
}
