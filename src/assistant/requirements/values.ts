import { find as findLinks } from 'linkifyjs'
import type { Requirement, Service } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import { inMemberLanguage } from '../../domain/member-text.ts'
import { type RequirementValue, sameValue } from '../../domain/requirement.ts'
import { requestedDays } from '../embedded/asked-for.ts'
import { cuePhrases } from '../languages/cues.ts'
import { sellerWords } from '../languages/member-words.ts'
import { commonWordsOf } from '../understanding/classifier.ts'
import { fold, wordsOf } from '../understanding/words.ts'
import { amountsIn, writtenMoney } from './amounts.ts'
import {
  type CountFound,
  countsFor,
  countsIn,
  countsNights,
  countsTime,
  namesCounted,
  type Sentence,
} from './counts.ts'
import { datesIn, dayAt } from './dates.ts'
import { spellingsOf, written } from './told.ts'

/** What a sentence is read against. `at` is when it was written, ms; `asked`: it answers the requirement's question. */
export type Circumstances = { service: Service; at: number; timeZone: string; asked: boolean }

/**
 * What a sentence says of a requirement. `values` are all that it may mean; `words` stand for it where that is not
 * just one, or none that can be counted with: "50 to 60", "next week". Of a sentence that says nothing neither is there.
 */
export type Said = { values: readonly RequirementValue[]; words: string | null }

const nothing: Said = { values: [], words: null }

/** A text of a known language, to be read for values. */
export function sentenceOf(text: string, language: ClientLanguage): Sentence {
  return {
    text,
    language,
    folded: fold(text),
    words: wordsOf(text),
    commonWords: commonWordsOf(language),
  }
}

/** Reads a sentence for the value of a requirement that is not mere text. */
export function saidOf(requirement: Requirement, sentence: Sentence, circumstances: Circumstances): Said {
  switch (requirement.type) {
    case 'choice':
      return { values: choicesIn(requirement, sentence), words: null }
    case 'date':
      return dateIn(sentence, circumstances)
    case 'money':
      return moneyIn(sentence, circumstances)
    case 'quantity':
      return quantityIn(requirement, sentence, circumstances)
    case 'link':
      return { values: linksIn(sentence).slice(0, 1), words: null }
    case 'file':
      // Who is asked for a file may have it where others can fetch it.
      return circumstances.asked ? { values: linksIn(sentence).slice(0, 1), words: null } : nothing
    case 'text':
      return nothing
  }
}

/** The one value a sentence leaves no doubt about; else the client's words, else null. */
export function clearValue({ values, words }: Said): RequirementValue | null {
  const [only] = values
  return words === null && only !== undefined && values.length === 1 ? only : words
}

/** A value as a model reads it, and as `saidOf` reads it back. */
export function writtenValue(value: RequirementValue): string {
  if (typeof value === 'string') return value
  switch (value.type) {
    case 'money':
      return writtenMoney(value)
    case 'date':
      return value.date
    case 'quantity':
      return String(value.count)
    case 'choice':
      return inMemberLanguage(value.choice, 'en')
    case 'link':
      return value.url
    case 'file':
      return value.name ?? 'file'
  }
}

function choicesIn({ choices }: Requirement, { folded }: Sentence): RequirementValue[] {
  return choices
    .filter((choice) => spellingsOf(choice).test(folded))
    .map((choice) => ({ type: 'choice', choice: sellerWords(choice) }))
}

function linksIn({ text }: Sentence): RequirementValue[] {
  if (!text.includes('.')) return []
  return findLinks(text, 'url', { defaultProtocol: 'https' })
    .filter(({ href }) => URL.canParse(href))
    .map(({ href }) => ({ type: 'link', url: href }))
}

function dateIn(sentence: Sentence, { at, timeZone, asked }: Circumstances): Said {
  const { folded, language } = sentence
  const today = () => dayAt(at, timeZone)
  const found = datesIn(folded, language, today)
  const [first] = found
  const last = found.at(-1)
  if (first && last) {
    const dates = new Set(found.flatMap(({ date }) => date ?? []))
    const clear = dates.size === 1 && found.every(({ date }) => date !== null)
    const values = [...dates].map((date) => ({ type: 'date', date }) as const)
    // "10 to 15 April": the day that has the month is the last of the stay.
    const isOfSpan = (each: RegExpExecArray) =>
      each.index < first.start && each.index + each[0].length > first.start
    const start = [...folded.matchAll(stay)].find(isOfSpan)?.index ?? first.start
    return { values, words: clear ? null : written(sentence, start, last.end) }
  }
  const named = calendarWords(sentence)
  const days = asked || named !== null ? requestedDays(sentence) : null
  if (days !== null)
    return { values: [{ type: 'date', date: today().add({ days }).toString() }], words: null }
  return named === null ? nothing : { values: [], words: named }
}

/** A time of the calendar that is no single day: "next week", "in May". */
function calendarWords(sentence: Sentence): string | null {
  const { folded, language } = sentence
  const time = cuePhrases(language, 'calendar').first(folded)
  if (!time) return null
  const words = written(sentence, time.index, time.index + time[0].length)
  // "It may be": the month has a capital letter.
  return words === 'may' || (words === 'May' && time.index === 0 && folded !== 'may') ? null : words
}

function moneyIn(sentence: Sentence, { service, at, timeZone, asked }: Circumstances): Said {
  const { folded, language } = sentence
  if (!/\d/.test(folded)) return nothing
  const dates = datesIn(folded, language, () => dayAt(at, timeZone))
  const amounts = amountsIn(folded, language, currencyOf(service)).filter(
    ({ start }) => !dates.some((date) => start >= date.start && start < date.end),
  )
  const counts = countsIn(sentence, dates, amounts)
  const named = amounts.filter((amount) => amount.named)
  const isBare = ({ start }: { start: number }) =>
    counts.some(
      (count) => count.start === start && (count.things.length === 0 || limits.test(count.things[0] ?? '')),
    )
  const isMoney = asked || cuePhrases(language, 'budget').test(folded)
  const meant = named.length > 0 ? named : isMoney ? amounts.filter(isBare) : []
  const moneys = meant.filter(({ ranged }) => !ranged).flatMap(({ money }) => money ?? [])
  const values = distinct(moneys.map((money) => ({ type: 'money', ...money }) as const))
  const clear = values.length === 1 && meant.every(({ money, ranged }) => money !== null && !ranged)
  return { values, words: clear || meant.length === 0 ? null : sentence.text }
}

/** What may stand behind an amount and is not counted by it: "500 max". */
const limits = /^(?:max|min|mass|tops|total|tot|approx|circa|ca$|only|макс|мин|примерно|всего)/u

/** The currency the seller's prices are in. */
function currencyOf({ packages, addOns }: Service): string {
  return [...packages, ...addOns][0]?.price.currency ?? 'USD'
}

function quantityIn(
  requirement: Requirement,
  sentence: Sentence,
  { service, at, timeZone, asked }: Circumstances,
): Said {
  const { folded, language } = sentence
  if (!/\d/.test(folded)) return nothing
  const dates = datesIn(folded, language, () => dayAt(at, timeZone))
  const counts = countsIn(sentence, dates, amountsIn(folded, language, currencyOf(service)))
  const nights =
    countsNights(requirement, service) && !counts.some((count) => countsFor(count, requirement, service))
      ? nightsIn(sentence)
      : null
  if (nights !== null) return { values: [{ type: 'quantity', count: nights, unit: null }], words: null }
  const others = service.requirements.filter(
    ({ type, key }) => type === 'quantity' && key !== requirement.key,
  )
  const bound = counts.filter((count) => countsFor(count, requirement, service))
  const bare = counts.filter(({ things }) => things.length === 0)
  const free = counts.filter(
    (count) => !countsTime(count, sentence) && !others.some((other) => countsFor(count, other, service)),
  )
  const isNamed = bare.length > 0 && namesCounted(sentence, requirement, service)
  const meant = bound.length > 0 ? bound : isNamed ? bare : asked ? free : []
  const values = distinct(meant.filter(({ ranged }) => !ranged).map((count) => quantityOf(count, sentence)))
  const clear = values.length === 1 && meant.every(({ ranged }) => !ranged)
  return { values, words: clear || meant.length === 0 ? null : sentence.text }
}

/** Two days of a month, as clients write a stay: "April 3rd to 7th", "del 10 al 15 de abril", "3-7 May". */
const stay =
  /(?<![\d/.:-])(\d{1,2})(?:st|nd|rd|th|º|\.)?\s*(?:-|–|to|till|until|through|a|al|ao|ate|ate o dia|hasta|hasta el|bis|zum|au|fino al|по|до|到)\s*(?:the |o |el |dia )?(\d{1,2})(?:st|nd|rd|th|º|\.)?(?![\d/:%-]|\s*(?:am|pm|h|hs|uhr)(?!\p{L}))/gu

/** How many nights there are between two days that a sentence names beside their month. */
function nightsIn({ folded, language }: Sentence): number | null {
  const calendar = cuePhrases(language, 'calendar')
  for (const {
    index,
    0: { length },
    1: from,
    2: to,
  } of folded.matchAll(stay)) {
    const before = wordsOf(folded.slice(0, index)).slice(-2)
    const after = wordsOf(folded.slice(index + length)).slice(0, 2)
    const nights = Number(to) - Number(from)
    const isDated = [...before, ...after].some((word) => calendar.test(word))
    if (isDated && nights > 0 && Number(to) <= 31) return nights
  }
  return null
}

function quantityOf({ value, things: [thing], end }: CountFound, sentence: Sentence): RequirementValue {
  const start = thing === undefined ? -1 : sentence.folded.indexOf(thing, end)
  const unit = thing === undefined || start < 0 ? null : written(sentence, start, start + thing.length)
  return { type: 'quantity', count: value, unit }
}

function distinct(values: readonly RequirementValue[]): RequirementValue[] {
  return values.filter((value, at) => values.findIndex((each) => sameValue(each, value)) === at)
}
