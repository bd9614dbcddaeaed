import { describe, expect, test } from 'vitest'
import { turnLimit } from '../../../src/assistant/rules/limits.ts'
import {
  commitReply,
  receiveEcho,
  receiveInbound,
  reportStatus,
  sendFromMember,
} from '../../../src/conversation/asks.ts'
import { ask } from '../../../src/conversation/dispatch.ts'
import { openEpisode, waitingSince } from '../../../src/domain/conversation/state.ts'
import {
  accepted,
  answered,
  Bench,
  begin,
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

describe('a client writes', () => {
  test('a burst is answered once, a little after its last message', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.now += 2000
    clientWrites(bench, 'b')
    expect(bench.answer(ask({ type: 'beginReply', instance: 'i' }))).toBeNull()
    bench.now += DEBOUNCE
    bench.do(commitReply(begin(bench), reply('uma resposta')))
    expect(bench.messages.map((m) => m.author.kind)).toEqual(['client', 'client', 'assistant'])
    expect(bench.state.unansweredSince).toBeNull()
  })

  test('one who keeps typing is answered all the same', () => {
    const bench = new Bench()
    clientWrites(bench, 'm0')
    for (let i = 1; i <= 10; i += 1) {
      bench.now += 3000
      clientWrites(bench, `m${i}`)
    }
    expect(bench.state.replyDueAt).toBe(NOON + 4 * DEBOUNCE)
  })

  test('five hundred messages within ten minutes cost as many replies as an episode may take, and then wait for a person', () => {
    const bench = new Bench()
    let replies = 0
    for (let i = 0; i < 500; i += 1) {
      clientWrites(bench, `m${i}`)
      bench.now += 1200
      const begun = bench.answer(ask({ type: 'beginReply', instance: 'i' }))
      if (begun === null || !('turn' in begun)) continue
      replies += 1
      // As the assistant's rule for it does.
      const isLast = (openEpisode(bench.state)?.turns ?? 0) >= turnLimit
      bench.do(commitReply(begun.turn, reply('Custa R$ 390.', isLast)))
    }
    expect(replies).toBe(turnLimit + 1)
    expect(openEpisode(bench.state)?.holder).toEqual({ kind: 'queue', queueId: null })
    expect(bench.messages.filter(({ author }) => author.kind === 'client')).toHaveLength(500)
  })

  test('a reply in preparation is cut short twice in a row, then let through, and the rest is answered next', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    for (const next of ['b', 'c']) {
      bench.now += DEBOUNCE
      begin(bench)
      clientWrites(bench, next)
      expect(bench.state.generation).toBeNull()
    }
    bench.now += DEBOUNCE
    const turn = begin(bench)
    clientWrites(bench, 'd')
    expect(bench.state.generation?.turn).toBe(turn)
    bench.do(commitReply(turn, reply('até c')))
    expect(bench.state.answeredUpToSeq).toBe(3)
    expect(bench.state.replyDueAt).toBe(bench.now)
  })

  test('the same message again, or twice in one batch, is stored once', () => {
    const bench = new Bench()
    bench.do(receiveInbound(someone, [text('a', 'oi', NOON), text('a', 'oi', NOON)], DEBOUNCE))
    clientWrites(bench, 'a')
    expect(bench.messages).toHaveLength(1)
  })

  test('a batch in the wrong order is put in the order it was written', () => {
    const bench = new Bench()
    bench.do(receiveInbound(someone, [text('b', 'dois', NOON), text('a', 'um', NOON - 1000)], DEBOUNCE))
    expect(bench.messages.map((m) => m.providerId)).toEqual(['a', 'b'])
  })

  test('a message that arrives after its window has closed is kept for a person and wakes nobody', () => {
    const bench = new Bench()
    clientWrites(bench, 'late', 'oi', NOON - 25 * HOUR)
    expect(bench.state.episode?.holder).toEqual({ kind: 'queue', queueId: null })
    expect(bench.state.replyDueAt).toBeNull()
    expect(bench.state.serviceWindowEndsAt).toBe(NOON - HOUR)
  })

  test.each([
    { type: 'reaction', emoji: '👍', toProviderId: 'x' },
    { type: 'notice', text: 'changed number' },
    { type: 'unsupported', raw: '{}' },
  ] as const)('a $type alone never wakes the assistant', (content) => {
    const bench = new Bench()
    bench.do(receiveInbound(someone, [{ providerId: 'r', at: NOON, content, fromAd: false }], DEBOUNCE))
    expect(bench.messages).toHaveLength(1)
    expect(bench.state.replyDueAt).toBeNull()
  })

  test('after the episode is finished the next message opens a new one, for the assistant', () => {
    const bench = new Bench()
    answered(bench)
    bench.do(ask({ type: 'finish', memberId: 'm1' }))
    clientWrites(bench, 'again')
    expect(bench.state.episode).toMatchObject({ number: 2, holder: { kind: 'assistant' }, disclosed: false })
  })
})

describe('a person speaks', () => {
  test('taking over stops a reply in preparation: what comes back afterwards is nothing', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.now += DEBOUNCE
    const turn = begin(bench)
    expect(bench.do(ask({ type: 'takeOver', memberId: 'm1' })).decisions[0]?.abortGeneration).toBe(true)
    bench.do(commitReply(turn, reply('tarde demais')))
    expect(bench.messages).toHaveLength(1)
    expect(waitingSince(bench.state)).toBe(NOON)
  })

  test('taking over cancels a reply that has not left, and the client is unanswered again', () => {
    const bench = new Bench()
    answered(bench)
    bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
    expect(bench.messages[1]?.delivery?.state).toBe('cancelled')
    expect(bench.answer(ask({ type: 'claim', instance: 'i' }))).toBeNull()
    expect(bench.state.unansweredSince).not.toBeNull()
    expect(bench.state.answeredUpToSeq).toBe(0)
  })

  test('answering takes over, and a repeat of the same answer is one message', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(sendFromMember(member))
    bench.do(sendFromMember(member))
    expect(bench.messages.map((m) => m.author.kind)).toEqual(['client', 'member'])
    expect(bench.state.episode?.holder).toEqual({ kind: 'member', memberId: 'm1' })
    expect(bench.state.unread).toBe(0)
  })

  test('an answer written before the client’s last message is held back, unless it is meant', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    clientWrites(bench, 'b')
    const blind = { ...member, basedOnSeq: 1 }
    expect(bench.answer(sendFromMember(blind))).toEqual({ refused: 'stale', newestSeq: 2 })
    expect(bench.answer(sendFromMember({ ...blind, sendAnyway: true }))).toBeNull()
  })

  test('outside the window free text is refused with the time it closed', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.now += 24 * HOUR
    const refusal = { refused: 'window-closed', closedAt: NOON + 24 * HOUR }
    expect(bench.answer(sendFromMember(member))).toEqual(refusal)
  })

  test('the owner’s own phone takes the lock; its older echoes do not, once the episode was given back', () => {
    const bench = new Bench()
    answered(bench)
    bench.do(receiveEcho(someone, [text('echo', 'Oi, sou eu', bench.now)]))
    expect(bench.state.episode?.holder).toEqual({ kind: 'phone' })
    bench.now += 5000
    bench.do(ask({ type: 'handBack' }))
    bench.do(receiveEcho(someone, [text('old', 'antes', bench.now - 3000)]))
    expect(bench.state.episode?.holder).toEqual({ kind: 'assistant' })
    bench.do(receiveEcho(someone, [text('new', 'depois', bench.now)]))
    expect(bench.state.episode?.holder).toEqual({ kind: 'phone' })
  })

  test('word of what we sent ourselves is not the owner’s, though it comes before we know under which id', () => {
    const bench = new Bench()
    answered(bench)
    bench.answer(ask({ type: 'claim', instance: 'i' }))
    const ours = bench.messages.at(-1)
    const words = ours?.content.type === 'text' ? ours.content.text : ''
    bench.do(receiveEcho(someone, [text('wamid.ours', words, bench.now)]))
    expect(bench.state.episode?.holder).toEqual({ kind: 'assistant' })
    expect(bench.messages.at(-1)).toEqual(ours)
    bench.do(receiveEcho(someone, [text('wamid.hers', words, bench.now + HOUR)]))
    expect(bench.state.episode?.holder).toEqual({ kind: 'phone' })
  })

  test('the owner who writes what has not left yet has taken over', () => {
    const bench = new Bench()
    answered(bench)
    const ours = bench.messages.at(-1)
    expect(ours?.delivery?.state).toBe('queued')
    const words = ours?.content.type === 'text' ? ours.content.text : ''
    bench.do(receiveEcho(someone, [text('wamid.hers', words, bench.now)]))
    expect(bench.state.episode?.holder).toEqual({ kind: 'phone' })
  })

  test('given back, the assistant answers what is still unanswered', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
    clientWrites(bench, 'b')
    bench.do(ask({ type: 'handBack' }))
    begin(bench)
  })

  test('only who holds it finishes it; what nobody holds anybody may', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
    expect(bench.answer(ask({ type: 'finish', memberId: 'm2' }))).toEqual({ refused: 'not-holder' })
    expect(bench.answer(ask({ type: 'finish', memberId: 'm1' }))).toBeNull()
    expect(bench.answer(ask({ type: 'takeOver', memberId: 'm1' }))).toEqual({ refused: 'finished' })
  })
})

describe('the assistant hands off', () => {
  test('with exactly one text, a summary, and silence after it', () => {
    const bench = new Bench()
    answered(bench, 'Vou chamar a Ana.', true)
    expect(bench.state.episode?.handoff?.need).toBe('A person.')
    expect(bench.state.attention).toBe('asked-for-person')
    send(bench, accepted)
    clientWrites(bench, 'still there?')
    bench.now += HOUR
    expect(bench.answer(ask({ type: 'beginReply', instance: 'i' }))).toBeNull()
    expect(bench.messages.filter((m) => m.author.kind === 'assistant')).toHaveLength(1)
    expect(waitingSince(bench.state)).not.toBeNull()
  })

  test('tells a client who still waits for a person once, inside the window, and not when somebody came', () => {
    const waiting = (come: (bench: Bench) => void) => {
      const bench = new Bench()
      clientWrites(bench, 'a')
      bench.now += DEBOUNCE
      const followUp = { afterMs: HOUR, text: 'Obrigada por esperar.' }
      bench.do(commitReply(begin(bench), reply('Vou chamar a Ana.', true), followUp))
      come(bench)
      for (let i = 0; i < 3; i += 1) {
        bench.now += HOUR
        bench.do(ask({ type: 'wake' }))
      }
      return bench.messages.filter((m) => m.author.kind === 'assistant').length
    }
    expect(waiting(() => {})).toBe(2)
    expect(waiting((bench) => bench.do(ask({ type: 'takeOver', memberId: 'm1' })))).toBe(1)
    expect(waiting((bench) => bench.do(ask({ type: 'handBack' })))).toBe(1)
    const closed = (bench: Bench) => {
      bench.now += 24 * HOUR
    }
    expect(waiting(closed)).toBe(1)
  })

  test('switched off, what it held waits in the inbox and what it had not sent stays here', () => {
    const bench = new Bench()
    answered(bench)
    bench.do(ask({ type: 'assistantOff' }))
    expect(bench.state.episode?.holder.kind).toBe('queue')
    expect(bench.messages[1]?.delivery?.state).toBe('cancelled')
  })

  test('back at work, it answers the next message of a client nobody has come for', () => {
    const bench = new Bench()
    answered(bench)
    bench.do(ask({ type: 'assistantOff' }))
    clientWrites(bench, 'while it is off')
    bench.now += DEBOUNCE
    bench.do(ask({ type: 'replyGated', turn: begin(bench), cause: 'switched-off', autoReply: null }))
    expect(bench.state.episode?.holder.kind).toBe('queue')
    clientWrites(bench, 'when it is back')
    bench.now += DEBOUNCE
    bench.do(commitReply(begin(bench), reply('R$ 450')))
    expect(bench.state.episode?.holder.kind).toBe('assistant')

    bench.do(ask({ type: 'assistantOff' }))
    bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
    clientWrites(bench, 'to a person')
    expect(bench.state.episode?.holder.kind).toBe('member')
  })

  test('a turn that keeps breaking ends with a person', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.now += DEBOUNCE
    for (let i = 0; i < 4; i += 1) {
      bench.do(ask({ type: 'replyFailed', turn: begin(bench), lastWords: null }))
      bench.now += 60_000
    }
    expect(bench.state.episode).toMatchObject({ holder: { kind: 'queue' }, handoffReason: 'failure' })
  })

  test('a turn that keeps breaking ends with one text, which says that a person comes', () => {
    const bench = new Bench()
    const lastWords = reply('A person will answer you.', true)
    clientWrites(bench, 'a')
    bench.now += DEBOUNCE
    for (let i = 0; i < 4; i += 1) {
      bench.do(ask({ type: 'replyFailed', turn: begin(bench), lastWords }))
      bench.now += 60_000
    }
    expect(bench.state.episode).toMatchObject({
      holder: { kind: 'queue' },
      handoff: { need: expect.anything() },
    })
    expect(bench.state.outbox).toHaveLength(1)
    expect(bench.state.lastMessage?.preview).toBe('A person will answer you.')
  })

  test('an episode only the assistant held ends by itself after a day of silence', () => {
    const bench = new Bench()
    answered(bench)
    send(bench, accepted)
    bench.now += 24 * HOUR
    bench.do(ask({ type: 'wake' }))
    expect(bench.state.episode?.finishedAt).toBe(bench.now)
  })
})

describe('a message leaves', () => {
  test('no answer from the provider: it waits for a status, and a status settles it', () => {
    const bench = new Bench()
    answered(bench)
    const seq = send(bench, { kind: 'unknown', message: 'no answer' })
    const id = bench.messages[seq - 1]?.id
    bench.now += 60_000
    bench.do(ask({ type: 'wake' }))
    expect(bench.answer(ask({ type: 'claim', instance: 'i' }))).toBeNull()
    const report = {
      providerId: 'wamid.9',
      ourId: `c1.${id}`,
      at: bench.now,
      state: 'delivered',
      error: null,
    } as const
    bench.do(reportStatus(report))
    bench.now += WAIT
    bench.do(ask({ type: 'wake' }))
    expect(bench.answer(ask({ type: 'claim', instance: 'i' }))).toBeNull()
    expect(bench.messages[1]).toMatchObject({ providerId: 'wamid.9', delivery: { state: 'delivered' } })
  })

  test('no status in ninety seconds: it is sent again, but not over a person who has taken over', () => {
    for (const takenOver of [false, true]) {
      const bench = new Bench()
      answered(bench)
      send(bench, { kind: 'unknown', message: 'no answer' })
      if (takenOver) bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
      bench.now += WAIT
      bench.do(ask({ type: 'wake' }))
      const again = bench.answer(ask({ type: 'claim', instance: 'i' }))
      if (takenOver) expect(again).toBeNull()
      else expect(again).toMatchObject({ claimed: { seq: 2 } })
    }
  })

  test('the window is checked again when it is claimed, and the provider’s word about it is final', () => {
    const closed = new Bench()
    answered(closed)
    closed.now += 24 * HOUR
    expect(closed.answer(ask({ type: 'claim', instance: 'i' }))).toBeNull()
    expect(closed.messages[1]?.delivery).toMatchObject({ state: 'failed', error: { code: '131047' } })

    const told = new Bench()
    answered(told)
    send(told, {
      kind: 'refused',
      next: 'window-closed',
      code: '131047',
      message: 'closed',
      reason: 'window-closed',
    })
    expect(told.state.serviceWindowEndsAt).toBe(told.now)
  })

  test('a message that must wait holds back the ones behind it', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    bench.do(sendFromMember(member))
    bench.do(sendFromMember({ ...member, clientId: 'client-2', content: { type: 'text', text: 'segunda' } }))
    send(bench, {
      kind: 'refused',
      next: 'retry',
      afterMs: 6000,
      code: '131056',
      message: 'slow',
      reason: 'too-fast-to-client',
    })
    expect(bench.answer(ask({ type: 'claim', instance: 'i' }))).toBeNull()
    bench.now += 6000
    expect(send(bench, accepted)).toBe(2)
    expect(send(bench, accepted)).toBe(3)
  })
})
