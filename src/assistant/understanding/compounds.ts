import type { SubjectIndex } from './subjects.ts'
import { stem } from './words.ts'

/** Shorter names begin or end too many words that have nothing to do with them. */
const shortestName = 4
const shortestRest = 3
/** What is longer is no word, and costs too much to take apart. */
const longestCompound = 60

/** What is asked about a thing, joined to its name: "Logopreis", "Hochzeitspaket". */
const asked = /^(?:preise?|kosten|pakete?|paketen|angebote?)$/

/**
 * German writes what a thing is for into its name: "Firmenlogo", "Logodesign", "Zimmerpreis". A word that is no
 * name of the seller's but holds one at either end is read as two.
 */
export function splitCompounds(words: readonly string[], { byName }: SubjectIndex): string[] {
  const thingsCalled = (part: string) => (part.length >= shortestName && byName.get(stem(part))) || []
  const isName = (part: string) => thingsCalled(part).length > 0
  // "Videokonferenz" is no video: what is not offered counts at the end of a word alone.
  const isSold = (part: string) =>
    thingsCalled(part).some(({ kind }) => kind !== 'not-offered' && kind !== 'rule')
  return words.flatMap((word) => {
    if (word.length > longestCompound || word.startsWith('_') || byName.has(stem(word))) return [word]
    for (let at = shortestRest; at <= word.length - shortestRest; at++) {
      const [head, tail] = [word.slice(0, at), word.slice(at)]
      if (isName(tail) || isSold(head) || (asked.test(tail) && at > shortestRest)) return [head, tail]
    }
    return [word]
  })
}
