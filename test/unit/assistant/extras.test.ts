import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerTopic } from '../../../src/assistant/embedded/answers.ts'
import { quotesFor } from '../../../src/assistant/embedded/quotes.ts'
import { fillIn, sourceOf } from '../../../src/assistant/facts/placeholders.ts'
import { emptyBench, quotePackage } from '../../../src/assistant/model/tools.ts'
import { understand } from '../../../src/assistant/turn.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { type ClientLanguage, clientLanguages } from '../../../src/domain/language.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { reply, turnOf } from './turns.ts'

/** Ana's business card by its name in languages she has no words of her own in. */
const cardIn: Partial<Record<ClientLanguage, string>> = {
  fr: 'carte de visite',
  de: 'Visitenkarte',
  it: 'biglietto da visita',
  ru: 'визитка',
  ar: 'بطاقة عمل',
}
const knowledge: Knowledge = {
  ...demoKnowledge,
  services: demoKnowledge.services.map((service) => ({
    ...service,
    addOns: service.addOns.map((extra) =>
      extra.id === 'business-card'
        ? { ...extra, name: { ...extra.name, variants: { ...extra.name.variants, ...cardIn } } }
        : extra,
    ),
  })),
}
const ask = (question: string) => reply(question, { knowledge, languages: clientLanguages })
/** The text with plain spaces, and without the marks that keep a figure together from right to left. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u200F\u2066\u2069]/g, '')

/** What is said of the price of a package with Ana's business card. */
function priceIn(language: ClientLanguage, question: string): string {
  const turn = understand(turnOf(question, { knowledge, languages: clientLanguages }))
  const [segment] = turn.segments
  const say = turn.pack.phrases
  if (!segment || !say) throw new Error(`Nothing is said in ${language}.`)
  const { asked, quote } = quotesFor(knowledge)
  const lines = answerTopic({ topic: 'price', segment, turn, say, quote })
  const bench = emptyBench()
  for (const request of asked) quotePackage(request, knowledge, bench)
  expect(turn.language).toBe(language)
  return plain(fillIn(lines?.join('\n') ?? '', sourceOf(turn.facts, bench.computed), language))
}

test.each<[ClientLanguage, string, string]>([
  [
    'en',
    'How much is the Essential package with a business card?',
    'The Essential + business card package costs R$540, with delivery in 6 days',
  ],
  [
    'pt',
    'Quanto custa o pacote Essencial com cartão de visita?',
    'O pacote Essencial + cartão de visita custa R$ 540, com entrega em 6 dias',
  ],
  [
    'es',
    '¿Cuánto cuesta el paquete Esencial con tarjeta de presentación?',
    'El paquete Esencial + tarjeta de presentación cuesta R$ 540, con entrega en 6 días',
  ],
  [
    'fr',
    'Combien coûte la formule Essencial avec une carte de visite ?',
    'La formule Essencial + carte de visite coûte 540 R$, avec livraison en 6 jours',
  ],
  [
    'de',
    'Was kostet das Paket Essencial mit Visitenkarte?',
    'Das Paket Essencial + Visitenkarte kostet 540 R$, Lieferzeit 6 Tage',
  ],
  [
    'it',
    'Quanto costa il pacchetto Essencial con biglietto da visita?',
    'Il pacchetto Essencial + biglietto da visita costa 540 R$, con consegna in 6 giorni',
  ],
  [
    'ru',
    'Сколько стоит пакет Essencial с визиткой?',
    'Пакет «Essencial + визитка» стоит 540 R$, срок 6 дней',
  ],
  ['ar', 'كم سعر باقة Essencial مع بطاقة عمل؟', 'باقة Essencial + بطاقة عمل هو 540 R$، ومدة التسليم: 6 أيام'],
])('In %s a package with an extra costs and takes both together', (language, question, told) => {
  expect(priceIn(language, question)).toContain(told)
})

describe('with an extra', () => {
  test('the time of every package is told with what the extra adds', async () => {
    const { text } = await ask('How long does a logo with a business card take?')
    expect(text).toContain('• Essential + business card: 6 days\n• Professional + business card: 9 days')
    // The card is in it anyway.
    expect(text).toContain('• Complete: 12 days')
  })

  test('a time is in reach when both are', async () => {
    const { text } = await ask('Can you deliver a logo with a business card in 6 days?')
    expect(text).toBe('Yes, these are delivered in that time:\n• Essential + business card: 6 days')
  })

  test('a time that only a rush could make is the seller’s to promise', async () => {
    const { text, handoff } = await ask('Can you deliver a logo with a business card in 4 days?')
    expect(handoff?.reason).toBe('low-confidence')
    expect(text).not.toMatch(/\d/)
  })

  test('what the package holds already is not charged twice', async () => {
    const { text } = await ask('How much is the Complete package with a business card?')
    expect(text).toContain('Complete (R$1,490)')
    expect(text).toContain('a business card')
    expect(text).not.toContain('1,640')
  })

  test.each([
    'How much is the Essential package with two business cards?',
    'How much is the Starter Kit with a business card?',
  ])('that the seller has no price for, nothing is said to cost anything: %s', async (question) => {
    const { text } = await ask(question)
    expect(text).not.toContain('R$')
  })

  test('the audit tells what the sum is of', async () => {
    const { audit } = await ask('How much is the Essential package with a business card?')
    const price = audit.facts.find(({ id }) => id === 'quote.1.price')
    expect(price?.label).toMatchObject({ en: 'Essential + business card: price' })
  })
})

test('a list of extras is told, though its lines have few words of their own and all the same ones', async () => {
  const { text, handoff } = await reply('Quais são os extras do logo?')
  expect(handoff).toBeNull()
  expect(text.match(/mais [12] dia/g)).toHaveLength(3)
})

test('no price of a package is told alone to who names an extra with it, however they put it', () => {
  const packages = ['the Essential package', 'a logo', 'the Professional package', 'Essential']
  const extras = ['a business card', 'stationery', 'an extra concept', 'a business card and stationery']
  const question = fc
    .tuple(
      fc.constantFrom(
        'How much is',
        'What is the price of',
        'What does it cost to get',
        'I want',
        'Price of',
      ),
      fc.constantFrom(...packages),
      fc.constantFrom('with', 'plus', 'including'),
      fc.constantFrom(...extras),
    )
    .map((words) => `${words.join(' ')}?`)
  return fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const { text } = await ask(asked)
      const alone = /R\$(?:390|790|1,490), (?:with )?delivery/.test(text)
      expect({ asked, alone: alone && !/R\$(?:150|220|120)/.test(text) }).toEqual({ asked, alone: false })
    }),
    { numRuns: 60 },
  )
})
