import { detectAll } from 'tinyld/light'
import { type ClientLanguage, clientLanguages } from '../../domain/language.ts'
import type { LanguageReason } from '../../domain/reply-audit.ts'
import { allPacks, packOf } from '../languages/index.ts'
import {
  type LatinLanguage,
  languagesOfSmallWord,
  tellingSpellings,
  tellingWords,
} from '../languages/telling-words.ts'
import { hanCharacters, letters } from './characters.ts'
import { isEveryday, isTaught } from './classifier.ts'
import { PhrasesNaming } from './phrases.ts'
import { alternatives, fold, wordCount, wordsOf } from './words.ts'

/** What a language is chosen from. `spoken` is the conversation's language so far. */
export type LanguageClues = {
  texts: readonly string[]
  spoken: ClientLanguage | null
  /** Languages the seller answers in; the first is for a client of any other. */
  supported: readonly ClientLanguage[]
  /** The language of the seller's own texts. */
  home?: ClientLanguage
}

const scripts: ReadonlyArray<readonly [ClientLanguage, RegExp]> = [
  ['ar', /\p{Script=Arabic}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
]
const latin: readonly LatinLanguage[] = [...tellingWords.keys()]

/** As much as it takes to tell a language, in UTF-16 units: detection costs by the letter. */
const tellingLength = 600

export type ChosenLanguage = {
  language: ClientLanguage
  reason: LanguageReason
  /** The client asked for it by name. */
  requested: boolean
  /** What the client seems to write in, supported or not; null when the words say too little. */
  written: ClientLanguage | null
}

/**
 * The language to answer in. An explicit request wins; then
 * the script; then, below three words, the conversation's language; then the words themselves;
 * then English, or the seller's language where nothing was written at all.
 */
export function chooseLanguage({ texts, spoken, supported, home }: LanguageClues): ChosenLanguage {
  const text = texts.join('\n').slice(0, tellingLength)
  const script = scriptOf(text)
  const tooShort = wordCount(text) < 3 && spoken !== null
  const written = script ?? (tooShort ? spoken : languageOfWords(text, { spoken, home: home ?? null }))
  const requested = languageRequest(fold(text))?.language ?? null
  if (requested && supported.includes(requested)) {
    return { language: requested, reason: 'requested', requested: true, written }
  }

  // Who has written nothing yet is most likely of where the seller is.
  const expected = text.trim() === '' && home !== undefined && supported.includes(home) ? home : 'en'
  const byDefault = supported.includes(expected) ? expected : (supported[0] ?? 'en')
  const chosen = { requested: false, written }
  if (written !== null && supported.includes(written)) {
    return { ...chosen, language: written, reason: script ? 'script' : tooShort ? 'conversation' : 'words' }
  }
  if (spoken !== null && supported.includes(spoken))
    return { ...chosen, language: spoken, reason: 'conversation' }
  return { ...chosen, language: byDefault, reason: 'default' }
}

/** What speaks for a language before a word is read: the conversation's, the seller's, one that can be answered. */
export type Expected = { spoken?: ClientLanguage | null; home?: ClientLanguage | null }

/**
 * The language a text of Latin letters seems to be in; null when it says nothing. Clues are looked at from the
 * cheapest on, until the dearer ones cannot change who leads.
 */
export function languageOfWords(text: string, expected: Expected = {}): ClientLanguage | null {
  const words = wordsOf(text).filter((word) => !word.startsWith('_'))
  if (words.length === 0) return null
  const scores = new Map(latin.map((language) => [language, prior(language, expected)]))
  const add = (language: LatinLanguage, score: number) =>
    scores.set(language, (scores.get(language) ?? 0) + score)
  for (const word of words) for (const [language, score] of evidence(word)) add(language, score)
  if (lead(scores) <= most.spelling + most.guess) {
    const spelled = text.toLowerCase().replaceAll('’', "'")
    for (const language of latin) add(language, weight.spelling * spellingsOf(spelled, language))
    if (lead(scores) <= most.guess) {
      const guesses = detectAll(text, { only: [...latin] })
      const surest = Math.max(...guesses.map(({ accuracy }) => accuracy))
      for (const { lang, accuracy } of guesses)
        if (isLatin(lang)) add(lang, (weight.guess * accuracy) / surest)
    }
  }
  return [...scores].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

/** How far the first is ahead of the second. */
function lead(scores: ReadonlyMap<unknown, number>): number {
  const [first = 0, second = 0] = [...scores.values()].sort((a, b) => b - a)
  return first - second
}

/**
 * What each clue counts, beside a small word only one language has. A language the built-in responder cannot
 * answer in needs more than one that it can: taken for it, a client is passed on instead of answered.
 */
const weight = { spelling: 0.35, guess: 0.8, vocabulary: 0.6, spoken: 0.6, home: 0.15, ready: 0.35 }
const mostSpellings = 2
/** What the dearer clues can say for a language at most. */
const most = { spelling: weight.spelling * mostSpellings, guess: weight.guess }

const isLatin = (language: string): language is LatinLanguage => latin.some((each) => each === language)

const spellingsOf = (text: string, language: LatinLanguage): number =>
  Math.min(mostSpellings, tellingSpellings(text, language))

function prior(language: ClientLanguage, { spoken, home }: Expected): number {
  return (
    (language === spoken ? weight.spoken : 0) +
    (language === home ? weight.home : 0) +
    (packOf(language).phrases ? weight.ready : 0)
  )
}

/** How much a word says for each language it is of: less, the more of them share it. */
function evidence(word: string): [LatinLanguage, number][] {
  const small = languagesOfSmallWord(word)
  const [languages, worth] =
    small.length > 0
      ? [small, 1]
      : [isEveryday(word) ? latin.filter((language) => isTaught(word, language)) : [], weight.vocabulary]
  return languages.map((language) => [language, worth * languages.length ** -1.5])
}

const everyWord = new RegExp(`[${letters}]+|[${hanCharacters}]{1,2}`, 'gu')

/**
 * The script at least a third of the words are in, when it tells the language: names are often left in Latin
 * letters. Two Chinese characters count as a word.
 */
export function scriptOf(text: string): ClientLanguage | null {
  const all = text.match(everyWord) ?? []
  const found = scripts.find(([, script]) => all.filter((word) => script.test(word)).length * 3 >= all.length)
  return all.length > 0 && found ? found[0] : null
}

type Requests = { named: RegExp; byLanguage: ReadonlyMap<ClientLanguage, PhrasesNaming> }
let requests: Requests | null = null

/** The language a client asks for by name, in a folded text, and the words of the request. */
export function languageRequest(folded: string): { language: ClientLanguage; words: string } | null {
  requests ??= allRequests()
  if (!requests.named.test(folded)) return null
  for (const [language, asked] of requests.byLanguage) {
    const words = asked.in(folded).first(folded)?.[0]
    if (words) return { language, words }
  }
  return null
}

/** Every language's ways of asking for a language, by any of its names. */
function allRequests(): Requests {
  const asks = allPacks.flatMap(({ cues }) => cues?.asksForLanguage ?? [])
  const namesOf = (language: ClientLanguage) => packOf(language).lexicon.names
  return {
    named: new RegExp(alternatives(clientLanguages.flatMap(namesOf)), 'u'),
    byLanguage: new Map(
      clientLanguages.map((language) => [language, new PhrasesNaming(asks, '{language}', namesOf(language))]),
    ),
  }
}
