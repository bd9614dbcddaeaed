import type { Requirement, SellerText, Service } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import { cuePhrases } from '../languages/cues.ts'
import { allPacks, packOf } from '../languages/index.ts'
import { isSmallWord } from '../languages/telling-words.ts'
import { sameThing } from '../rules/quantities.ts'
import { alike } from '../understanding/alike.ts'
import { commonWordsOf } from '../understanding/classifier.ts'
import type { Segment } from '../understanding/segments.ts'
import { foldPhrase, keepingLately, phrasePattern, wordsOf } from '../understanding/words.ts'
import type { AmountFound } from './amounts.ts'
import { type NumberFound, numbersIn, type Span, without } from './numbers.ts'

/** What counts and values are read from: a sentence of the client's, or a part of one. */
export type Sentence = Pick<Segment, 'text' | 'folded' | 'language' | 'words' | 'commonWords'>

/** A number of things; `things` are the words that may name them, the first right behind the number. */
export type CountFound = NumberFound & { things: readonly string[] }

/** Times of day, percentages and the like: figures that count nothing. */
const clockTime = /(?<![\d.,])\d{1,2}(?:[:h]\d{2}(?!\d)|(?:[:.]\d{2})?\s?(?:am|pm|uhr|h)(?!\p{L}))/gu
/** Words a label begins with that name no thing. */
const numberOf = phrasePattern([
  ...['number', 'amount', 'quantity', 'total', 'número', 'quantidade', 'cantidad', 'nombre', 'quantité'],
  ...['anzahl', 'menge', 'numero', 'quantità', 'количество', 'число', 'عدد', '数量', '数'],
])
const longestName = 3

/** What a sentence counts, apart from money, dates (`dates`) and the time of day. */
export function countsIn(
  { folded, language, commonWords }: Sentence,
  dates: readonly Span[],
  amounts: readonly AmountFound[],
): CountFound[] {
  const times = [...folded.matchAll(clockTime)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  const readable = without(folded, [...dates, ...times])
  const of = ofPattern(language)
  return numbersIn(readable, language)
    .filter(({ start }) => !amounts.some((each) => each.named && each.start === start))
    .map((number) => {
      const [behind = ''] = readable.slice(number.end).match(/^\s*[-–]?\s*[\p{L}\s'’]+/u) ?? []
      const words = behind
        .trim()
        .replace(/^[-–]\s*/, '')
        .replace(of, '')
        .split(/[\s'’]+/u)
      const end = words.findIndex((word) => word === '' || commonWords.has(word))
      return { ...number, things: words.slice(0, Math.min(end < 0 ? words.length : end, longestName)) }
    })
}

const ofPatterns = new Map<ClientLanguage, RegExp>()

/** What stands between a number and what it counts: "2 of". */
function ofPattern(language: ClientLanguage): RegExp {
  let pattern = ofPatterns.get(language)
  if (!pattern) {
    const words = packOf(language).cues?.of ?? []
    pattern = words.length === 0 ? /(?!)/u : new RegExp(`^(?:${words.map(foldPhrase).join('|')})\\s+`, 'u')
    ofPatterns.set(language, pattern)
  }
  return pattern
}

/** Whether a count is one of days or weeks: when something is wanted, not how much of it. */
export function countsTime({ things }: CountFound, { language }: Sentence): boolean {
  return cuePhrases(language, 'hours', 'days', 'weeks').test(things[0] ?? '')
}

/** Who comes and how long they stay, by the names that do not look alike: none of it is how much a package holds. */
const sameThings: ReadonlyArray<readonly string[]> = [
  [
    ...[
      'guests',
      'people',
      'adults',
      'persons',
      'convidados',
      'hospedes',
      'huespedes',
      'invitados',
      'personas',
    ],
    ...['gaste', 'leute', 'personen', 'erwachsene', 'ospiti', 'invitati', 'persone', 'гости', 'гостей'],
    ...['человек', 'персон', 'людей', 'взрослых', 'ضيف', 'ضيوف', 'شخص', 'اشخاص', '人', '位'],
  ],
  ['nights', 'noites', 'noches', 'nuits', 'nachte', 'notti', 'ночей', 'ночи', 'ليالي', 'ليله', '晚'],
]

/** What a word names of them, by all their names. */
const kindsOf = keepingLately((word): readonly (readonly string[])[] =>
  sameThings.filter((names) => names.some((name) => alike(name, word) > 0)),
)

function isSame(a: string, b: string): boolean {
  return sameThing(a, b) || kindsOf(a).some((names) => kindsOf(b).includes(names))
}

/** Whether a count is of what a requirement asks the number of. */
export function countsFor({ things }: CountFound, requirement: Requirement, service: Service): boolean {
  const asked = thingsAsked(requirement, service)
  return things.some((thing) => asked.some((name) => isSame(name, thing)))
}

/** Whether a sentence names what is counted, beside a bare number: "guests: 300". */
export function namesCounted({ words }: Sentence, requirement: Requirement, service: Service): boolean {
  const asked = thingsAsked(requirement, service)
  return words.some((word) => asked.some((name) => isSame(name, word)))
}

/** Whether a requirement asks how long somebody stays. */
export function countsNights(requirement: Requirement, service: Service): boolean {
  return thingsAsked(requirement, service).some((name) =>
    kindsOf(name).some((names) => names.includes('nights')),
  )
}

const named = new WeakMap<Requirement, readonly string[]>()

/** What a requirement counts, by the first word of its label and its question that names a thing. */
function thingsAsked(requirement: Requirement, { name }: Service): readonly string[] {
  let things = named.get(requirement)
  if (!things) {
    const spellings = ({ text, variants }: SellerText) => [text, ...Object.values(variants)]
    const sold = spellings(name).flatMap(wordsOf)
    const names = [requirement.label, requirement.question].flatMap(spellings).flatMap((spelling) => {
      const telling = wordsOf(spelling).filter((word) => namesThing(word))
      return telling.find((word) => !sold.includes(word)) ?? telling[0] ?? []
    })
    things = [...new Set(names)]
    named.set(requirement, things)
  }
  return things
}

function namesThing(word: string): boolean {
  if (word.startsWith('_') || word.length < 3 || numberOf.test(word)) return false
  return !allPacks.some(({ language }) => commonWordsOf(language).has(word) || isSmallWord(word, language))
}
