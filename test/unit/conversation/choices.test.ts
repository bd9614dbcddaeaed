import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortened } from '../../../src/channels/choice-words.ts'
import { commitReply, receiveFromVisitor, receiveInbound } from '../../../src/conversation/asks.ts'
import type { Choice } from '../../../src/domain/choices.ts'
import type { InboundMessage } from '../../../src/domain/wire.ts'
import { Bench, begin, clientWrites, DEBOUNCE, reply, someone } from '../../support/conversation.ts'

/** The client writes and is asked something that can be answered with one tap. */
function asked(bench: Bench, titles: string[], question = 'Qual deles?'): Choice[] {
  clientWrites(bench, `in${bench.messages.length}`)
  bench.now += DEBOUNCE
  bench.do(commitReply(begin(bench), { ...reply(question), choices: { label: 'Ver opções', titles } }))
  const content = bench.messages.at(-1)?.content
  return content?.type === 'text' ? (content.choices?.options ?? []) : []
}

function tap(payload: string | null, shown: string, providerId = `tap-${payload}`): InboundMessage {
  return { providerId, at: 0, content: { type: 'choice', text: shown, payload }, fromAd: false }
}

const receives = (bench: Bench, ...messages: InboundMessage[]) => {
  bench.now += DEBOUNCE
  bench.do(
    receiveInbound(
      someone,
      messages.map((message) => ({ ...message, at: bench.now })),
      DEBOUNCE,
    ),
  )
}
const newest = (bench: Bench) => bench.messages.at(-1)?.content

describe('a reply with choices', () => {
  test('is a text that says all there is, with the choices beside it', () => {
    const bench = new Bench()
    asked(bench, ['clássico', 'divertido'], 'Clássico ou divertido?')
    const id = bench.messages.at(-1)?.id
    expect(newest(bench)).toEqual({
      type: 'text',
      text: 'Clássico ou divertido?',
      choices: {
        label: 'Ver opções',
        options: [
          { id: `${id}.0`, title: 'clássico' },
          { id: `${id}.1`, title: 'divertido' },
        ],
      },
    })
    expect(bench.state.lastMessage?.preview).toBe('Clássico ou divertido?')
  })

  test('offers each title once and in one line, and nothing where there is no choice', () => {
    const titles = ['um  logo\nnovo', 'um logo novo', ' outro ']
    expect(asked(new Bench(), titles).map(({ title }) => title)).toEqual(['um logo novo', 'outro'])
    expect(asked(new Bench(), ['só este', 'só este'])).toEqual([])
    expect(asked(new Bench(), [])).toEqual([])
  })
})

describe('a tap', () => {
  const long = 'Um casamento na praia com até 80 convidados'

  test('is kept in the words of the choice, however short the channel showed them', () => {
    const bench = new Bench()
    const [, second] = asked(bench, ['Batizado', long])
    receives(bench, tap(second?.id ?? '', 'Um casamento na praia c…'))
    expect(newest(bench)).toEqual({ type: 'choice', text: long, payload: second?.id })
  })

  test('of a web visitor is, too', () => {
    const bench = new Bench({ ...someone, channel: { ...someone.channel, kind: 'web' } })
    const [first] = asked(bench, [long, 'Batizado'])
    const content = { type: 'choice' as const, text: 'x', payload: first?.id ?? '' }
    bench.do(receiveFromVisitor(someone, 'client-id-1', content, DEBOUNCE))
    expect(newest(bench)).toMatchObject({ type: 'choice', text: long })
  })

  test('delivered again is the same one', () => {
    const bench = new Bench()
    const [first] = asked(bench, ['Sim', 'Não'])
    const before = bench.messages.length
    receives(bench, tap(first?.id ?? '', 'Sim'))
    receives(bench, tap(first?.id ?? '', 'Sim'))
    expect(bench.messages).toHaveLength(before + 1)
  })

  test('on an older question is what that question offered, never an answer of the newer one', () => {
    const bench = new Bench()
    const [older] = asked(bench, ['Casamento', 'Batizado'])
    asked(bench, ['Sábado', 'Domingo'])
    receives(bench, tap(older?.id ?? '', 'Casamento'))
    expect(newest(bench)).toMatchObject({ text: 'Casamento' })
  })

  test.each([null, 'package:2', 'x.1', '1-r1.99', '999-r1.0'])(
    'on something we did not offer (%s) is read as it is shown',
    (payload) => {
      const bench = new Bench()
      asked(bench, ['Sim', 'Não'])
      receives(bench, tap(payload, 'Quero saber mais'))
      expect(newest(bench)).toEqual({ type: 'choice', text: 'Quero saber mais', payload })
    },
  )

  test('on any choice of any question gives that choice whole', () => {
    const titles = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), {
      minLength: 2,
      maxLength: 10,
    })
    const questions = fc.array(titles, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(questions, fc.nat(), fc.nat(), (sets, which, at) => {
        const bench = new Bench()
        const offered = sets.map((set) => asked(bench, set))
        const options = offered[which % offered.length] ?? []
        const choice = options[at % Math.max(options.length, 1)]
        if (choice === undefined) return
        receives(bench, tap(choice.id, shortened(choice.title, 20)))
        expect(newest(bench)).toMatchObject({ type: 'choice', text: choice.title })
      }),
    )
  })
})
