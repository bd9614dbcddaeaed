import { describe, expect, test } from 'vitest'
import {
  commitReply,
  receiveEcho,
  receiveInbound,
  reportStatus,
  sendFromMember,
} from '../../../src/conversation/asks.ts'
import { ask } from '../../../src/conversation/dispatch.ts'
import { replyDue, waitingSince } from '../../../src/domain/conversation/state.ts'
import {
  accepted,
  answered,
  Bench,
  begin,
  cannedReply,
  clientWrites,
  DEBOUNCE,
  HOUR,
  member,
  NOON,
  reply,
  send,
  someone,
  text,
  WAIT,
} from '../../support/conversation.ts'

const takeOver = ask({ type: 'takeOver', memberId: 'm1' })
const handBack = ask({ type: 'handBack' })
const finish = ask({ type: 'finish', memberId: 'm1' })
const claim = ask({ type: 'claim', instance: 'i' })

function echoes(bench: Bench, id: string, at: number): void {
  bench.do(receiveEcho(someone, [text(id, 'Oi, sou eu', at)]))
}

describe('a person gives the episode back', () => {
  test('what was in the air when they took it is not sent again, though no status ever came', () => {
    for (const letGo of [handBack, finish]) {
      const bench = new Bench()
      answered(bench)
      send(bench, { kind: 'unknown', message: 'no answer' })
      bench.do(takeOver)
      bench.do(letGo)
      clientWrites(bench, 'next')
      bench.now += WAIT
      bench.do(ask({ type: 'wake' }))
      expect(bench.answer(claim)).toBeNull()
    }
  })

  test('what was refused while they held it is not tried again, and the client is unanswered', () => {
    const bench = new Bench()
    answered(bench)
    const posting = bench.answer(claim)
    if (posting === null || !('claimed' in posting)) throw new Error('nothing to send')
    bench.do(takeOver)
    bench.do(handBack)
    const refused = {
      kind: 'refused',
      next: 'retry',
      afterMs: 1000,
      code: '131016',
      message: 'busy',
      reason: 'busy',
    } as const
    bench.attempt(posting.claimed.seq, refused)
    bench.now += HOUR
    expect(bench.answer(claim)).toBeNull()
    expect(bench.messages[1]?.delivery?.state).toBe('cancelled')
    expect(bench.state.unansweredSince).not.toBeNull()
  })

  test('a client who was told to wait for a person is not told anything again', () => {
    const bench = new Bench()
    answered(bench, 'Vou chamar a Ana.', true)
    send(bench, accepted)
    bench.do(handBack)
    expect(replyDue(bench.state)).toBeNull()
    clientWrites(bench, 'next')
    bench.now += DEBOUNCE
    begin(bench)
  })

  test('an echo that comes later but was sent before has answered the client all the same', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(takeOver)
    bench.now += 10_000
    bench.do(handBack)
    const turn = begin(bench)
    echoes(bench, 'old', bench.now - 5000)
    expect(bench.state.episode?.holder).toEqual({ kind: 'assistant' })
    bench.do(commitReply(turn, reply('outra vez')))
    bench.do(ask({ type: 'replyFailed', turn, lastWords: null }))
    expect(bench.messages.map((m) => m.author.kind)).toEqual(['client', 'phone'])
    expect(bench.state.replyDueAt).toBeNull()
  })
})

describe('the episode is finished', () => {
  test('what was left unanswered in it is no question of the next one', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(takeOver)
    bench.do(finish)
    clientWrites(bench, 'b')
    expect(bench.state.answeredUpToSeq).toBe(1)
  })

  test('an echo from before locks nothing', () => {
    const bench = new Bench()
    answered(bench)
    bench.now += 10_000
    bench.do(finish)
    echoes(bench, 'old', bench.now - 5000)
    expect(bench.state.episode).toMatchObject({ number: 1, finishedAt: bench.now })
    clientWrites(bench, 'b')
    expect(bench.state.episode).toMatchObject({ number: 2, holder: { kind: 'assistant' } })
  })
})

describe('the episode was finished by mistake', () => {
  const reopen = ask({ type: 'reopen', episode: 1 })

  test.each<[who: string, become: (bench: Bench) => void]>([
    ['a member', (bench) => bench.do(takeOver)],
    ['the assistant', (bench) => send(bench, accepted)],
    [
      'the inbox, until the assistant is at work again',
      (bench) => {
        send(bench, accepted)
        clientWrites(bench, 'late')
        bench.now += DEBOUNCE
        const turn = begin(bench)
        bench.do(ask({ type: 'replyGated', turn, cause: 'off-schedule', autoReply: null }))
      },
    ],
  ])('and goes on as it was: held by %s', (_, become) => {
    const bench = new Bench()
    answered(bench)
    become(bench)
    const before = bench.state
    bench.do(finish)
    bench.do(reopen)
    expect(bench.state.episode).toEqual(before.episode)
    const { unansweredSince, answeredUpToSeq, unread } = before
    expect(bench.state).toMatchObject({ unansweredSince, answeredUpToSeq, unread })
  })

  test('and who waited for a person after a handover waits again', () => {
    const bench = new Bench()
    answered(bench, 'Uma pessoa vem', true)
    send(bench, accepted)
    const since = waitingSince(bench.state)
    expect(since).not.toBeNull()
    bench.do(finish)
    bench.do(reopen)
    expect(waitingSince(bench.state)).toBe(since)
  })

  test('and what was asked in several messages waits since the first of them', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    const since = bench.now
    bench.now += 1000
    clientWrites(bench, 'b', 'e o prazo?')
    const { answeredUpToSeq } = bench.state
    bench.do(finish)
    bench.do(reopen)
    expect(bench.state).toMatchObject({ unansweredSince: since, answeredUpToSeq, unread: 2 })
  })

  test('and a client who was answered, and only reacted to it, waits for nothing', () => {
    const bench = new Bench()
    answered(bench)
    send(bench, accepted)
    const content = { type: 'reaction', emoji: '👍', toProviderId: accepted.providerId } as const
    bench.do(receiveInbound(someone, [{ ...text('r', '', bench.now), content }], DEBOUNCE))
    bench.do(finish)
    bench.do(reopen)
    expect(waitingSince(bench.state)).toBeNull()
    bench.do(handBack)
    expect(replyDue(bench.state)).toBeNull()
  })

  test('and a client whom the assistant had not answered yet is answered at once', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    const wroteAt = bench.now
    bench.now += HOUR
    bench.do(finish)
    bench.do(reopen)
    expect(bench.state.unansweredSince).toBe(wroteAt)
    expect(replyDue(bench.state)).toBe(bench.now)
  })

  test('but the client has begun another meanwhile, which stays as it is', () => {
    const bench = new Bench()
    answered(bench)
    bench.do(finish)
    clientWrites(bench, 'next')
    bench.do(reopen)
    expect(bench.state.episode).toMatchObject({ number: 2, holder: { kind: 'assistant' } })
  })

  test('but another has been finished since, which stays finished', () => {
    const bench = new Bench()
    answered(bench)
    bench.do(finish)
    clientWrites(bench, 'next')
    bench.do(finish)
    bench.do(reopen)
    expect(bench.state.episode).toMatchObject({ number: 2, finishedAt: bench.now })
  })
})

test('an echo that overtakes nothing answers only what was written before it', () => {
  const bench = new Bench()
  clientWrites(bench, 'a', 'oi', NOON)
  clientWrites(bench, 'b', 'e para sexta?', NOON + 8000)
  echoes(bench, 'between', NOON + 4000)
  expect(bench.state.episode?.holder).toEqual({ kind: 'phone' })
  expect(waitingSince(bench.state)).toBe(NOON)
})

test('a message that comes a day late into the assistant’s episode is a person’s to see', () => {
  const bench = new Bench()
  answered(bench)
  send(bench, accepted)
  clientWrites(bench, 'late', 'oi?', bench.now - 25 * HOUR)
  expect(bench.state.episode?.holder.kind).toBe('queue')
  expect(waitingSince(bench.state)).not.toBeNull()
})

describe('the automatic reply, for when the assistant is off,', () => {
  function autoReplied(): Bench {
    const bench = new Bench()
    clientWrites(bench, 'a')
    gated(bench)
    return bench
  }

  function gated(bench: Bench): void {
    bench.now += DEBOUNCE
    const autoReply = cannedReply('Já respondo.', 'switched-off')
    bench.do(ask({ type: 'replyGated', turn: begin(bench), cause: 'switched-off', autoReply }))
  }

  test('leaves when the assistant is switched off', () => {
    const bench = autoReplied()
    bench.do(ask({ type: 'assistantOff' }))
    expect(send(bench, accepted)).toBe(2)
  })

  test('leaves once, also when the client writes again meanwhile', () => {
    const bench = autoReplied()
    clientWrites(bench, 'b')
    gated(bench)
    expect(send(bench, accepted)).toBe(2)
    expect(bench.state.outbox).toEqual([])
  })

  test.each([takeOver, finish])('stays here when a person has come', (comes) => {
    const bench = autoReplied()
    bench.do(comes)
    expect(bench.answer(claim)).toBeNull()
    expect(bench.messages[1]?.delivery?.state).toBe('cancelled')
  })
})

test('a screen that is behind makes nothing unread again', () => {
  const bench = new Bench()
  clientWrites(bench, 'a')
  clientWrites(bench, 'b')
  bench.do(ask({ type: 'markRead', upToSeq: 2, unreadAfter: 0 }))
  bench.do(ask({ type: 'markRead', upToSeq: 1, unreadAfter: 1 }))
  expect(bench.state.unread).toBe(0)
})

test('a status of a message a person has answered since sends nobody', () => {
  const bench = new Bench()
  answered(bench)
  const seq = send(bench, accepted)
  bench.do(sendFromMember(member))
  const error = { code: '131026', message: 'undeliverable' }
  const ourId = `c1.${bench.messages[seq - 1]?.id}`
  bench.do(reportStatus({ providerId: 'wamid.1', ourId, at: bench.now, state: 'failed', error }))
  expect(bench.state.episode?.holder.kind).toBe('member')
  expect(waitingSince(bench.state)).toBeNull()
})
