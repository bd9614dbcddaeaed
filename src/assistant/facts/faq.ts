import {
  askedAs,
  type Faq,
  type FaqTopic,
  type Knowledge,
  namesOf,
  type SellerText,
} from '../../domain/knowledge.ts'
import { type ClientLanguage, clientLanguages } from '../../domain/language.ts'
import { mixedWith } from '../languages/cues.ts'
import { isChatWord } from '../languages/everyday-words.ts'
import { isSmallWord } from '../languages/telling-words.ts'
import { alike, endAlike, shortestEnding } from '../understanding/alike.ts'
import { anyLetter } from '../understanding/characters.ts'
import { commonWordsOf, isEveryday, isGrammar } from '../understanding/classifier.ts'
import { impliedIn, sensesOf } from '../understanding/senses.ts'
import { fold, isHan, wordsOf } from '../understanding/words.ts'

/** A seller's question in one language: the telling words of its question and of its answer. */
type Reading = { language: ClientLanguage; question: ReadonlySet<string>; answer: ReadonlySet<string> }
type Entry = { faq: Faq; readings: readonly Reading[] }
/** The seller's questions, how telling each word of the seller's texts is, above 0 to 1, and the words of each matter. */
type Index = {
  entries: readonly Entry[]
  weights: ReadonlyMap<string, number>
  bySense: ReadonlyMap<number, readonly string[]>
  /** The words by what another must have to be like them: their first letter, or an ending that is long enough. */
  byInitial: ReadonlyMap<string, readonly string[]>
  long: readonly string[]
  /** What clients' words were found to mean here, of late, by their language. */
  asked: Map<string, Asked>
  /** What the seller's services are called: where something else is meant, they tell nothing. */
  sold: ReadonlySet<string>
}

const indexes = new WeakMap<Knowledge, Index>()

/** What a client's word weighs that is not in the seller's texts: little if it is everyday, fully if it is strange. */
const everyday = 0.3
const strange = 1
/** What a word found in an answer counts, beside one found in its question. */
const inAnswer = 0.7

/** What a word counts that is told before the question, and how much one without a likeness takes away. */
const inContext = 0.6
const beside = 0.05

/** What a word counts that is another, but on the same matter: "van", "parking". */
const related = 0.75

/** Grammar is that of the text's language: "ai" is a word in English and grammar in Portuguese. */
const tellsNothing = (word: string, language: ClientLanguage | null) =>
  word.startsWith('_') ||
  (word.length < 2 && !isHan(word)) ||
  (language ? commonWordsOf(language).has(word) : isGrammar(word))

const joinedWords = new RegExp(`${anyLetter.source}+(?:-${anyLetter.source}+)+`, 'gu')

/** The words of a text that tell what it is about; "Wi-Fi" is also one word. */
function tellingWords(text: string, language: ClientLanguage | null = null): Set<string> {
  const joined = fold(text).match(joinedWords) ?? []
  const words = [...wordsOf(text), ...joined.map((word) => word.replaceAll('-', ''))]
  return new Set(words.filter((word) => !tellsNothing(word, language)))
}

const spellings = ({ text, variants }: SellerText) => [text, ...Object.values(variants)]

function indexOf(knowledge: Knowledge): Index {
  const known = indexes.get(knowledge)
  if (known) return known
  const entries = knowledge.faqs.map((faq) => {
    const readings = clientLanguages.flatMap((language) => {
      const inLanguage = ({ text, variants }: SellerText) =>
        language === knowledge.sourceLanguage ? text : variants[language]
      const ways = askedAs(knowledge, faq).flatMap((says) => [
        inLanguage(says),
        ...(says.terms[language] ?? []),
      ])
      const answer = tellingWords(inLanguage(faq.answer) ?? '', language)
      return [inLanguage(faq.question), ...ways].flatMap((question) =>
        question === undefined ? [] : [{ language, question: tellingWords(question, language), answer }],
      )
    })
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
  const bySense = new Map<number, string[]>()
  for (const word of counts.keys()) {
    for (const sense of sensesOf(word)) bySense.set(sense, [...(bySense.get(sense) ?? []), word])
  }
  const weights = new Map([...counts].map(([word, count]) => [word, weight(count)]))
  const words = [...counts.keys()]
  const sold = new Set(knowledge.services.flatMap(({ name }) => namesOf(name)).flatMap(wordsOf))
  const byInitial = Map.groupBy(words, (word) => word.charAt(0))
  const long = words.filter((word) => word.length >= shortestEnding)
  const index = { entries, weights, bySense, byInitial, long, asked: new Map(), sold }
  indexes.set(knowledge, index)
  return index
}

export type FaqMatch = {
  faq: Faq
  score: number
  /** Words that are found in both, and whether any of them is in the seller's question itself. */
  shared: readonly string[]
  inQuestion: boolean
  /** Whether any of them is a word of the seller's, and not merely about the same matter. */
  isLiteral: boolean
}

/** Small words of the client's language are in anyone's texts, by chance. */
const saysNothing = (word: string, language: ClientLanguage | null): boolean =>
  language !== null && isSmallWord(word, language) && sensesOf(word).size === 0

/** A client's word: what it weighs, and the words of the seller's it may stand for. */
type Asked = { word: string; weight: number; meant: ReadonlyMap<string, number> }

/** Clients of a seller ask in the same words: what so many mean is kept. */
const mostKept = 1_000

function askedWords(text: string, language: ClientLanguage | null, index: Index): Asked[] {
  const implied = language === null ? [] : impliedIn(fold(text), language)
  const said = [...tellingWords(text, language)].filter(
    (word) => implied.length === 0 || !index.sold.has(word),
  )
  return [...new Set([...said, ...implied])]
    .filter((word) => !saysNothing(word, language))
    .map((word) => {
      const key = `${language} ${word}`
      let asked = index.asked.get(key)
      if (!asked) {
        asked = meaningOf(word, language, index)
        if (index.asked.size >= mostKept) index.asked.clear()
        index.asked.set(key, asked)
      }
      return asked
    })
}

function meaningOf(
  word: string,
  language: ClientLanguage | null,
  { weights, bySense, byInitial, long }: Index,
): Asked {
  const meant = new Map<string, number>()
  let weight = 0
  const endsAlike = word.length < shortestEnding ? [] : long.filter((known) => endAlike(word, known))
  for (const known of [...(byInitial.get(word.charAt(0)) ?? []), ...endsAlike]) {
    const likeness = alike(word, known)
    if (likeness === 0) continue
    meant.set(known, likeness)
    weight = Math.max(weight, (weights.get(known) ?? 0) * likeness)
  }
  const written = language === null ? undefined : new Set(mixedWith(language))
  for (const known of [...sensesOf(word, written)].flatMap((sense) => bySense.get(sense) ?? [])) {
    if (meant.has(known)) continue
    meant.set(known, related)
    weight = Math.max(weight, (weights.get(known) ?? 0) * related)
  }
  if (meant.size > 0) return { word, weight, meant }
  const isUsual = isEveryday(word) || (language !== null && isChatWord(word, language))
  return { word, weight: isUsual ? everyday : strange, meant }
}

/**
 * Questions of the seller's nearest to a client's, best first. `score` is how well the telling words of both
 * cover each other, each word weighing the more the fewer of the seller's texts hold it, 0 to 1: 1 when the
 * client asks the very question. Words are compared across inflection and typing errors, and by the matter they
 * are about. `told` is what the client wrote before it: it helps, and hardly takes away.
 */
export function searchFaqs(
  knowledge: Knowledge,
  text: string,
  { language = null, told = '' }: { language?: ClientLanguage | null; told?: string } = {},
): FaqMatch[] {
  const index = indexOf(knowledge)
  const asked = askedWords(text, language, index)
  // What is told before a question says which one is meant, and asks none.
  if (asked.length === 0) return []
  const known = new Set(asked.map(({ word }) => word))
  const context = askedWords(told, language, index).filter(({ word }) => !known.has(word))
  const languages = new Set([knowledge.sourceLanguage, ...(language ? mixedWith(language) : [])])
  return index.entries
    .map(({ faq, readings }) => ({
      faq,
      ...readingsFor(language, readings, languages)
        .map((reading) => nearness(asked, context, reading, index.weights))
        .reduce((best, each) => (each.score > best.score ? each : best)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

/** A question as a client may know it: words of languages that client does not write in are alike by chance. */
function readingsFor(
  language: ClientLanguage | null,
  readings: readonly Reading[],
  known: ReadonlySet<ClientLanguage>,
): readonly Reading[] {
  if (language === null || !readings.some((reading) => reading.language === language)) return readings
  return readings.filter((reading) => known.has(reading.language))
}

function nearness(
  asked: readonly Asked[],
  context: readonly Asked[],
  reading: Reading,
  weights: Index['weights'],
): Omit<FaqMatch, 'faq'> {
  let all = 0
  let covered = 0
  const found = new Map<string, number>()
  const shared: string[] = []
  let isLiteral = false
  const likenessOf = ({ word: asWritten, meant }: Asked): number => {
    let best = 0
    for (const [word, likeness] of meant) {
      const isFound = reading.question.has(word) || reading.answer.has(word)
      isLiteral ||= isFound && likeness > related
      if (reading.question.has(word)) {
        best = Math.max(best, likeness)
        found.set(word, Math.max(found.get(word) ?? 0, likeness))
      } else if (reading.answer.has(word)) best = Math.max(best, inAnswer * likeness)
    }
    if (best > 0) shared.push(asWritten)
    return best
  }
  for (const each of asked) {
    all += each.weight
    covered += each.weight * likenessOf(each)
  }
  for (const each of context) {
    const told = inContext * each.weight * likenessOf(each)
    covered += told
    all += told > 0 ? told : beside * each.weight
  }
  if (covered === 0) return { score: 0, shared, inQuestion: false, isLiteral }
  const telling = (words: Iterable<string>, times: (word: string) => number) =>
    [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0) * times(word), 0)
  const ofClient = covered / all
  const ofSeller =
    telling(found.keys(), (word) => found.get(word) ?? 0) / (telling(reading.question, () => 1) || 1)
  return { score: ofClient * (0.65 + 0.35 * ofSeller), shared, inQuestion: found.size > 0, isLiteral }
}

/** The seller's answer on a subject, if there is one. */
export function faqAbout(knowledge: Knowledge, topic: FaqTopic): Faq | null {
  return knowledge.faqs.find((faq) => faq.topic === topic) ?? null
}
