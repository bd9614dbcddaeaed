import type { Faq } from '../../domain/knowledge.ts'
import { specificNames } from '../languages/cues.ts'
import { allPacks } from '../languages/index.ts'
import type { Segment } from '../understanding/segments.ts'
import { fold, phrasePattern } from '../understanding/words.ts'

let patterns: readonly RegExp[] | null = null

/** Every language's words for each particular: the question and the answer need not be in the same. */
function particulars(): readonly RegExp[] {
  patterns ??= specificNames.map((name) =>
    phrasePattern(allPacks.flatMap(({ cues }) => cues?.specifics[name] ?? [])),
  )
  return patterns
}

/**
 * Whether one of the seller's answers speaks of the particulars a client asks for: what it says of paying does
 * not tell whether there is an invoice.
 */
export function speaksOf({ question, answer }: Faq, { folded }: Segment): boolean {
  const texts = [question, answer]
    .flatMap(({ text, variants }) => [text, ...Object.values(variants)])
    .map(fold)
  return particulars().every((pattern) => !pattern.test(folded) || texts.some((text) => pattern.test(text)))
}
