import { z } from 'zod'

/** An amount in the currency's smallest unit (cents for BRL and USD, yen for JPY). ISO 4217 code. */
export const Money = z.object({ minor: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) })
export type Money = z.infer<typeof Money>

const decimals = new Map<string, number>()

/** How many decimals a currency is written with: 2 for BRL, none for JPY, 3 for KWD (ISO 4217, as the runtime knows it). */
export function decimalsOf(currency: string): number {
  let known = decimals.get(currency)
  if (known === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    known = format.resolvedOptions().maximumFractionDigits ?? 2
    decimals.set(currency, known)
  }
  return known
}

/** An amount as people say it: 39 for 3,900 cents, 3,900 for as many yen. */
export function inWholeUnits({ minor, currency }: Money): number {
  return minor / 10 ** decimalsOf(currency)
}
