import type { Seeds } from '../languages/seeds.ts'
import { featuresOf } from './features.ts'
import { levels } from './packing.ts'
import { courtesies, handoffTopics, type Topic, topics } from './topics.ts'
import { isHan, wordsOf } from './words.ts'

/** A training sentence, as folded words, with everything it is about. */
export type Example = { words: string[]; about: Topic[] }

export type TrainedModel = { weights: Int8Array; scale: number; biases: number[] }

/** How many sentences a pattern contributes: more when it has more alternatives, but not in proportion. */
const sentencesOf = (pattern: string, few: number) =>
  Math.min(14 * few, Math.ceil(few * Math.sqrt(breadth(pattern))))
const epochs = 8

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
        return 'ADDONSLOT'
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
  const place = 1 + Math.floor(random() * (word.length - 2))
  const [head, letter, next] = [word.slice(0, place), word.charAt(place), word.charAt(place + 1)]
  const kind = random()
  if (kind < 0.4) return head + word.slice(place + 1)
  if (kind < 0.7) return head + letter + word.slice(place)
  return head + next + letter + word.slice(place + 2)
}

/**
 * All training sentences of all languages: the seeds, spoken, with greetings, circumstances, typing errors and double
 * questions. A pattern without alternatives contributes `few` sentences, if it has as many.
 */
export function examplesFrom(languages: readonly Seeds[], random: Random, few: number): Example[] {
  const examples: Example[] = []
  for (const { topics: byTopic, things, circumstances = [] } of languages) {
    const plain: Example[] = []
    const greetings = byTopic.greeting.slice(0, 1)
    for (const topic of topics) {
      for (const pattern of topic === 'details' ? [...byTopic.details, ...circumstances] : byTopic[topic]) {
        const seen = new Set<string>()
        const wanted = sentencesOf(pattern, few)
        for (let attempt = 0; attempt < wanted * 2 && seen.size < wanted; attempt++) {
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
      } else if (chance < 0.65 && circumstances.length > 0) {
        const told = marked(fill(speak(pick(circumstances, random), random), things, random))
        const words = chance < 0.57 ? [...told, ...example.words] : [...example.words, ...told]
        examples.push({ words, about: [...example.about] })
      }
    }
  }
  return examples
}

/** A training sentence as numbers: its features, the value each has, and the share of each topic. */
type Sample = { features: number[]; value: number; target: Float64Array }

/**
 * Trains on each set of sentences by itself and takes the mean, which evens out what chance made of one set; then drops
 * the smallest weights, so that the share `kept` (0 to 1) is left, and rounds those to int8.
 */
export function train(
  sets: readonly (readonly Example[])[],
  random: Random,
  { featureCount, kept }: { featureCount: number; kept: number },
): TrainedModel {
  const fits = sets.map((examples) => fit(examples, random, featureCount))
  const mean = (of: (each: Fit) => ArrayLike<number>, index: number) =>
    fits.reduce((sum, each) => sum + at(of(each), index), 0) / fits.length
  return quantise(
    Float32Array.from({ length: featureCount * topics.length }, (_, index) =>
      mean(({ weights }) => weights, index),
    ),
    Float64Array.from(topics, (_, index) => mean(({ biases }) => biases, index)),
    kept,
  )
}

type Fit = { weights: Float32Array; biases: Float64Array }

/** A multinomial logistic regression by Adagrad, rare topics weighing more. */
function fit(examples: readonly Example[], random: Random, featureCount: number): Fit {
  const size = topics.length
  const weights = new Float32Array(featureCount * size)
  const squares = new Float32Array(featureCount * size).fill(0.01)
  const biases = new Float64Array(size)
  const biasSquares = new Float64Array(size).fill(0.01)
  const samples = examples.map((example) => sampleOf(example, featureCount))
  const importance = importances(samples)

  const errors = new Float64Array(size)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, value, target } of shuffled(samples, random)) {
      predict(features, value, weights, biases, errors)
      let importanceHere = 0
      for (let topic = 0; topic < size; topic++) importanceHere += at(target, topic) * at(importance, topic)
      for (let topic = 0; topic < size; topic++) {
        const error = (at(errors, topic) - at(target, topic)) * importanceHere
        errors[topic] = Math.abs(error) < 0.002 ? 0 : error
        if (errors[topic] === 0) continue
        biasSquares[topic] = at(biasSquares, topic) + error * error
        biases[topic] = at(biases, topic) - (0.2 * error) / Math.sqrt(at(biasSquares, topic))
      }
      for (const feature of features) {
        const row = feature * size
        for (let topic = 0; topic < size; topic++) {
          const error = at(errors, topic)
          if (error === 0) continue
          const index = row + topic
          const gradient = error * value + 1e-6 * at(weights, index)
          squares[index] = at(squares, index) + gradient * gradient
          weights[index] = at(weights, index) - (0.3 * gradient) / Math.sqrt(at(squares, index))
        }
      }
    }
  }
  return { weights, biases }
}

const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0

function sampleOf({ words, about }: Example, featureCount: number): Sample {
  const features = featuresOf(words, featureCount)
  const share = 1 / about.length
  const target = Float64Array.from(topics, (topic) => (about.includes(topic) ? share : 0))
  return { features, value: 1 / Math.sqrt(Math.max(1, features.length)), target }
}

/** How much a sentence of each topic counts, so that topics with few sentences are learned too. */
function importances(samples: readonly Sample[]): number[] {
  return topics.map((_, topic) => {
    const count = samples.reduce((sum, { target }) => sum + at(target, topic), 0)
    return Math.min(3, Math.sqrt(samples.length / topics.length / Math.max(1, count)))
  })
}

function shuffled<T>(list: T[], random: Random): T[] {
  for (let left = list.length - 1; left > 0; left--) {
    const other = Math.floor(random() * (left + 1))
    const moved = list[left] as T
    list[left] = list[other] as T
    list[other] = moved
  }
  return list
}

/** Writes the softmax of the scores into `likelihoods`. Millions of calls: nothing is allocated. */
function predict(
  features: readonly number[],
  value: number,
  weights: Float32Array,
  biases: Float64Array,
  likelihoods: Float64Array,
): void {
  const size = topics.length
  likelihoods.set(biases)
  for (const feature of features) {
    const row = feature * size
    for (let topic = 0; topic < size; topic++) {
      likelihoods[topic] = at(likelihoods, topic) + at(weights, row + topic) * value
    }
  }
  let highest = -Infinity
  for (let topic = 0; topic < size; topic++) highest = Math.max(highest, at(likelihoods, topic))
  let total = 0
  for (let topic = 0; topic < size; topic++) {
    likelihoods[topic] = Math.exp(at(likelihoods, topic) - highest)
    total += at(likelihoods, topic)
  }
  for (let topic = 0; topic < size; topic++) likelihoods[topic] = at(likelihoods, topic) / total
}

function quantise(weights: Float32Array, biases: Float64Array, kept: number): TrainedModel {
  const magnitudes = weights.map(Math.abs).sort()
  const least = at(magnitudes, Math.floor(magnitudes.length * (1 - kept)))
  const scale = at(magnitudes, Math.floor(magnitudes.length * 0.9995)) / levels
  const rounded = Int8Array.from(weights, (each) =>
    Math.abs(each) < least ? 0 : Math.max(-levels, Math.min(levels, Math.round(each / scale))),
  )
  return { weights: rounded, scale, biases: [...biases].map((each) => Math.round(each * 1000) / 1000) }
}

/** In how many topics a word must occur to be no more than grammar. */
const commonFrom = 7

/** In how many patterns of questions a word must occur to be one they are put with, and no thing that one is about. */
const usualFrom = 3

/** Topics of what is told, agreed or for a person to decide: their words ask nothing of the records. */
const askNothing: ReadonlySet<Topic> = new Set<Topic>([...courtesies, ...handoffTopics.keys(), 'bot'])

/** The words of a pattern, whatever is chosen of its alternatives. */
const wordsIn = (pattern: string): string[] =>
  wordsOf(pattern.replace(/\{\w+\}s?/g, ' ').replace(/[()|]/g, ' ')).filter((word) => !word.startsWith('_'))

/**
 * The words questions within the trade are made of, sorted: those they are usually put with, and the others; those
 * among them that occur everywhere and so tell questions apart in nothing; and the Chinese characters that prices and
 * services are asked for with.
 */
export function vocabularyFrom({
  topics: byTopic,
}: Seeds): Record<'usual' | 'seldom' | 'common' | 'asking', string[]> {
  const inTopics = new Map<string, number>()
  const inPatterns = new Map<string, number>()
  const count = (counts: Map<string, number>, words: Iterable<string>) => {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (const topic of topics) {
    if (untypical.has(topic)) continue
    count(inTopics, byTopic[topic].flatMap(wordsIn))
    if (!askNothing.has(topic)) for (const pattern of byTopic[topic]) count(inPatterns, wordsIn(pattern))
  }
  const words = [...inTopics.keys()].sort()
  const isUsual = (word: string) => (inPatterns.get(word) ?? 0) >= usualFrom
  const asked = [...byTopic.price, ...byTopic.services, ...byTopic.packages, ...byTopic.greeting].join(' ')
  const asking = new Set(wordsOf(asked).filter(isHan))
  return {
    usual: words.filter(isUsual),
    seldom: words.filter((word) => !isUsual(word)),
    common: words.filter((word) => (inTopics.get(word) ?? 0) >= commonFrom),
    asking: [...asking].sort(),
  }
}
