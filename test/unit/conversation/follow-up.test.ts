import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { receiveHandoff } from '../../../src/assistant/follow-up.ts'
import { packOf } from '../../../src/assistant/languages/index.ts'
import { commitReply, receiveEcho, sendFromMember } from '../../../src/conversation/asks.ts'
import { ask, HEARTBEAT_MS } from '../../../src/conversation/dispatch.ts'
import { nextWake } from '../../../src/domain/conversation/decide.ts'
import { clientLanguages } from '../../../src/domain/language.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import {
  Bench,
  begin,
  clientWrites,
  DEBOUNCE,
  HOUR,
  member,
  reply,
  someone,
  text,
} from '../../support/conversation.ts'

const minute = 60_000
const passedOn = 'Vou chamar a Ana.'
const seller = demoKnowledge.profile.displayName

type Reception = Parameters<typeof receiveHandoff>[1]

/** A client whom the assistant has just handed off. */
function handedOff(reception: Reception): Bench {
  const bench = new Bench()
  clientWrites(bench, 'a')
  bench.now += DEBOUNCE
  const received = receiveHandoff(reply(passedOn, true), reception, demoKnowledge)
  bench.do(commitReply(begin(bench), received.reply, received.followUp))
  return bench
}

const saidByUs = (bench: Bench) =>
  bench.messages.flatMap(({ author, content }) =>
    author.kind === 'assistant' && content.type === 'text' ? [content.text] : [],
  )

/** What ends the client's waiting, or at least the assistant's part in it. */
const endings = {
  takeOver: (bench: Bench) => bench.do(ask({ type: 'takeOver', memberId: 'm1' })),
  memberSend: (bench: Bench) => bench.do(sendFromMember({ ...member, sendAnyway: true })),
  answeredByPhone: (bench: Bench) => bench.do(receiveEcho(someone, [text('echo', 'sou eu', bench.now)])),
  handBack: (bench: Bench) => bench.do(ask({ type: 'handBack' })),
  finish: (bench: Bench) => bench.do(ask({ type: 'finish', memberId: 'm1' })),
  switchOff: (bench: Bench) => bench.do(ask({ type: 'assistantOff' })),
}

describe('a client who is handed off', () => {
  test('hears in the same text that nobody is there, in their language, and nothing later', () => {
    for (const language of clientLanguages) {
      const absent = { personAvailable: false, followUpMinutes: 30 }
      const handing = { ...reply(passedOn, true), language }
      const received = receiveHandoff(handing, absent, demoKnowledge)
      expect(received.followUp).toBeNull()
      expect(received.reply.text).toBe(`${passedOn}\n${packOf(language).unavailable(seller)}`)
      expect(received.reply.text).toContain(seller)
      expect(received.reply.text).not.toMatch(/\p{N}/u)
    }
  })

  test('hears nothing of it when somebody is there, until nobody has come for the minutes that were set', () => {
    const bench = handedOff({ personAvailable: true, followUpMinutes: 30 })
    expect(saidByUs(bench)).toEqual([passedOn])
    bench.now += 29 * minute
    bench.do(ask({ type: 'wake' }))
    expect(saidByUs(bench)).toEqual([passedOn])
    bench.now += minute
    bench.do(ask({ type: 'wake' }))
    expect(saidByUs(bench)).toEqual([passedOn, packOf('pt').followUp(seller)])
  })

  test('hears it late where nobody can tell whether the assistant may speak, and the object rests until it looks again', () => {
    const bench = handedOff({ personAvailable: true, followUpMinutes: 30 })
    bench.now += 30 * minute
    const until = bench.now + minute
    bench.do(ask({ type: 'putOffUnasked', until }), ask({ type: 'wake' }))
    expect(saidByUs(bench)).toEqual([passedOn])
    const atRest = { ...bench.state, projectAt: null, outbox: [] }
    expect(nextWake(atRest, bench.now, HEARTBEAT_MS)).toBe(until)
    bench.now = until
    bench.do(ask({ type: 'wake' }))
    expect(saidByUs(bench)).toEqual([passedOn, packOf('pt').followUp(seller)])
  })

  test('who is answered is told nothing, and a reply that hands nothing off is as it was', () => {
    const answer = reply('R$ 450')
    const received = receiveHandoff(answer, { personAvailable: false, followUpMinutes: 30 }, demoKnowledge)
    expect(received).toEqual({ reply: answer, followUp: null })
  })

  test('a person’s answer that arrives late, from before the handoff, still spares them the follow-up', () => {
    const bench = new Bench()
    clientWrites(bench, 'a')
    const spokenAt = bench.now + 1000
    bench.now += DEBOUNCE
    bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
    bench.now += minute
    bench.do(ask({ type: 'handBack' }))
    const received = receiveHandoff(
      reply(passedOn, true),
      { personAvailable: true, followUpMinutes: 30 },
      demoKnowledge,
    )
    bench.do(commitReply(begin(bench), received.reply, received.followUp))
    bench.do(receiveEcho(someone, [text('echo', 'sou eu', spokenAt)]))
    bench.now += HOUR
    bench.do(ask({ type: 'wake' }))
    expect(saidByUs(bench)).toEqual([passedOn])
  })

  test('gets one text at the handoff and at most one after it, whoever is there and whatever happens', () => {
    const event = fc.record({
      afterMinutes: fc.integer({ min: 0, max: 900 }),
      what: fc.constantFrom('nothing', 'clientWrites', ...(Object.keys(endings) as (keyof typeof endings)[])),
    })
    const reception = fc.record({
      personAvailable: fc.boolean(),
      followUpMinutes: fc.option(fc.integer({ min: 1, max: 1440 })),
    })
    fc.assert(
      fc.property(reception, fc.array(event, { maxLength: 8 }), (reception, events) => {
        const bench = handedOff(reception)
        const { personAvailable, followUpMinutes } = reception
        const absence = packOf('pt').unavailable(seller)
        const later = packOf('pt').followUp(seller)
        const expected = [personAvailable ? passedOn : `${passedOn}\n${absence}`]
        let dueAt = personAvailable && followUpMinutes !== null ? bench.now + followUpMinutes * minute : null
        const pass = (minutes: number) => {
          bench.now += minutes * minute
          if (dueAt !== null && bench.now >= dueAt) {
            if (bench.now < (bench.state.serviceWindowEndsAt ?? 0)) expected.push(later)
            dueAt = null
          }
          bench.do(ask({ type: 'wake' }))
          expect(saidByUs(bench)).toEqual(expected)
        }
        events.forEach(({ afterMinutes, what }, at) => {
          pass(afterMinutes)
          if (what === 'clientWrites') clientWrites(bench, `more ${at}`)
          else if (what !== 'nothing') {
            const open = bench.now < (bench.state.serviceWindowEndsAt ?? 0)
            endings[what](bench)
            // Outside the window a member cannot write, so nobody has come.
            if (what !== 'memberSend' || open) dueAt = null
          }
        })
        pass(1440)
        pass(1440)
      }),
    )
  })
})
