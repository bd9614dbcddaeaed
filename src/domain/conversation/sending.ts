import { repeatsSafely } from '../channel.ts'
import { type Delivery, raise } from '../delivery.ts'
import { freeEntryReported, repliedAfterAd, repliedInVain } from '../free-entry.ts'
import { heldByPerson, inbox } from '../holder.ts'
import { type MessageCost, microsOf, settleCost, standingOf } from '../message-cost.ts'
import { take } from '../rate.ts'
import { sendingLimits } from '../sending-limits.ts'
import { closeServiceWindow, serviceWindowOpen } from '../window.ts'
import type { SendResult, StatusReport } from '../wire.ts'
import { addresseesOf, learnAddresses } from './addressing.ts'
import type { TemplateChecks } from './commands.ts'
import { type Draft, deliver, give, unanswer } from './draft.ts'
import { leave, OPTED_OUT, WINDOW_CLOSED } from './leaving.ts'
import { tellConsent } from './marketing.ts'
import { enterCost, expectedCost, recountMessage } from './metering.ts'
import {
  type ConversationState,
  nextToSend,
  type OutboxItem,
  openEpisode,
  type StoredMessage,
} from './state.ts'

/** Tries at most, counting those without an answer, before a person has to look. */
const MAX_ATTEMPTS = 6
/** Without a wait all tries would be spent at once. */
const LEAST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 3_600_000
/** When to look again for what could not be looked up. */
const LOOK_AGAIN_MS = 3000

/**
 * Claims the next message for `instance`. First attempts keep their order: a message known not to have
 * been sent holds back the ones behind it, one with an unknown outcome does not. The window is checked
 * again here; who holds the episode needs no check, since taking it over cancels what is queued.
 */
export function claim(
  draft: Draft,
  instance: string,
  templates: TemplateChecks,
): { claimed: { seq: number; id: string } } | null {
  const { state, now } = draft
  if (state.outbox.some((item) => item.state === 'sending')) return null
  for (;;) {
    const next = nextToSend(state)
    if (next === null || next.nextAt > now) return null
    const verdict = leave(state, next, now, templates)
    if (verdict.may === 'leave') {
      if (next.needsUpload) return null
      const wait = waitForPerson(state, now)
      if (wait !== null) {
        replace(state, next, { ...rest(next), state: 'queued', nextAt: wait })
        return null
      }
      const { category, template } = verdict
      replace(state, next, {
        ...rest({ ...next, ...(template && { template }) }),
        attempts: next.attempts + 1,
        state: 'sending',
        instance,
        claimedAt: now,
      })
      if (category === 'marketing') state.marketedAt = now
      const cost = expectedCost(state, now, category, addresseesOf(state, template))
      deliver(draft, next.seq, { state: 'sending', error: null }, { cost })
      return { claimed: { seq: next.seq, id: next.id } }
    }
    if (verdict.may === 'wait') {
      replace(state, next, { ...rest(next), state: 'queued', nextAt: now + LOOK_AGAIN_MS })
      return null
    }
    fail(draft, next, verdict.error)
  }
}

/** Takes what the provider allows to one person; gives when to come back (ms) where nothing is left of it. */
function waitForPerson(state: ConversationState, now: number): number | null {
  const limit = sendingLimits(state.channel.kind).toOnePerson
  if (limit === null) return null
  const result = take(state.toOnePerson, limit, now)
  if ('again' in result) return result.again
  state.toOnePerson = result.taken
  return null
}

/** The next message waits for the turn its channel has given it. */
export function hold(draft: Draft, { seq, until }: { seq: number; until: number }): null {
  const next = nextToSend(draft.state)
  if (next?.seq === seq) replace(draft.state, next, { ...next, nextAt: until, turnAt: until })
  return null
}

/** What came of a claimed send. A status may have overtaken it: then only the provider's id is news. */
export function attempted(
  draft: Draft,
  message: StoredMessage,
  result: SendResult,
  unknownWaitMs: number,
): null {
  const { state, now } = draft
  const item = state.outbox.find((i) => i.seq === message.seq)
  const delivery = message.delivery ?? { state: 'sending', error: null }
  if (result.kind === 'accepted') {
    remove(state, message.seq)
    const sent: Delivery = { state: 'sent', error: null }
    // That an earlier try failed says nothing of this one.
    const earlierFailed = delivery.state === 'failed' && message.providerId !== result.providerId
    deliver(draft, message.seq, earlierFailed ? sent : raise(delivery, sent), {
      providerId: result.providerId,
    })
    if (earlierFailed) recountMessage(draft, message.seq)
    if (message.cost !== null) enterCost(draft, message.seq, message.cost)
    state.freeEntry = repliedAfterAd(state.freeEntry, message.cost?.sentAt ?? now)
    learnAddresses(state, message, result.alsoKnownAs ?? [])
    return null
  }
  if (item === undefined) return null
  if (result.kind === 'unknown') {
    replace(state, item, { ...rest(item), state: 'unknown', waitUntil: waitFrom(state, now, unknownWaitMs) })
    deliver(draft, item.seq, raise(delivery, { state: 'unknown', error: null }))
    return null
  }
  const { code, message: words, reason } = result
  const error = { code, message: words, ...(reason && { reason }) }
  if (result.next === 'window-closed') {
    state.serviceWindowEndsAt = closeServiceWindow(state.serviceWindowEndsAt, now)
  }
  if (result.code === OPTED_OUT) refusesMarketing(draft, now)
  const nextAt = result.next === 'retry' ? now + backOff(result.afterMs, item.attempts) : null
  // A wait that the window does not outlast would only hold back what is behind it.
  const again = nextAt !== null && item.attempts < MAX_ATTEMPTS
  if (again && item.silenced) cancel(draft, item)
  else if (again && (item.template || serviceWindowOpen(state.serviceWindowEndsAt, nextAt))) {
    replace(state, item, { ...rest(item), state: 'queued', nextAt })
    deliver(draft, item.seq, { state: 'queued', error })
  } else fail(draft, item, error)
  return null
}

/** A provider's report. It also settles an outcome that was unknown. */
export function status(draft: Draft, message: StoredMessage, report: StatusReport): null {
  const { state } = draft
  const current = message.delivery
  // A report about a message that is not ours to deliver, an echo's for one.
  if (current === null || isBygone(state, message, report)) return null
  remove(state, message.seq)
  if (report.error?.code === WINDOW_CLOSED) {
    state.serviceWindowEndsAt = closeServiceWindow(state.serviceWindowEndsAt, report.at)
  }
  if (report.error?.code === OPTED_OUT) refusesMarketing(draft, report.at)
  const next = raise(current, { state: report.state, error: report.error })
  const cost = message.cost && settleCost(message.cost, report)
  if (next !== current || cost !== message.cost || message.providerId === null) {
    const providerId = next !== current ? report.providerId : (message.providerId ?? report.providerId)
    deliver(draft, message.seq, next, { providerId, cost })
  }
  // It was taken back, or for failed, and turns out to have left.
  const doubted = current.state === 'cancelled' || current.state === 'failed'
  if (doubted && next !== current) recountMessage(draft, message.seq)
  if (cost !== null) price(draft, message, cost, report)
  const failed = next !== current && next.state === 'failed' && message.episode === state.episode?.number
  if (failed && message.author.kind === 'assistant') askPerson(draft, message.seq)
  if (failed && message.author.kind === 'member') missMember(draft, message.seq)
  return null
}

/** Whether it tells of the failure of an earlier try than the one that counts. */
function isBygone(state: ConversationState, message: StoredMessage, report: StatusReport): boolean {
  if (report.state !== 'failed') return false
  const item = state.outbox.find(({ seq }) => seq === message.seq)
  if (item !== undefined) return item.repeats === report.providerId
  return message.providerId !== null && message.providerId !== report.providerId
}

/** The provider knows that the client takes no marketing messages. */
function refusesMarketing(draft: Draft, at: number): void {
  tellConsent(draft, { allowed: false, at, by: 'provider', memberId: null })
}

/** What a report says of money: about this message, and about the client's free entry. */
function price(draft: Draft, message: StoredMessage, cost: MessageCost, report: StatusReport): void {
  const { state } = draft
  const before = message.cost ?? cost
  const told = standingOf(cost) !== standingOf(before) || microsOf(cost) !== microsOf(before)
  if (told || message.providerId === null) enterCost(draft, message.seq, cost)
  if (report.state === 'failed') state.freeEntry = repliedInVain(state.freeEntry, cost.sentAt)
  else if (message.providerId === null) state.freeEntry = repliedAfterAd(state.freeEntry, cost.sentAt)
  const { pricing, conversation } = report
  const free = pricing?.freeEntry || conversation?.freeEntry || false
  // Free for another reason, the monthly allowance for one, says nothing of the ad.
  if (!free && (pricing === undefined || pricing.free)) return
  const endsAt = conversation?.expiresAt ?? null
  state.freeEntry = freeEntryReported(state.freeEntry, cost.sentAt, { free, endsAt })
}

/**
 * Messages whose outcome stayed unknown for too long are sent again, unless a person has taken over, it is marketing
 * or the channel could bring them twice: then a person has to look.
 */
export function expireUnknown(draft: Draft): void {
  const { state, now } = draft
  const expired = (item: OutboxItem) => item.state === 'unknown' && item.waitUntil <= now
  for (let item = state.outbox.find(expired); item !== undefined; item = state.outbox.find(expired)) {
    const once = !repeatsSafely(state.channel.kind) || item.template?.category === 'marketing'
    if (item.silenced || item.attempts >= MAX_ATTEMPTS || once) {
      remove(state, item.seq)
      draft.visible = true
      if (item.author !== 'member' && !item.silenced) askPerson(draft, item.seq)
      continue
    }
    replace(state, item, { ...rest(item), state: 'queued', nextAt: now })
    deliver(draft, item.seq, { state: 'queued', error: null })
  }
}

/** Until when a status may still settle an unknown outcome; where none can come there is nothing to wait for. */
function waitFrom(state: ConversationState, from: number, unknownWaitMs: number): number {
  return repeatsSafely(state.channel.kind) ? from + unknownWaitMs : from
}

/** Claims of an instance that is gone: each may or may not have reached the provider. */
export function voidClaims(draft: Draft, instance: string, unknownWaitMs: number): void {
  const { state } = draft
  for (const item of state.outbox) {
    if (item.state !== 'sending' || item.instance === instance) continue
    const waitUntil = waitFrom(state, item.claimedAt, unknownWaitMs)
    replace(state, item, { ...rest(item), state: 'unknown', waitUntil })
    deliver(draft, item.seq, { state: 'unknown', error: null })
  }
}

/** It shall not leave any more, and has not. */
function cancel(draft: Draft, item: OutboxItem): void {
  remove(draft.state, item.seq)
  deliver(draft, item.seq, { state: 'cancelled', error: null })
  unanswer(draft.state, item.seq, item.answeredBefore)
}

/** It will never reach the client. */
function fail(draft: Draft, item: OutboxItem, error: NonNullable<Delivery['error']>): void {
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
function missMember(draft: Draft, seq: number): void {
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
function askPerson(draft: Draft, seq: number): void {
  const { state } = draft
  if (state.answeredUpToSeq < seq) state.unansweredSince ??= state.lastInboundAt
  const episode = openEpisode(state)
  if (episode === null || heldByPerson(episode.holder)) return
  if (episode.holder.kind === 'assistant') give(draft, episode, inbox)
  episode.handoffReason ??= 'failure'
  state.attention = 'handoff'
}

/** The provider names the shortest wait (WhatsApp's pair limit asks for ever longer ones). */
function backOff(afterMs: number, attempts: number): number {
  const least = Math.max(afterMs, LEAST_WAIT_MS)
  return Math.max(least, Math.min(LONGEST_WAIT_MS, least * 2 ** (attempts - 1)))
}

/** What stays the same about a message whatever state it is in. */
function rest(item: OutboxItem): Omit<OutboxItem, 'state'> {
  const { seq, id, author, answeredBefore, attempts, silenced, template, requestId, repeats, needsUpload } =
    item
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
    ...(needsUpload && { needsUpload }),
  }
}

function replace(state: ConversationState, item: OutboxItem, next: OutboxItem): void {
  state.outbox = state.outbox.map((i) => (i === item ? next : i))
}

function remove(state: ConversationState, seq: number): void {
  state.outbox = state.outbox.filter((i) => i.seq !== seq)
}
