import { senses } from '../languages/senses.ts'

type Sense = number

/** Words of one form, and beginnings of words by their first three letters. */
type Index = {
  whole: ReadonlyMap<string, ReadonlySet<Sense>>
  beginnings: ReadonlyMap<string, readonly { start: string; sense: Sense }[]>
}

const shortestBeginning = 3
const none: ReadonlySet<Sense> = new Set()

let index: Index | null = null

function indexOfSenses(): Index {
  if (index) return index
  const whole = new Map<string, Set<Sense>>()
  const starts: { start: string; sense: Sense }[] = []
  for (const [sense, words] of senses.entries()) {
    for (const word of Object.values(words).flatMap((each) => each.split(' '))) {
      if (word.endsWith('-')) starts.push({ start: word.slice(0, -1), sense })
      else whole.set(word, (whole.get(word) ?? new Set()).add(sense))
    }
  }
  index = { whole, beginnings: Map.groupBy(starts, ({ start }) => start.slice(0, shortestBeginning)) }
  return index
}

/** The matters a folded word may be about, as numbers; most words are about none. */
export function sensesOf(word: string): ReadonlySet<Sense> {
  const { whole, beginnings } = indexOfSenses()
  const begun = (beginnings.get(word.slice(0, shortestBeginning)) ?? []).filter(({ start }) =>
    word.startsWith(start),
  )
  if (begun.length === 0) return whole.get(word) ?? none
  return new Set([...(whole.get(word) ?? none), ...begun.map(({ sense }) => sense)])
}
