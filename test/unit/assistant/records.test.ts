import { describe, expect, test } from 'vitest'
import { searchFaqs } from '../../../src/assistant/facts/faq.ts'
import { alike } from '../../../src/assistant/understanding/alike.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { hotel } from '../../eval/sellers/hotel.ts'
import { logo } from '../../eval/sellers/logo.ts'
import { web } from '../../eval/sellers/web.ts'
import { reply } from './turns.ts'

const ask = (knowledge: Knowledge, said: string) => reply(said, { knowledge, languages: ['en', 'pt', 'es'] })

describe('words are the same', () => {
  test.each([
    ['reserve', 'reserva'],
    ['kitchen', 'kitchenette'],
    ['traduccion', 'traducciones'],
    ['breakfast', 'brekfast'],
  ])('%s and %s', (a, b) => {
    expect(alike(a, b)).toBeGreaterThan(0)
    expect(alike(b, a)).toBe(alike(a, b))
  })

  test.each([
    ['cat', 'car'],
    ['pagar', 'pagina'],
    ['logo', 'loja'],
  ])('but not %s and %s', (a, b) => expect(alike(a, b)).toBe(0))
})

describe('the seller’s own questions are found', () => {
  test.each([
    ['is there parking', 'parking'],
    ['que horas é o check-in?', 'check-in'],
    ['hows the wifi', 'wifi'],
    ['aceita crianca?', 'children'],
  ])('“%s”', (asked, id) => expect(searchFaqs(hotel, asked)[0]?.faq.id).toBe(id))

  test('and nothing is near what nobody wrote about', () => {
    expect(searchFaqs(hotel, 'who won the football match')[0]?.score ?? 0).toBeLessThan(0.4)
  })
})

describe('a seller of two services', () => {
  test('says which of them sells extra rounds, under its own list', async () => {
    const { text } = await ask(web, 'how many revisions are included?')
    expect(text).toContain('Each extra round for Website')
    expect(text.indexOf('extra round')).toBeLessThan(text.indexOf('Monthly maintenance'))
  })

  test('does not promise a deadline of the one for the other', async () => {
    const { handoff } = await ask(web, 'preciso dele em 3 dias')
    expect(handoff).not.toBeNull()
  })
})

describe('goes to a person', () => {
  test.each([
    ['a price the client names', hotel, 'faz 1000 a diária?', 'negotiation'],
    ['a booking made before', hotel, 'tengo una reserva a nombre de Pérez', 'existing-order'],
    ['a threat', logo, 'I will sue you', 'existing-order'],
    ['more than any package holds', web, 'my store has 900 products, how much is it?', 'custom-request'],
  ])('%s', async (_, knowledge, said, reason) => {
    const { handoff } = await ask(knowledge, said)
    expect(handoff?.reason).toBe(reason)
  })
})

describe('what is told in passing', () => {
  test('is kept as the value alone, with the whole sentence as evidence', async () => {
    const said = 'É para uma padaria chamada Pão da Vila'
    const { requirements, text } = await ask(logo, said)
    expect(requirements).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'brand-name', value: 'Pão da Vila', quote: said }),
        expect.objectContaining({ key: 'business', value: 'uma padaria', quote: said }),
      ]),
    )
    expect(text).toContain('Anotado')
  })
})
