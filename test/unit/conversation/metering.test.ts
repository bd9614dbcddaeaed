import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  absorbBelongings,
  receiveEcho,
  receiveInbound,
  reportStatus,
  sendFromMember,
} from '../../../src/conversation/asks.ts'
import { ask, dispatch } from '../../../src/conversation/dispatch.ts'
import { type LedgerEntry, outlookOf } from '../../../src/domain/conversation/metering.ts'
import { belongingsOf } from '../../../src/domain/conversation/moving.ts'
import { rateOf } from '../../../src/domain/provider-rates.ts'
import type { InboundMessage, ReportedPricing, StatusReport } from '../../../src/domain/wire.ts'
import {
  accepted,
  Bench,
  clientWrites,
  DEBOUNCE,
  HOUR,
  MemoryStore,
  member,
  NOON,
  send,
  someone,
  text,
  WAIT,
} from '../../support/conversation.ts'

const regular: ReportedPricing = { category: 'service', free: false, freeEntry: false }
const allowance: ReportedPricing = { category: 'service', free: true, freeEntry: false }
const freeEntry: ReportedPricing = { category: 'service', free: true, freeEntry: true }
const toBrazil = rateOf('BR', 'service', NOON)

type Lines<Kind extends LedgerEntry['kind']> = Omit<Extract<LedgerEntry, { kind: Kind }>, 'version'>[]

const lines = <Kind extends LedgerEntry['kind']>(bench: Bench, kind: Kind): Lines<Kind> =>
  bench.state.ledger
    .filter((entry): entry is Extract<LedgerEntry, { kind: Kind }> => entry.kind === kind)
    .map(({ version: _, ...line }) => line)

const sessions = (bench: Bench) =>
  lines(bench, 'session').map(({ openedAt, endsAt, opening, void: isVoid }) => ({
    from: (openedAt - NOON) / HOUR,
    hours: (endsAt - openedAt) / HOUR,
    opening,
    isVoid,
  }))

let sent = 0
/** A member writes, and the message leaves. Gives its number. */
function memberWrites(bench: Bench): number {
  bench.do(sendFromMember({ ...member, clientId: `client-${++sent}` }))
  return send(bench, { kind: 'accepted', providerId: `wamid.${sent}` })
}

/** The provider's word of a message, or of one try of it that it calls `wamid`. */
function reports(
  bench: Bench,
  seq: number,
  state: StatusReport['state'],
  pricing?: ReportedPricing,
  wamid?: string,
): void {
  const { id, providerId } = bench.messages[seq - 1] ?? { id: '', providerId: null }
  const error = state === 'failed' ? { code: '131026', message: 'undeliverable' } : null
  const report = {
    providerId: wamid ?? providerId ?? 'wamid.told',
    ourId: `c1.${id}`,
    at: bench.now,
    state,
    error,
  }
  bench.do(reportStatus({ ...report, ...(pricing && { pricing }) }))
}

const ad = (id: string, at: number): InboundMessage => ({ ...text(id, 'vi o anúncio', at), fromAd: true })

describe('a session', () => {
  test('opens with the client’s message, lasts 24 hours whatever is said in it, and is followed by another', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.now += 20 * HOUR
    memberWrites(bench)
    clientWrites(bench, 'b')
    bench.now += 3 * HOUR
    clientWrites(bench, 'c')
    expect(sessions(bench)).toEqual([{ from: 0, hours: 24, opening: 'client', isVoid: false }])
    bench.now += HOUR
    memberWrites(bench)
    expect(sessions(bench)[1]).toEqual({ from: 24, hours: 24, opening: 'client', isVoid: false })
  })

  test('lasts 72 hours when an ad brought the client, and a later click does not prolong it', () => {
    const bench = new Bench()
    bench.do(receiveInbound(someone, [ad('a', bench.now)], DEBOUNCE))
    bench.now += 60 * HOUR
    bench.do(receiveInbound(someone, [ad('b', bench.now)], DEBOUNCE))
    expect(sessions(bench)).toEqual([{ from: 0, hours: 72, opening: 'client', isVoid: false }])
  })

  test('is not opened by the owner’s phone, nor by a reaction', () => {
    const bench = new Bench()
    bench.do(receiveEcho(someone, [text('e', 'oi', bench.now)]))
    const content = { type: 'reaction', emoji: '👍', toProviderId: 'e' } as const
    bench.do(receiveInbound(someone, [{ providerId: 'r', at: bench.now, content, fromAd: false }], DEBOUNCE))
    expect(sessions(bench)).toEqual([])
  })

  test('that our message opened is void when that message fails', () => {
    const bench = new Bench()
    clientWrites(bench, 'a', 'oi', NOON)
    bench.now += 12 * HOUR
    clientWrites(bench, 'b')
    bench.now += 12 * HOUR
    const seq = memberWrites(bench)
    reports(bench, seq, 'failed')
    expect(sessions(bench)[1]).toMatchObject({ from: 24, isVoid: true })
    bench.now += HOUR
    clientWrites(bench, 'c')
    expect(sessions(bench)).toHaveLength(2)
    expect(sessions(bench)[1]).toMatchObject({ from: 25, isVoid: false })
  })

  test('that our failed message opened and the client then wrote in is the client’s, in either order', () => {
    const told = (first: 'failure' | 'client') => {
      const bench = new Bench()
      clientWrites(bench, 'a')
      bench.now += 12 * HOUR
      clientWrites(bench, 'b')
      bench.now += 12 * HOUR
      const seq = memberWrites(bench)
      const at = bench.now + HOUR
      if (first === 'failure') reports(bench, seq, 'failed')
      bench.now += HOUR
      clientWrites(bench, 'c', 'oi', at)
      if (first === 'client') reports(bench, seq, 'failed')
      return sessions(bench)
    }
    expect(told('client')).toEqual(told('failure'))
  })
})

describe('what the provider takes', () => {
  function aMessageSent(): { bench: Bench; seq: number } {
    const bench = new Bench()
    clientWrites(bench, 'a')
    return { bench, seq: memberWrites(bench) }
  }

  test('is estimated when a message leaves, by the client’s market', () => {
    const { bench } = aMessageSent()
    expect(lines(bench, 'cost')).toEqual([
      {
        kind: 'cost',
        seq: 2,
        sentAt: NOON,
        market: 'BR',
        category: 'service',
        standing: 'estimated',
        micros: toBrazil,
      },
    ])
    expect(toBrazil).toBe(6800)
  })

  test('is settled by the provider’s report: at the market’s rate, or for nothing', () => {
    const paid = aMessageSent()
    reports(paid.bench, paid.seq, 'sent', regular)
    expect(lines(paid.bench, 'cost')).toMatchObject([{ standing: 'settled', micros: toBrazil }])
    const free = aMessageSent()
    reports(free.bench, free.seq, 'delivered', allowance)
    expect(lines(free.bench, 'cost')).toMatchObject([{ standing: 'settled', micros: 0 }])
  })

  test('is void when the message fails; one refused at once was never in the ledger', () => {
    const { bench, seq } = aMessageSent()
    reports(bench, seq, 'sent', regular)
    reports(bench, seq, 'failed')
    expect(lines(bench, 'cost')).toMatchObject([{ standing: 'void', micros: 0 }])
    bench.do(sendFromMember({ ...member, clientId: 'refused-1' }))
    send(bench, {
      kind: 'refused',
      next: 'never',
      code: '131026',
      message: 'undeliverable',
      reason: 'undeliverable',
    })
    expect(lines(bench, 'cost')).toHaveLength(1)
  })

  test('is expected to be nothing after an ad, until the provider charges for a message all the same', () => {
    const bench = new Bench()
    bench.do(receiveInbound(someone, [ad('a', bench.now)], DEBOUNCE))
    const first = memberWrites(bench)
    expect(lines(bench, 'cost')).toMatchObject([{ standing: 'estimated', micros: 0 }])
    expect(outlookOf(bench.state, bench.now)).toMatchObject({ freeUntil: NOON + 72 * HOUR, micros: toBrazil })
    reports(bench, first, 'sent', regular)
    expect(outlookOf(bench.state, bench.now)?.freeUntil).toBeNull()
    reports(bench, first, 'delivered', freeEntry)
    expect(outlookOf(bench.state, bench.now)?.freeUntil).toBe(NOON + 72 * HOUR)
  })

  test('is nothing on a channel without a provider, and no session is counted there', () => {
    const web = { ...someone, channel: { ...someone.channel, kind: 'web' as const } }
    const asks = [receiveInbound(web, [text('a', 'oi', NOON)], DEBOUNCE)]
    const done = dispatch(new MemoryStore(), null, asks, { now: NOON, random: () => 'r' }, web)
    expect(done?.state).toMatchObject({ seq: 1, session: null, ledger: [] })
    expect(done && outlookOf(done.state, NOON)).toBeNull()
  })
})

test('what is written next opens a session, or stands in the one that runs', () => {
  const bench = new Bench()
  clientWrites(bench, 'a')
  expect(outlookOf(bench.state, bench.now)?.sessionEndsAt).toBe(NOON + 24 * HOUR)
  expect(outlookOf(bench.state, NOON + 24 * HOUR)?.sessionEndsAt).toBeNull()
})

describe('the free entry', () => {
  const afterAnAd = (): Bench => {
    const bench = new Bench()
    bench.do(receiveInbound(someone, [ad('a', bench.now)], DEBOUNCE))
    bench.do(sendFromMember({ ...member, clientId: `client-${++sent}` }))
    return bench
  }
  const undeliverable = { code: '131026', message: 'undeliverable', reason: 'undeliverable' } as const

  test('is not opened by a reply that is refused', () => {
    const bench = afterAnAd()
    send(bench, { kind: 'refused', next: 'never', ...undeliverable })
    expect(bench.state.freeEntry).toMatchObject({ state: 'pending' })
  })

  test('is not opened by a reply that fails later', () => {
    const bench = afterAnAd()
    const seq = send(bench, { kind: 'accepted', providerId: 'wamid.first' })
    expect(bench.state.freeEntry).toMatchObject({ state: 'estimated' })
    reports(bench, seq, 'failed')
    expect(bench.state.freeEntry).toMatchObject({ state: 'pending' })
  })

  test('is opened at its time by a reply whose outcome was not known', () => {
    const bench = afterAnAd()
    const openedAt = bench.now
    const seq = send(bench, { kind: 'unknown', message: 'no answer' })
    bench.now += 5000
    reports(bench, seq, 'sent')
    expect(bench.state.freeEntry).toMatchObject({ state: 'estimated', openedAt })
  })
})

describe('a message that was sent twice, because nobody knew what became of it the first time', () => {
  /** A member's message that opened a session; what the provider calls the second try is known. */
  function sentTwice(): { bench: Bench; seq: number } {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.now += 12 * HOUR
    clientWrites(bench, 'b')
    bench.now += 12 * HOUR
    bench.do(sendFromMember({ ...member, clientId: `client-${++sent}` }))
    const seq = send(bench, { kind: 'unknown', message: 'no answer' })
    bench.now += WAIT
    bench.do(ask({ type: 'wake' }))
    send(bench, { kind: 'accepted', providerId: 'wamid.second' })
    return { bench, seq }
  }
  const told = (order: readonly ['first' | 'second', StatusReport['state']][]) => {
    const { bench, seq } = sentTwice()
    for (const [which, state] of order) reports(bench, seq, state, undefined, `wamid.${which}`)
    const stands = bench.store.bySeq(seq)?.delivery?.state
    return { stands, costs: lines(bench, 'cost'), sessions: sessions(bench).slice(1) }
  }

  test('and of which one copy arrived has arrived, in either order', () => {
    const failedFirst = told([
      ['second', 'failed'],
      ['first', 'delivered'],
    ])
    expect(failedFirst).toMatchObject({ stands: 'delivered', sessions: [{ isVoid: false }] })
    const arrivedFirst = told([
      ['first', 'delivered'],
      ['second', 'failed'],
    ])
    expect(arrivedFirst).toEqual(failedFirst)
  })

  test('is on its way while one of the copies is, whose answer comes after the other’s failure', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(sendFromMember({ ...member, clientId: `client-${++sent}` }))
    const seq = send(bench, { kind: 'unknown', message: 'no answer' })
    bench.now += WAIT
    bench.do(ask({ type: 'wake' }))
    bench.do(ask({ type: 'claim', instance: 'i' }))
    reports(bench, seq, 'failed', undefined, 'wamid.first')
    bench.attempt(seq, { kind: 'accepted', providerId: 'wamid.second' })
    expect(bench.store.bySeq(seq)?.delivery?.state).toBe('sent')
  })
})

describe('two conversations found to be one', () => {
  /** The younger one, in which the client wrote at noon, moves into the older one. */
  function merged(older: Bench): { younger: Bench; older: Bench } {
    const younger = new Bench()
    clientWrites(younger, 'young')
    younger.do(ask({ type: 'moveTo', older: { conversationId: 'c0', contactId: 'p0' } }))
    const [belongings] = belongingsOf(younger.state, younger.messages)
    if (belongings === undefined) throw new Error('it has not moved')
    older.do(absorbBelongings({ ...belongings, origin: someone }))
    older.do(absorbBelongings({ ...belongings, origin: someone }))
    return { younger, older }
  }

  test('are charged one session where both had one', () => {
    const bench = new Bench()
    clientWrites(bench, 'old', 'oi', NOON - HOUR)
    const { younger, older } = merged(bench)
    expect(sessions(younger)).toMatchObject([{ isVoid: true }])
    expect(sessions(older)).toMatchObject([{ from: -1, isVoid: false }])
  })

  test('go on with the session of the younger one where the older had none', () => {
    const bench = new Bench()
    clientWrites(bench, 'old', 'oi', NOON - 30 * HOUR)
    const { older } = merged(bench)
    clientWrites(older, 'both', 'oi', NOON + HOUR)
    expect(sessions(older)).toMatchObject([{ from: -30 }, { from: 0, isVoid: false }])
  })
})

/** A report of one of the copies of a message: of the one that was sent into silence, or of the one that was sent again. */
const told = fc.record({
  copy: fc.constantFrom('first' as const, 'second' as const),
  state: fc.constantFrom<StatusReport['state'][]>('sent', 'delivered', 'read', 'played', 'failed'),
  pricing: fc.constantFrom(regular, allowance, freeEntry, undefined),
})

/** What a provider may say of a message and its copies: anything, and reports that disagree. */
const fate = fc.record({ twice: fc.boolean(), reports: fc.array(told, { maxLength: 5 }) })

test('any order and repetition of reports, also of those that disagree, gives the same statement', () => {
  const messages = 4
  fc.assert(
    fc.property(
      fc.array(fate, { minLength: messages, maxLength: messages }),
      fc.boolean(),
      fc.infiniteStream(fc.nat(1000)),
      (fates, fromAd, random) => {
        const statement = (mix: boolean) => {
          const bench = new Bench()
          bench.do(receiveInbound(someone, [{ ...text('a', 'oi', NOON), fromAd }], DEBOUNCE))
          clientWrites(bench, 'b', 'oi', NOON + 20 * HOUR)
          const seqs = fates.map(({ twice }, i) => {
            bench.now = NOON + (23 + i) * HOUR
            bench.do(sendFromMember({ ...member, clientId: `client-${++sent}` }))
            if (twice) {
              send(bench, { kind: 'unknown', message: 'no answer' })
              bench.now += WAIT
              bench.do(ask({ type: 'wake' }))
            }
            return send(bench, { kind: 'accepted', providerId: `wamid.second.${i}` })
          })
          const all = fates.flatMap(({ twice, reports }, i) =>
            reports.map((one) => ({
              ...one,
              seq: seqs[i] ?? 0,
              wamid: `wamid.${twice ? one.copy : 'second'}.${i}`,
            })),
          )
          const mixed = all
            .flatMap((one) => [one, one])
            .map((one) => ({ one, key: Number(random.next().value) }))
            .toSorted((x, y) => x.key - y.key)
            .map(({ one }) => one)
          for (const { seq, state, pricing, wamid } of mix ? mixed : all)
            reports(bench, seq, state, pricing, wamid)
          return {
            costs: lines(bench, 'cost').toSorted((x, y) => x.seq - y.seq),
            sessions: lines(bench, 'session')
              .filter((line) => !line.void)
              .toSorted((x, y) => x.number - y.number),
          }
        }
        expect(statement(true)).toEqual(statement(false))
      },
    ),
    { numRuns: 300 },
  )
})

test('nothing we write, or report, opens the service window', () => {
  const bench = new Bench()
  clientWrites(bench, 'a')
  const { serviceWindowEndsAt } = bench.state
  bench.now += HOUR
  const seq = memberWrites(bench)
  reports(bench, seq, 'delivered', regular)
  bench.do(receiveEcho(someone, [text('e', 'oi', bench.now)]))
  expect(bench.state.serviceWindowEndsAt).toBe(serviceWindowEndsAt)
  const alone = new Bench()
  alone.do(receiveEcho(someone, [text('e', 'oi', alone.now)]))
  expect(alone.answer(sendFromMember(member))).toMatchObject({ refused: 'window-closed' })
})

test('a refusal that is told twice does not close the window the client has opened since', () => {
  const bench = new Bench()
  clientWrites(bench, 'a')
  bench.do(sendFromMember(member))
  const seq = send(bench, accepted)
  const ourId = `c1.${bench.messages[seq - 1]?.id}`
  const error = { code: '131047', message: 'closed' }
  const failed: StatusReport = { providerId: 'wamid.1', ourId, at: bench.now, state: 'failed', error }
  bench.do(reportStatus(failed))
  expect(bench.answer(sendFromMember({ ...member, clientId: 'again-1' }))).toMatchObject({
    refused: 'window-closed',
  })
  bench.now += HOUR
  clientWrites(bench, 'b')
  bench.do(reportStatus(failed))
  expect(bench.answer(sendFromMember({ ...member, clientId: 'again-2' }))).toBeNull()
})
