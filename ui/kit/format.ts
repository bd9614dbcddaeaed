/** How things are shown to people. Every function is pure: `now` and `locale` are given. */

import { inWholeUnits, type Money } from '../../src/protocol/money.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

function unit(locale: string, value: number, name: 'minute' | 'hour' | 'day'): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value)
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** Whole days, by the local calendar, from `at` to `now`; 0 is today. Days of 23 and 25 hours count as one. */
function daysAgo(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / day)
}

function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** The age of a row of a list: `5m`, then the time of day, then the day. Null for less than a minute. */
export function shortAge(at: number, now: number, locale: string): string | null {
  if (now - at < minute) return null
  if (now - at < hour) return unit(locale, Math.floor((now - at) / minute), 'minute')
  const days = daysAgo(at, now)
  if (days <= 0) return timeOfDay(at, locale)
  if (days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(at)
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at)
}

/** `14:05`, or `2:05 PM` where that is the custom. */
export function timeOfDay(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at)
}

/** A full date and time, for tooltips and details. */
export function fullTime(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** The line between two days of a history: today, yesterday, a weekday or a date. */
export function dayLabel(at: number, now: number, locale: string): string {
  const days = daysAgo(at, now)
  if (days === 0 || days === 1) {
    const label = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
    return capitalised(label, locale)
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return capitalised(
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(sameYear ? {} : { year: 'numeric' }),
    }).format(at),
    locale,
  )
}

export function isSameDay(a: number, b: number): boolean {
  return startOfDay(a) === startOfDay(b)
}

/** A length of time, coarse on purpose: `3d`, `23h`, and under two hours `1h 20m`. */
export function duration(ms: number, locale: string): string {
  const minutes = Math.max(1, Math.floor(ms / minute))
  if (minutes < 60) return unit(locale, minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return unit(locale, Math.floor(hours / 24), 'day')
  const rest = minutes % 60
  if (hours >= 2 || rest === 0) return unit(locale, hours, 'hour')
  return `${unit(locale, hours, 'hour')} ${unit(locale, rest, 'minute')}`
}

/** The provider's window for free text, as far as a person must care about it. */
export type ServiceWindow =
  | { kind: 'none' }
  | { kind: 'open'; leftMs: number }
  | { kind: 'closing'; leftMs: number }
  | { kind: 'closed' }

const closingSoon = 2 * hour

/** `endsAt` null means that the channel has no such window. */
export function serviceWindow(endsAt: number | null, now: number): ServiceWindow {
  if (endsAt === null) return { kind: 'none' }
  const leftMs = endsAt - now
  if (leftMs <= 0) return { kind: 'closed' }
  return { kind: leftMs < closingSoon ? 'closing' : 'open', leftMs }
}

/** Millionths of a US dollar; prices of messages are fractions of a cent. */
export function dollars(micros: number, locale: string): string {
  const format = { style: 'currency', currency: 'USD', maximumFractionDigits: 4 } as const
  return new Intl.NumberFormat(locale, format).format(micros / 1_000_000)
}

/** An amount in its currency's smallest unit (ISO 4217). */
export function money(amount: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: amount.currency })
  return format.format(inWholeUnits(amount))
}

/** A number of things. */
export function count(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value)
}

/** A day of the wall calendar (ISO 8601), the same in every zone. */
export function wallDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date))
}

/** Up to two letters that stand for a name; a figure stands for nobody. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const first = words[0]
  if (!first) return ''
  const last = words.length > 1 ? words[words.length - 1] : undefined
  return [first, last]
    .map((word) => (word ? [...word][0] : ''))
    .join('')
    .toLocaleUpperCase()
}

/** The name of a language in the member's own language. */
export function languageName(code: string, locale: string): string {
  return capitalised(new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code, locale)
}
