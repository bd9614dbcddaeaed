import { type Bucket, book, type Rate, refill, take } from './rate.ts'

/** A reply answers somebody who waits; a campaign's message takes what replies leave. */
export type Priority = 'reply' | 'campaign'

/** What all conversations of a channel share: permits, and until when (ms) the provider wants nothing at all. */
export type SendingBudget = { bucket: Bucket | null; pausedUntil: number }

/** When a message may leave, or when a campaign shall ask again; ms. */
export type Turn = { sendAt: number } | { askAt: number }

/** No provider's pause is longer; a clock that was wrong when one was noted must not silence a channel. */
const LONGEST_PAUSE_MS = 24 * 3_600_000

/** In any second at most `perSecond` leave: a tenth of them at once, the rest as time passes. */
export function channelRate(perSecond: number): Rate {
  const burst = Math.max(1, Math.floor(perSecond / 10))
  return { perSecond: Math.max(perSecond - burst, perSecond / 2), burst }
}

/**
 * The next turn to send. A reply always gets one, if need be ahead of its time, behind other replies alone. A campaign
 * gets one only at once and only while half of the burst is left for replies, so that none ever stands before a reply.
 */
export function nextTurn(
  budget: SendingBudget,
  perSecond: number,
  priority: Priority,
  now: number,
): { budget: SendingBudget; turn: Turn } {
  const rate = channelRate(perSecond)
  const from = goodFrom(budget, now)
  if (priority === 'reply') {
    const { booked, goodFrom: sendAt } = book(budget.bucket, rate, from)
    return { budget: { ...budget, bucket: booked }, turn: { sendAt } }
  }
  if (from > now) return { budget, turn: { askAt: from } }
  const result = take(budget.bucket, rate, now, Math.ceil(rate.burst / 2))
  return 'taken' in result
    ? { budget: { ...budget, bucket: result.taken }, turn: { sendAt: now } }
    : { budget, turn: { askAt: result.again } }
}

/** The provider wants nothing for `forMs`: what is asked from now on waits, and a shorter wish shortens nothing. */
export function paused(budget: SendingBudget, forMs: number, now: number): SendingBudget {
  const until = now + Math.min(Math.max(forMs, 0), LONGEST_PAUSE_MS)
  return { ...budget, pausedUntil: Math.max(goodFrom(budget, now), until) }
}

/** Whether so much is asked for that nobody may send without asking. */
export function isPressed(budget: SendingBudget, perSecond: number, now: number): boolean {
  const rate = channelRate(perSecond)
  const from = goodFrom(budget, now)
  return from > now || refill(budget.bucket, rate, from).permits < rate.burst / 2
}

/**
 * A budget of which only the last given turn is known, ms: what was given stays given, and nothing more is left of it.
 * At worst a burst passes that had been spent.
 */
export function recovered(
  { givenUntil, pausedUntil }: { givenUntil: number; pausedUntil: number },
  perSecond: number,
  now: number,
): SendingBudget {
  const ahead = givenUntil - goodFrom({ bucket: null, pausedUntil }, now)
  if (ahead <= 0 || ahead > LONGEST_PAUSE_MS) return { bucket: null, pausedUntil }
  const at = goodFrom({ bucket: null, pausedUntil }, now)
  return { bucket: { permits: (-ahead * channelRate(perSecond).perSecond) / 1000, at }, pausedUntil }
}

/** From when on anything may leave. */
function goodFrom({ pausedUntil }: SendingBudget, now: number): number {
  return Math.max(now, Math.min(pausedUntil, now + LONGEST_PAUSE_MS))
}
