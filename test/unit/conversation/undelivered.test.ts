import { describe, expect, test } from 'vitest'
import { aboutStuck, reportStatus, sendFromMember } from '../../../src/conversation/asks.ts'
import { ask, HEARTBEAT_MS } from '../../../src/conversation/dispatch.ts'
import { nextWake } from '../../../src/domain/conversation/decide.ts'
import { waitingSince } from '../../../src/domain/conversation/state.ts'
import type { SendResult } from '../../../src/domain/wire.ts'
import {
  accepted,
  answered,
  Bench,
  begin,
  clientWrites,
  DEBOUNCE,
  HOUR,
  member,
  send,
  WAIT,
} from '../../support/conversation.ts'

const MINUTE = 60_000
const claim = ask({ type: 'claim', instance: 'i' })
const refused = (next: 'never' | 'window-closed'): SendResult => ({
  kind: 'refused',
  next,
  code: '131026',
  message: 'undeliverable',
  reason: 'undeliverable',
})
const notReady: SendResult = {
  kind: 'refused',
  next: 'retry',
  afterMs: 5000,
  code: 'not-ready',
  message: 'not reached from here',
  reason: 'not-ready',
}
const tryAgain = (afterMs: number): SendResult => ({
  kind: 'refused',
  next: 'retry',
  afterMs,
  code: '131056',
  message: 'too many',
  reason: 'too-fast-to-client',
})

function expectAPerson(bench: Bench): void {
  expect(bench.state.episode).toMatchObject({ holder: { kind: 'queue' }, handoffReason: 'failure' })
  expect(bench.state.attention).toBe('handoff')
  expect(waitingSince(bench.state)).not.toBeNull()
}

describe('the assistant’s answer does not reach the client, who waits for a person then', () => {
  test.each(['never', 'window-closed'] as const)('refused for good: %s', (next) => {
    const bench = new Bench()
    answered(bench)
    send(bench, refused(next))
    expectAPerson(bench)
  })

  test('refused too often', () => {
    const bench = new Bench()
    answered(bench)
    for (let i = 0; i < 6; i += 1) {
      send(bench, tryAgain(1000))
      bench.now += HOUR
    }
    expectAPerson(bench)
  })

  test('but not while nobody could even be asked: it waits for an hour, and leaves then', () => {
    const bench = new Bench()
    answered(bench)
    for (let tries = 0; tries < 600; tries += 1) {
      send(bench, notReady)
      bench.now += 6000
    }
    expect(bench.messages.at(-1)?.delivery).toMatchObject({ state: 'queued', error: { code: 'not-ready' } })
    send(bench, accepted)
    expect(bench.messages.at(-1)?.delivery?.state).toBe('sent')
    expect(bench.state.episode?.holder).toEqual({ kind: 'assistant' })
  })

  test('nor is that patience spent when a person has it sent again hours later', () => {
    const bench = new Bench()
    answered(bench)
    const seq = send(bench, refused('never'))
    bench.now += 3 * HOUR
    const id = bench.store.bySeq(seq)?.id ?? ''
    bench.do(aboutStuck(id, { type: 'retryMessage', memberId: 'm1', confirmed: false }))
    for (let tries = 0; tries < 500; tries += 1) {
      send(bench, notReady)
      bench.now += 6000
    }
    send(bench, accepted)
    expect(bench.store.bySeq(seq)?.delivery?.state).toBe('sent')
  })

  test('and when that lasts for more than an hour it is no outage: a person is asked', () => {
    const bench = new Bench()
    answered(bench)
    for (let tries = 0; tries < 7; tries += 1) {
      send(bench, notReady)
      bench.now += HOUR
    }
    expectAPerson(bench)
  })

  test('refused without a wait: the tries are not spent at once', () => {
    const bench = new Bench()
    answered(bench)
    send(bench, tryAgain(0))
    expect(bench.answer(claim)).toBeNull()
    bench.now += 1000
    send(bench, tryAgain(0))
    bench.now += 1000
    expect(bench.answer(claim)).toBeNull()
  })

  test('not left before the window closed', () => {
    const bench = new Bench()
    answered(bench)
    bench.now += 24 * HOUR
    expect(bench.answer(claim)).toBeNull()
    expectAPerson(bench)
  })

  test('sent into silence again and again', () => {
    const bench = new Bench()
    answered(bench)
    for (let i = 0; i < 6; i += 1) {
      send(bench, { kind: 'unknown', message: 'no answer' })
      bench.now += WAIT
      bench.do(ask({ type: 'wake' }))
    }
    expectAPerson(bench)
    expect(bench.state.outbox).toEqual([])
  })

  test('taken, and reported as failed later', () => {
    const bench = new Bench()
    answered(bench)
    const seq = send(bench, accepted)
    const ourId = `c1.${bench.messages[seq - 1]?.id}`
    const error = { code: '131026', message: 'undeliverable' }
    bench.do(reportStatus({ providerId: 'wamid.1', ourId, at: bench.now, state: 'failed', error }))
    expectAPerson(bench)
  })

  test('given back, it is answered anew', () => {
    const bench = new Bench()
    answered(bench)
    send(bench, refused('never'))
    bench.do(ask({ type: 'handBack' }))
    expect(bench.answer(ask({ type: 'beginReply', instance: 'i' }))).toEqual({ turn: 2 })
  })
})

describe('what comes to no end in an object that goes on living is not waited for for ever', () => {
  const wake = ask({ type: 'wake' })

  test('a reply is prepared anew, and in the end a person is asked', () => {
    const bench = new Bench()
    clientWrites(bench, 'in1')
    bench.now += DEBOUNCE
    for (let turn = 1; turn <= 4; turn += 1) {
      expect(begin(bench)).toBe(turn)
      bench.now += 9 * MINUTE
      bench.do(wake)
      expect(bench.state.generation?.turn).toBe(turn)
      bench.now += 2 * MINUTE
      bench.do(wake)
      expect(bench.state.generation).toBeNull()
      bench.now += MINUTE
    }
    expectAPerson(bench)
  })

  test('a message whose try was never heard of again is tried once more, and what is behind it is not held up', () => {
    const bench = new Bench()
    answered(bench)
    bench.do(claim)
    bench.now += HOUR - 1
    bench.do(wake)
    expect(bench.answer(claim)).toBeNull()
    bench.now += 1
    bench.do(wake)
    expect(send(bench, accepted)).toBe(2)
    expect(bench.state.outbox).toEqual([])
  })
})

describe('a member’s message does not reach the client after the member has let go', () => {
  const reported = (bench: Bench): void => {
    bench.do(
      reportStatus({
        providerId: 'wamid.1',
        ourId: `c1.${bench.messages[1]?.id}`,
        at: bench.now,
        state: 'failed',
        error: { code: '131026', message: 'undeliverable' },
      }),
    )
  }
  const sentAndGivenBack = (): Bench => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(sendFromMember(member))
    send(bench, accepted)
    bench.do(ask({ type: 'handBack' }))
    return bench
  }

  test.each<[string, (bench: Bench) => void]>([
    ['the assistant has it', () => {}],
    ['it waits in the inbox', (bench) => bench.do(ask({ type: 'assistantOff' }))],
  ])('%s: the client waits for a person again', (_, then) => {
    const bench = sentAndGivenBack()
    then(bench)
    reported(bench)
    expectAPerson(bench)
  })

  test('it had not left yet, and its window closed', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(sendFromMember(member))
    bench.do(ask({ type: 'handBack' }))
    bench.now += 24 * HOUR
    expect(bench.answer(claim)).toBeNull()
    expectAPerson(bench)
  })

  test('the member still has it: the message shows it, and nobody else is asked', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(sendFromMember(member))
    send(bench, accepted)
    reported(bench)
    expect(bench.messages[1]?.delivery?.state).toBe('failed')
    expect(bench.state.episode?.holder).toEqual({ kind: 'member', memberId: 'm1' })
    expect(bench.state.attention).toBeNull()
  })
})

describe('a message waits for another try', () => {
  test('never shorter than the provider asks', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(sendFromMember(member))
    send(bench, tryAgain(2 * HOUR))
    bench.now += 2 * HOUR - 1
    expect(bench.answer(claim)).toBeNull()
  })

  test('not at all when its window closes before, so that what is behind it can leave', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(sendFromMember(member))
    bench.do(sendFromMember({ ...member, clientId: 'client-2' }))
    send(bench, tryAgain(24 * HOUR))
    expect(bench.messages[1]?.delivery).toMatchObject({ state: 'failed', error: { code: '131056' } })
    expect(send(bench, accepted)).toBe(3)
  })

  test('and the object sleeps until then, whatever is queued behind it', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(sendFromMember(member))
    bench.do(sendFromMember({ ...member, clientId: 'client-2' }))
    send(bench, tryAgain(60_000))
    const { version, unprojected: seqs } = bench.state
    bench.do(ask({ type: 'projected', version, seqs }))
    expect(nextWake(bench.state, bench.now, HEARTBEAT_MS)).toBe(bench.now + 60_000)
  })
})
