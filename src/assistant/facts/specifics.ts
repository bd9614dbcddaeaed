import { askedAs, type Faq, type Knowledge, namesOf } from '../../domain/knowledge.ts'
import { specificNames } from '../languages/cues.ts'
import { allPacks } from '../languages/index.ts'
import { Phrases } from '../understanding/phrases.ts'
import type { Segment } from '../understanding/segments.ts'
import { fold } from '../understanding/words.ts'

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
 * not tell whether there is an invoice.
 */
export function speaksOf(faq: Faq, knowledge: Knowledge, { folded }: Segment): boolean {
  const asked = particulars().filter(({ words, atOnce }) => atOnce.test(folded) && words.test(folded))
  if (asked.length === 0) return true
  const texts = wordingsOf(faq, knowledge).map(fold)
  return asked.every(({ words }) => texts.some((text) => words.test(text)))
}

/** All the seller wrote of a question: itself, its answer, and the other ways it is asked. */
export function wordingsOf(faq: Faq, knowledge: Knowledge): string[] {
  const written = [faq.question, faq.answer].flatMap(({ text, variants }) => [
    text,
    ...Object.values(variants),
  ])
  return [...written, ...askedAs(knowledge, faq).flatMap(namesOf)]
}
