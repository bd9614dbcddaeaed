import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { packOf } from '../../../src/assistant/languages/index.ts'
import { checkedValue } from '../../../src/assistant/requirements/checking.ts'
import {
  type Circumstances,
  clearValue,
  saidOf,
  sentenceOf,
  writtenValue,
} from '../../../src/assistant/requirements/values.ts'
import { normalise } from '../../../src/assistant/understanding/normalise.ts'
import type { Requirement } from '../../../src/domain/knowledge.ts'
import type { ClientLanguage } from '../../../src/domain/language.ts'
import { RequirementValue } from '../../../src/domain/requirement.ts'
import { anaWanting, logosOf, wanted } from './wanting.ts'

const guests = wanted('guests', 'quantity', 'Guests', 'How many guests do you expect?')
const wedding = wanted('wedding', 'date', 'Wedding', 'When is the wedding?')
const budget = wanted('budget', 'money', 'Budget', 'What is your budget?')
const version = wanted('version', 'choice', 'Version', 'Which version do you like?', ['logo A', 'logo B'])
const link = wanted('link', 'link', 'Link', 'Is there a link?')
const text = wanted('venue', 'text', 'Venue', 'Where will it be?')
const sketch = wanted('sketch', 'file', 'Sketch', 'Can you send a sketch?')
const all = [guests, wedding, budget, version, link, text, sketch]

/** The twenty-second of November 2026, a Sunday, in answer to Ana's question. */
const asked: Circumstances = {
  service: logosOf(anaWanting(...all)),
  at: Date.UTC(2026, 10, 22, 12),
  timeZone: 'UTC',
  asked: true,
}

const read = (requirement: Requirement, said: string, language: ClientLanguage = 'en', some = asked) =>
  clearValue(saidOf(requirement, sentenceOf(said, language), some))

const live: readonly ClientLanguage[] = ['en', 'pt', 'es', 'fr', 'de', 'it', 'ru', 'ar']
const spoken = fc.constantFrom(...live)
const dates = fc
  .date({ min: new Date(Date.UTC(2020, 0, 1)), max: new Date(Date.UTC(2099, 11, 31)), noInvalidDate: true })
  .map((date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10)))

describe('a date', () => {
  test('is read as every language writes it out', () => {
    fc.assert(
      fc.property(spoken, dates, fc.constantFrom('long', 'medium'), (language, date, dateStyle) => {
        const format = new Intl.DateTimeFormat(packOf(language).locale, { dateStyle, timeZone: 'UTC' })
        const said = normalise(format.format(new Date(date.toString())))
        expect(read(wedding, said, language), said).toEqual({ type: 'date', date: date.toString() })
      }),
    )
  })

  test('without a year is the next of its name', () => {
    fc.assert(
      fc.property(spoken, dates, (language, date) => {
        const { locale } = packOf(language)
        const format = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' })
        const value = read(wedding, format.format(new Date(date.toString())), language)
        if (value === null || typeof value === 'string' || value.type !== 'date') return expect.unreachable()
        const found = Temporal.PlainDate.from(value.date)
        expect([found.month, found.day]).toEqual([date.month, date.day])
        expect(value.date >= '2026-11-22').toBe(true)
      }),
    )
  })

  test.each([
    ['en', 'by Friday', '2026-11-27'],
    ['pt', 'até sexta', '2026-11-27'],
    ['ru', 'в пятницу', '2026-11-27'],
    ['de', 'bis zum 15.5.', '2027-05-15'],
    ['es', 'el 15/05/2027', '2027-05-15'],
    ['en', '25/12', '2026-12-25'],
    ['en', 'in 10 days', '2026-12-02'],
    ['fr', 'le 1er mai', '2027-05-01'],
    ['ar', '١٥ مايو', '2027-05-15'],
    ['ar', '15 أيار', '2027-05-15'],
    ['en', '29 February', '2028-02-29'],
  ] as const)('in %s: “%s” is %s', (language, said, date) => {
    expect(read(wedding, said, language)).toEqual({ type: 'date', date })
  })

  test.each(['next Friday', '05/06/2027', '15 to 17 May', '15 May or 20 May', 'next week', 'in May'])(
    'that may be several days stays in words: %s',
    (said) => expect(typeof read(wedding, said)).toBe('string'),
  )

  test.each(['24/7', 'version 1.5.2', 'it may take a while', '31/31/2027', '50-60'])('is not %s', (said) =>
    expect(read(wedding, said)).toBeNull(),
  )
})

describe('an amount', () => {
  const currencies = fc.constantFrom('BRL', 'EUR', 'USD', 'GBP', 'RUB')
  const minors = fc.integer({ min: 1, max: 100_000_00 })

  test('is read as every language writes it out', () => {
    fc.assert(
      fc.property(spoken, currencies, minors, (language, currency, minor) => {
        const { locale } = packOf(language)
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' })
        const said = normalise(format.format(minor / 100))
        expect(read(budget, said, language), said).toEqual({
          type: 'money',
          minor,
          currency,
        })
      }),
    )
  })

  test.each([
    ['en', 'budget for 2 logos is 500 dollars', 50_000, 'USD'],
    ['en', 'US$ 1,500.50', 150_050, 'USD'],
    ['pt', 'até 2 mil reais', 200_000, 'BRL'],
    ['en', '5k', 500_000, 'BRL'],
    ['fr', '1 200,50 euros', 120_050, 'EUR'],
    ['ru', '50 000 руб.', 5_000_000, 'RUB'],
    ['ar', '٥٠٠ دولار', 50_000, 'USD'],
    ['de', '5000 Yen', 0, null],
  ] as const)('in %s: “%s”', (language, said, minor, currency) => {
    const yen = { type: 'money', minor: 5000, currency: 'JPY' }
    expect(read(budget, said, language)).toEqual(currency ? { type: 'money', minor, currency } : yen)
  })

  test.each(['$500', '500 pesos', '500 to 800 dollars', '500 dollars or 700 dollars'])(
    'of no certain currency or size stays in words: %s',
    (said) => expect(read(budget, said)).toBe(said),
  )

  test.each(['for 2 logos', 'on 15 May 2027', 'at 5pm', 'by 18:30'])('is not %s', (said) =>
    expect(read(budget, said)).toBeNull(),
  )
})

describe('a count', () => {
  test('is read with its thousands, in every language', () => {
    fc.assert(
      fc.property(spoken, fc.integer({ min: 0, max: 9_999_999 }), (language, count) => {
        const said = normalise(new Intl.NumberFormat(packOf(language).locale).format(count))
        expect(read(guests, said, language), said).toEqual({ type: 'quantity', count, unit: null })
      }),
    )
  })

  test.each(['on 15 May 2027', 'in 5 days', 'R$ 500', 'at 18:30', '50 %', 'the 2nd one', 'www.site4you.com'])(
    'is not in “%s”',
    (said) => expect(read(guests, said)).toBeNull(),
  )

  test('nobody asked for is of the thing by name', () => {
    const volunteered = { ...asked, asked: false }
    expect(read(guests, 'we want 2 logos', 'en', volunteered)).toBeNull()
    expect(read(guests, 'we expect 80 guests', 'en', volunteered)).toMatchObject({
      count: 80,
      unit: 'guests',
    })
    expect(read(guests, 'guests: 80', 'en', volunteered)).toMatchObject({ count: 80 })
  })
})

test('whatever a client writes, a value is one of its type, and code reads it again from what it says', () => {
  const requirement = fc.constantFrom(...all)
  const pieces = fc.constantFrom(
    '15 May',
    '500',
    '$',
    'guests',
    'logo A',
    '12/05/27',
    'a.com',
    '2 mil',
    ' - ',
    'next',
  )
  const said = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 8 }).map((each) => each.join(' ')),
  )
  fc.assert(
    fc.property(requirement, spoken, said.map(normalise), (each, language, quote) => {
      const value = read(each, quote, language)
      if (value === null) return
      expect(RequirementValue.safeParse(value).success).toBe(true)
      const claim = { value: writtenValue(value), quote }
      const checked = checkedValue(each, claim, language, asked)
      if (typeof value === 'string') expect(checked).not.toHaveProperty('refused')
      else expect(checked).toEqual({ value })
    }),
    { numRuns: 1000 },
  )
})

describe('what a model claims', () => {
  test('of a number is kept as it is written, where the client’s language reads a day in it', () => {
    expect(checkedValue(guests, { value: '1.1', quote: '1,1' }, 'de', asked)).toEqual({
      value: { type: 'quantity', count: 1.1, unit: null },
    })
  })

  const claims = (requirement: Requirement, value: string, quote: string) =>
    checkedValue(requirement, { value, quote }, 'en', asked)

  test.each([
    [guests, '300', 'we will be 300 guests', { type: 'quantity', count: 300, unit: 'guests' }],
    [wedding, '2027-05-15', 'on 15 May 2027', { type: 'date', date: '2027-05-15' }],
    [wedding, 'next week', 'some time next week', 'next week'],
    [budget, '500 USD', 'about 500 dollars', { type: 'money', minor: 50_000, currency: 'USD' }],
    [version, 'logo B', 'not logo A, logo B', { type: 'choice', choice: 'logo B' }],
    [link, 'https://a.com/x', 'see a.com/x', { type: 'link', url: 'https://a.com/x' }],
    [text, 'Quinta do Sol', 'it is at Quinta do Sol', 'Quinta do Sol'],
  ] as const)('of %o is kept where the quote says it: %s', (requirement, value, quote, kept) => {
    expect(claims(requirement, value, quote)).toEqual({ value: kept })
  })

  test.each([
    ['another number', guests, '350', 'we will be 300 guests', 'the quote says “300”.'],
    ['a day it worked out', wedding, '2027-06-01', 'some time next week', 'there is no date in the quote.'],
    ['another currency', budget, '500 EUR', 'about 500 dollars', 'the quote says “500 USD”.'],
    [
      'what is no option',
      version,
      'logo C',
      'I like logo C',
      'the quote must name one of the options: “logo A”, “logo B”.',
    ],
    ['an option nobody named', version, 'logo A', 'the first one', 'the quote must name one of'],
    ['a translation', text, 'Sun Farm', 'at Quinta do Sol', 'write the value in the words of the quote.'],
    ['a file', sketch, 'sketch.pdf', 'here it is', 'a file is kept by itself when the client sends it.'],
  ])('is refused, and why: %s', (_, requirement, value, quote, why) => {
    const checked = claims(requirement, value, quote)
    expect('refused' in checked && checked.refused).toContain(why)
  })
})
