import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoney } from '../../../src/assistant/facts/formats.ts'
import { allPacks } from '../../../src/assistant/languages/index.ts'

const locales = allPacks.map(({ locale }) => locale)
/** What a reader sees: the space between an amount and its sign may be one that does not break. */
const written = (minor: number, currency: string, locale: string) =>
  formatMoney({ minor, currency }, locale).replace(/[\u00a0\u202f]/g, ' ')

describe('an amount of money', () => {
  test.each([
    ['es-419', 'BRL', 'R$ 1,490'],
    ['es-419', 'MXN', 'MX$ 1,490'],
    ['es-419', 'USD', 'US$ 1,490'],
    ['es-419', 'EUR', '€ 1,490'],
    ['pt-BR', 'BRL', 'R$ 1.490'],
    ['pt-BR', 'USD', 'US$ 1.490'],
    ['en', 'BRL', 'R$1,490'],
    ['en', 'USD', 'US$1,490'],
    ['en', 'CAD', 'CA$1,490'],
    ['en', 'ARS', 'ARS 1,490'],
    ['de', 'USD', '1.490 US$'],
  ])('in %s, %s reads %s', (locale, currency, expected) => {
    expect(written(149_000, currency, locale)).toBe(expected)
  })

  test('never leaves open whose dollar or peso it is', () => {
    const dollars = Intl.supportedValuesOf('currency').filter((currency) =>
      formatToSign('en', currency, 'narrowSymbol').includes('$'),
    )
    expect(dollars.length).toBeGreaterThan(20)
    for (const locale of locales) {
      const signs = dollars.map((currency) => written(100, currency, locale).replace(/[\d.,\s\u200f]/g, ''))
      expect(new Set(signs).size).toBe(dollars.length)
      expect(signs).not.toContain('$')
    }
  })

  test('loses no cent and shows none that is empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(...locales), (minor, locale) => {
        const digits = written(minor, 'BRL', locale).replace(/\D/g, '')
        expect(Number(digits)).toBe(minor % 100 === 0 ? minor / 100 : minor)
      }),
    )
  })
})

function formatToSign(locale: string, currency: string, currencyDisplay: 'narrowSymbol'): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(
    1,
  )
  return parts.find(({ type }) => type === 'currency')?.value ?? ''
}
