import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bucket, take } from '../../../src/domain/rate.ts'
import {
  channelRate,
  isPressed,
  nextTurn,
  type Priority,
  paused,
  recovered,
  type SendingBudget,
} from '../../../src/domain/sending-budget.ts'

const unspentBudget: SendingBudget = { bucket: null, pausedUntil: 0 }
const NOON = Date.UTC(2026, 10, 22, 12)
const SECOND = 1000

/** Conversations and campaigns that ask, each some time after the one before. */
const asks = fc.array(
  fc.record({
    afterMs: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(5000)),
    priority: fc.constantFrom<Priority>('reply', 'campaign'),
  }),
  { minLength: 1, maxLength: 300 },
)
const limit = fc.constantFrom(1, 2, 20, 30, 80, 1000)

/** Lets them ask in turn, and gives when each message leaves; a campaign that is put off asks no more. */
function leaving(budget: SendingBudget, perSecond: number, asked: { afterMs: number; priority: Priority }[]) {
  let now = NOON
  const sent: { priority: Priority; askedAt: number; at: number }[] = []
  for (const { afterMs, priority } of asked) {
    now += afterMs
    const next = nextTurn(budget, perSecond, priority, now)
    budget = next.budget
    if ('sendAt' in next.turn) sent.push({ priority, askedAt: now, at: next.turn.sendAt })
  }
  return { sent, budget }
}

/** The most messages that leave within any second. */
function mostInASecond(instants: number[]): number {
  const sorted = instants.toSorted((a, b) => a - b)
  return Math.max(
    ...sorted.map((at, first) => sorted.filter((other, i) => i >= first && other < at + SECOND).length),
  )
}

describe('the budget of a channel', () => {
  test('never lets more leave in a second than the provider takes', () => {
    fc.assert(
      fc.property(asks, limit, (asked, perSecond) => {
        const { sent } = leaving(unspentBudget, perSecond, asked)
        if (sent.length > 0) {
          const most = mostInASecond(sent.map(({ at }) => at))
          expect(most).toBeLessThanOrEqual(Math.max(perSecond, 1))
        }
      }),
    )
  })

  test('gives every reply a turn, in the order they asked', () => {
    fc.assert(
      fc.property(asks, limit, (asked, perSecond) => {
        const { sent } = leaving(unspentBudget, perSecond, asked)
        const replies = sent.filter(({ priority }) => priority === 'reply')
        expect(replies).toHaveLength(asked.filter(({ priority }) => priority === 'reply').length)
        for (const [i, reply] of replies.entries()) {
          expect(reply.at).toBeGreaterThanOrEqual(replies[i - 1]?.at ?? reply.askedAt)
        }
      }),
    )
  })

  test('lets no reply wait behind a campaign', () => {
    fc.assert(
      fc.property(asks, fc.constantFrom(20, 80, 1000), (asked, perSecond) => {
        const { sent, budget } = leaving(unspentBudget, perSecond, asked)
        const last = sent.at(-1)
        if (last?.priority !== 'campaign') return
        const now = last.askedAt
        expect(nextTurn(budget, perSecond, 'reply', now).turn).toEqual({ sendAt: now })
      }),
    )
  })

  test('a campaign leaves at once or not, and is told when to ask again: then it may', () => {
    fc.assert(
      fc.property(asks, limit, (asked, perSecond) => {
        const { budget } = leaving(unspentBudget, perSecond, asked)
        const now = NOON + asked.reduce((sum, { afterMs }) => sum + afterMs, 0)
        const { turn } = nextTurn(budget, perSecond, 'campaign', now)
        if ('sendAt' in turn) {
          expect(turn.sendAt).toBe(now)
          return
        }
        expect(turn.askAt).toBeGreaterThan(now)
        // One whole permit is more than a campaign may take where a single one is all there is.
        if (perSecond >= 20) {
          expect(nextTurn(budget, perSecond, 'campaign', turn.askAt).turn).toEqual({ sendAt: turn.askAt })
        }
      }),
    )
  })

  test('nothing leaves while the provider wants nothing, whoever asks; afterwards as slowly as ever', () => {
    fc.assert(
      fc.property(asks, limit, fc.integer({ min: 1, max: 3_600_000 }), (asked, perSecond, forMs) => {
        const budget = paused(unspentBudget, forMs, NOON)
        const soon = asked.map((one) => ({ ...one, afterMs: Math.min(one.afterMs, 3) }))
        const { sent } = leaving(budget, perSecond, soon)
        const during = sent.filter(({ askedAt }) => askedAt < NOON + forMs)
        for (const { at } of during) expect(at).toBeGreaterThanOrEqual(NOON + forMs)
        if (sent.length > 0)
          expect(mostInASecond(sent.map(({ at }) => at))).toBeLessThanOrEqual(Math.max(perSecond, 1))
      }),
    )
  })

  test('a shorter wish to wait does not shorten a longer one', () => {
    const budget = paused(paused(unspentBudget, 60_000, NOON), 1000, NOON)
    expect(nextTurn(budget, 80, 'reply', NOON).turn).toEqual({ sendAt: NOON + 60_000 })
  })

  test('a clock that jumps lets one burst more through at worst, and silences nobody', () => {
    fc.assert(
      fc.property(
        asks,
        fc.constantFrom(20, 80),
        fc.integer({ min: -3_600_000, max: 3_600_000 }),
        (asked, perSecond, jumpMs) => {
          const { budget } = leaving(unspentBudget, perSecond, asked)
          const now = NOON + asked.reduce((sum, { afterMs }) => sum + afterMs, 0)
          const { burst, perSecond: rate } = channelRate(perSecond)
          const wait = (at: number) => {
            const { turn } = nextTurn(budget, perSecond, 'reply', at)
            return 'sendAt' in turn ? turn.sendAt - at : Number.POSITIVE_INFINITY
          }
          // Going back earns nothing; going forward earns what the time is worth, a burst at most.
          const debt = Math.max(0, 1 - (budget.bucket?.permits ?? burst))
          expect(wait(now + jumpMs)).toBeLessThanOrEqual((debt / rate) * SECOND + 1)
          expect(wait(now) - wait(now + jumpMs)).toBeLessThanOrEqual(
            Math.max(0, jumpMs) + (burst / rate) * SECOND + 1,
          )
        },
      ),
    )
  })

  test('a budget that was lost gives none of its turns twice', () => {
    fc.assert(
      fc.property(asks, fc.constantFrom(20, 80, 1000), (asked, perSecond) => {
        const replies = asked.map(({ afterMs }) => ({ afterMs: afterMs % 5, priority: 'reply' as const }))
        const { sent } = leaving(unspentBudget, perSecond, replies)
        const last = sent.at(-1)
        if (last === undefined) return
        const kept = { givenUntil: last.at, pausedUntil: 0 }
        const again = nextTurn(recovered(kept, perSecond, last.askedAt), perSecond, 'reply', last.askedAt)
        expect(again.turn).toMatchObject({ sendAt: expect.any(Number) })
        // The turn is not before the last one that was given, unless there was one at hand at once.
        if ('sendAt' in again.turn && last.at > last.askedAt)
          expect(again.turn.sendAt).toBeGreaterThan(last.at)
      }),
    )
  })

  test('a pause outlives the budget that noted it', () => {
    const kept = { givenUntil: 0, pausedUntil: NOON + 30_000 }
    expect(nextTurn(recovered(kept, 80, NOON), 80, 'reply', NOON).turn).toEqual({ sendAt: NOON + 30_000 })
  })

  test('is pressed while it pauses and once half of the burst is gone, and no longer when that is earned again', () => {
    expect(isPressed(unspentBudget, 80, NOON)).toBe(false)
    expect(isPressed(paused(unspentBudget, 1000, NOON), 80, NOON)).toBe(true)
    const five = Array.from({ length: 5 }, () => ({ afterMs: 0, priority: 'reply' as const }))
    const { budget } = leaving(unspentBudget, 80, five)
    expect(isPressed(budget, 80, NOON)).toBe(true)
    expect(isPressed(budget, 80, NOON + SECOND)).toBe(false)
  })
})

test('a bucket gives a burst, then one as each is earned', () => {
  const perPerson = { perSecond: 1 / 6, burst: 45 }
  let bucket: Bucket | null = null
  for (let i = 0; i < 45; i += 1) {
    const result = take(bucket, perPerson, NOON)
    if ('again' in result) throw new Error(`only ${i} of the burst`)
    bucket = result.taken
  }
  expect(take(bucket, perPerson, NOON)).toEqual({ again: NOON + 6000 })
  expect(take(bucket, perPerson, NOON + 5999)).toEqual({ again: NOON + 6000 })
  expect('taken' in take(bucket, perPerson, NOON + 6000)).toBe(true)
})
