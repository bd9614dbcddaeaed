import type { Delivery } from '../delivery.ts'
import { heldByPerson, inbox } from '../holder.ts'
import { type Draft, deliver, give, unanswer } from './draft.ts'
import { type OutboxItem, remove } from './outbox.ts'
import { openEpisode } from './state.ts'

/** It shall not leave any more, and has not. */
export function cancel(draft: Draft, item: OutboxItem): void {
  remove(draft.state, item.seq)
  deliver(draft, item.seq, { state: 'cancelled', error: null })
  unanswer(draft.state, item.seq, item.answeredBefore)
}

/** It will never reach the client. */
export function fail(draft: Draft, item: OutboxItem, error: NonNullable<Delivery['error']>): void {
  remove(draft.state, item.seq)
  deliver(draft, item.seq, { state: 'failed', error })
  if (item.author === 'member') {
    missMember(draft, item.seq)
    return
  }
  unanswer(draft.state, item.seq, item.answeredBefore)
  askPerson(draft, item.seq)
}

/**
 * A member's words have not reached the client. Whoever holds the episode sees it; where the member has let go, and
 * nobody has spoken since, the client is unanswered again and a person has to look.
 */
export function missMember(draft: Draft, seq: number): void {
  const { state } = draft
  const episode = openEpisode(state)
  if (episode === null || heldByPerson(episode.holder) || state.answeredUpToSeq > seq) return
  if (state.lastInboundAt !== null) {
    state.answeredUpToSeq = Math.min(state.answeredUpToSeq, state.lastInboundSeq - 1)
    state.unansweredSince ??= state.lastInboundAt
  }
  askPerson(draft, seq)
}

/** What we said has not reached the client, or may not have: a person has to look, unless one is there. */
export function askPerson(draft: Draft, seq: number): void {
  const { state } = draft
  if (state.answeredUpToSeq < seq) state.unansweredSince ??= state.lastInboundAt
  const episode = openEpisode(state)
  if (episode === null || heldByPerson(episode.holder)) return
  if (episode.holder.kind === 'assistant') give(draft, episode, inbox)
  episode.handoffReason ??= 'failure'
  state.attention = 'handoff'
}
