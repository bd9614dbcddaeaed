import { describe, expect, test } from 'vitest'
import { ask } from '../../../src/conversation/dispatch.ts'
import { nextWake } from '../../../src/domain/conversation/decide.ts'
import type { ConversationOrigin } from '../../../src/domain/conversation/state.ts'
import { answered, Bench, HOUR, send, someone, WAIT } from '../../support/conversation.ts'

const silence = { kind: 'unknown', message: 'no answer' } as const
const wake = ask({ type: 'wake' })

function on(kind: 'telegram' | 'webhook'): Bench {
  const channel = { id: 'ch1', kind, accountId: '700', name: 'Another channel' }
  const origin: ConversationOrigin = {
    ...someone,
    channel,
    addresses: [{ kind: 'user', value: '5123456789' }],
  }
  return new Bench(origin)
}

const replyOf = (bench: Bench) => bench.messages.find(({ author }) => author.kind === 'assistant')
const nothingToSend = (bench: Bench) => bench.answer(ask({ type: 'claim', instance: 'i' })) === null

describe('on a channel that never tells what it took', () => {
  test('a reply sent into silence is never sent again: a person has to look, at once', () => {
    const bench = on('telegram')
    answered(bench)
    send(bench, silence)
    expect(nextWake(bench.state, bench.now, 0)).toBe(bench.now)
    bench.do(wake)
    expect(bench.state.episode).toMatchObject({ holder: { kind: 'queue' }, handoffReason: 'failure' })
    expect(bench.state.attention).toBe('handoff')
    expect(replyOf(bench)?.delivery?.state).toBe('unknown')
    bench.now += HOUR
    bench.do(wake)
    expect(nothingToSend(bench)).toBe(true)
    expect(bench.state.outbox).toEqual([])
  })

  test('nor is one that was in the air when the object was lost', () => {
    const bench = on('telegram')
    answered(bench)
    bench.answer(ask({ type: 'claim', instance: 'i' }))
    bench.do(ask({ type: 'started', instance: 'after the crash', unknownWaitMs: WAIT }), wake)
    expect(replyOf(bench)?.delivery?.state).toBe('unknown')
    expect(bench.state.episode?.handoffReason).toBe('failure')
    bench.now += WAIT
    bench.do(wake)
    expect(nothingToSend(bench)).toBe(true)
  })
})

test('on a channel whose receiver drops repeats, a reply sent into silence is sent again under its own id', () => {
  const bench = on('webhook')
  answered(bench)
  const seq = send(bench, silence)
  bench.do(wake)
  expect(nothingToSend(bench)).toBe(true)
  bench.now += WAIT
  bench.do(wake)
  expect(bench.answer(ask({ type: 'claim', instance: 'i' }))).toEqual({
    claimed: { seq, id: replyOf(bench)?.id },
  })
})
