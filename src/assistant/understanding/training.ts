import type { Seeds } from '../languages/seeds.ts'
import { featureCount, featuresOf } from './features.ts'
import { type Topic, topics } from './topics.ts'
import { wordsOf } from './words.ts'

/** A training sentence, as folded words, with everything it is about. */
export type Example = { words: string[]; about: Topic[] }

export type TrainedModel = { weights: Int8Array; scale: number; biases: number[] }

/** Most sentences one pattern contributes, so that a pattern rich in alternatives does not drown the others. */
const perPattern = 36
const epochs = 24

/** Topics whose words say nothing about a question being within the trade. */
const untypical: ReadonlySet<Topic> = new Set(['out-of-scope', 'injection', 'details'])

/** A repeatable source of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T

/** One sentence of a pattern, its alternatives chosen at random. */
function speak(pattern: string, random: Random): string {
  const chosen = pattern.replace(/\(([^()]*)\)/g, (_, inner: string) => pick(inner.split('|'), random))
  return chosen === pattern ? pattern : speak(chosen, random)
}

/** How many sentences a pattern has, roughly. */
function breadth(pattern: string): number {
  let product = 1
  for (const [, inner = ''] of pattern.matchAll(/\(([^()]*)\)/g)) product *= inner.split('|').length
  return product
}

function fill(sentence: string, things: readonly string[], random: Random): string {
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    switch (slot) {
      case 'service':
        return random() < 0.65 ? 'SERVICESLOT' : pick(things, random)
      case 'package':
        return 'PACKAGESLOT'
      case 'addon':
        return random() < 0.8 ? 'ADDONSLOT' : 'SERVICESLOT'
      case 'n':
        return pick(['2', '3', '5', '10'], random)
      case 'money':
        return pick(['$50', '100 usd', 'r$ 200', '300'], random)
      case 'link':
        return pick(['me@mail.com', '5551234567'], random)
      default:
        throw new Error(`The seeds use an unknown slot: ${slot}`)
    }
  })
}

const slotMarks: Record<string, string> = {
  serviceslot: '_service_',
  packageslot: '_package_',
  addonslot: '_addon_',
}
const marked = (sentence: string) =>
  wordsOf(sentence).map((word) => slotMarks[word.replace(/s$/, '')] ?? word)

/** A word with one letter lost, doubled or swapped, as thumbs do. */
function mistype(word: string, random: Random): string {
  if (word.length < 5 || word.startsWith('_')) return word
  const at = 1 + Math.floor(random() * (word.length - 2))
  const kind = random()
  if (kind < 0.4) return word.slice(0, at) + word.slice(at + 1)
  if (kind < 0.7) return word.slice(0, at) + word[at] + word.slice(at)
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
}

/** All training sentences of all languages: the seeds, spoken, with greetings, typing errors and double questions. */
export function examplesFrom(languages: readonly Seeds[], random: Random): Example[] {
  const examples: Example[] = []
  for (const { topics: byTopic, things } of languages) {
    const plain: Example[] = []
    const greetings = byTopic.greeting.slice(0, 1)
    for (const topic of topics) {
      for (const pattern of byTopic[topic]) {
        const seen = new Set<string>()
        const tries = Math.min(perPattern * 2, breadth(pattern) * 3)
        for (let attempt = 0; attempt < tries && seen.size < perPattern; attempt++) {
          seen.add(fill(speak(pattern, random), things, random))
        }
        for (const sentence of seen) plain.push({ words: marked(sentence), about: [topic] })
      }
    }
    for (const example of plain) {
      examples.push(example)
      const chance = random()
      if (chance < 0.12) {
        const greeting = marked(speak(pick(greetings, random), random))
        examples.push({ words: [...greeting, ...example.words], about: [...example.about] })
      } else if (chance < 0.3) {
        examples.push({
          ...example,
          words: example.words.map((w) => (random() < 0.25 ? mistype(w, random) : w)),
        })
      } else if (chance < 0.42) {
        const other = pick(plain, random)
        examples.push({
          words: [...example.words, ...other.words],
          about: [...new Set([...example.about, ...other.about])],
        })
      }
    }
  }
  return examples
}

/**
 * Trains one logistic regression per topic with Adagrad, decoupled L2 and a soft threshold that leaves most
 * weights at zero, then rounds to int8.
 */
export function train(examples: readonly Example[], random: Random): TrainedModel {
  const size = topics.length
  const weights = new Float32Array(featureCount * size)
  const squares = new Float32Array(featureCount * size).fill(1e-6)
  const biases = new Float64Array(size).fill(-3)
  const biasSquares = new Float64Array(size).fill(1e-6)
  const data = examples.map(({ words, about }) => {
    const features = featuresOf(words)
    return {
      features,
      value: 1 / Math.sqrt(Math.max(1, features.length)),
      truth: topics.map((topic) => (about.includes(topic) ? 1 : 0)),
    }
  })
  const counts = topics.map((_, at) => data.filter(({ truth }) => truth[at]).length)
  const weight = counts.map((count) => Math.min(2.5, Math.sqrt(data.length / size / Math.max(1, count))))

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let left = data.length - 1; left > 0; left--) {
      const other = Math.floor(random() * (left + 1))
      const swapped = data[left] as (typeof data)[number]
      data[left] = data[other] as (typeof data)[number]
      data[other] = swapped
    }
    for (const { features, value, truth } of data) {
      const sums = new Float64Array(biases)
      for (const feature of features) {
        const row = feature * size
        for (let topic = 0; topic < size; topic++)
          sums[topic] = (sums[topic] as number) + (weights[row + topic] as number) * value
      }
      for (let topic = 0; topic < size; topic++) {
        const wanted = truth[topic] as number
        const error =
          (1 / (1 + Math.exp(-(sums[topic] as number))) - wanted) * (wanted ? (weight[topic] as number) : 1)
        if (Math.abs(error) < 0.004) continue
        const biasSeen = (biasSquares[topic] as number) + error * error
        biasSquares[topic] = biasSeen
        biases[topic] = (biases[topic] as number) - (0.15 * error) / Math.sqrt(biasSeen)
        const gradient = error * value
        for (const feature of features) {
          const at = feature * size + topic
          const seen = (squares[at] as number) + gradient * gradient
          squares[at] = seen
          const step = 0.25 / Math.sqrt(seen)
          const moved = (weights[at] as number) - step * gradient
          const slack = step * 2e-5
          weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - slack)
        }
      }
    }
  }
  return quantise(weights, biases)
}

function quantise(weights: Float32Array, biases: Float64Array): TrainedModel {
  const magnitudes = weights
    .map(Math.abs)
    .filter((each) => each > 0)
    .sort()
  const top = magnitudes[Math.floor(magnitudes.length * 0.999)] ?? 1
  const scale = top / 127
  const rounded = Int8Array.from(weights, (each) => {
    const level = Math.round(each / scale)
    return Math.abs(level) <= 2 ? 0 : Math.max(-127, Math.min(127, level))
  })
  return { weights: rounded, scale, biases: [...biases].map((each) => Math.round(each * 1000) / 1000) }
}

/** Run-length coding of zeros; see `unpack`. */
export function pack(weights: Int8Array): Uint8Array {
  const out: number[] = []
  for (let at = 0; at < weights.length; at++) {
    const value = weights[at] as number
    if (value !== 0) {
      out.push(value & 0xff)
      continue
    }
    let more = 0
    while (more < 255 && weights[at + 1 + more] === 0) more++
    out.push(0, more)
    at += more
  }
  return Uint8Array.from(out)
}

/** In how many topics a word must occur to be no more than grammar. */
const commonFrom = 7

/**
 * The words questions within the trade are made of, sorted, and those among them that occur everywhere and
 * so tell questions apart in nothing.
 */
export function vocabularyFrom({ topics: byTopic }: Seeds): { words: string[]; common: string[] } {
  const occurrences = new Map<string, number>()
  for (const topic of topics) {
    if (untypical.has(topic)) continue
    const text = byTopic[topic]
      .join(' ')
      .replace(/\{\w+\}s?/g, ' ')
      .replace(/[()|]/g, ' ')
    for (const word of new Set(wordsOf(text))) {
      if (!word.startsWith('_')) occurrences.set(word, (occurrences.get(word) ?? 0) + 1)
    }
  }
  const words = [...occurrences.keys()].sort()
  return { words, common: words.filter((word) => (occurrences.get(word) ?? 0) >= commonFrom) }
}
