import { type ClientLanguage, clientLanguages } from '../../domain/language.ts'
import { mixedWith } from '../languages/cues.ts'
import { idioms } from '../languages/idioms.ts'
import { senses, telling } from '../languages/senses.ts'
import { Phrases } from './phrases.ts'

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

function indexOf(matters: typeof senses): Index {
  const all = matters.flatMap((words, sense) =>
    clientLanguages.flatMap((language) =>
      (words[language]?.split(' ') ?? []).map((start) => ({ start, sense, language })),
    ),
  )
  const begin = all.filter(({ start }) => start.endsWith('-'))
  return {
    whole: Map.groupBy(
      all.filter(({ start }) => !start.endsWith('-')),
      ({ start }) => start,
    ),
    beginnings: Map.groupBy(
      begin.map((each) => ({ ...each, start: each.start.slice(0, -1) })),
      ({ start }) => start.slice(0, shortestBeginning),
    ),
  }
}

function sensesIn(word: string, { whole, beginnings }: Index): readonly Beginning[] {
  const begun = beginnings
    .get(word.slice(0, shortestBeginning))
    ?.filter(({ start }) => word.startsWith(start))
  return [...(whole.get(word) ?? []), ...(begun ?? [])]
}

/** The matters a folded word may be about, as numbers, in some languages or in any; most words are about none. */
export function sensesOf(word: string, languages?: ReadonlySet<ClientLanguage>): ReadonlySet<Sense> {
  index ??= indexOf(senses)
  const found = sensesIn(word, index)
  if (found.length === 0) return none
  return new Set(
    found.flatMap(({ sense, language }) => (languages && !languages.has(language) ? [] : [sense])),
  )
}

let telltales: Index | null = null

/** Whether a folded word speaks of its matter alone. */
export function isTelling(word: string): boolean {
  telltales ??= indexOf(telling)
  return sensesIn(word, telltales).length > 0
}

const idiomsByLanguage = new Map<
  ClientLanguage,
  { any: Phrases; each: readonly { word: string; says: Phrases }[] }
>()

/** The matters, each by a word of it, that a folded text speaks of without naming them: "it chucks it down". */
export function impliedIn(folded: string, language: ClientLanguage): readonly string[] {
  let found = idiomsByLanguage.get(language)
  if (!found) {
    const listed = idioms.map(({ word, says }) => ({
      word,
      says: mixedWith(language).flatMap((each) => says[each] ?? []),
    }))
    found = {
      any: new Phrases(listed.flatMap(({ says }) => says)),
      each: listed.map(({ word, says }) => ({ word, says: new Phrases(says) })),
    }
    idiomsByLanguage.set(language, found)
  }
  return found.any.test(folded)
    ? found.each.filter(({ says }) => says.test(folded)).map(({ word }) => word)
    : []
}
