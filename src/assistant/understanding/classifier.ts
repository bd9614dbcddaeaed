import { type ClientLanguage, clientLanguages } from '../../domain/language.ts'
import { featuresOf } from './features.ts'
import { unpack } from './packing.ts'
import { type Topic, topics } from './topics.ts'
import { type TrainedWeights, trainedFor } from './weights/index.ts'

/** How likely each topic is, 0 to 1; a sentence that asks two things shares its likelihood between them. */
export type TopicScores = ReadonlyMap<Topic, number>

const tables = new WeakMap<TrainedWeights, Int8Array>()

/** The weights, unpacked at first use: int8, one row of all topics per feature. */
function tableOf(trained: TrainedWeights): Int8Array {
  let table = tables.get(trained)
  if (!table) {
    table = unpack(trained.weights, trained.featureCount * topics.length)
    tables.set(trained, table)
  }
  return table
}

/**
 * How likely each topic is for a sentence's words; they sum to 1. None for a language without training.
 * Multinomial logistic regression, no state.
 */
export function scoreTopics(words: readonly string[], language: ClientLanguage): TopicScores {
  const trained = trainedFor(language)
  if (!trained) return new Map()
  const table = tableOf(trained)
  const size = topics.length
  const sums = new Int32Array(size)
  const features = featuresOf(words, trained.featureCount)
  for (const feature of features) {
    const row = feature * size
    for (let topic = 0; topic < size; topic++) sums[topic] = (sums[topic] ?? 0) + (table[row + topic] ?? 0)
  }
  const scale = trained.scale / Math.sqrt(Math.max(1, features.length))
  const scores = new Float64Array(size)
  for (let topic = 0; topic < size; topic++)
    scores[topic] = (sums[topic] ?? 0) * scale + (trained.biases[topic] ?? 0)
  const highest = scores.reduce((most, score) => Math.max(most, score))
  const exponents = scores.map((score) => Math.exp(score - highest))
  const total = exponents.reduce((sum, each) => sum + each, 0)
  const likelihoods = new Map<Topic, number>()
  topics.forEach((topic, at) => {
    likelihoods.set(topic, (exponents[at] ?? 0) / total)
  })
  return likelihoods
}

const vocabularyOf = (
  language: ClientLanguage,
  ...kinds: readonly ('usual' | 'seldom' | 'common')[]
): readonly string[] => {
  const taught = trainedFor(language)?.vocabulary[language]
  return taught ? kinds.flatMap((kind) => taught[kind].split(' ')) : []
}

let everyWord: ReadonlyMap<string, number> | null = null

/** The languages whose training sentences use a word, a bit each, in one table: most words are looked up in several. */
function languagesUsing(word: string): number {
  if (!everyWord) {
    const bits = new Map<string, number>()
    for (const [at, language] of clientLanguages.entries())
      for (const each of vocabularyOf(language, 'usual', 'seldom'))
        bits.set(each, (bits.get(each) ?? 0) | (1 << at))
    everyWord = bits
  }
  return everyWord.get(word) ?? 0
}

/** Whether the training sentences of a language use a word, apart from what is sold. */
export const isTaught = (word: string, language: ClientLanguage): boolean =>
  ((languagesUsing(word) >> clientLanguages.indexOf(language)) & 1) === 1

/** Whether a word is one of any language's training sentences. */
export const isEveryday = (word: string): boolean => languagesUsing(word) !== 0

const kinds = new Map<ClientLanguage, ReadonlyMap<string, readonly string[]>>()
const kindOf = (word: string, length: number) => `${word.charAt(0)}${length}`

/** The words among them that a word may be a slip for: they begin as it does, and are a letter longer or shorter at most. */
export function slippedFrom(word: string, language: ClientLanguage): readonly string[] {
  const known =
    kinds.get(language) ??
    Map.groupBy(vocabularyOf(language, 'usual', 'seldom'), (each) => kindOf(each, each.length))
  kinds.set(language, known)
  return [-1, 0, 1].flatMap((longer) => known.get(kindOf(word, word.length + longer)) ?? [])
}

const commonWords = new Map<ClientLanguage, ReadonlySet<string>>()

/** The words among them that are mere grammar. */
export function commonWordsOf(language: ClientLanguage): ReadonlySet<string> {
  const found = commonWords.get(language) ?? new Set(vocabularyOf(language, 'common'))
  commonWords.set(language, found)
  return found
}

const usualWords = new Map<ClientLanguage, ReadonlySet<string>>()

/** Whether questions of a language are usually put with a word, whatever they are about. */
export function isUsual(word: string, language: ClientLanguage): boolean {
  const found = usualWords.get(language) ?? new Set(vocabularyOf(language, 'usual'))
  usualWords.set(language, found)
  return found.has(word)
}

const askingSets = new Map<ClientLanguage, ReadonlySet<string>>()

/** The Chinese characters that prices and services are asked for with; empty for other languages. */
export function askingWordsOf(language: ClientLanguage): ReadonlySet<string> {
  let words = askingSets.get(language)
  if (!words) {
    words = new Set(trainedFor(language)?.vocabulary[language]?.asking)
    askingSets.set(language, words)
  }
  return words
}

/** Whether a word is mere grammar in any language. */
export const isGrammar = (word: string): boolean =>
  clientLanguages.some((language) => commonWordsOf(language).has(word))
