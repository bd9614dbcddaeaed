import { type ClientLanguage, clientLanguages } from '../../domain/language.ts'
import { senses } from '../languages/senses.ts'

type Sense = number
type Beginning = { start: string; sense: Sense; language: ClientLanguage }

/** Words of one form, and beginnings of words by their first three letters. */
type Index = {
  whole: ReadonlyMap<string, readonly Beginning[]>
  beginnings: ReadonlyMap<string, readonly Beginning[]>
}

const shortestBeginning = 3
const none: ReadonlySet<Sense> = new Set()

let index: Index | null = null

function indexOfSenses(): Index {
  if (index) return index
  const all = senses.flatMap((words, sense) =>
    clientLanguages.flatMap((language) =>
      (words[language]?.split(' ') ?? []).map((start) => ({ start, sense, language })),
    ),
  )
  const begin = all.filter(({ start }) => start.endsWith('-'))
  index = {
    whole: Map.groupBy(
      all.filter(({ start }) => !start.endsWith('-')),
      ({ start }) => start,
    ),
    beginnings: Map.groupBy(
      begin.map((each) => ({ ...each, start: each.start.slice(0, -1) })),
      ({ start }) => start.slice(0, shortestBeginning),
    ),
  }
  return index
}

/** The matters a folded word may be about, as numbers, in some languages or in any; most words are about none. */
export function sensesOf(word: string, languages?: ReadonlySet<ClientLanguage>): ReadonlySet<Sense> {
  const { whole, beginnings } = indexOfSenses()
  const begun = beginnings
    .get(word.slice(0, shortestBeginning))
    ?.filter(({ start }) => word.startsWith(start))
  const found = [...(whole.get(word) ?? []), ...(begun ?? [])]
  if (found.length === 0) return none
  return new Set(
    found.flatMap(({ sense, language }) => (languages && !languages.has(language) ? [] : [sense])),
  )
}
