import type { ReplyAudit } from '../reply-audit.ts'
import { serviceWindowOpen } from '../window.ts'
import { append, type Draft } from './draft.ts'
import { type ConversationState, openEpisode } from './state.ts'

/**
 * What a client is told who still waits for a person at `dueAt` (ms). It goes out once a handoff, inside the
 * service window only, and not at all once a person has come or the assistant is off.
 */
export type FollowUp = { dueAt: number; text: string; audit: ReplyAudit }

/** Sends the follow-up whose time has come. */
export function followUp(draft: Draft): void {
  const { state, now } = draft
  const episode = openEpisode(state)
  const due = dueFollowUp(state)
  if (episode === null || due === null || due.dueAt > now) return
  episode.followUp = null
  draft.visible = true
  if (!serviceWindowOpen(state.serviceWindowEndsAt, now)) return
  append(draft, {
    author: { kind: 'assistant' },
    content: { type: 'text', text: due.text },
    at: now,
    audit: due.audit,
  })
}

/** Whether the assistant may speak is not known now: what it is due to say unasked waits until then, ms. */
export function putOffUnasked({ state, now }: Draft, until: number): null {
  const later = <Due extends { dueAt: number }>(due: Due): Due =>
    due.dueAt <= now ? { ...due, dueAt: until } : due
  const episode = openEpisode(state)
  if (episode?.followUp) episode.followUp = later(episode.followUp)
  if (state.checkIn !== null) state.checkIn = later(state.checkIn)
  return null
}

/** When the assistant will speak though no message of the client's asks for it, ms; null when it will not. */
export function speaksUnaskedAt(state: ConversationState): number | null {
  const times = [dueFollowUp(state), openEpisode(state) && state.checkIn].flatMap((due) => due?.dueAt ?? [])
  return times.length === 0 ? null : Math.min(...times)
}

/** Whether the assistant is about to speak though no message of the client's asks for it: is it still on? */
export function speaksUnasked(state: ConversationState, now: number): boolean {
  return [dueFollowUp(state), state.checkIn].some((due) => due !== null && due.dueAt <= now)
}

/** The follow-up that is still ahead, while the client waits in a queue. */
export function dueFollowUp(state: ConversationState): FollowUp | null {
  const episode = openEpisode(state)
  return episode?.holder.kind === 'queue' ? episode.followUp : null
}
