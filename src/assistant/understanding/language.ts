import { detect } from 'tinyld/light'
import { type ClientLanguage, clientLanguages } from '../../domain/language.ts'
import { allPacks, packOf } from '../languages/index.ts'
import { vocabularyOf } from './classifier.ts'
import { fold, phrasePattern, wordCount, wordsOf } from './words.ts'

/** What a language is chosen from. `spoken` is the conversation's language so far. */
export type LanguageClues = {
  texts: readonly string[]
  spoken: ClientLanguage | null
  /** Languages the seller answers in; the first is for a client of any other. */
  supported: readonly ClientLanguage[]
}

const scripts: ReadonlyArray<readonly [ClientLanguage, RegExp]> = [
  ['ar', /\p{Script=Arabic}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
]
const latin = clientLanguages.filter((language) => !scripts.some(([scripted]) => scripted === language))

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
export function chooseLanguage({ texts, spoken, supported }: LanguageClues): ChosenLanguage {
  const text = texts.join('\n')
  const written = scriptOf(text) ?? (wordCount(text) < 3 && spoken ? spoken : languageOfWords(text))
  const requested = requestedLanguage(text)
  if (requested && supported.includes(requested)) return { language: requested, requested: true, written }

  const byDefault = supported.includes('en') ? 'en' : (supported[0] ?? 'en')
  const wanted = [written, spoken].find((each) => each !== null && supported.includes(each))
  return { language: wanted ?? byDefault, requested: false, written }
}

/** The language a text of Latin letters seems to be in; null when it says too little. */
export function languageOfWords(text: string): ClientLanguage | null {
  const words = wordsOf(text).filter((word) => !word.startsWith('_'))
  if (words.length === 0) return null
  const ranked = latin
    .map((language) => ({ language, ...recognised(words, language) }))
    .sort((a, b) => b.weight - a.weight)
  const [best, second] = ranked
  const clear = best && second && best.share >= familiar && best.weight - second.weight >= lead
  if (clear) return best.language
  return latin.find((language) => language === detect(text, { only: [...latin] })) ?? null
}

/** Share of a text's words that must be known in a language, and how far it must lead the next. */
const familiar = 0.6
const lead = 0.7
/** What a word that several languages share counts, beside one that only one has. */
const sharedWord = 0.3

function recognised(words: readonly string[], language: ClientLanguage): { weight: number; share: number } {
  const vocabulary = vocabularyOf(language)
  const known = words.filter((word) => vocabulary.has(word))
  const isShared = (word: string) =>
    latin.some((other) => other !== language && vocabularyOf(other).has(word))
  const weight = known.reduce((sum, word) => sum + (isShared(word) ? sharedWord : 1), 0)
  return { weight, share: known.length / words.length }
}

/** The script most of the letters are in, when it tells the language. */
export function scriptOf(text: string): ClientLanguage | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const found = scripts.find(([, script]) => (text.match(script)?.length ?? 0) * 2 > letters)
  return letters > 0 && found ? found[0] : null
}

let requests: ReadonlyArray<readonly [ClientLanguage, RegExp]> | null = null

/** The language a client asks for by name: "em português, por favor". */
export function requestedLanguage(text: string): ClientLanguage | null {
  requests ??= clientLanguages.map((language) => {
    const names = `(${packOf(language).lexicon.names.join('|')})`
    const asks = allPacks.flatMap((pack) => pack.questions?.asksForLanguage ?? [])
    return [language, phrasePattern(asks.map((ask) => ask.replace('{language}', names)))] as const
  })
  const folded = fold(text)
  return requests.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}
