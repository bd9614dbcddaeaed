import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commitReply, receiveEcho, sendFromMember } from '../../../src/conversation/asks.ts'
import { ask, HEARTBEAT_MS } from '../../../src/conversation/dispatch.ts'
import { nextWake } from '../../../src/domain/conversation/decide.ts'
import { speaksUnasked } from '../../../src/domain/conversation/follow-up.ts'
import {
  accepted,
  answered,
  Bench,
  begin,
  clientWrites,
  DEBOUNCE,
  HOUR,
  member,
  reply,
  send,
  someone,
  text,
} from '../../support/conversation.ts'

const later = 'Oi de novo!'
const note = 'um logo'
const reminder = `reminder: ${note}`
const wake = ask({ type: 'wake' })

/** The client asks to be written to `afterMs` from now, and the assistant agrees. */
function agreed(bench: Bench, afterMs: number, handoff = false): void {
  clientWrites(bench, `in${bench.messages.length}`, 'me escreve depois')
  bench.now += DEBOUNCE
  const checkIn = { dueAt: bench.now + afterMs, text: later, note }
  bench.do(commitReply(begin(bench), reply('Combinado!', handoff), null, checkIn))
  if (!handoff) send(bench, accepted)
}

const texts = (bench: Bench) =>
  bench.messages.flatMap(({ author, content }) => {
    if (content.type === 'reminder') return [`${author.kind}: reminder: ${content.note}`]
    return content.type === 'text' && author.kind !== 'client' ? [`${author.kind}: ${content.text}`] : []
  })

describe('a client asks to be written to later', () => {
  test('inside the window: one text when it is time, with its audit, by the way every text takes', () => {
    const bench = new Bench()
    agreed(bench, 20 * HOUR)
    const quiet = { ...bench.state, projectAt: null }
    expect(nextWake(quiet, bench.now, HEARTBEAT_MS)).toBe(bench.now + 20 * HOUR)
    bench.now += 20 * HOUR - 1
    bench.do(wake)
    expect(texts(bench)).toEqual(['assistant: Combinado!'])
    bench.now += 1
    bench.do(wake)
    bench.do(wake)
    expect(texts(bench)).toEqual(['assistant: Combinado!', `assistant: ${later}`])
    expect(bench.messages.at(-1)).toMatchObject({
      delivery: { state: 'queued' },
      audit: { rule: 'check-in' },
    })
    send(bench, accepted)
    expect(bench.state.episode?.holder).toEqual({ kind: 'assistant' })
  })

  test('and the switch is looked at before that text goes out', () => {
    const bench = new Bench()
    agreed(bench, HOUR)
    expect(speaksUnasked(bench.state, bench.now + HOUR - 1)).toBe(false)
    expect(speaksUnasked(bench.state, bench.now + HOUR)).toBe(true)
  })

  test('after the window: nothing reaches the client, and a person is reminded', () => {
    const bench = new Bench()
    agreed(bench, 72 * HOUR)
    bench.now += 71 * HOUR
    bench.do(wake)
    expect(bench.state.episode).toMatchObject({ finishedAt: null, holder: { kind: 'assistant' } })
    bench.now += HOUR
    bench.do(wake)
    expect(texts(bench)).toEqual(['assistant: Combinado!', `system: ${reminder}`])
    expect(bench.state.episode?.holder).toEqual({ kind: 'queue', queueId: null })
    expect(bench.state).toMatchObject({ outbox: [], attention: 'handoff', unansweredSince: bench.now })
  })

  test('of two times the one asked for last counts', () => {
    const bench = new Bench()
    agreed(bench, 2 * HOUR)
    agreed(bench, 6 * HOUR)
    bench.now += 3 * HOUR
    bench.do(wake)
    expect(texts(bench)).toHaveLength(2)
    bench.now += 3 * HOUR
    bench.do(wake)
    expect(texts(bench).at(-1)).toBe(`assistant: ${later}`)
  })

  test('at a time that has passed: nothing is planned', () => {
    const bench = new Bench()
    agreed(bench, 0)
    expect(bench.state.checkIn).toBeNull()
  })

  test('in a message a person is to answer: nothing is planned', () => {
    const bench = new Bench()
    agreed(bench, HOUR, true)
    expect(bench.state.checkIn).toBeNull()
  })

  test('and writes on while the answer is being prepared: nothing is planned', () => {
    const bench = new Bench()
    // A client who keeps typing is let through at the third time.
    for (const id of ['a', 'b', 'c']) {
      clientWrites(bench, id)
      bench.now += DEBOUNCE
      if (id !== 'c') begin(bench)
    }
    const turn = begin(bench)
    clientWrites(bench, 'd', 'ou melhor, já')
    const checkIn = { dueAt: bench.now + HOUR, text: later, note }
    bench.do(commitReply(turn, reply('Combinado!'), null, checkIn))
    expect(texts(bench)).toEqual(['assistant: Combinado!'])
    expect(bench.state.checkIn).toBeNull()
  })
})

const speaks = {
  'the client writes': (bench: Bench) => clientWrites(bench, `again${bench.messages.length}`),
  'the owner answers from their phone': (bench: Bench) =>
    bench.do(receiveEcho(someone, [text(`echo${bench.messages.length}`, 'Oi, sou eu', bench.now)])),
  'a member answers': (bench: Bench) =>
    bench.do(sendFromMember({ ...member, clientId: `client-${bench.messages.length}` })),
  'a member takes over': (bench: Bench) => bench.do(ask({ type: 'takeOver', memberId: 'm1' })),
  'a member finishes it': (bench: Bench) => bench.do(ask({ type: 'finish', memberId: 'm1' })),
  'the assistant is switched off': (bench: Bench) => bench.do(ask({ type: 'assistantOff' })),
  'it moves to an older conversation': (bench: Bench) =>
    bench.do(ask({ type: 'moveTo', older: { conversationId: 'c0', contactId: 'p0' } })),
}

describe('before it is time', () => {
  test.each(Object.entries(speaks))('%s: nothing is sent any more', (_, happens) => {
    const bench = new Bench()
    agreed(bench, HOUR)
    expect(bench.state.checkIn).not.toBeNull()
    happens(bench)
    expect(bench.state.checkIn).toBeNull()
    bench.now += HOUR
    bench.do(wake)
    expect(texts(bench).filter((each) => each.endsWith(later) || each.endsWith(reminder))).toEqual([])
  })

  test('whatever happens and whenever: one text at most, and none once anybody has spoken', () => {
    const names = Object.keys(speaks) as (keyof typeof speaks)[]
    const event = fc.oneof(fc.constantFrom(...names), fc.integer({ min: 1, max: 40 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(event, { maxLength: 6 }), (hours, events) => {
        const bench = new Bench()
        agreed(bench, hours * HOUR)
        const dueAt = bench.now + hours * HOUR
        const windowEndsAt = bench.state.serviceWindowEndsAt ?? 0
        let spoken = false
        for (const each of events) {
          if (typeof each === 'number') {
            for (let hour = 0; hour < each; hour += 1) {
              bench.now += HOUR
              bench.do(wake)
            }
          } else if (bench.now < dueAt) {
            speaks[each](bench)
            // After the window a member's answer is refused: nobody has spoken then.
            spoken ||= each !== 'a member answers' || bench.now < windowEndsAt
          }
        }
        const said = texts(bench).filter((line) => line.endsWith(later) || line.endsWith(reminder))
        expect(said).toHaveLength(!spoken && bench.now >= dueAt ? 1 : 0)
        if (said.length > 0)
          expect(said[0]).toBe(dueAt < windowEndsAt ? `assistant: ${later}` : `system: ${reminder}`)
      }),
    )
  })
})

test('what a model was asked is told until D1 has counted it, and once', () => {
  const bench = new Bench()
  answered(bench)
  const use = {
    day: '2026-11-22',
    model: 'm',
    calls: 1,
    failures: 0,
    inputTokens: 10,
    outputTokens: 5,
    costMicros: null,
  }
  bench.do(ask({ type: 'modelUsed', uses: [use] }))
  const { version } = bench.state
  expect(bench.state.modelUses).toEqual([{ ...use, version }])
  // While it is on its way another reply is prepared, and thrown away.
  bench.do(ask({ type: 'modelUsed', uses: [use] }))
  bench.do(ask({ type: 'projected', version, seqs: [] }))
  expect(bench.state.modelUses).toEqual([{ ...use, version: version + 1 }])
  expect(bench.state.projectAt).not.toBeNull()
  bench.do(ask({ type: 'projected', version: version + 1, seqs: [] }))
  expect(bench.state.modelUses).toEqual([])
})
