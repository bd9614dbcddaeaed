import type { Knowledge, SellerText, Service } from '../../domain/knowledge.ts'
import { alike } from '../facts/alike.ts'
import { allPacks } from '../languages/index.ts'
import type { Segment } from '../understanding/segments.ts'
import { fold, phrasePattern } from '../understanding/words.ts'
import { handOff, type Rule } from './rule.ts'

/** How many of a thing the largest package holds, by what the thing is called. */
type Limits = ReadonlyMap<string, number>

const counted = /(\d+(?:[.,]\d{3})*)(k|\s?mil(?!\p{L}))?\s+(?:de\s+|of\s+)?(\p{L}{4,})/gu

let times: RegExp | null = null

/** Things counted in a text, apart from days and hours: those are when it is wanted, not how much of it. */
function countsIn(folded: string): { count: number; thing: string }[] {
  times ??= phrasePattern(
    allPacks
      .flatMap(({ questions }) => (questions ? [questions.hours, questions.days, questions.weeks] : []))
      .flat(),
  )
  const isTime = times
  return [...folded.matchAll(counted)].flatMap(([, digits = '', thousands, thing = '']) => {
    if (isTime.test(thing)) return []
    return [{ count: Number(digits.replace(/[.,]/g, '')) * (thousands ? 1000 : 1), thing }]
  })
}

const limits = new WeakMap<Knowledge, ReadonlyMap<Service, Limits>>()

function limitsOf(knowledge: Knowledge): ReadonlyMap<Service, Limits> {
  let known = limits.get(knowledge)
  if (!known) {
    const spellings = ({ text, variants }: SellerText) => [text, ...Object.values(variants)]
    known = new Map(
      knowledge.services.map((service) => {
        const most = new Map<string, number>()
        const items = service.packages.flatMap(({ includes }) => includes.flatMap(spellings))
        for (const { count, thing } of items.flatMap((item) => countsIn(fold(item))))
          most.set(thing, Math.max(most.get(thing) ?? 0, count))
        return [service, most]
      }),
    )
    limits.set(knowledge, known)
  }
  return known
}

/** More of something than any package holds is made to measure, which only the seller can price. */
export const moreThanAnyPackage: Rule = ({ segments, service, input }) => {
  const known = [...limitsOf(input.knowledge)].filter(([each]) => service === null || each === service)
  return segments.some((segment) => exceeds(segment, known)) ? handOff('quantity', 'custom-request') : null
}

function exceeds({ folded }: Segment, known: readonly (readonly [Service, Limits])[]): boolean {
  return countsIn(folded).some(({ count, thing }) => {
    const most = known.flatMap(([, each]) =>
      [...each].flatMap(([name, limit]) => (alike(name, thing) > 0 ? [limit] : [])),
    )
    return most.length > 0 && count > Math.max(...most)
  })
}
