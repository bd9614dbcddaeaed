import type { ClientLanguage } from '../../domain/language.ts'
import { cuePhrases } from '../languages/cues.ts'
import { commonWordsOf } from './classifier.ts'
import type { Mention } from './subjects.ts'
import { wordsOf } from './words.ts'

/** Positions of words in a sentence; `end` is exclusive. */
export type WordSpan = { start: number; end: number }

/** A business is named in no more words. */
const longestBusiness = 4

/**
 * What the work is for: "for my barber shop". It is the client's own and no subject of the question, whatever its words
 * look like. Null where nothing is wanted that the seller sells, or where it is for another of the seller's things.
 */
export function ownBusiness(
  words: readonly string[],
  folded: string,
  mentions: readonly Mention[],
  language: ClientLanguage,
): WordSpan | null {
  if (!mentions.some(({ kind }) => kind === 'service' || kind === 'package')) return null
  const match = cuePhrases(language, 'forOwn').first(folded)
  // What is split or joined for reading has no places to count.
  if (!match || wordsOf(folded).length !== words.length) return null
  const after = match.index + match[0].length
  const [clause = ''] = folded.slice(after).match(/^[^.,;:!?…\n]+/u) ?? []
  const named = wordsOf(clause).slice(0, longestBusiness)
  const common = commonWordsOf(language)
  const of = cuePhrases(language, 'of')
  const until = named.findIndex((word) => word.startsWith('_') || (common.has(word) && !of.test(word)))
  const length = until < 0 ? named.length : until
  const start = wordsOf(folded.slice(0, match.index)).length
  const end = wordsOf(folded.slice(0, after)).length + length
  const isOfSeller = mentions.some((mention) => mention.start < end && mention.end > start)
  return length === 0 || isOfSeller ? null : { start, end }
}
