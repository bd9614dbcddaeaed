import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { CostStanding } from './message-cost.ts'
import { Money } from './money.ts'
import { PriceCategory } from './provider-rates.ts'

/** What sessions cost a workspace from an instant (ms) on, in minor units of `currency`. */
export type PriceList = {
  validFrom: number
  currency: string
  /** A session that an active message opens. */
  activeMinor: number
  /** A session that a client opens, once the month's free ones are used up. */
  clientMinor: number
  freeClientSessions: number
}

/** The prices of a workspace that has none of its own: R$0.79, and 1,000 sessions of clients free a month. */
export const usualPrices: PriceList = {
  validFrom: 0,
  currency: 'BRL',
  activeMinor: 79,
  clientMinor: 79,
  freeClientSessions: 1000,
}

/** A stretch of time under one price list; `from` is in it, `to` is not. Instants in ms. */
export type PricePeriod = { from: number; to: number; prices: PriceList }

/** Sessions opened in a period, in the order of the periods. */
export type SessionCount = { prices: PriceList; client: number; active: number }

export const SessionLine = z.object({
  opening: z.enum(['client', 'active']),
  /** Within the month's free sessions. */
  free: z.boolean(),
  sessions: z.int(),
  unit: Money,
  amount: Money,
})
export type SessionLine = z.infer<typeof SessionLine>

/** What the provider takes for messages of one kind; `micros` are millionths of a US dollar. */
export const CostLine = z.object({
  market: z.string(),
  category: PriceCategory,
  standing: CostStanding,
  free: z.boolean(),
  messages: z.int(),
  micros: z.int(),
})
export type CostLine = z.infer<typeof CostLine>

/** The month (`YYYY-MM`) it is at an instant (ms) in a zone. */
export function monthOf(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toPlainYearMonth()
    .toString()
}

/** When a month (`YYYY-MM`) begins in a zone, and when the next one does; ms. */
export function spanOfMonth(month: string, timeZone: string): { from: number; to: number } {
  const first = Temporal.PlainYearMonth.from(month)
  const startOf = (each: Temporal.PlainYearMonth) =>
    each.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  return { from: startOf(first), to: startOf(first.add({ months: 1 })) }
}

/** The price lists that hold in a span, each for its part of it. `lists` may come in any order. */
export function pricePeriods(
  { from, to }: { from: number; to: number },
  lists: readonly PriceList[],
): PricePeriod[] {
  const sorted = [usualPrices, ...lists].toSorted((a, b) => a.validFrom - b.validFrom)
  return sorted
    .map((prices, i) => ({
      from: Math.max(from, i === 0 ? from : prices.validFrom),
      to: Math.min(to, sorted[i + 1]?.validFrom ?? to),
      prices,
    }))
    .filter((period) => period.from < period.to)
}

/**
 * What a month's sessions cost. The free ones are those that clients opened first; how many there are is what the
 * list says with which the month begins. Lines without a session are left out.
 */
export function chargeSessions(counts: readonly SessionCount[]): SessionLine[] {
  let freeLeft = counts[0]?.prices.freeClientSessions ?? 0
  return counts.flatMap(({ prices, client, active }) => {
    const free = Math.min(freeLeft, client)
    freeLeft -= free
    const line = (opening: SessionLine['opening'], sessions: number, minor: number, isFree = false) => ({
      opening,
      free: isFree,
      sessions,
      unit: { minor, currency: prices.currency },
      amount: { minor: minor * sessions, currency: prices.currency },
    })
    return [
      line('client', free, 0, true),
      line('client', client - free, prices.clientMinor),
      line('active', active, prices.activeMinor),
    ].filter(({ sessions }) => sessions > 0)
  })
}

/** Amounts added up, one sum a currency. */
export function totalOf(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>()
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor)
  return [...sums].map(([currency, minor]) => ({ minor, currency }))
}
