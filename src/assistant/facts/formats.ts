import type { Money } from '../../domain/money.ts'

/** Formatters are slow to make and cheap to keep: one per locale and kind, for the life of the isolate. */
function kept<T>(make: (locale: string, kind: string) => T): (locale: string, kind?: string) => T {
  const made = new Map<string, T>()
  return (locale, kind = '') => {
    const key = `${locale} ${kind}`
    let found = made.get(key)
    if (!found) {
      found = make(locale, kind)
      made.set(key, found)
    }
    return found
  }
}

const moneyFormat = kept(
  (locale, currency) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }),
)
const dayFormat = kept(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
)
const numberFormat = kept((locale) => new Intl.NumberFormat(locale))
const pluralRules = kept((locale) => new Intl.PluralRules(locale))
const listFormat = kept((locale) => new Intl.ListFormat(locale))

/** What readers anywhere take a currency by: `US$` and `MX$`, where a country's own locale writes `$`. */
const international = 'en-001'

/**
 * An amount as a reader of the locale writes it, without empty decimals. A client may be from another country
 * than the seller, so a bare `$` says whose dollar or peso it is, and a code (`BRL`) gives way to a sign (`R$`)
 * where there is one known everywhere.
 */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const figure = moneyIn({ minor, currency }, locale)
  return locale.startsWith('ar') ? isolated(figure) : figure
}

/** A figure that text running from right to left around it does not tear apart (Unicode UAX #9, LRI and PDI). */
const isolated = (figure: string) => `\u2066${figure.replaceAll('\u200F', '')}\u2069`

function moneyIn({ minor, currency }: Money, locale: string): string {
  const format = moneyFormat(locale, currency)
  const { digits, known } = signs(locale, currency)
  const amount = minor / 10 ** digits
  if (known === null) return format.format(amount)
  const parts = format.formatToParts(amount)
  return parts.map(({ type, value }) => (type === 'currency' ? known : value)).join('')
}

/** How many decimals a currency has, and the sign that takes the place of the locale's own; null where that is clear. */
const signs = kept((locale, currency) => {
  const format = moneyFormat(locale, currency)
  const sign = signOf(format)
  const clear = sign !== '$' && sign !== currency
  return {
    digits: format.resolvedOptions().maximumFractionDigits ?? 2,
    known: clear ? null : signOf(moneyFormat(international, currency)),
  }
})

function signOf(format: Intl.NumberFormat): string {
  return format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? ''
}

/** A number of days in words of the locale: "5 days", "5 dias". */
export function formatDays(days: number, locale: string): string {
  return dayFormat(locale).format(days)
}

/** A count in the form its plural category asks for; `#` in the form is the number. */
export function formatCount(
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
  locale: string,
): string {
  const form = forms[pluralRules(locale).select(count)] ?? forms.other
  return form.replace('#', numberFormat(locale).format(count))
}

/** "a, b and c" in the locale. */
export function formatList(items: readonly string[], locale: string): string {
  return listFormat(locale).format(items)
}
