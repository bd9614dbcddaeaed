import { describe, expect, test } from 'vitest'
import type { TurnOutcome } from '../../../src/assistant/assistant.ts'
import { namesForeignCountry } from '../../../src/assistant/facts/countries.ts'
import { unknownThings } from '../../../src/assistant/facts/unknown-things.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { clientLanguages } from '../../../src/domain/language.ts'
import { type SellerId, sellers } from '../../eval/sellers/index.ts'
import { builtIn, message, quietly, turnOf } from './turns.ts'

const reply = (
  seller: SellerId,
  text: string,
  before: readonly [string, string][] = [],
): Promise<TurnOutcome> =>
  builtIn.takeTurn(
    turnOf(text, {
      knowledge: sellers[seller],
      languages: clientLanguages,
      history: before.flatMap(([client, assistant], at) => [
        message('client', client, `asked-${at}`),
        message('assistant', assistant, `answered-${at}`),
      ]),
    }),
    quietly(),
  )

/** Prices as each seller writes them, and what packages hold. */
const facts = /\d{3}|R\$|US\$|€|MX\$|breakfast|desayuno|café da manhã/

describe('A thing the seller wrote nothing of, beside one that is sold', () => {
  test.each<[SellerId, string]>([
    ['hotel', 'is there a tv in the room'],
    ['hotel', 'does the family suite have a fireplace'],
    ['hotel', 'o quarto tem tv?'],
    ['hotel', '¿la suite familiar tiene terraza con jacuzzi?'],
    ['logo', 'do you offer courses on logo design'],
    ['web', 'does the landing package come with a jukebox'],
  ])('is not answered by what is known of the other: %s, “%s”', async (seller, text) => {
    const { text: said, handoff } = await reply(seller, text)
    expect(handoff !== null || !facts.test(said), said).toBe(true)
  })

  test.each<[SellerId, string]>([
    ['hotel', 'do you make brunch too or is it just breakfast'],
    ['hotel', '¿tienen tobogán para los niños?'],
  ])('is not answered by one shared word: %s, “%s”', async (seller, text) => {
    const { text: said, handoff, misunderstood } = await reply(seller, text)
    expect(handoff !== null || misunderstood, said).toBe(true)
  })

  test('leaves what is known answered: “la suite familiar tiene cocina?”, “which rooms have AC?”', async () => {
    const kitchen = await reply('hotel', 'la suite familiar tiene cocina?')
    expect([kitchen.handoff, kitchen.text]).toEqual([null, expect.stringContaining('cocineta')])
    const cool = await reply('hotel', 'which of the rooms have AC')
    expect([cool.handoff, cool.text]).toEqual([null, expect.stringContaining('air conditioning')])
  })

  const thingsIn = (text: string, knowledge: Knowledge) => {
    const segment = {
      words: text.split(' '),
      mentions: [],
      business: null,
      commonWords: new Set<string>(),
      language: 'en',
    } as const
    return unknownThings(segment, knowledge)
  }

  test('is told from the words questions are put with, chat, and the seller’s own', () => {
    expect(thingsIn('how much is a bathtub please thanks', sellers.hotel)).toEqual(['bathtub'])
    expect(thingsIn('is breakfast incldued', sellers.hotel)).toEqual([])
    expect(thingsIn('does it have a kitchenettes', sellers.hotel)).toEqual([])
  })
})

describe('Whatever it costs', () => {
  test.each([
    'we need the site by friday, whatever it costs',
    'site no ar amanhã, custe o que custar',
    'lo necesito ya, pago lo que sea',
    'il me le faut demain, peu importe le prix',
    'bis morgen bitte, koste es was es wolle',
  ])('is a deal for the seller to make: “%s”', async (text) => {
    const { handoff } = await reply('web', text)
    expect(handoff?.reason).toBe('negotiation')
  })

  test('is not said by who asks what faster work costs: “can i pay extra to get it sooner”', async () => {
    const { handoff } = await reply('logo', 'can i pay extra to get it sooner')
    expect(handoff).toBeNull()
  })
})

describe('A country', () => {
  test('that the seller says nothing of is abroad, which is the seller’s own rule', async () => {
    for (const text of [
      'our wedding is in Iceland',
      '¿vendrías hasta Colombia?',
      'o casamento vai ser na Itália',
      'our wedding will be in the USA',
      'would you come to the UK?',
    ]) {
      const { handoff } = await reply('photographer', text)
      expect(handoff?.reason, text).toBe('seller-rule')
    }
  })

  test('is no place to go to where clients are from it, and none abroad where the seller works', () => {
    expect(namesForeignCountry('we are from canada', 'en', sellers.photographer)).toBe(false)
    expect(namesForeignCountry('ci sposiamo in portogallo', 'it', sellers.photographer)).toBe(false)
    expect(namesForeignCountry('ci sposiamo in norvegia', 'it', sellers.photographer)).toBe(true)
  })
})

describe('A part to be left out, after a price', () => {
  test.each<[SellerId, string, string]>([
    ['logo', 'quanto custa um logo?', 'sem o manual da marca'],
    ['logo', 'how much is a logo?', 'and without the brand guide?'],
    ['hotel', 'cuánto cuesta la suite familiar?', 'y sin desayuno?'],
    ['translator', 'how much is the standard one?', 'without the list of terms'],
  ])('is for the seller to price: %s, “%s”, “%s”', async (seller, first, then) => {
    const answered = await reply(seller, first)
    const { handoff, audit } = await reply(seller, then, [[first, answered.text]])
    expect(handoff?.reason).toBe('custom-request')
    expect(audit.rule).toBe('part-left-out')
  })
})
