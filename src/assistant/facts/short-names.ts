import { type Knowledge, namesOf } from '../../domain/knowledge.ts'
import { alike } from '../understanding/alike.ts'
import { isEveryday, isGrammar } from '../understanding/classifier.ts'
import { type SubjectIndex, subjectsOf, type Thing } from '../understanding/subjects.ts'
import { inLatinLetters } from '../understanding/transliteration.ts'
import { stem, wordsOf } from '../understanding/words.ts'
import { textsIn } from './unknown-things.ts'

const indexes = new WeakMap<Knowledge, SubjectIndex>()

/**
 * The names clients use, and what is left of a package's name without what it shares with others: "the sea
 * view" for "Sea View Room" where what is sold are rooms.
 */
export function clientNamesOf(knowledge: Knowledge): SubjectIndex {
  const known = indexes.get(knowledge)
  if (known) return known
  const full = subjectsOf(knowledge)
  const byName = new Map(full.byName)
  const shared = sharedWords(knowledge)
  for (const service of knowledge.services) {
    for (const item of service.packages) {
      const thing = { kind: 'package', id: item.id, serviceId: service.id } as const
      for (const name of [item.name.text, ...Object.values(item.name.variants)]) {
        for (const short of shortNames(wordsOf(name), shared)) {
          const key = short.map(stem).join(' ')
          if (!byName.has(key)) byName.set(key, [thing])
        }
      }
    }
  }
  for (const { thing, word } of soleWords(knowledge)) if (!byName.has(word)) byName.set(word, [thing])
  const index = { byName, longest: full.longest }
  indexes.set(knowledge, index)
  return index
}

/**
 * Words that only the names of one extra hold, of all the seller wrote: "the airport" where there is a transfer from
 * it. A card is also paid with, and stays nobody's.
 */
function soleWords(knowledge: Knowledge): { thing: Thing; word: string }[] {
  const extras = knowledge.services.flatMap(({ id: serviceId, addOns }) =>
    addOns.map(({ id, name }) => ({
      thing: { kind: 'add-on', id, serviceId } as const,
      words: new Set(namesOf(name).flatMap(wordsOf).map(stem)),
    })),
  )
  const services = knowledge.services.map((service) => ({ ...service, addOns: [] }))
  const others = [...new Set(wordsOf(textsIn({ ...knowledge, services }).join('\n')))]
  const isOnly = (word: string) =>
    others.every((other) => stem(other) !== word && alike(other, spelled(word)) === 0)
  return extras.flatMap(({ thing, words }) =>
    [...words]
      .filter((word) => word.length > 3 && !isEveryday(word) && !isGrammar(word) && isOnly(word))
      .filter((word) => extras.every((each) => each.thing.id === thing.id || !each.words.has(word)))
      .map((word) => ({ thing, word })),
  )
}

/** A word in the letters of most names: "фотограф" is no other than a "fotógrafo". */
const spelled = (word: string): string => inLatinLetters(word) ?? word

/** Words in the names of several things: they tell none of them apart. */
function sharedWords(knowledge: Knowledge): ReadonlySet<string> {
  const owners = new Map<string, Set<string>>()
  const own = (owner: string, names: readonly string[]) => {
    for (const word of names.flatMap(wordsOf)) {
      owners.set(word, (owners.get(word) ?? new Set()).add(owner))
    }
  }
  for (const service of knowledge.services) {
    // A service counts twice, for its name is never a short name of its packages.
    own(service.id, namesOf(service.name))
    own(`${service.id} again`, namesOf(service.name))
    for (const { id, name } of service.packages)
      own(`${service.id} ${id}`, [name.text, ...Object.values(name.variants)])
  }
  return new Set([...owners].filter(([, of]) => of.size > 1).map(([word]) => word))
}

function shortNames(words: readonly string[], shared: ReadonlySet<string>): string[][] {
  const telling = (word: string | undefined) =>
    word !== undefined && word.length > 2 && !shared.has(word) && !isGrammar(word)
  const first = words.findIndex(telling)
  const last = words.findLastIndex(telling)
  if (first < 0 || words.length < 2) return []
  const rest = words.slice(first, last + 1)
  const single = rest.filter((word) => telling(word) && word.length > 3 && !isEveryday(word))
  const whole = rest.length > 1 || single.length > 0 ? [rest] : []
  return [...whole, ...single.map((word) => [word])]
}
