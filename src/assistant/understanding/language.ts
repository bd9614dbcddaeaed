import { detectAll } from 'tinyld/light'
import { type ClientLanguage, clientLanguages } from '../../domain/language.ts'
import { allPacks, packOf } from '../languages/index.ts'
import { type LatinLanguage, tellingSpellings, tellingWords } from '../languages/telling-words.ts'
import { vocabularyOf } from './classifier.ts'
import { fold, foldPhrase, phrasePattern, wordCount, wordsOf } from './words.ts'

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
  /** The client asked for it by name. */
  requested: boolean
  /** What the client seems to write in, supported or not; null when the words say too little. */
  written: ClientLanguage | null
}

/**
 * The language to answer in. An explicit request wins; then
 * the script; then, below three words, the conversation's language; then the words themselves; then English.
 */
export function chooseLanguage({ texts, spoken, supported, home }: LanguageClues): ChosenLanguage {
  const text = texts.join('\n').slice(0, tellingLength)
  const written =
    scriptOf(text) ??
    (wordCount(text) < 3 && spoken ? spoken : languageOfWords(text, { spoken, home: home ?? null }))
  const requested = languageRequest(fold(text))?.language ?? null
  if (requested && supported.includes(requested)) return { language: requested, requested: true, written }

  const byDefault = supported.includes('en') ? 'en' : (supported[0] ?? 'en')
  const wanted = [written, spoken].find((each) => each !== null && supported.includes(each))
  return { language: wanted ?? byDefault, requested: false, written }
}

/** What speaks for a language before a word is read: the conversation's, the seller's, one that can be answered. */
export type Expected = { spoken?: ClientLanguage | null; home?: ClientLanguage | null }

/** The language a text of Latin letters seems to be in; null when it says nothing. */
export function languageOfWords(text: string, expected: Expected = {}): ClientLanguage | null {
  const words = wordsOf(text).filter((word) => !word.startsWith('_'))
  if (words.length === 0) return null
  const guesses = detectAll(text, { only: [...latin] })
  const surest = Math.max(...guesses.map(({ accuracy }) => accuracy))
  const likeness = new Map(guesses.map(({ lang, accuracy }) => [lang, accuracy / surest]))
  const scores = latin.map((language) => ({
    language,
    score:
      words.reduce((sum, word) => sum + evidence(word, language), 0) +
      weight.spelling * Math.min(2, tellingSpellings(text.toLowerCase().replaceAll('’', "'"), language)) +
      weight.guess * (likeness.get(language) ?? 0) +
      prior(language, expected),
  }))
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).language
}

/**
 * What each clue counts, beside a small word only one language has. A language the built-in responder cannot
 * answer in needs more than one that it can: taken for it, a client is passed on instead of answered.
 */
const weight = { spelling: 0.35, guess: 0.8, vocabulary: 0.6, spoken: 0.6, home: 0.15, ready: 0.35 }

function prior(language: ClientLanguage, { spoken, home }: Expected): number {
  return (
    (language === spoken ? weight.spoken : 0) +
    (language === home ? weight.home : 0) +
    (packOf(language).phrases ? weight.ready : 0)
  )
}

/** How much a word says for a language: less, the more languages share it. */
function evidence(word: string, language: LatinLanguage): number {
  const small = latin.filter((each) => tellingWords.get(each)?.has(word))
  if (small.length > 0) return small.includes(language) ? small.length ** -1.5 : 0
  const taught = latin.filter((each) => vocabularyOf(each).has(word))
  return taught.includes(language) ? weight.vocabulary * taught.length ** -1.5 : 0
}

/**
 * The script at least a third of the words are in, when it tells the language: names are often left in Latin
 * letters. Two Chinese characters count as a word.
 */
export function scriptOf(text: string): ClientLanguage | null {
  const all = text.match(/(?:(?!\p{Script=Han})\p{L})+|\p{Script=Han}{1,2}/gu) ?? []
  const found = scripts.find(([, script]) => all.filter((word) => script.test(word)).length * 3 >= all.length)
  return all.length > 0 && found ? found[0] : null
}

type Request = { language: ClientLanguage; named: RegExp; asked: RegExp | null }
let requests: readonly Request[] | null = null

/** The language a client asks for by name, in a folded text, and the words of the request. */
export function languageRequest(folded: string): { language: ClientLanguage; words: string } | null {
  requests ??= clientLanguages.map((language) => ({
    language,
    named: new RegExp(packOf(language).lexicon.names.map(foldPhrase).join('|'), 'u'),
    asked: null,
  }))
  for (const request of requests) {
    if (!request.named.test(folded)) continue
    request.asked ??= requestPattern(request.language)
    const words = folded.match(request.asked)?.[0]
    if (words) return { language: request.language, words }
  }
  return null
}

/** Every language's ways of asking for one by any of its names. */
function requestPattern(language: ClientLanguage): RegExp {
  const names = `(${packOf(language).lexicon.names.join('|')})`
  const asks = allPacks.flatMap((pack) => pack.cues?.asksForLanguage ?? [])
  return phrasePattern(asks.map((ask) => ask.replace('{language}', names)))
}
