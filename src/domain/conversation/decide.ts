import { klona } from 'klona/json'
import { checkIn } from './check-in.ts'
import type { Command, Decision } from './commands.ts'
import { close, type Draft, silenceAssistant } from './draft.ts'
import { forgetEchoes } from './echoes.ts'
import { claimFetch, fetched, retryFetch, voidFetches } from './fetching.ts'
import { dueFollowUp, followUp, putOffUnasked } from './follow-up.ts'
import { assistantOff, finish, handBack, markRead, memberSend, reopen, takeOver } from './holding.ts'
import { tellConsent } from './marketing.ts'
import { modelUsed } from './model-used.ts'
import { absorb, moved, moveFailed, moveTo } from './moving.ts'
import { nextToSend } from './outbox.ts'
import { receive, receiveEchoes } from './receive.ts'
import { beginReply, loseReply, replyFailed, replyGated, replyGenerated } from './reply.ts'
import { status } from './reports.ts'
import { attempted, claim, expireUnknown, hold, loseClaims, voidClaims } from './sending.ts'
import { type ConversationState, openEpisode, replyDue } from './state.ts'
import { dropMessage, retryMessage } from './stuck.ts'
import { belongTo, giveBack, moveBack, takeMeanwhile } from './unmerging.ts'
import { uploaded } from './uploading.ts'

/** An episode only the assistant holds ends by itself after this silence. */
const IDLE_MS = 24 * 3_600_000

/**
 * What a conversation does about a command: the state after, and what is written with it in one
 * transaction. Pure: the same state and command always give the same decision.
 */
export function decide(before: ConversationState, command: Command): Decision {
  const state = klona(before)
  const draft: Draft = {
    state,
    now: command.now,
    random: command.random,
    requestId: command.requestId ?? null,
    writes: [],
    abortGeneration: false,
    visible: false,
  }
  const answer = apply(draft, command)
  if (draft.visible) publish(draft)
  return { state, writes: draft.writes, abortGeneration: draft.abortGeneration, answer }
}

function apply(draft: Draft, command: Command): Decision['answer'] {
  switch (command.type) {
    case 'receive':
      receive(draft, command.origin, command.messages, command.debounceMs)
      return null
    case 'echo':
      receiveEchoes(draft, command.origin, command.messages)
      return null
    case 'status':
      return status(draft, command.message, command.report)
    case 'memberSend':
      return memberSend(draft, command)
    case 'takeOver':
      return takeOver(draft, command.memberId)
    case 'handBack':
      return handBack(draft)
    case 'finish':
      return finish(draft, command.memberId)
    case 'reopen':
      return reopen(draft, command.episode)
    case 'markRead':
      return markRead(draft, command.unreadAfter)
    case 'assistantOff':
      return assistantOff(draft)
    case 'started':
      started(draft, command.instance, command.unknownWaitMs)
      return null
    case 'wake':
      wake(draft)
      return null
    case 'putOffUnasked':
      return putOffUnasked(draft, command.until)
    case 'beginReply':
      return beginReply(draft, command.instance)
    case 'replyGenerated':
      return replyGenerated(draft, command.turn, command.reply, command)
    case 'replyGated':
      return replyGated(draft, command.turn, command.cause, command.autoReply)
    case 'replyFailed':
      return replyFailed(draft, command.turn, command.lastWords)
    case 'modelUsed':
      return modelUsed(draft, command.uses)
    case 'retryMessage':
      return retryMessage(draft, command)
    case 'dropMessage':
      return dropMessage(draft, command)
    case 'hold':
      return hold(draft, command)
    case 'claim':
      return claim(draft, command.instance, command.templates ?? {})
    case 'consent':
      return tellConsent(draft, command.consent)
    case 'uploaded':
      return uploaded(draft, command.message, command.result)
    case 'claimFetch':
      return claimFetch(draft, command.instance)
    case 'fetched':
      return fetched(draft, command.message, command.outcome)
    case 'retryFetch':
      return retryFetch(draft, command.message)
    case 'attempted':
      return attempted(draft, command.message, command.result, command.unknownWaitMs)
    case 'projected':
      projected(draft.state, command.version, command.seqs)
      return null
    case 'projectionFailed':
      draft.state.projectionFailures += 1
      draft.state.projectAt = draft.now + Math.min(60_000, 250 * 2 ** draft.state.projectionFailures)
      return null
    case 'belongTo':
      return belongTo(draft, command.contactId)
    case 'moveBack':
      return moveBack(draft, command)
    case 'giveBack':
      return giveBack(draft, command.given, command.left)
    case 'meanwhile':
      return takeMeanwhile(draft, command.said)
    case 'moveTo':
      return moveTo(draft, command.older)
    case 'moved':
      return moved(draft, command.version)
    case 'moveFailed':
      return moveFailed(draft)
    case 'absorb':
      forgetEchoes(draft, command.takenForOwners)
      return absorb(draft, command.belongings, command.known, command.stoppedAt)
  }
}

/** Members see the change under a new version; D1 is to have it, and the conversation this one moved to. */
function publish(draft: Draft): void {
  const { state } = draft
  state.version += 1
  state.moved = false
  const touched = new Set(state.unprojected)
  for (const write of draft.writes) {
    if (write.type === 'append') write.message.version = state.version
    else write.version = state.version
    touched.add(write.type === 'append' ? write.message.seq : write.seq)
  }
  state.unprojected = [...touched]
  state.projectAt ??= draft.now
}

/** A new instance of the object: what an older one had in hand is void. */
function started(draft: Draft, instance: string, unknownWaitMs: number): void {
  const { state, now } = draft
  if (state.generation !== null && state.generation.instance !== instance) {
    state.generation = null
    state.replyDueAt = now
    draft.visible = true
  }
  voidClaims(draft, instance, unknownWaitMs)
  voidFetches(draft, instance)
}

/** What time alone brings about. */
function wake(draft: Draft): void {
  const { state, now } = draft
  loseReply(draft)
  loseClaims(draft)
  expireUnknown(draft)
  followUp(draft)
  checkIn(draft)
  const episode = openEpisode(state)
  if (episode?.holder.kind === 'assistant' && state.generation === null && idleAt(state) <= now) {
    silenceAssistant(draft)
    close(draft, episode)
  }
}

/** When an assistant-held episode ends by itself; a reply or a check-in that is still due holds it open. */
function idleAt(state: ConversationState): number {
  const due = state.replyDueAt !== null || state.checkIn !== null
  if (due || state.outbox.length > 0) return Number.POSITIVE_INFINITY
  return state.lastActivityAt + IDLE_MS
}

/** D1 has everything up to `version`; messages changed since stay on the list. */
function projected(state: ConversationState, version: number, seqs: number[]): void {
  state.projectedVersion = Math.max(state.projectedVersion, version)
  state.projectionFailures = 0
  state.modelUses = state.modelUses.filter((use) => use.version > version)
  state.ledger = state.ledger.filter((entry) => entry.version > version)
  const done = new Set(seqs)
  if (state.version === version) {
    state.unprojected = state.unprojected.filter((seq) => !done.has(seq))
    state.attention = null
  }
  state.projectAt = state.unprojected.length > 0 || state.version > version ? 0 : null
}

/** Whether something is in hand whose time has come. */
export function isOverdue(state: ConversationState, now: number): boolean {
  return (nextWake(state, now, 0) ?? Number.POSITIVE_INFINITY) <= now
}

/**
 * When the object must next look at itself, ms, or null when only others can change it. What is due is
 * taken up at once by whoever wrote this state, so a heartbeat later is soon enough to notice that it crashed.
 */
export function nextWake(state: ConversationState, now: number, heartbeatMs: number): number | null {
  const times: number[] = []
  const episode = openEpisode(state)
  if (state.generation !== null) times.push(now)
  const due = replyDue(state)
  if (due !== null) times.push(due)
  const waiting = dueFollowUp(state)
  if (waiting !== null) times.push(waiting.dueAt)
  if (episode?.holder.kind === 'assistant') times.push(state.checkIn?.dueAt ?? idleAt(state))
  const toSend = nextToSend(state)
  if (toSend !== null) times.push(toSend.nextAt)
  for (const item of state.outbox) {
    if (item.state !== 'queued') times.push(item.state === 'unknown' ? item.waitUntil : now)
  }
  for (const fetch of state.fetches) times.push(fetch.state === 'due' ? fetch.nextAt : now)
  if (state.projectAt !== null) times.push(state.projectAt)
  if (state.movedTo !== null && !state.moved) times.push(state.moveAt ?? now)
  const next = Math.min(...times)
  if (!Number.isFinite(next)) return null
  return next > now ? next : now + heartbeatMs
}
