import { type Faq, type FaqTopic, type Knowledge, namesOf, type SellerText } from '../../domain/knowledge.ts'
import { alike } from '../understanding/alike.ts'
import { isEveryday, isGrammar } from '../understanding/classifier.ts'
import { fold, wordsOf } from '../understanding/words.ts'

/** A seller's question in one language: the telling words of its question and of its answer. */
type Reading = { question: ReadonlySet<string>; answer: ReadonlySet<string> }
type Entry = { faq: Faq; readings: readonly Reading[] }
/** The seller's questions, and how telling each word of the seller's texts is, above 0 to 1. */
type Index = { entries: readonly Entry[]; weights: ReadonlyMap<string, number> }

const indexes = new WeakMap<Knowledge, Index>()

/** What a client's word weighs that is not in the seller's texts: little if it is everyday, fully if it is strange. */
const everyday = 0.3
const strange = 1
/** What a word found in an answer counts, beside one found in its question. */
const inAnswer = 0.7

const tellsNothing = (word: string) =>
  word.startsWith('_') || (word.length < 2 && !/\p{Script=Han}/u.test(word)) || isGrammar(word)

/** The words of a text that tell what it is about; "Wi-Fi" is also one word. */
function tellingWords(text: string): Set<string> {
  const joined = fold(text).match(/\p{L}+(?:-\p{L}+)+/gu) ?? []
  const words = [...wordsOf(text), ...joined.map((word) => word.replaceAll('-', ''))]
  return new Set(words.filter((word) => !tellsNothing(word)))
}

const spellings = ({ text, variants }: SellerText) => [text, ...Object.values(variants)]

function indexOf(knowledge: Knowledge): Index {
  const known = indexes.get(knowledge)
  if (known) return known
  const entries = knowledge.faqs.map((faq) => {
    const answers = { source: faq.answer.text, ...faq.answer.variants }
    const questions = { source: faq.question.text, ...faq.question.variants }
    const readings = Object.entries(questions).map(([language, question]) => ({
      question: tellingWords(question),
      answer: tellingWords(Object.entries(answers).find(([each]) => each === language)?.[1] ?? ''),
    }))
    return { faq, readings }
  })
  const others = knowledge.services.map((service) =>
    tellingWords(
      [
        ...namesOf(service.name),
        ...spellings(service.description),
        ...service.packages.flatMap(({ name, includes }) => [name, ...includes].flatMap(spellings)),
        ...service.addOns.flatMap(({ name }) => namesOf(name)),
      ].join('\n'),
    ),
  )
  const texts = [
    ...entries.map(
      ({ readings }) => new Set(readings.flatMap(({ question, answer }) => [...question, ...answer])),
    ),
    ...others,
  ]
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weight = (count: number) => Math.log(1 + texts.length / count) / Math.log(1 + texts.length)
  const index = { entries, weights: new Map([...counts].map(([word, count]) => [word, weight(count)])) }
  indexes.set(knowledge, index)
  return index
}

export type FaqMatch = {
  faq: Faq
  score: number /** Words that are found in both. */
  shared: readonly string[]
}

/** A client's word: what it weighs, and the words of the seller's it may stand for. */
type Asked = { word: string; weight: number; meant: ReadonlyMap<string, number> }

function askedWords(question: string, { weights }: Index): Asked[] {
  return [...tellingWords(question)].map((word) => {
    const meant = new Map<string, number>()
    let weight = 0
    for (const [known, telling] of weights) {
      const likeness = alike(word, known)
      if (likeness === 0) continue
      meant.set(known, likeness)
      weight = Math.max(weight, telling * likeness)
    }
    if (meant.size > 0) return { word, weight, meant }
    return { word, weight: isEveryday(word) ? everyday : strange, meant }
  })
}

/**
 * Questions of the seller's nearest to a client's, best first. `score` is how well the telling words of both
 * cover each other, each word weighing the more the fewer of the seller's texts hold it, 0 to 1: 1 when the
 * client asks the very question. Words are compared across inflection and typing errors.
 */
export function searchFaqs(knowledge: Knowledge, question: string): FaqMatch[] {
  const index = indexOf(knowledge)
  const asked = askedWords(question, index)
  return index.entries
    .map(({ faq, readings }) => ({
      faq,
      ...readings
        .map((reading) => nearness(asked, reading, index.weights))
        .reduce((best, each) => (each.score > best.score ? each : best)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

function nearness(
  asked: readonly Asked[],
  reading: Reading,
  weights: Index['weights'],
): Omit<FaqMatch, 'faq'> {
  let all = 0
  let covered = 0
  const found = new Map<string, number>()
  const shared: string[] = []
  for (const { word: asWritten, weight, meant } of asked) {
    all += weight
    let best = 0
    for (const [word, likeness] of meant) {
      if (reading.question.has(word)) {
        best = Math.max(best, likeness)
        found.set(word, Math.max(found.get(word) ?? 0, likeness))
      } else if (reading.answer.has(word)) best = Math.max(best, inAnswer * likeness)
    }
    covered += weight * best
    if (best > 0) shared.push(asWritten)
  }
  if (covered === 0) return { score: 0, shared }
  const telling = (words: Iterable<string>, times: (word: string) => number) =>
    [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0) * times(word), 0)
  const ofClient = covered / all
  const ofSeller =
    telling(found.keys(), (word) => found.get(word) ?? 0) / (telling(reading.question, () => 1) || 1)
  return { score: ofClient * (0.65 + 0.35 * ofSeller), shared }
}

/** The seller's answer on a subject, if there is one. */
export function faqAbout(knowledge: Knowledge, topic: FaqTopic): Faq | null {
  return knowledge.faqs.find((faq) => faq.topic === topic) ?? null
}
