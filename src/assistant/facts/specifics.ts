import { askedAs, type Faq, type Knowledge, namesOf, type SellerText } from '../../domain/knowledge.ts'
import { cuePhrases, specificNames } from '../languages/cues.ts'
import { allPacks } from '../languages/index.ts'
import { isSmallWord } from '../languages/telling-words.ts'
import { alike } from '../understanding/alike.ts'
import { numbersInWords } from '../understanding/number-words.ts'
import { Phrases } from '../understanding/phrases.ts'
import type { Segment } from '../understanding/segments.ts'
import { sensesOf } from '../understanding/senses.ts'
import { fold, wordsOf } from '../understanding/words.ts'
import { unknownThings } from './unknown-things.ts'

type Particular = { words: Phrases; atOnce: Phrases }
let known: readonly Particular[] | null = null

/** Every language's words for each particular: the question and the answer need not be in the same. */
function particulars(): readonly Particular[] {
  known ??= specificNames.map((name) => {
    const lists = allPacks.map(({ cues }) => cues?.specifics[name] ?? [])
    return { words: new Phrases(...lists), atOnce: new Phrases(lists.flat()) }
  })
  return known
}

/**
 * Whether one of the seller's answers speaks of the particulars a client asks for: what it says of paying does
 * not tell whether there is an invoice, nor where the seller is how far it is to the airport.
 */
export function speaksOf(faq: Faq, knowledge: Knowledge, segment: Segment): boolean {
  return (
    namesParticulars(faq, knowledge, segment) &&
    namesDestination(faq, segment) &&
    tellsNumber(faq, knowledge, segment) &&
    namesKindDone(faq, knowledge, segment)
  )
}

function namesParticulars(faq: Faq, knowledge: Knowledge, { folded }: Segment): boolean {
  const asked = particulars().filter(({ words, atOnce }) => atOnce.test(folded) && words.test(folded))
  if (asked.length === 0) return true
  const texts = wordingsOf(faq, knowledge).map(fold)
  return asked.every(({ words }) => texts.some((text) => words.test(text)))
}

/** "How far is the airport?": an answer on the place tells it only of what it names beside the place itself. */
function namesDestination({ topic, question, answer }: Faq, segment: Segment): boolean {
  if (topic !== 'location') return true
  const { folded, language, commonWords } = segment
  const howFar = cuePhrases(language, 'howFar')
  if (!howFar.test(folded)) return true
  const asked = wordsOf(howFar.replace(folded, ' ')).filter(
    (word) => !commonWords.has(word) && !isSmallWord(word, language),
  )
  const isIn = (word: string, { text, variants }: SellerText) =>
    [text, ...Object.values(variants)].some((each) => wordsOf(each).some((other) => meansSame(word, other)))
  const others = asked.filter((word) => !isIn(word, question))
  return others.every((word) => isIn(word, answer))
}

/** Whether two words are forms of one, or are about the same matter. */
const meansSame = (a: string, b: string): boolean =>
  a === b || alike(a, b) > 0 || [...sensesOf(a)].some((sense) => sensesOf(b).has(sense))

/** How many words may stand between a number and what it counts. */
const countReach = 3

/** "How many have you drawn?": an answer tells it that counts the same; one in another language cannot be told. */
function tellsNumber(faq: Faq, knowledge: Knowledge, { folded, language }: Segment): boolean {
  if (faq.topic !== 'experience') return true
  const howMany = cuePhrases(language, 'howMany')
  const match = howMany.first(folded)
  const { text, variants } = faq.answer
  const answer = language === knowledge.sourceLanguage ? text : variants[language]
  if (!match || answer === undefined) return true
  if (wordingsOf(faq, knowledge).some((each) => howMany.test(fold(each)))) return true
  const [thing] = wordsOf(folded.slice(match.index + match[0].length))
  if (thing === undefined) return true
  const words = wordsOf(answer)
  return words.some((word, at) => {
    if (word !== thing && alike(word, thing) === 0) return false
    const before = words.slice(Math.max(0, at - countReach), at)
    return before.includes('_n_') || numbersInWords(before.join(' '), language).length > 0
  })
}

/** "Have you ever done an Indian wedding?": what was done before tells of the kinds it names. */
function namesKindDone({ topic }: Faq, knowledge: Knowledge, segment: Segment): boolean {
  if (topic !== 'portfolio' && topic !== 'experience') return true
  if (!cuePhrases(segment.language, 'everDone').test(segment.folded)) return true
  const unknown = unknownThings(segment, knowledge)
  return !segment.mentions.some(({ start, end }) =>
    [segment.words[start - 1], segment.words[end]].some(
      (word) => word !== undefined && unknown.includes(word),
    ),
  )
}

/** All the seller wrote of a question: itself, its answer, and the other ways it is asked. */
export function wordingsOf(faq: Faq, knowledge: Knowledge): string[] {
  const written = [faq.question, faq.answer].flatMap(({ text, variants }) => [
    text,
    ...Object.values(variants),
  ])
  return [...written, ...askedAs(knowledge, faq).flatMap(namesOf)]
}
