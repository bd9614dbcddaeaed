import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Seeds } from '../assistant/languages/seeds.ts'
import { pack } from '../assistant/understanding/packing.ts'
import { topics } from '../assistant/understanding/topics.ts'
import { examplesFrom, randomFrom, train, vocabularyFrom } from '../assistant/understanding/training.ts'
import type { TrainedWeights } from '../assistant/understanding/weights/index.ts'
import { featureCountOf, keptOf, type SeedGroup, sentencesOf } from './seed-groups.ts'

/** What training makes of a group; the same seeds and the same code give the same, to the byte. */
export type Trained = Pick<TrainedWeights, 'featureCount' | 'scale' | 'biases' | 'vocabulary' | 'weights'>

/** Trains a group of languages. Tens of seconds. */
export function trainGroup(group: SeedGroup): Trained {
  const seeds = Object.values(group)
  return { ...weightsFrom(seeds, sizeOf(group)), vocabulary: vocabulariesOf(group) }
}

/** How large the feature space is, the share of the weights that is kept, and how few sentences a pattern makes. */
type Size = { featureCount: number; kept: number; few: number }

const sizeOf = (group: SeedGroup): Size => ({
  featureCount: featureCountOf(group),
  kept: keptOf(group),
  few: sentencesOf(group),
})

function weightsFrom(seeds: readonly Seeds[], size: Size): Omit<Trained, 'vocabulary'> {
  const random = randomFrom(20261122)
  // Several languages in one classifier leave more to chance: as many sets of sentences as it has languages.
  const sets = seeds.map(() => examplesFrom(seeds, random, size.few))
  const { weights, scale, biases } = train(sets, random, size)
  return { featureCount: size.featureCount, scale, biases, weights: pack(weights) }
}

/** The words of each language of a group, as they are committed. */
export function vocabulariesOf(group: SeedGroup): Trained['vocabulary'] {
  return Object.fromEntries(
    Object.entries(group).map(([language, seeds]) => {
      const { usual, seldom, common, asking } = vocabularyFrom(seeds)
      return [
        language,
        {
          usual: usual.join(' '),
          seldom: seldom.join(' '),
          common: common.join(' '),
          asking: asking.join(''),
        },
      ]
    }),
  )
}

/** SHA-256 of the seeds of a group, and of how much is made of them. */
export function seedsHashOf(group: SeedGroup): string {
  return sha256(JSON.stringify([group, sizeOf(group)]))
}

/** SHA-256 of what was trained: weights that were changed by hand have another. */
export function digestOf({ featureCount, scale, biases, vocabulary, weights }: Trained): string {
  return sha256(JSON.stringify([featureCount, scale, biases, vocabulary, weights]))
}

/** A few sentences in every script, with all that seeds are written with. */
const sayings: readonly ((topic: string) => string)[] = [
  (topic) => `(hello|hi), what is ${topic} for (a|the) {service} in {package}?`,
  (topic) => `¿(cuánto|qué) ${topic} {addon} für über {money}`,
  (topic) => `сколько (стоит|будет) ${topic} {service}`,
  (topic) => `كم ${topic} (سعر|تكلفة) {service} {link}`,
  (topic) => `${topic}(多少|怎么){n}{service}`,
]
const trial: Seeds = {
  things: ['logo', 'création d’affiche', 'веб-сайт', 'شعار', '网站设计'],
  circumstances: ["(we're|i am) opening a (small |)shop in {n} weeks", '我们(的|)公司'],
  topics: z
    .record(z.enum(topics), z.array(z.string()))
    .parse(
      Object.fromEntries(
        topics.map((topic, at) => [topic, [sayings[at % sayings.length]?.(topic.replace('-', ' '))]]),
      ),
    ),
}

/**
 * SHA-256 of what the training code makes of a trial: code that learns anything else from the same seeds has another,
 * and one that is merely written otherwise has not.
 */
export function trainerHash(): string {
  return sha256(
    JSON.stringify([
      weightsFrom([trial, trial], { featureCount: 1024, kept: 0.3, few: 10 }),
      vocabulariesOf({ trial }),
    ]),
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
