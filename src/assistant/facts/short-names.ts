import { type Knowledge, namesOf } from '../../domain/knowledge.ts'
import { isEveryday, isGrammar } from '../understanding/classifier.ts'
import { type SubjectIndex, subjectsOf } from '../understanding/subjects.ts'
import { stem, wordsOf } from '../understanding/words.ts'

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
  const index = { byName, longest: full.longest }
  indexes.set(knowledge, index)
  return index
}

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
