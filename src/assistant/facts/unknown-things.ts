import type { Knowledge } from '../../domain/knowledge.ts'
import { hasChatWords, isChatWord } from '../languages/everyday-words.ts'
import { isSmallWord } from '../languages/telling-words.ts'
import { alike, isSlip } from '../understanding/alike.ts'
import { isTaught, isUsual, slippedFrom } from '../understanding/classifier.ts'
import type { Segment } from '../understanding/segments.ts'
import { stem, wordsOf } from '../understanding/words.ts'

const sellerWords = new WeakMap<Knowledge, ReadonlySet<string>>()

/** Every text of a document, however deep. */
export const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(textsIn)
      : []

/** Every word of the seller's own texts, and each without its plural ending. */
export function wordsOfSeller(knowledge: Knowledge): ReadonlySet<string> {
  let words = sellerWords.get(knowledge)
  if (!words) {
    words = new Set(wordsOf(textsIn(knowledge).join('\n')).flatMap((word) => [word, stem(word)]))
    sellerWords.set(knowledge, words)
  }
  return words
}

/** Shorter words are alike by chance. */
const shortestAlike = 4

/**
 * The words of a sentence that may name something the seller wrote nothing of, beside what questions are put with:
 * "does the suite have a balcony" asks about a balcony, whatever is known of the suite. Words in Latin letters alone: others
 * have too many forms to know them all.
 */
export function unknownThings(
  segment: Pick<Segment, 'words' | 'mentions' | 'business' | 'commonWords' | 'language'>,
  knowledge: Knowledge,
): readonly string[] {
  const { words, mentions, business, commonWords, language } = segment
  const own = wordsOfSeller(knowledge)
  const isKnown = (word: string): boolean =>
    commonWords.has(word) ||
    isUsual(word, language) ||
    (!hasChatWords(language) && isTaught(word, language)) ||
    isSmallWord(word, language) ||
    isChatWord(word, language) ||
    own.has(word) ||
    own.has(stem(word))
  const isNearlyKnown = (word: string): boolean =>
    word.length >= shortestAlike &&
    (slippedFrom(word, language).some((each) => isUsual(each, language) && isSlip(word, each)) ||
      [...own].some((each) => alike(each, word) > 0))
  return words.filter((word, at) => {
    if (!/^[a-z]{2}/.test(word)) return false
    if ([...mentions, ...(business ? [business] : [])].some(({ start, end }) => at >= start && at < end))
      return false
    return !isKnown(word) && !isNearlyKnown(word)
  })
}
