import { describe, expect, test } from 'vitest'
import type { TurnMessage, TurnOutcome } from '../../../src/assistant/assistant.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import type { ClientLanguage } from '../../../src/domain/language.ts'
import { builtIn, conversation, message, quietly, turnOf } from './turns.ts'
import { anaWanting, wanted } from './wanting.ts'

const guests = wanted('guests', 'quantity', 'Guests', 'How many guests do you expect?')
const nights = wanted('nights', 'quantity', 'Nights', 'How many nights?')
const wedding = wanted('wedding-date', 'date', 'Date of the wedding', 'When is the wedding?')
const budget = wanted('budget', 'money', 'Budget', 'What is your budget?')
const venue = wanted('venue', 'text', 'Venue', 'Where will it be?')
const version = wanted('version', 'choice', 'Version', 'Which version do you like?', ['logo A', 'logo B'])
const references = wanted('references', 'link', 'References', 'Is there a link to a reference you like?')
const sketch = wanted('sketch', 'file', 'Sketch', 'Can you send a sketch?')

const quantity = (count: number, unit: string | null) => ({ type: 'quantity', count, unit })
const money = (minor: number, currency: string) => ({ type: 'money', minor, currency })
const day = (date: string) => ({ type: 'date', date })
const chosen = (choice: string) => ({ type: 'choice', choice })

const valuesOf = ({ requirements }: TurnOutcome) =>
  Object.fromEntries(requirements.map(({ key, value }) => [key, value]))
const quoteOf = ({ requirements }: TurnOutcome, key: string) =>
  requirements.find((each) => each.key === key)?.quote

/** Ana's client has said what they order, and her assistant asks for the first thing she wants to know. */
async function ordering(...requirements: Parameters<typeof anaWanting>) {
  const says = conversation({ knowledge: anaWanting(...requirements) })
  const { text } = await says('I want to order the Professional package')
  expect(text).toContain(requirements[0]?.question.text)
  return says
}

/** A picture or document from the client, seen on 21 September 2026. */
function file(
  fileName: string | null,
  caption: string | null,
  media: 'image' | 'document' = 'document',
): TurnMessage {
  const content = { type: 'media', media, providerMediaId: null, mimeType: null, fileName, caption } as const
  return { ...message('client', '', 'the-file'), content }
}

/** What comes of a file in the middle of a conversation in which this was asked last. */
const sending = (sent: TurnMessage, asked: string, knowledge: Knowledge) => {
  const history = [message('client', 'I want to order a logo'), message('assistant', asked)]
  return builtIn.takeTurn({ ...turnOf([], { knowledge, history }), pending: [sent] }, quietly())
}

describe('money', () => {
  test('is an amount of a currency, whatever else of the sentence is a number', async () => {
    const says = await ordering(budget, venue)
    const told = await says('budget for 2 logos is 500 dollars')
    expect(valuesOf(told)).toEqual({ budget: money(50_000, 'USD') })
    expect(quoteOf(told, 'budget')).toBe('budget for 2 logos is 500 dollars')
    expect(told.text).toContain(venue.question.text)
  })

  test('without a currency is of the seller’s, and its cents count', async () => {
    const says = await ordering(budget, venue)
    expect(valuesOf(await says('around 1,490.50'))).toEqual({ budget: money(149_050, 'BRL') })
  })

  test.each(['500 to 800', '$500'])(
    'that leaves open what is meant stays as it was said: %s',
    async (said) => {
      const says = await ordering(budget, venue)
      expect(valuesOf(await says(said))).toEqual({ budget: said })
    },
  )

  test('in answer to the question is no haggling, unless the client haggles', async () => {
    const says = await ordering(budget, venue)
    expect((await says('R$ 700')).handoff).toBeNull()
    const haggles = await ordering(budget, venue)
    expect((await haggles('give me a discount, R$ 700')).handoff?.reason).toBe('negotiation')
  })
})

describe('a date', () => {
  test('is a day on the calendar, and none of its numbers is a quantity', async () => {
    const says = await ordering(wedding, guests)
    const told = await says('Our wedding is on 15 May 2027')
    expect(valuesOf(told)).toEqual({ 'wedding-date': day('2027-05-15') })
    expect(told.text).toContain(guests.question.text)
  })

  test('counts from the day of the message, in the seller’s zone', async () => {
    const turn = turnOf('tomorrow', {
      knowledge: anaWanting(wedding, venue),
      history: [message('client', 'I want to order a logo'), message('assistant', wedding.question.text)],
    })
    const at = Date.UTC(2026, 10, 22, 23, 30)
    const pending = turn.pending.map((each) => ({ ...each, at }))
    const model = { at, timeZone: 'Europe/Lisbon', serviceWindowEndsAt: null, tokensLeft: null, style: null }
    const dayIn = async (timeZone: string) =>
      valuesOf(await builtIn.takeTurn({ ...turn, pending, model: { ...model, timeZone } }, quietly()))
    expect(await dayIn('America/Sao_Paulo')).toEqual({ 'wedding-date': day('2026-11-23') })
    expect(await dayIn('Asia/Tokyo')).toEqual({ 'wedding-date': day('2026-11-24') })
  })

  test.each(['next week', '05/06/2027'])(
    'that could be several days stays as it was said: %s',
    async (said) => {
      const says = await ordering(wedding, venue)
      expect(valuesOf(await says(said))).toEqual({ 'wedding-date': said })
    },
  )
})

describe('a quantity', () => {
  test('is the number of what is counted, and each number one thing’s', async () => {
    const says = await ordering(nights, guests)
    expect(valuesOf(await says('2 adults for 3 nights'))).toEqual({
      nights: quantity(3, 'nights'),
      guests: quantity(2, 'adults'),
    })
  })

  test('may be a bare number in answer to the question', async () => {
    const says = await ordering(guests, nights)
    expect(valuesOf(await says('80'))).toEqual({ guests: quantity(80, null) })
  })

  test('is not the days until it is wanted, nor what it may cost', async () => {
    const says = await ordering(wanted('words', 'quantity', 'Words', 'How many words is the text?'), venue)
    expect(valuesOf(await says('in 5 days'))).toEqual({})
    expect(valuesOf(await says('for 200 dollars'))).toEqual({})
  })

  test('between two numbers stays as it was said', async () => {
    const says = await ordering(guests, nights)
    expect(valuesOf(await says('50 to 60 guests'))).toEqual({ guests: '50 to 60 guests' })
  })
})

test('what tells something may ask for the price as well', async () => {
  const says = conversation({ knowledge: anaWanting(version, venue) })
  const outcome = await says('I would like to know your prices for logo B')
  expect(valuesOf(outcome)).toEqual({ version: chosen('logo B') })
  expect(outcome.text).toContain('R$390')
})

describe('a link', () => {
  test('is an address that opens, without the end of the sentence', async () => {
    const says = await ordering(references, venue)
    expect(valuesOf(await says('here: www.pinterest.com/lua.'))).toEqual({
      references: { type: 'link', url: 'https://www.pinterest.com/lua' },
    })
  })
})

describe('a file', () => {
  test('that was asked for is the message it came in, and Ana gets the brief', async () => {
    const outcome = await sending(file('sketch.pdf', null), sketch.question.text, anaWanting(sketch))
    expect(outcome.handoff).toMatchObject({
      reason: 'requirements-complete',
      summary: {
        missing: [],
        collected: [{ value: { type: 'file', messageId: 'the-file', name: 'sketch.pdf' }, quote: '' }],
      },
    })
  })

  test('may come with words, or before it was asked for', async () => {
    const knowledge = anaWanting(venue, sketch)
    const outcome = await sending(file(null, 'at our café', 'image'), venue.question.text, knowledge)
    expect(valuesOf(outcome)).toEqual({
      sketch: { type: 'file', messageId: 'the-file', name: null },
      venue: 'at our café',
    })
    expect(quoteOf(outcome, 'sketch')).toBe('at our café')
  })

  test('leads on to what is missing besides', async () => {
    const outcome = await sending(
      file('a.png', null, 'image'),
      sketch.question.text,
      anaWanting(sketch, venue),
    )
    expect(outcome.handoff).toBeNull()
    expect(outcome.text).toContain(venue.question.text)
  })

  test('that nobody wants is thanked for and kept nowhere', async () => {
    const outcome = await sending(file('cat.jpg', null, 'image'), venue.question.text, anaWanting(venue))
    expect(outcome.requirements).toEqual([])
    expect(outcome.handoff).toBeNull()
  })
})

describe('a correction', () => {
  test('takes the place of what was told before, with the words it was made in', async () => {
    const says = await ordering(guests, venue)
    await says('200 guests')
    const corrected = await says('Actually make it 300 guests instead')
    expect(valuesOf(corrected)).toEqual({ guests: quantity(300, 'guests') })
    expect(quoteOf(corrected, 'guests')).toBe('Actually make it 300 guests instead')
    expect(corrected.text).toContain(venue.question.text)
    expect(valuesOf(await says('At Quinta do Sol'))).toEqual({
      guests: quantity(300, 'guests'),
      venue: 'At Quinta do Sol',
    })
  })

  test('of a choice names another one', async () => {
    const says = await ordering(version, venue)
    expect(valuesOf(await says('logo A'))).toEqual({ version: chosen('logo A') })
    expect(valuesOf(await says('actually logo B'))).toEqual({ version: chosen('logo B') })
    expect(valuesOf(await says('sorry, not logo B but logo A'))).toEqual({ version: chosen('logo A') })
  })

  test('of a budget, a date and a name', async () => {
    const says = await ordering(budget, wedding, venue, references)
    await says('500 dollars')
    await says('15 May 2027')
    expect(valuesOf(await says('sorry, I meant 600 dollars'))).toMatchObject({ budget: money(60_000, 'USD') })
    expect(valuesOf(await says('it should be 20 June 2027'))).toMatchObject({
      'wedding-date': day('2027-06-20'),
    })
    await says('Quinta do Sol')
    expect(valuesOf(await says('sorry, the venue is Quinta da Lua'))).toMatchObject({
      venue: 'Quinta da Lua',
    })
  })

  test('is not made by speaking of something else', async () => {
    const says = await ordering(wedding, guests, venue)
    await says('15 May 2027')
    await says('80 guests')
    const { requirements } = await says('We are away until 20 June 2027')
    expect(requirements.map(({ value }) => value)).toContainEqual(day('2027-05-15'))
    const asked = await says('How much would it be with 300 guests instead?')
    expect(asked.requirements.map(({ value }) => value)).toContainEqual(quantity(80, 'guests'))
  })

  const spoken: [ClientLanguage, string, string][] = [
    ['pt', 'na verdade são 300 convidados', 'convidados'],
    ['es', 'en realidad serán 300 invitados', 'invitados'],
    ['fr', 'en fait ce sera 300 invités', 'invités'],
    ['de', 'eigentlich sind es 300 Gäste', 'Gäste'],
    ['it', 'anzi, saranno 300 invitati', 'invitati'],
    ['ru', 'точнее, 300 гостей', 'гостей'],
    ['ar', 'قصدي 300 ضيف', 'ضيف'],
  ]
  test.each(spoken)('is understood in %s: %s', async (language, said, unit) => {
    const knowledge = anaWanting(guests, venue)
    const told = {
      serviceId: 'logo',
      key: 'guests',
      label: 'Guests',
      value: { type: 'quantity' as const, count: 200, unit: null },
      quote: '200',
      messageId: 'm1',
    }
    const history = [message('client', '200'), message('assistant', venue.question.text)]
    const episode = { language, requirements: [told] }
    const outcome = await builtIn.takeTurn(turnOf(said, { knowledge, history, episode }), quietly())
    expect(valuesOf(outcome)).toEqual({ guests: quantity(300, unit) })
    expect(quoteOf(outcome, 'guests')).toBe(said)
  })
})

describe('two services that ask for the same thing', () => {
  test('are not mistaken for each other', async () => {
    const says = conversation()
    expect((await says('I want to order the social media Full Kit')).text).toContain('What is the brand name')
    const named = await says('Lua Café')
    expect(named.requirements).toMatchObject([{ serviceId: 'social', key: 'brand-name', value: 'Lua Café' }])
    expect(named.text).toContain('Which network')
    const done = await says('Instagram')
    expect(done.handoff).toMatchObject({ reason: 'requirements-complete', summary: { serviceId: 'social' } })
  })

  test('each have an answer of their own', async () => {
    const known = { serviceId: 'social', label: 'Brand name', quote: 'Lua', messageId: 'm1' }
    const requirements = [{ ...known, key: 'brand-name', value: 'Lua' }]
    const order = 'I want to order the Essential logo package.'
    const asked = await builtIn.takeTurn(turnOf(order, { episode: { requirements } }), quietly())
    expect(asked.text).toContain('What is the brand name')
    const told = turnOf(`${order} The brand name is Sol`, { episode: { requirements } })
    expect((await builtIn.takeTurn(told, quietly())).requirements).toMatchObject([
      { serviceId: 'social', key: 'brand-name', value: 'Lua' },
      { serviceId: 'logo', key: 'brand-name', value: 'Sol' },
    ])
  })
})

test('what was kept before values had types is words, and is not asked again', async () => {
  const old = { serviceId: 'logo', label: 'Style', quote: 'minimalista', messageId: 'm1' }
  const requirements = [
    { ...old, key: 'brand-name', value: 'Sol' },
    { ...old, key: 'business', value: 'padaria' },
    { ...old, key: 'style', value: 'minimalista' },
  ]
  const history = [message('client', 'Quero um logo'), message('assistant', 'Para quando você precisa?')]
  const input = turnOf('15 de maio', { history, episode: { language: 'pt', requirements } })
  const outcome = await builtIn.takeTurn(input, quietly())
  expect(outcome.handoff?.reason).toBe('requirements-complete')
  expect(valuesOf(outcome)).toMatchObject({ style: 'minimalista', deadline: day('2027-05-15') })
})
