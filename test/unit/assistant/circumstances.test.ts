import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../../src/assistant/facts/coverage.ts'
import { searchFaqs } from '../../../src/assistant/facts/faq.ts'
import { understand } from '../../../src/assistant/turn.ts'
import { sensesOf } from '../../../src/assistant/understanding/senses.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { hotel } from '../../eval/sellers/hotel.ts'
import { logo } from '../../eval/sellers/logo.ts'
import { photographer } from '../../eval/sellers/photographer.ts'
import { translator } from '../../eval/sellers/translator.ts'
import { reply, turnOf } from './turns.ts'

const languages = ['en', 'pt', 'es'] as const
const ask = (knowledge: Knowledge, said: string) => reply(said, { knowledge, languages: [...languages] })
const read = (knowledge: Knowledge, said: string) =>
  understand(turnOf(said, { knowledge, languages: [...languages] })).segments

describe('what clients tell around a question', () => {
  test.each([
    ['Our flight lands late, do you have parking?', ['Our flight lands late', 'do you have parking?']],
    ['Vamos en coche, ¿hay estacionamiento?', ['Vamos en coche,', '¿hay estacionamiento?']],
  ])('is read by itself: “%s”', (said, clauses) => {
    expect(read(hotel, said).map(({ text }) => text)).toEqual(clauses)
  })

  test('stays with the question it was told for', () => {
    const [told, asked] = read(hotel, 'We drive down from Oaxaca. Is there a place for it at night?')
    expect(told?.told).toBe('')
    expect(asked?.told).toBe('We drive down from Oaxaca.')
  })

  test.each([
    ['My sister is getting married in June. How much is the Full Day?', photographer, '1,350'],
    ['Meu marido vai abrir uma loja em março. Quanto custa uma logo?', logo, '240'],
    ['Mi novia y yo vamos a viajar en junio. ¿Cuánto cuesta la habitación?', hotel, '1,680'],
  ])('does not send it to a person: “%s”', async (said, knowledge, price) => {
    const { handoff, text } = await ask(knowledge, said)
    expect(handoff).toBeNull()
    expect(text.replaceAll('.', ',')).toContain(price)
  })

  test.each([
    ['We talked last week and I still have not received the sketches. How much is a logo?', logo],
    ['You sent me the wrong room on Monday, I already paid. Is there parking?', hotel],
  ])('is a person’s business all the same where it is an order: “%s”', async (said, knowledge) => {
    expect((await ask(knowledge, said)).handoff?.reason).toBe('existing-order')
  })

  test.each([
    ['oi abri um food truck e to precisando de uma logo, qto vc cobra', logo, '240'],
    ['and is the wifi any good in the rooms', hotel, 'fibre'],
    ['also is there anything without gluten at breakfast', hotel, 'gluten-free'],
    ['could i have it sooner if i paid extra', translator, 'no rush delivery'],
  ])('hides no question that has no mark: “%s”', async (said, knowledge, answer) => {
    const { handoff, text } = await ask(knowledge, said)
    expect(handoff).toBeNull()
    expect(text).toContain(answer)
  })

  test('is no answer to a price that is asked after it', async () => {
    const { text } = await ask(hotel, 'We eat vegan. How much is the suite?')
    expect(text).not.toContain('Breakfast')
  })

  test.each([
    ['I dont want the album how much is the full day', photographer, '1,630'],
    ['sem o álbum quanto fica o dia inteiro', photographer, '1.630'],
    ['¿cuánto cuesta el día completo sin álbum?', photographer, '1.630'],
  ])('leaves an extra out of the price that is refused: “%s”', async (said, knowledge, withIt) => {
    expect((await ask(knowledge, said)).text).not.toContain(withIt)
  })

  test('is what a short question is about, where it is nothing the seller does', async () => {
    const { handoff, text } = await ask(translator, 'Necesito un intérprete para una reunión. ¿Haces eso?')
    expect(handoff).toBeNull()
    expect(text).toContain('no ofrece interpretación')
  })

  test('gives no price for what was not understood', async () => {
    const { misunderstood, text } = await ask(logo, 'can you carve it in oak for the door? how much is that')
    expect(misunderstood).toBe(true)
    expect(text).not.toMatch(/\d/)
  })

  test('is answered with a question where nothing is asked', async () => {
    const { handoff, misunderstood, text } = await ask(
      logo,
      'My sister and I are opening a bakery in the spring.',
    )
    expect(handoff).toBeNull()
    expect(misunderstood).toBe(true)
    expect(text).toMatch(/\?$/)
  })
})

describe('the seller’s own questions in other words', () => {
  test.each([
    [hotel, 'Can we leave the van overnight?', 'parking'],
    [hotel, 'a internet funciona direitinho?', 'wifi'],
    [hotel, 'My girlfriend is vegan, what is there in the morning?', 'breakfast'],
    [photographer, 'What do we do if it is pouring on the day?', 'rain'],
    [logo, 'Do you draw by hand or is it an AI tool?', 'ai-use'],
  ])('are found by what they are about: %#', (knowledge, said, id) => {
    expect(searchFaqs(knowledge, said, { language: 'en' })[0]?.faq.id).toBe(id)
  })

  test('are found by what was told before', () => {
    const asked = read(photographer, 'The weather up there is awful, it pours a lot. What is the plan?').at(
      -1,
    )
    expect(asked && coverageOf(asked, photographer).likeliest?.id).toBe('rain')
  })

  test('are not taken for a question about the world by one word of it', async () => {
    const { text } = await ask(photographer, 'will it rain tomorrow in chicago')
    expect(text).not.toContain('umbrellas')
  })

  test('share a matter across languages, and most words are about none', () => {
    const [van, stay] = [sensesOf('van'), sensesOf('estacionamiento')]
    expect([...van].some((sense) => stay.has(sense))).toBe(true)
    expect(sensesOf('logo').size).toBe(0)
  })
})

describe('a refund', () => {
  test('asked about before anything is bought is a question about terms', async () => {
    const { handoff, text } = await ask(logo, "If I don't like it, can I get my money back?")
    expect(handoff).toBeNull()
    expect(text).toContain('sketches')
  })

  test('demanded is a person’s business', async () => {
    expect((await ask(logo, 'I want my money back')).handoff?.reason).toBe('existing-order')
  })
})
