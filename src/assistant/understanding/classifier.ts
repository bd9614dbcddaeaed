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
  const scores = topics.map((_, topic) => (sums[topic] ?? 0) * scale + (trained.biases[topic] ?? 0))
  const highest = Math.max(...scores)
  const exponents = scores.map((score) => Math.exp(score - highest))
  const total = exponents.reduce((sum, each) => sum + each, 0)
  return new Map(topics.map((topic, at) => [topic, (exponents[at] ?? 0) / total]))
}

const wordSets = {
  words: new Map<ClientLanguage, ReadonlySet<string>>(),
  common: new Map<ClientLanguage, ReadonlySet<string>>(),
}

function wordSet(kind: keyof typeof wordSets, language: ClientLanguage): ReadonlySet<string> {
  let words = wordSets[kind].get(language)
  if (!words) {
    words = new Set(trainedFor(language)?.vocabulary[language]?.[kind].split(' ') ?? [])
    wordSets[kind].set(language, words)
  }
  return words
}

/** Words the training sentences of a language use, apart from what is sold; empty for a language without any. */
export const vocabularyOf = (language: ClientLanguage): ReadonlySet<string> => wordSet('words', language)

const initials = new Map<ClientLanguage, ReadonlyMap<string, readonly string[]>>()

/** The words among them that begin with a letter. */
export function vocabularyFrom(initial: string, language: ClientLanguage): readonly string[] {
  const found = initials.get(language) ?? Map.groupBy(vocabularyOf(language), (word) => word.charAt(0))
  initials.set(language, found)
  return found.get(initial) ?? []
}

/** The words among them that are mere grammar. */
export const commonWordsOf = (language: ClientLanguage): ReadonlySet<string> => wordSet('common', language)

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

const united = new Map<'words' | 'common', ReadonlySet<string>>()

/** Every language's words together. */
function unitedSet(kind: 'words' | 'common'): ReadonlySet<string> {
  const words = united.get(kind) ?? new Set(clientLanguages.flatMap((each) => [...wordSet(kind, each)]))
  united.set(kind, words)
  return words
}

/** Whether a word is one of any language's training sentences. */
export const isEveryday = (word: string): boolean => unitedSet('words').has(word)

/** Whether a word is mere grammar in any language. */
export const isGrammar = (word: string): boolean => unitedSet('common').has(word)
