import { describe, expect, test } from 'vitest'
import type { TurnOutcome } from '../../../src/assistant/assistant.ts'
import { assistantFrom } from '../../../src/assistant/configuration.ts'
import { searchFaqs } from '../../../src/assistant/facts/faq.ts'
import { alike, isSlip } from '../../../src/assistant/understanding/alike.ts'
import { sensesOf } from '../../../src/assistant/understanding/senses.ts'
import { type SellerId, sellers } from '../../eval/sellers/index.ts'
import { turnOf } from '../../eval/turn.ts'
import { quietly } from './turns.ts'

describe('words', () => {
  test.each([
    ['delivry', 'delivery', true],
    ['delviery', 'delivery', true],
    ['mcuh', 'much', true],
    ['tmepo', 'tempo', true],
    ['moon', 'noon', false],
    ['jantar', 'juntar', false],
    ['massage', 'message', false],
  ])('"%s" is a slip for "%s": %s', (written, meant, isOne) => {
    expect(isSlip(written, meant)).toBe(isOne)
  })

  test('that differ in their last letter are alike only where it is an ending', () => {
    expect([alike('room', 'rooms') > 0, alike('nino', 'nina') > 0, alike('root', 'room') > 0]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('mean what they mean in the language they are written in', () => {
    expect([
      sensesOf('livre', new Set(['pt'])).size,
      sensesOf('livraison', new Set(['fr'])).size > 0,
    ]).toEqual([0, true])
  })
})

test('what is told before a question answers none by itself', () => {
  expect(searchFaqs(sellers.logo, 'What do we do?', { language: 'en', told: 'The logo is copied.' })).toEqual(
    [],
  )
})

const asked = (seller: SellerId, language: 'en' | 'pt' | 'es', said: string): Promise<TurnOutcome> =>
  assistantFrom({ RESPONDER: 'embedded' }).takeTurn(
    turnOf({
      seller,
      language,
      messages: [said],
      before: [],
      clientName: null,
      expectation: { set: 'person' },
      part: 'tuned',
    }),
    quietly(),
  )

describe('a client', () => {
  test('who makes a thing small and dear still means it', async () => {
    expect(
      (await asked('hotel', 'pt', 'posso levar meu gatinho?')).audit.facts.map(({ id }) => id),
    ).toContain('service.stay.not-offered.pets.topic')
  })

  test('who asks for a day in Portuguese is not told how files arrive, which French says alike', async () => {
    const { audit } = await asked('photographer', 'pt', 'dia 12 de setembro vc ta livre?')
    expect(audit.facts).toEqual([])
  })
})
