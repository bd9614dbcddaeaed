import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike, endAlike, isSlip } from '../../../src/assistant/understanding/alike.ts'
import { slippedFrom } from '../../../src/assistant/understanding/classifier.ts'
import { featuresOf } from '../../../src/assistant/understanding/features.ts'
import { keepingLately, wordsOf } from '../../../src/assistant/understanding/words.ts'

describe('the words of a text', () => {
  it.each([
    ['Mail me@studio.org, or see www.studio.org/work', ['mail', '_link_', 'or', 'see', '_link_']],
    ['https://studio.org/a?b=1 — yours?', ['_link_', 'yours']],
    [
      'R$ 1.500,00, or 20 % of US$ 300?',
      ['_money_', '_n_', 'or', '_n_', '_percent_', 'of', '_money_', '_n_'],
    ],
  ])('of "%s" tell what stands for a link, a number and money', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it.each([
    ['L’offre d’un café', ['l', 'offre', 'd', 'un', 'cafe']],
    ["I don't know", ['i', 'dont', 'know']],
    ['كم السعر للموقع', ['كم', 'سعر', 'ل', 'موقع']],
    ['我要logo設計', ['我', '要', 'logo', '设', '计']],
  ])('of "%s" are those of its language', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

/** Of few letters, so that many are like one another. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'r', 's', 'o'), minLength: 1, maxLength: 10 })

describe('words that are like one another', () => {
  it('begin with the same letter or end alike: no others are compared', () => {
    fc.assert(fc.property(word, word, (a, b) => alike(a, b) === 0 || a[0] === b[0] || endAlike(a, b)))
  })

  it('are told from a slip by those alone that it may be one for', () => {
    const lessOne = (known: string, at: number) => known.slice(0, at) + known.slice(at + 1)
    const slips = ['delivery', 'invoice', 'business', 'payment'].flatMap((known) =>
      [...known].flatMap((_, at) => {
        const slip = lessOne(known, at)
        return isSlip(slip, known) ? [{ slip, known }] : []
      }),
    )
    expect(slips.length).toBeGreaterThan(20)
    for (const { slip, known } of slips) expect(slippedFrom(slip, 'en')).toContain(known)
  })
})

describe('what is read of a text', () => {
  it('is the same again, whatever was read in between', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (first, second) => {
        const before = featuresOf(first, 1024)
        featuresOf(second, 1024)
        expect(featuresOf(first, 1024)).toEqual(before)
      }),
    )
  })

  it('is what reading it tells, kept or not', () => {
    const lengthOf = keepingLately((text) => text.length)
    const texts = fc.array(fc.tuple(word, fc.integer({ min: 1, max: 700 })), { maxLength: 200 })
    fc.assert(
      fc.property(texts, (several) => {
        for (const [text, times] of several) expect(lengthOf(text.repeat(times))).toBe(text.length * times)
      }),
      { numRuns: 30 },
    )
  })
})
