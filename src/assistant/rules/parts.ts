import { coverageOf } from '../facts/coverage.ts'
import { cuePhrases } from '../languages/cues.ts'
import type { Segment } from '../understanding/segments.ts'
import { lengthOf, wordsOf } from '../understanding/words.ts'
import { handOff, type Rule } from './rule.ts'

/** A longer sentence says more than what is to be left out, and no more stands before it; in words. */
const longestFollowUp = 8
const longestOpening = 2

/** "And without the brand guide?", after a price: what a package costs with less in it, only its seller can tell. */
export const leavesPartOut: Rule = (turn) => {
  const answered = turn.input.history.at(-1)?.author === 'assistant'
  const isPart = (segment: Segment) =>
    isOfPackage(segment, answered) && coverageOf(segment, turn.input.knowledge).included
  return turn.segments.some(isPart) ? handOff('part-left-out', 'custom-request') : null
}

function isOfPackage({ folded, words, language, mentions }: Segment, answered: boolean): boolean {
  if (lengthOf(words) > longestFollowUp) return false
  const without = cuePhrases(language, 'without').first(folded)
  if (!without) return false
  const before = wordsOf(folded.slice(0, without.index)).length
  const isNamed = mentions.some(({ kind, start }) => kind === 'package' && start < before)
  return isNamed || (answered && before <= longestOpening)
}
