import { serviceWindowOpen } from '../window.ts'
import type { Refusal } from './commands.ts'
import { type Draft, deliver, give, open, personAnswered, personSpoke, whatItNeeds } from './draft.ts'
import { optedOutAt } from './marketing.ts'
import { countMessage } from './metering.ts'
import { type ConversationState, openEpisode } from './state.ts'
import type { StoredMessage } from './stored-message.ts'

/**
 * A member has a message sent again that failed, or whose outcome is unknown and who says that it may arrive twice. It
 * is the member's word from then on and takes the episode over, as writing does; it counts as written now.
 */
export function retryMessage(
  draft: Draft,
  { message, memberId, confirmed }: { message: StoredMessage; memberId: string; confirmed: boolean },
): Refusal | null {
  const { state, now } = draft
  if (state.movedTo !== null) return { refused: 'finished' }
  if (isCarried(state, message)) return { refused: 'under-way' }
  switch (message.delivery?.state) {
    case 'queued':
    case 'sending':
      // It is being tried already: a repeat of the request, or of the wish.
      return null
    case 'failed':
      break
    case 'unknown':
      if (confirmed) break
      return { refused: 'may-have-arrived' }
    default:
      return { refused: 'not-stuck' }
  }
  const { content, seq, id, providerId } = message
  const needs = whatItNeeds(state, content)
  if (needs.template === undefined && !serviceWindowOpen(state.serviceWindowEndsAt, now)) {
    return { refused: 'window-closed', closedAt: state.serviceWindowEndsAt ?? now }
  }
  const optedOut = needs.template?.category === 'marketing' ? optedOutAt(state) : null
  if (optedOut !== null) return { refused: 'opted-out', at: optedOut }

  const holder = { kind: 'member', memberId } as const
  give(draft, openEpisode(state) ?? open(draft, 'us', holder), holder)
  state.outbox = state.outbox.filter((item) => item.seq !== seq)
  state.outbox.push({
    seq,
    id,
    author: 'member',
    answeredBefore: state.answeredUpToSeq,
    attempts: 0,
    silenced: false,
    ...needs,
    requestId: draft.requestId,
    ...(providerId !== null && { repeats: providerId }),
    retriedAt: now,
    state: 'queued',
    nextAt: now,
  })
  deliver(draft, seq, { state: 'queued', error: null })
  countMessage(draft, { ...message, at: now }, false)
  personSpoke(draft, now)
  personAnswered(draft)
  state.unread = 0
  return null
}

/**
 * A member gives a message up that has not left, or that failed. One that was still to leave leaves the client unanswered
 * again, and the episode with the member if the assistant had it: it would only write the same once more.
 */
export function dropMessage(
  draft: Draft,
  { message, memberId }: { message: StoredMessage; memberId: string },
): Refusal | null {
  const { state } = draft
  const { seq } = message
  if (isCarried(state, message)) return { refused: 'under-way' }
  switch (message.delivery?.state) {
    case 'cancelled':
      return null
    case 'failed':
    case 'queued':
      break
    case 'sending':
      return { refused: 'under-way' }
    case 'unknown':
      return { refused: 'may-have-arrived' }
    default:
      return { refused: 'not-stuck' }
  }
  const item = state.outbox.find((one) => one.seq === seq)
  state.outbox = state.outbox.filter((one) => one.seq !== seq)
  deliver(draft, seq, { state: 'cancelled', error: null })
  const episode = openEpisode(state)
  if (item === undefined || episode === null) return null
  if (episode.holder.kind === 'assistant') give(draft, episode, { kind: 'member', memberId })
  const spokenSince = state.answeredUpToSeq > seq
  if (!spokenSince && state.lastInboundSeq > item.answeredBefore) {
    state.answeredUpToSeq = Math.min(state.answeredUpToSeq, item.answeredBefore)
    state.unansweredSince ??= state.lastInboundAt
  }
  return null
}

/** Whether the conversation it was written in, which is part of this one, still sends it. */
function isCarried({ carried }: ConversationState, { seq }: StoredMessage): boolean {
  return carried.some((one) => one.seq === seq)
}
