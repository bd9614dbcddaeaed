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

/** An amount as a reader of the locale writes it, without empty decimals. */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const format = moneyFormat(locale, currency)
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits)
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
