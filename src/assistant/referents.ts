import type { Package, Service } from '../domain/knowledge.ts'
import type { ClientLanguage } from '../domain/language.ts'
import { textOf } from '../domain/message.ts'
import type { TurnInput } from './assistant.ts'
import { clientNamesOf } from './facts/short-names.ts'
import { packOf } from './languages/index.ts'
import { referring } from './languages/referring-words.ts'
import { packageHolding } from './rules/quantities.ts'
import { normalise } from './understanding/normalise.ts'
import { isRefused } from './understanding/refusals.ts'
import type { Segment } from './understanding/segments.ts'
import { type Mention, mentionsIn } from './understanding/subjects.ts'
import type { Topic } from './understanding/topics.ts'
import { fold, lengthOf, wordsOf } from './understanding/words.ts'

/** What of a conversation a sentence may refer to. */
export type Spoken = {
  /** The services that may be meant. */
  services: readonly Service[]
  /** The one package the conversation is about; null when it is about several, or none. */
  focus: Pick<Meant, 'service' | 'item'> | null
  /** A number is the answer to the question that was asked. */
  numberAsked: boolean
}

/** A sentence with the package it means and does not name: "the cheapest", "the one with 6 pages", "does it have AC?" */
export function withReferent(segment: Segment, spoken: Spoken): Segment {
  if (segment.mentions.some(({ kind }) => kind === 'package')) return segment
  const found = spoken.services.flatMap((service) => describedIn(segment, spoken, service) ?? [])
  const [described] = found
  if (described && found.length === 1) return mentioning(segment, described)
  const { focus } = spoken
  return focus && pointsBack(segment) ? mentioning(segment, { ...focus, start: 0, end: 0 }) : segment
}

/** A package that a sentence means, and where it says so. */
type Meant = { service: Service; item: Package; start: number; end: number }

function mentioning(segment: Segment, { service, item, start, end }: Meant): Segment {
  const mention: Mention = {
    kind: 'package',
    id: item.id,
    serviceId: service.id,
    start,
    end,
    ...(end > start ? { described: true } : {}),
  }
  return { ...segment, mentions: [...segment.mentions, mention] }
}

/** Longer sentences count what they are about, and mean no package by it, in words. */
const longestDescription = 6

function describedIn(segment: Segment, { numberAsked }: Spoken, service: Service): Meant | null {
  const { folded, language, words } = segment
  const ranked = byPrice(folded, language, service)
  if (ranked) {
    const start = wordsOf(folded.slice(0, ranked.index)).length
    return {
      service,
      item: ranked.item,
      start,
      end: Math.max(start + 1, start + wordsOf(ranked.words).length),
    }
  }
  if (numberAsked || lengthOf(words) > longestDescription) return null
  const item = packageHolding(segment, service)
  const number = words.indexOf('_n_')
  return item && number >= 0 ? { service, item, start: number, end: number + 1 } : null
}

/** The package that is meant by its price: "the cheapest", "the one in the middle". */
function byPrice(folded: string, language: ClientLanguage, { packages }: Service) {
  const ranked = packages.toSorted((a, b) => a.price.minor - b.price.minor)
  if (ranked.length < 2) return null
  const middle = ranked.length % 2 === 1 ? ranked[(ranked.length - 1) / 2] : undefined
  const ranks = [
    ['cheapest', ranked[0]],
    ['middle', middle],
    ['dearest', ranked.at(-1)],
  ] as const
  const found = ranks.flatMap(([rank, item]) => {
    const match = item && referring(language, rank).first(folded)
    return match ? [{ item, index: match.index, words: match[0] }] : []
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/** How many words a question has at most that is about what was spoken of last, though nothing in it points there. */
const longestFollowUp: Partial<Record<Topic, number>> = { delivery: 5, revisions: 5, includes: 4, price: 3 }

/** The same of one that does point there. */
const longestPointing = 12

function pointsBack({ topics: [top], isQuestion, mentions, words, folded, language }: Segment): boolean {
  const longest = top && longestFollowUp[top]
  if (!longest || !isQuestion || mentions.some(({ kind }) => kind === 'service')) return false
  const length = lengthOf(words)
  return length <= longest || (length <= longestPointing && referring(language, 'points').test(folded))
}

/** Where a sentence means a package without its name, by its words. */
const meantAt = (folded: string, language: ClientLanguage): number[] =>
  (['points', 'cheapest', 'middle', 'dearest'] as const).flatMap((kind) => {
    const match = referring(language, kind).first(folded)
    return match ? [wordsOf(folded.slice(0, match.index)).length] : []
  })

/** So far back a conversation is still about what was named, in messages. */
const reach = 12

/** The one package the client has named or described last, unless other packages were spoken of since. */
export function focusOf(
  { history, knowledge }: TurnInput,
  services: readonly Service[],
  language: ClientLanguage,
): Spoken['focus'] {
  const names = clientNamesOf(knowledge)
  for (const { author, content } of history.slice(-reach).toReversed()) {
    const text = normalise(textOf(content) ?? '')
    const words = wordsOf(text)
    const mentions = mentionsIn(words, names)
    const ids = new Set(mentions.flatMap(({ kind, id }) => (kind === 'package' ? [id] : [])))
    if (ids.size > 1) return null
    if (author === 'assistant') continue
    const [id] = ids
    const folded = fold(text)
    const named = mentions.flatMap(({ kind, start }) => (kind === 'package' ? [start] : []))
    if ([...named, ...meantAt(folded, language)].some((at) => isRefused(words, at, packOf(language).lexicon)))
      return null
    const meant = services.flatMap((service) => {
      const item =
        service.packages.find((each) => each.id === id) ??
        byPrice(folded, language, service)?.item ??
        packageHolding({ folded }, service)
      return item ? [{ service, item }] : []
    })
    if (meant.length > 0) return meant.length === 1 ? (meant[0] ?? null) : null
    const elsewhere = ({ kind, serviceId }: Mention) =>
      kind === 'service' && services.every((service) => service.id !== serviceId)
    if (mentions.some(elsewhere)) return null
  }
  return null
}
