import { inbox } from '../holder.ts'
import { auditOfRule, type ReplyAudit } from '../reply-audit.ts'
import { serviceWindowOpen } from '../window.ts'
import { append, type Draft, give } from './draft.ts'
import { openEpisode } from './state.ts'

/**
 * The client asked to be written to at `dueAt` (ms). Then `text` goes to the client, or where the channel takes no
 * free text any more a reminder goes to the members alone, with `note` about what. Whoever speaks or takes over before ends it.
 */
export type CheckIn = { dueAt: number; text: string; note: string; audit: ReplyAudit }

/** A check-in as it is planned with the reply that agrees to it. */
export type PlannedCheckIn = Omit<CheckIn, 'audit'>

/** Plans a check-in, in place of one planned before; one whose time has passed is none. */
export function planCheckIn(draft: Draft, planned: PlannedCheckIn, audit: ReplyAudit): void {
  const { state, now } = draft
  if (planned.dueAt <= now) return
  state.checkIn = { ...planned, audit: auditOfRule(audit, 'check-in') }
}

/** Carries out the check-in whose time has come. */
export function checkIn(draft: Draft): void {
  const { state, now } = draft
  const due = state.checkIn
  const episode = openEpisode(state)
  if (due === null || due.dueAt > now || episode?.holder.kind !== 'assistant') return
  state.checkIn = null
  if (serviceWindowOpen(state.serviceWindowEndsAt, now)) {
    append(draft, {
      author: { kind: 'assistant' },
      content: { type: 'text', text: due.text },
      at: now,
      audit: due.audit,
    })
    return
  }
  append(draft, { author: { kind: 'system' }, content: { type: 'reminder', note: due.note }, at: now })
  give(draft, episode, inbox)
  state.unansweredSince ??= now
  state.attention = 'handoff'
}
