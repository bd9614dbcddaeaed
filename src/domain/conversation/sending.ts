import { repeatsSafely } from '../channel.ts'
import { type Delivery, raise } from '../delivery.ts'
import { repliedAfterAd } from '../free-entry.ts'
import { take } from '../rate.ts'
import { sendingLimits } from '../sending-limits.ts'
import { closeServiceWindow, serviceWindowOpen } from '../window.ts'
import type { SendResult } from '../wire.ts'
import { addresseesOf, learnAddresses } from './addressing.ts'
import type { TemplateChecks } from './commands.ts'
import { type Draft, deliver } from './draft.ts'
import { leave, NOT_READY, OPTED_OUT } from './leaving.ts'
import { refusesMarketing } from './marketing.ts'
import { enterCost, expectedCost, recountMessage } from './metering.ts'
import { nextToSend, type OutboxItem, remove, replace, rest } from './outbox.ts'
import type { ConversationState } from './state.ts'
import type { StoredMessage } from './stored-message.ts'
import { askPerson, cancel, fail } from './unsent.ts'

/** No try takes as long, of the largest file either; ms. */
export const TRY_LOST_AFTER_MS = 3_600_000
/** For so long after it was written or had sent again, ms, a message waits for us without spending its tries; then a person shall know. */
const WAITS_FOR_US_MS = 3_600_000
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
  // Nobody was asked: that is no try, as long as it may be an outage of ours.
  const isOutage = code === NOT_READY && now - (item.retriedAt ?? message.at) < WAITS_FOR_US_MS
  const attempts = item.attempts - (isOutage ? 1 : 0)
  const nextAt = result.next === 'retry' ? now + backOff(result.afterMs, attempts) : null
  // A wait that the window does not outlast would only hold back what is behind it.
  const again = nextAt !== null && attempts < MAX_ATTEMPTS
  if (again && item.silenced) cancel(draft, item)
  else if (again && (item.template || serviceWindowOpen(state.serviceWindowEndsAt, nextAt))) {
    replace(state, item, { ...rest(item), attempts, state: 'queued', nextAt })
    deliver(draft, item.seq, { state: 'queued', error })
  } else fail(draft, item, error)
  return null
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

/** A try that came to no end, in an instance that goes on living: whether it reached the provider nobody will tell any more. */
export function loseClaims(draft: Draft): void {
  const { state, now } = draft
  for (const item of state.outbox) {
    if (item.state !== 'sending' || item.claimedAt + TRY_LOST_AFTER_MS > now) continue
    replace(state, item, { ...rest(item), state: 'unknown', waitUntil: now })
    deliver(draft, item.seq, { state: 'unknown', error: null })
  }
}

/** The provider names the shortest wait (WhatsApp's pair limit asks for ever longer ones). */
function backOff(afterMs: number, attempts: number): number {
  const least = Math.max(afterMs, LEAST_WAIT_MS)
  return Math.max(least, Math.min(LONGEST_WAIT_MS, least * 2 ** (attempts - 1)))
}
