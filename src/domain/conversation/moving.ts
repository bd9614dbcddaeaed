import { heldByPerson } from '../holder.ts'
import type { Belongings } from './commands.ts'
import { type Draft, give, open, silenceAssistant } from './draft.ts'
import { messageId, openEpisode } from './state.ts'

/** This conversation turned out to be an older one's: it closes, and hands over what it has. */
export function moveTo(draft: Draft, conversationId: string): null {
  const { state, now } = draft
  if (state.movedTo !== null) return null
  silenceAssistant(draft)
  state.movedTo = conversationId
  if (state.episode !== null) state.episode.finishedAt ??= now
  draft.visible = true
  return null
}

/**
 * Takes a younger conversation of the same person in. Its messages come without those already here;
 * the stronger lock of the two holds, and what nobody had answered is answered here.
 */
export function absorb(draft: Draft, belongings: Belongings): null {
  const { state, now } = draft
  const episode = openEpisode(state) ?? open(draft, 'client', { kind: 'assistant' })
  for (const message of belongings.messages) {
    state.seq += 1
    const stored = {
      ...message,
      seq: state.seq,
      id: messageId(state.seq, draft.random),
      episode: episode.number,
      visitorSeq: null,
    }
    draft.writes.push({ type: 'append', message: stored })
    if (message.author.kind === 'client') state.lastInboundSeq = state.seq
    state.lastActivityAt = Math.max(state.lastActivityAt, message.at)
  }
  draft.visible = true
  state.unread += belongings.unread
  state.lastInboundAt = Math.max(state.lastInboundAt ?? 0, belongings.lastInboundAt ?? 0) || null
  if (belongings.serviceWindowEndsAt !== null) {
    state.serviceWindowEndsAt = Math.max(state.serviceWindowEndsAt ?? 0, belongings.serviceWindowEndsAt)
  }
  if (belongings.personSpokeAt !== null) {
    state.personSpokeAt = Math.min(state.personSpokeAt ?? belongings.personSpokeAt, belongings.personSpokeAt)
  }
  state.unansweredSince ??= belongings.unansweredSince
  const { holder } = belongings
  if (holder !== null && holder.kind !== 'assistant' && !heldByPerson(episode.holder))
    give(draft, episode, holder)
  if (episode.holder.kind === 'assistant' && state.unansweredSince !== null) state.replyDueAt ??= now
  return null
}
