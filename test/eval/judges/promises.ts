import { type Knowledge, namesOf } from '../../../src/domain/knowledge.ts'
import { offersOf, withoutQuotes } from './figures.ts'
import { blank, fold, placesOf, proseOf, sentencesOf, spellings } from './text.ts'
import { negation, promises } from './vocabulary.ts'

/** Promises a reply makes that the records do not: each with its kind and its words. */
export function promisesIn(reply: string, knowledge: Knowledge, clientWords: string): string[] {
  const open = withoutQuotes(reply, clientWords)
  const own = blank(open, proseOf(knowledge))
  const unlimited = offersOf(knowledge).filter(({ item }) => item.revisions === 'unlimited')
  return sentencesOf(own).flatMap(({ text }) => {
    const allows = unlimited.some(({ item }) => spellings(item.name).some((name) => text.includes(name)))
    return clausesOf(fold(text)).flatMap((clause) =>
      Object.entries(promises).flatMap(([kind, pattern]) => {
        const found = clause.match(pattern)
        // “No limit” is a promise, not a negation.
        const rest = found ? clause.replace(found[0], ' ') : clause
        if (!found || negation.test(rest) || (kind === 'unlimited' && allows)) return []
        return [`${kind}: “${clause.trim()}”`]
      }),
    )
  })
}

/** What a reply speaks of as if the seller did it, though the records say no. */
export function offersOfWhatIsNot(reply: string, knowledge: Knowledge, clientWords: string): string[] {
  const own = fold(blank(withoutQuotes(reply, clientWords), proseOf(knowledge)))
  const subjects = knowledge.services.flatMap(({ notOffered }) => notOffered)
  return sentencesOf(own).flatMap(({ text }) => {
    if (negation.test(text)) return []
    const named = subjects.flatMap(({ id, topic }) =>
      spansOf(namesOf(topic).map(fold), text).map(([start, end]) => ({ id, start, end })),
    )
    if (named.length === 0) return []
    const innocent = spansOf(soldThings(knowledge).map(fold), text)
    const guilty = named.find(({ start, end }) => !innocent.some(([from, to]) => from <= start && end <= to))
    return guilty ? [`not offered: ${guilty.id}`] : []
  })
}

function spansOf(phrases: readonly string[], text: string): [start: number, end: number][] {
  return phrases.flatMap((phrase) =>
    placesOf(phrase, text).map((start): [number, number] => [start, start + phrase.length]),
  )
}

/** All that is sold, in whose names a word like a forbidden one is innocent. */
function soldThings({ services }: Knowledge): string[] {
  return services.flatMap(({ name, packages, addOns }) => [
    ...namesOf(name),
    ...packages.flatMap((item) => [...spellings(item.name), ...item.includes.flatMap(spellings)]),
    ...addOns.flatMap((addOn) => namesOf(addOn.name)),
  ])
}

/** Clauses, the reach of a negation; a condition begins another. */
function clausesOf(text: string): string[] {
  return text.split(/[.!?;:,؟؛،。！？；：，、\n]+|\s(?=(?:if|si|se|wenn|falls|если|اذا|لو)\s)|(?=如果|要是)/u)
}
