import { featureCount, featuresOf } from './features.ts'
import { type Topic, topics } from './topics.ts'
import * as trained from './weights.generated.ts'

/** How likely each topic is, 0 to 1; a sentence that asks two things shares its likelihood between them. */
export type TopicScores = ReadonlyMap<Topic, number>

let weights: Int8Array | null = null

/** The weights, unpacked at first use: int8, one row of all topics per feature. */
function loadWeights(): Int8Array {
  if (weights) return weights
  const packed = Uint8Array.from(atob(trained.packed), (character) => character.charCodeAt(0))
  weights = unpack(packed, featureCount * topics.length)
  return weights
}

/** Undoes the run-length coding of zeros: a 0 byte is followed by how many more zeros there are. */
export function unpack(packed: Uint8Array, length: number): Int8Array {
  const out = new Int8Array(length)
  let at = 0
  for (let read = 0; read < packed.length; read++) {
    const byte = packed[read] ?? 0
    if (byte === 0) at += 1 + (packed[++read] ?? 0)
    else out[at++] = byte
  }
  return out
}

/** How likely each topic is for a sentence's words; they sum to 1. Multinomial logistic regression, no state. */
export function scoreTopics(words: readonly string[]): TopicScores {
  const table = loadWeights()
  const sums = new Float64Array(topics.length)
  const features = featuresOf(words)
  for (const feature of features) {
    const row = feature * topics.length
    for (let topic = 0; topic < topics.length; topic++)
      sums[topic] = (sums[topic] ?? 0) + (table[row + topic] ?? 0)
  }
  const scale = trained.scale / Math.sqrt(Math.max(1, features.length))
  const scores = sums.map((sum, topic) => sum * scale + (trained.biases[topic] ?? 0))
  const highest = Math.max(...scores)
  const exponents = scores.map((score) => Math.exp(score - highest))
  const total = exponents.reduce((sum, each) => sum + each, 0)
  return new Map(topics.map((topic, at) => [topic, (exponents[at] ?? 0) / total]))
}

const wordSets = new Map<string, ReadonlySet<string>>()

function wordSet(kind: 'words' | 'common', language: string): ReadonlySet<string> {
  const key = `${kind} ${language}`
  let words = wordSets.get(key)
  if (!words) {
    const listed: Partial<Record<string, { words: string; common: string }>> = trained.vocabulary
    words = new Set(listed[language]?.[kind].split(' ') ?? [])
    wordSets.set(key, words)
  }
  return words
}

/** Words the training sentences of a language use, apart from what is sold; empty for a language without any. */
export const vocabularyOf = (language: string): ReadonlySet<string> => wordSet('words', language)

/** The words among them that are mere grammar. */
export const commonWordsOf = (language: string): ReadonlySet<string> => wordSet('common', language)
