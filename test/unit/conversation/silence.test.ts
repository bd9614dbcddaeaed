import { describe, expect, test } from 'vitest'
import { commitReply, receiveInbound } from '../../../src/conversation/asks.ts'
import { ask } from '../../../src/conversation/dispatch.ts'
import { answerOf } from '../../../src/conversation/view.ts'
import { waitingSince } from '../../../src/domain/conversation/state.ts'
import {
  answered,
  Bench,
  begin,
  cannedReply,
  clientWrites,
  DEBOUNCE,
  NOON,
  reply,
  someone,
} from '../../support/conversation.ts'

const silenceOf = (bench: Bench) => answerOf(bench.state).episode?.silentBecause
const handoffReason = (bench: Bench) => answerOf(bench.state).summary.handoffReason

describe('an assistant that stays silent says why', () => {
  function gated(bench: Bench, cause: 'seller' | 'off-schedule', canned = false): void {
    clientWrites(bench, `message ${bench.now}`)
    bench.now += DEBOUNCE
    const autoReply = canned ? cannedReply('Já respondo.', cause) : null
    bench.do(ask({ type: 'replyGated', turn: begin(bench), cause, autoReply }))
  }

  test('to the members, beside the client who waits for them', () => {
    const bench = new Bench()
    gated(bench, 'seller')
    expect(silenceOf(bench)).toBe('seller')
    expect(bench.state.episode).toMatchObject({ holder: { kind: 'queue' }, assistantMayReturn: false })
  })

  test('until the conversation is given back to it', () => {
    const bench = new Bench()
    gated(bench, 'seller')
    bench.do(ask({ type: 'handBack' }))
    expect(silenceOf(bench)).toBeNull()
  })

  test('until it is back at work and answers the next message', () => {
    const bench = new Bench()
    gated(bench, 'off-schedule')
    clientWrites(bench, 'the next morning')
    expect(silenceOf(bench)).toBeNull()
    expect(bench.state.episode?.holder.kind).toBe('assistant')
  })

  test('also about the chats it leaves behind when it is switched off', () => {
    const bench = new Bench()
    answered(bench)
    bench.do(ask({ type: 'assistantOff' }))
    expect(silenceOf(bench)).toBe('switched-off')
  })

  test('and the automatic reply keeps the cause with it, as any answer keeps its reasons', () => {
    const bench = new Bench()
    gated(bench, 'off-schedule', true)
    const [, sent] = bench.messages
    expect(sent?.audit).toMatchObject({ responder: 'auto-reply', rule: 'off-schedule', language: 'pt' })
    expect(bench.state.outbox.map(({ author }) => author)).toEqual(['auto-reply'])
  })
})

describe('a message of a kind nobody can read', () => {
  const poll = (bench: Bench, id = 'poll') =>
    bench.do(
      receiveInbound(
        someone,
        [{ providerId: id, at: bench.now, content: { type: 'unsupported', raw: '{}' }, fromAd: false }],
        DEBOUNCE,
      ),
    )

  test('waits for a person, who is told', () => {
    const bench = new Bench()
    poll(bench)
    expect(bench.state).toMatchObject({ attention: 'handoff', episode: { holder: { kind: 'queue' } } })
    expect(waitingSince(bench.state)).toBe(NOON)
    expect(handoffReason(bench)).toBe('unreadable-content')
  })

  test('also in the middle of a conversation', () => {
    const bench = new Bench()
    answered(bench)
    const { now } = bench
    poll(bench)
    expect(waitingSince(bench.state)).toBe(now)
  })

  test('leaves the words beside it to the assistant', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    poll(bench)
    bench.now += DEBOUNCE
    bench.do(commitReply(begin(bench), reply('R$ 450')))
    expect(bench.messages.at(-1)?.author.kind).toBe('assistant')
  })

  test('and what the client writes afterwards too', () => {
    const bench = new Bench()
    poll(bench)
    clientWrites(bench, 'I meant: how much is a logo?')
    expect(bench.state.episode?.holder.kind).toBe('assistant')
    expect(handoffReason(bench)).toBeNull()
    bench.now += DEBOUNCE
    bench.do(commitReply(begin(bench), reply('R$ 450')))
    expect(waitingSince(bench.state)).toBeNull()
  })

  test('reaches whoever holds the conversation, and takes it from nobody', () => {
    const bench = new Bench()
    answered(bench)
    bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
    poll(bench)
    expect(bench.state.episode?.holder).toEqual({ kind: 'member', memberId: 'm1' })
    expect(waitingSince(bench.state)).not.toBeNull()
  })
})
