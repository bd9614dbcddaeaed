import { offer } from '../choices.ts'
import { mayReturn } from '../gates.ts'
import { inbox } from '../holder.ts'
import { remember } from '../memory.ts'
import type { Sendable } from '../message.ts'
import { auditOfRule, type ReplyAudit } from '../reply-audit.ts'
import type { SilenceCause } from '../silence.ts'
import { serviceWindowOpen } from '../window.ts'
import { type PlannedCheckIn, planCheckIn } from './check-in.ts'
import type { PlannedFollowUp, PreparedAutoReply, PreparedReply } from './commands.ts'
import { append, type Draft, give } from './draft.ts'
import type { Episode } from './episode.ts'
import type { FollowUp } from './follow-up.ts'
import { type ConversationState, type Generation, openEpisode, replyDue } from './state.ts'
import { messageId } from './stored-message.ts'

/** A turn takes seconds; one that is not heard of for this long, ms, is not coming back. */
export const TURN_LOST_AFTER_MS = 10 * 60_000
/** After this many failures in a row a person is asked. */
const MAX_FAILURES = 4

/** Begins the reply that is due, leased to `instance`. */
export function beginReply(draft: Draft, instance: string): { turn: number } | null {
  const { state, now } = draft
  const due = replyDue(state)
  if (due === null || due > now) return null
  state.turn += 1
  state.replyDueAt = null
  state.replyCapAt = null
  state.generation = {
    turn: state.turn,
    upToSeq: state.seq,
    instance,
    startedAt: now,
    requestId: state.requestId,
  }
  return { turn: state.turn }
}

/** The generation of `turn`, if it is still the one that counts. */
function current(
  state: ConversationState,
  turn: number,
): { generation: Generation; episode: Episode } | null {
  const { generation } = state
  const episode = openEpisode(state)
  if (generation === null || generation.turn !== turn) return null
  return episode && { generation, episode }
}

/**
 * Commits a reply: only if nothing has changed since it began. Its text, its audit and its place in
 * the outbox go into the same transaction; a handoff ends the assistant's part with exactly this text.
 */
export function replyGenerated(
  draft: Draft,
  turn: number,
  reply: PreparedReply,
  { followUp, checkIn }: { followUp: PlannedFollowUp | null; checkIn: PlannedCheckIn | null },
): null {
  const { state, now } = draft
  const turnNow = current(state, turn)
  if (turnNow === null) return null
  const { generation, episode } = turnNow
  draft.requestId = generation.requestId
  state.generation = null
  state.generationFailures = 0
  state.interruptions = 0
  state.language = reply.language
  Object.assign(episode, remember(episode, reply))
  draft.visible = true

  if (!serviceWindowOpen(state.serviceWindowEndsAt, now)) {
    passToInbox(draft, episode, reply)
    return null
  }
  append(draft, {
    author: { kind: 'assistant' },
    content: contentOf(draft, reply),
    at: now,
    audit: asked(generation, reply.audit),
  })
  episode.disclosed = true
  episode.firstResponseAt ??= now
  const answeredAll = state.lastInboundSeq <= generation.upToSeq
  state.unansweredSince = answeredAll ? null : state.lastInboundAt
  state.answeredUpToSeq = generation.upToSeq
  if (reply.handoff !== null) {
    passToInbox(draft, episode, reply)
    episode.followUp = followUp && planned(followUp, reply, now)
  } else if (!answeredAll) state.replyDueAt = now
  else if (checkIn !== null) planCheckIn(draft, checkIn, reply.audit)
  return null
}

/** The audit with the request that brought what it answers. */
function asked({ requestId }: Generation, audit: ReplyAudit): ReplyAudit {
  return requestId === null ? audit : { ...audit, requestId }
}

function contentOf({ state, random }: Draft, { text, choices }: PreparedReply): Sendable {
  const offered = choices ? offer(choices, messageId(state.seq + 1, random)) : null
  return { type: 'text', text, ...(offered && { choices: offered }) }
}

function planned({ afterMs, text }: PlannedFollowUp, { audit }: PreparedReply, now: number): FollowUp {
  return { dueAt: now + afterMs, text, audit: auditOfRule(audit, 'follow-up') }
}

/** The client now waits for a person. What the assistant has said stays on its way. */
function passToInbox(draft: Draft, episode: Episode, reply: PreparedReply): void {
  const { state, now } = draft
  episode.holder = inbox
  state.replyDueAt = null
  state.replyCapAt = null
  state.unansweredSince ??= now
  state.attention = reply.handoff?.reason === 'asked-for-person' ? 'asked-for-person' : 'handoff'
  if (reply.handoff !== null) {
    episode.handoff = { ...reply.handoff.summary, at: now }
    episode.handoffReason = reply.handoff.reason
  }
}

/** The gates said no: the inbox, where the seller reads why, after the seller's canned text once an episode. */
export function replyGated(
  draft: Draft,
  turn: number,
  cause: SilenceCause,
  autoReply: PreparedAutoReply | null,
): null {
  const { state, now } = draft
  const turnNow = current(state, turn)
  if (turnNow === null) return null
  const { generation, episode } = turnNow
  draft.requestId = generation.requestId
  state.generation = null
  give(draft, episode, inbox)
  episode.assistantMayReturn = mayReturn(cause)
  episode.silentBecause = cause
  if (autoReply !== null && !episode.autoReplied && serviceWindowOpen(state.serviceWindowEndsAt, now)) {
    state.language = autoReply.language
    episode.autoReplied = true
    append(draft, {
      author: { kind: 'assistant' },
      content: { type: 'text', text: autoReply.text },
      at: now,
      audit: asked(generation, autoReply.audit),
    })
  }
  state.attention = 'handoff'
  return null
}

/** A turn that came to no end, in an instance that goes on living, is one that broke: no client waits for it for ever. */
export function loseReply(draft: Draft): void {
  const { generation } = draft.state
  if (generation === null || generation.startedAt + TURN_LOST_AFTER_MS > draft.now) return
  draft.abortGeneration = true
  replyFailed(draft, generation.turn, null)
}

/** The turn broke (no settings to be had, say): again a little later, and in the end a person, which the client hears. */
export function replyFailed(draft: Draft, turn: number, lastWords: PreparedReply | null): null {
  const { state, now } = draft
  const turnNow = current(state, turn)
  if (turnNow === null) return null
  if (state.generationFailures + 1 >= MAX_FAILURES && lastWords !== null) {
    return replyGenerated(draft, turn, lastWords, { followUp: null, checkIn: null })
  }
  state.generation = null
  state.generationFailures += 1
  if (state.generationFailures < MAX_FAILURES) {
    state.replyDueAt = now + 500 * 4 ** (state.generationFailures - 1)
    return null
  }
  give(draft, turnNow.episode, inbox)
  turnNow.episode.handoffReason = 'failure'
  state.attention = 'handoff'
  return null
}
