import type { Lexicon } from '../languages/pack.ts'
import { phrasePattern } from './words.ts'

/** How many words before a thing may say no to it. */
const reach = 4

const negations = new WeakMap<Lexicon, RegExp>()

/** Whether the words right before the one at `start` say no to it: "the full day without the album". */
export function isRefused(words: readonly string[], start: number, lexicon: Lexicon): boolean {
  let negation = negations.get(lexicon)
  if (negation === undefined) {
    // Words come without the apostrophes inside them.
    negation = phrasePattern(lexicon.negation.map((phrase) => phrase.replaceAll("'", '')))
    negations.set(lexicon, negation)
  }
  return negation.test(words.slice(Math.max(0, start - reach), start).join(' '))
}
