import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aboutStuck, reportStatus, sendFromMember } from '../../../src/conversation/asks.ts'
import { type Ask, ask } from '../../../src/conversation/dispatch.ts'
import { waitingSince } from '../../../src/domain/conversation/state.ts'
import { spanOf } from '../../../src/domain/session.ts'
import type { SendResult, StatusReport } from '../../../src/domain/wire.ts'
import {
  accepted,
  answered,
  Bench,
  clientWrites,
  HOUR,
  member,
  send,
  WAIT,
} from '../../support/conversation.ts'

const undeliverable: SendResult = {
  kind: 'refused',
  next: 'never',
  code: '131026',
  message: 'undeliverable',
  reason: 'undeliverable',
}
const slower: SendResult = {
  kind: 'refused',
  next: 'retry',
  afterMs: 5000,
  code: '131016',
  message: 'busy',
  reason: 'busy',
}
const silence: SendResult = { kind: 'unknown', message: 'no answer' }

let written = 0
/** A member writes; the message waits to leave. */
function memberWrites(bench: Bench): number {
  bench.do(sendFromMember({ ...member, clientId: `client-${++written}` }))
  return bench.state.seq
}

const idOf = (bench: Bench, seq: number) => bench.store.bySeq(seq)?.id ?? ''
const stateOf = (bench: Bench, seq: number) => bench.store.bySeq(seq)?.delivery?.state
const retry = (bench: Bench, seq: number, confirmed = false): Ask =>
  aboutStuck(idOf(bench, seq), { type: 'retryMessage', memberId: 'm1', confirmed })
const drop = (bench: Bench, seq: number): Ask =>
  aboutStuck(idOf(bench, seq), { type: 'dropMessage', memberId: 'm1' })

function reports(bench: Bench, seq: number, state: StatusReport['state'], providerId: string): void {
  const error = state === 'failed' ? { code: '131026', message: 'undeliverable' } : null
  const ourId = `c1.${idOf(bench, seq)}`
  bench.do(reportStatus({ providerId, ourId, at: bench.now, state, error }))
}

/** A client who wrote, and a member's answer that came to this. */
function stuck(result: SendResult): { bench: Bench; seq: number } {
  const bench = new Bench()
  clientWrites(bench, 'in1')
  const seq = memberWrites(bench)
  send(bench, result)
  return { bench, seq }
}

describe('a member has a message sent again', () => {
  test('that failed: the same one leaves once more, and arrives', () => {
    const { bench, seq } = stuck(undeliverable)
    expect(stateOf(bench, seq)).toBe('failed')
    expect(bench.answer(retry(bench, seq))).toBeNull()
    expect(stateOf(bench, seq)).toBe('queued')
    expect(send(bench, { ...accepted, providerId: 'wamid.2' })).toBe(seq)
    reports(bench, seq, 'delivered', 'wamid.2')
    expect(stateOf(bench, seq)).toBe('delivered')
    expect(bench.messages).toHaveLength(2)
  })

  test('of the assistant’s: it is the member’s word then, and theirs is the conversation', () => {
    const bench = new Bench()
    answered(bench)
    const seq = send(bench, undeliverable)
    bench.do(retry(bench, seq))
    expect(bench.state.episode?.holder).toEqual({ kind: 'member', memberId: 'm1' })
    expect(waitingSince(bench.state)).toBeNull()
    // Nothing of the assistant's is left to be silenced by a takeover.
    bench.do(ask({ type: 'takeOver', memberId: 'm2' }))
    expect(send(bench, accepted)).toBe(seq)
  })

  test('although nobody knows whether it arrived: only once they say that it may arrive twice', () => {
    const { bench, seq } = stuck(silence)
    expect(bench.answer(retry(bench, seq))).toEqual({ refused: 'may-have-arrived' })
    expect(stateOf(bench, seq)).toBe('unknown')
    expect(bench.answer(retry(bench, seq, true))).toBeNull()
    expect(send(bench, accepted)).toBe(seq)
  })

  test('that had arrived after all: word of it stops the second try', () => {
    const { bench, seq } = stuck(silence)
    bench.do(retry(bench, seq, true))
    reports(bench, seq, 'delivered', 'wamid.1')
    expect(stateOf(bench, seq)).toBe('delivered')
    expect(bench.answer(ask({ type: 'claim', instance: 'i' }))).toBeNull()
  })

  test('asked twice, it leaves once', () => {
    const { bench, seq } = stuck(undeliverable)
    bench.do(retry(bench, seq))
    expect(bench.answer(retry(bench, seq))).toBeNull()
    send(bench, accepted)
    expect(bench.answer(ask({ type: 'claim', instance: 'i' }))).toBeNull()
    expect(bench.answer(retry(bench, seq))).toEqual({ refused: 'not-stuck' })
  })

  test('the failure of the first try is repeated: it says nothing of the second', () => {
    const { bench, seq } = stuck(accepted)
    reports(bench, seq, 'failed', 'wamid.1')
    bench.do(retry(bench, seq))
    reports(bench, seq, 'failed', 'wamid.1')
    expect(stateOf(bench, seq)).toBe('queued')
    send(bench, { ...accepted, providerId: 'wamid.2' })
    reports(bench, seq, 'failed', 'wamid.1')
    expect(stateOf(bench, seq)).toBe('sent')
    reports(bench, seq, 'failed', 'wamid.2')
    expect(stateOf(bench, seq)).toBe('failed')
  })

  test('the second try fails before its answer is there', () => {
    const { bench, seq } = stuck(accepted)
    reports(bench, seq, 'failed', 'wamid.1')
    bench.do(retry(bench, seq))
    bench.do(ask({ type: 'claim', instance: 'i' }))
    reports(bench, seq, 'failed', 'wamid.2')
    bench.attempt(seq, { ...accepted, providerId: 'wamid.2' })
    expect(stateOf(bench, seq)).toBe('failed')
  })

  test('the window has closed: they are told so, and it stays as it is', () => {
    const { bench, seq } = stuck(undeliverable)
    bench.now += 25 * HOUR
    expect(bench.answer(retry(bench, seq))).toMatchObject({ refused: 'window-closed' })
    expect(stateOf(bench, seq)).toBe('failed')
  })

  test('in an episode that is over: the next one begins with it', () => {
    const { bench, seq } = stuck(undeliverable)
    bench.do(ask({ type: 'finish', memberId: 'm1' }))
    bench.do(retry(bench, seq))
    expect(bench.state.episode).toMatchObject({ number: 2, finishedAt: null, openedBy: 'us' })
  })
})

describe('a member gives a message up', () => {
  test('that failed: it is hidden, and no later failure brings it back', () => {
    const { bench, seq } = stuck(accepted)
    reports(bench, seq, 'failed', 'wamid.1')
    expect(bench.answer(drop(bench, seq))).toBeNull()
    reports(bench, seq, 'failed', 'wamid.1')
    expect(stateOf(bench, seq)).toBe('cancelled')
    expect(bench.answer(drop(bench, seq))).toBeNull()
  })

  test('that waits: it never leaves, and the client waits for an answer again', () => {
    const { bench, seq } = stuck(slower)
    expect(stateOf(bench, seq)).toBe('queued')
    expect(waitingSince(bench.state)).toBeNull()
    bench.do(drop(bench, seq))
    bench.now += HOUR
    expect(bench.answer(ask({ type: 'claim', instance: 'i' }))).toBeNull()
    expect(waitingSince(bench.state)).not.toBeNull()
  })

  test('behind which another waits: that one leaves', () => {
    const { bench, seq } = stuck(slower)
    const next = memberWrites(bench)
    bench.do(drop(bench, seq))
    expect(send(bench, accepted)).toBe(next)
    expect(waitingSince(bench.state)).toBeNull()
  })

  test('of the assistant’s that waits: it is not written once more', () => {
    const bench = new Bench()
    answered(bench)
    const seq = send(bench, slower)
    bench.do(drop(bench, seq))
    expect(bench.state.episode?.holder).toEqual({ kind: 'member', memberId: 'm1' })
    expect(bench.state.replyDueAt).toBeNull()
    expect(waitingSince(bench.state)).not.toBeNull()
  })

  test('that is on the wire, or may have arrived: it cannot be taken back', () => {
    const bench = new Bench()
    clientWrites(bench, 'in1')
    const seq = memberWrites(bench)
    bench.do(ask({ type: 'claim', instance: 'i' }))
    expect(bench.answer(drop(bench, seq))).toEqual({ refused: 'under-way' })
    bench.attempt(seq, silence)
    expect(bench.answer(drop(bench, seq))).toEqual({ refused: 'may-have-arrived' })
    reports(bench, seq, 'sent', 'wamid.1')
    expect(bench.answer(drop(bench, seq))).toEqual({ refused: 'not-stuck' })
  })

  test('that waits to leave again and turns out to have arrived the first time: what the provider says stands', () => {
    const { bench, seq } = stuck(silence)
    bench.now += WAIT
    bench.do(ask({ type: 'wake' }))
    expect(stateOf(bench, seq)).toBe('queued')
    bench.do(drop(bench, seq))
    reports(bench, seq, 'delivered', 'wamid.1')
    expect(stateOf(bench, seq)).toBe('delivered')
  })
})

test('a message whose channel has given it a turn waits for it, and so does what is behind it', () => {
  const bench = new Bench()
  clientWrites(bench, 'in1')
  const [first, second] = [memberWrites(bench), memberWrites(bench)]
  const claim = ask({ type: 'claim', instance: 'i' })
  // Only what leaves next can be held: the wish may come too late.
  bench.do(ask({ type: 'hold', seq: second, until: bench.now + 60_000 }))
  bench.do(ask({ type: 'hold', seq: first, until: bench.now + 300 }))
  expect(bench.answer(claim)).toBeNull()
  bench.now += 299
  expect(bench.answer(claim)).toBeNull()
  bench.now += 1
  expect(send(bench, accepted)).toBe(first)
  expect(send(bench, { ...accepted, providerId: 'wamid.2' })).toBe(second)
})

test('one person gets no more than the provider takes for them: a burst, then one in six seconds', () => {
  const bench = new Bench()
  clientWrites(bench, 'in1')
  for (let i = 0; i < 46; i += 1) memberWrites(bench)
  for (let i = 0; i < 45; i += 1) send(bench, { ...accepted, providerId: `wamid.${i}` })
  const claim = ask({ type: 'claim', instance: 'i' })
  expect(bench.answer(claim)).toBeNull()
  expect(bench.store.disk.alarmAt).toBeLessThanOrEqual(bench.now + 6000)
  bench.now += 5999
  expect(bench.answer(claim)).toBeNull()
  bench.now += 1
  expect(bench.answer(claim)).toMatchObject({ claimed: { seq: 47 } })
})

test('what is charged is what left: sessions and costs, however often a message fails, is retried and given up', () => {
  const step = fc.constantFrom('fails', 'fails at once', 'arrives', 'retry', 'drop', 'a minute')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const bench = new Bench()
      clientWrites(bench, 'in1')
      bench.now += 23 * HOUR
      bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
      const seq = memberWrites(bench)
      const before = bench.state.session
      let wamid = 0
      for (const one of steps) {
        const claimed = () => bench.answer(ask({ type: 'claim', instance: 'i' })) !== null
        if (one === 'retry') bench.do(retry(bench, seq))
        if (one === 'drop') bench.do(drop(bench, seq))
        if (one === 'a minute') bench.now += 60_000
        if (one === 'fails at once' && claimed()) bench.attempt(seq, undeliverable)
        if ((one === 'fails' || one === 'arrives') && claimed()) {
          wamid += 1
          bench.attempt(seq, { kind: 'accepted', providerId: `wamid.${wamid}` })
          reports(bench, seq, one === 'fails' ? 'failed' : 'delivered', `wamid.${wamid}`)
        }
      }
      const state = stateOf(bench, seq)
      const costs = bench.state.ledger.filter((entry) => entry.kind === 'cost')
      expect(costs.filter(({ standing }) => standing !== 'void')).toHaveLength(state === 'delivered' ? 1 : 0)
      // The client's own message opened the running session: ours neither opens nor closes it.
      expect(bench.state.session && spanOf(bench.state.session)).toEqual(before && spanOf(before))
    }),
  )
})

test('a session that only our message opened is void while it has failed, and counts again once it is retried', () => {
  const bench = new Bench()
  clientWrites(bench, 'in1')
  // The client's last message keeps the window open for longer than the session their first one opened.
  bench.now += 24 * HOUR - 1
  clientWrites(bench, 'in2')
  bench.now += HOUR
  const seq = memberWrites(bench)
  const opened = () => bench.state.session && spanOf(bench.state.session)
  const number = bench.state.session?.number
  expect(opened()).toMatchObject({ openedAt: bench.now })
  send(bench, undeliverable)
  expect(opened()).toBeNull()
  bench.now += 60_000
  bench.do(retry(bench, seq))
  expect(opened()).toMatchObject({ openedAt: bench.now })
  expect(bench.state.session?.number).toBe(number)
  const lines = bench.state.ledger.filter((entry) => entry.kind === 'session' && entry.number === number)
  expect(lines).toMatchObject([{ void: false, openedAt: bench.now }])
})
