import { Temporal } from 'temporal-polyfill'
import type { ClientLanguage } from '../../domain/language.ts'
import { mixedWith } from '../languages/cues.ts'
import { anyLetter } from '../understanding/characters.ts'
import { fold, phrasePattern } from '../understanding/words.ts'
import type { Span } from './numbers.ts'

/** A day in a sentence: ISO 8601, or null where the words could mean several ("05/06", "next Friday", "15 to 17 May"). */
export type DateFound = Span & { date: string | null }

/** Calendars of a language with month names of their own: the Levant's, the Maghreb's, Austria's. */
const locales: Readonly<Partial<Record<ClientLanguage, readonly string[]>>> = {
  ar: ['ar', 'ar-SY', 'ar-DZ', 'ar-MA', 'ar-TN'],
  de: ['de', 'de-AT'],
}

const letter = anyLetter.source

/** Locales with the names of a language and of those its writers mix in. */
const localesOf = (language: ClientLanguage): readonly string[] =>
  mixedWith(language).flatMap((each) => locales[each] ?? [each])

type MonthPatterns = { months: ReadonlyMap<string, number>; dayMonth: RegExp; monthDay: RegExp }
const monthPatterns = new Map<ClientLanguage, MonthPatterns>()

/** Unicode's names of months (CLDR), beside the day. */
function monthPatternsOf(language: ClientLanguage): MonthPatterns {
  let patterns = monthPatterns.get(language)
  if (!patterns) {
    const months = new Map(localesOf(language).flatMap(monthsOf))
    const month = `(?<month>${alternatives(months)})(?!${letter})`
    const day = '(?<!\\d|\\d[.,:/])(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.|-?го)?'
    const year = '(?:[.,]?\\s*(?:(?:of|de|del|do)\\s+)?(?<year>(?:19|20)\\d{2})(?!\\d))?'
    const noTime = `(?![\\d:]|[.,]\\d|\\s?(?:am|pm|h)(?!${letter}))`
    patterns = {
      months,
      dayMonth: new RegExp(`${day}\\s*(?:(?:of|de|di|do|del)\\s+)?${month}\\.?${year}`, 'gu'),
      monthDay: new RegExp(
        `(?<!${letter})${month}\\.?\\s+(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?${noTime}${year}`,
        'gu',
      ),
    }
    monthPatterns.set(language, patterns)
  }
  return patterns
}

type WeekdayPattern = { days: ReadonlyMap<string, number>; weekday: RegExp }
const weekdayPatterns = new Map<ClientLanguage, WeekdayPattern>()

/** Unicode's names of weekdays. */
function weekdayPatternOf(language: ClientLanguage): WeekdayPattern {
  let pattern = weekdayPatterns.get(language)
  if (!pattern) {
    const days = new Map(localesOf(language).flatMap(weekdaysOf))
    const weekday = new RegExp(`(?<!${letter})(?<weekday>${alternatives(days)})(?!${letter}|-)`, 'gu')
    pattern = { days, weekday }
    weekdayPatterns.set(language, pattern)
  }
  return pattern
}

const alternatives = (names: ReadonlyMap<string, number>) =>
  [...names.keys()].toSorted((a, b) => b.length - a.length).join('|')

/** Names of months as a date has them ("мая"), in full and short. */
function monthsOf(locale: string): [name: string, month: number][] {
  const formats = (['long', 'short'] as const).map(
    (month) => new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' }),
  )
  return twelve.flatMap((month) =>
    formats.flatMap((format) =>
      namesIn(format, 'month', Date.UTC(2026, month - 1, 5)).map((name): [string, number] => [name, month]),
    ),
  )
}
const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Names of weekdays in full, Monday being 1: short ones are words, too ("sat", "sex"). */
function weekdaysOf(locale: string): [name: string, day: number][] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  // The fifth of January 2026 is a Monday.
  return twelve
    .slice(0, 7)
    .flatMap((day) =>
      namesIn(format, 'weekday', Date.UTC(2026, 0, 4 + day)).map((name): [string, number] => [name, day]),
    )
}

function namesIn(format: Intl.DateTimeFormat, part: 'month' | 'weekday', at: number): string[] {
  const name = format.formatToParts(at).find(({ type }) => type === part)?.value ?? ''
  const folded = fold(name).replace(/\.$/, '')
  return /^\p{L}[\p{L}\s-]*$/u.test(folded) ? [folded, ...otherForms(folded)] : []
}

/** As names are also written, where Unicode has one form; "sexta" alone is the sixth of something, too. */
function otherForms(name: string): string[] {
  if (name === 'sept') return ['sep']
  const [, feira] = /^(\p{L}+)-feira$/u.exec(name) ?? []
  if (feira) return ['ate', 'para', 'pra', 'nessa', 'nesta', 'essa', 'esta'].map((lead) => `${lead} ${feira}`)
  return /(?:ца|да|та)$/u.test(name) ? [`${name.slice(0, -1)}у`] : []
}

/** With these a weekday is another one for everybody: the coming one, or that of the week after. */
const otherWeek = phrasePattern([
  ...['next', 'last', 'every', 'each', 'any'],
  ...['próxim[oa]', 'que vem', 'que viene', 'passad[oa]', 'pasad[oa]', 'cada', 'tod[oa]s?'],
  ...['prochaine?', 'derni\\p{l}+', 'chaque', 'tous', '(über)?nächst\\p{l}*', 'letzt\\p{l}*', 'jeden'],
  ...['prossim[oa]', 'scors[oa]', 'ogni', 'следующ\\p{l}*', 'прошл\\p{l}*', 'кажд\\p{l}*'],
  ...['القادم\\p{l}*', 'المقبل\\p{l}*', 'الجاي\\p{l}*', 'الماضي\\p{l}*', 'كل'],
])

const written: readonly RegExp[] = [
  /(?<![\p{N}/.-])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\p{N}]|[-/.]\d)/gu,
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?/gu,
]
/** Without a year a slash makes a date of two numbers; a full stop does where it is written so, in German and Russian. */
const numeric =
  /(?<![\p{N}/.-])(?<first>\d{1,2})(?:(?<mark>[/.-])(?<second>\d{1,2})(?:\k<mark>(?<year>\d{4}|\d{2}))?)(?![\p{N}]|[/.-]\d|\s?%)/gu
const dottedDates: readonly ClientLanguage[] = ['de', 'ru']
/** Part of a list or of a span of days stands before: "15 and 16 May", "15-17 May". */
const moreBefore = /\d(?:st|nd|rd|th|º|\.)?\s*(?:[-–—/&,]|\p{L}{1,4})\s*$/u

/**
 * The days a folded text names, in order. `today` is the day it was written on: a date without a year is the next of
 * its name, a weekday the coming one.
 */
export function datesIn(
  folded: string,
  language: ClientLanguage,
  today: () => Temporal.PlainDate,
): DateFound[] {
  const found: DateFound[] = []
  const add = ({ index, 0: { length } }: RegExpMatchArray, date: string | null) => {
    const start = index ?? 0
    const end = start + length
    if (found.some((each) => start < each.end && end > each.start)) return
    found.push({ start, end, date: moreBefore.test(folded.slice(0, start)) ? null : date })
  }
  if (/\d/.test(folded)) {
    const { months, dayMonth, monthDay } = monthPatternsOf(language)
    for (const pattern of written)
      for (const match of folded.matchAll(pattern)) add(match, dayOf(match.groups ?? {}, today))
    for (const pattern of [dayMonth, monthDay])
      for (const match of folded.matchAll(pattern)) {
        const { month = '', ...rest } = match.groups ?? {}
        const date = dayOf({ ...rest, month: String(months.get(month)) }, today)
        if (date !== null) add(match, date)
      }
    for (const match of folded.matchAll(numeric)) {
      const { first = '', second = '', mark, year } = match.groups ?? {}
      const isDate = year !== undefined || mark === '/' || (mark === '.' && dottedDates.includes(language))
      const possible = orders(first, second, language).map((order) =>
        dayOf({ ...order, year: year?.length === 2 ? `20${year}` : year }, today),
      )
      const dates = new Set(possible.filter((date) => date !== null))
      if (!isDate || dates.size === 0 || match[0] === '24/7') continue
      add(match, dates.size === 1 ? ([...dates][0] ?? null) : null)
    }
  }
  // "Friday 15 May" is one day: the weekday only says it twice.
  if (found.length === 0) found.push(...weekdaysIn(folded, language, today))
  return found.toSorted((a, b) => a.start - b.start)
}

/** The days a folded text names by their weekday: the coming one, where no other week can be meant. */
function weekdaysIn(folded: string, language: ClientLanguage, today: () => Temporal.PlainDate): DateFound[] {
  const { days, weekday } = weekdayPatternOf(language)
  return [...folded.matchAll(weekday)].map(({ index, 0: { length }, groups }) => {
    const now = today()
    const ahead = ((days.get(groups?.weekday ?? '') ?? 0) - now.dayOfWeek + 7) % 7
    const isUnclear = ahead === 0 || otherWeek.test(folded) || moreBefore.test(folded.slice(0, index))
    return { start: index, end: index + length, date: isUnclear ? null : now.add({ days: ahead }).toString() }
  })
}

/** Day and month as the language orders them: in English and Chinese, whose writers do both, either. */
function orders(first: string, second: string, language: ClientLanguage): { day: string; month: string }[] {
  const dayFirst = { day: first, month: second }
  const monthFirst = { day: second, month: first }
  if (language === 'en' || language === 'zh') return [dayFirst, monthFirst]
  return Number(second) > 12 ? [monthFirst] : [dayFirst]
}

type Parts = { day?: string; month?: string; year?: string | undefined }

/** The day of these numbers, of the year to come where there is none among them; null when there is no such day. */
function dayOf({ day, month, year }: Parts, today: () => Temporal.PlainDate): string | null {
  const [d, m] = [Number(day), Number(month)]
  if (!(d >= 1 && d <= 31 && m >= 1 && m <= 12)) return null
  if (year !== undefined) return inYear(d, m, Number(year))?.toString() ?? null
  const now = today()
  // The twenty-ninth of February may be eight years away.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = inYear(d, m, now.year + ahead)
    if (date && Temporal.PlainDate.compare(date, now) >= 0) return date.toString()
  }
  return null
}

function inYear(day: number, month: number, year: number): Temporal.PlainDate | null {
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' })
  return date.day === day ? date : null
}

/** The day it is at a moment (ms) in a zone. */
export function dayAt(at: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
}
