import type { AddOn, Package, Service } from '../../domain/knowledge.ts'
import { extrasWithin } from '../facts/quotes.ts'
import { packOf } from '../languages/index.ts'
import type { Phrasebook } from '../languages/pack.ts'
import { countsNights } from '../requirements/counts.ts'
import type { Turn } from '../turn.ts'
import { isRefused } from '../understanding/refusals.ts'
import type { Segment } from '../understanding/segments.ts'
import type { Topic } from '../understanding/topics.ts'
import { countsMention } from './asked-for.ts'
import { askWhich, isSayable } from './lists.ts'
import type { Quote } from './quotes.ts'

/** An answer's lines, with placeholders; null when the seller's records hold none, or none that is short enough. */
export type Answer = string[] | null

/** What an answer is composed from. */
export type Question = { topic: Topic; segment: Segment; turn: Turn; say: Phrasebook; quote: Quote }

export const serviceFact = (service: Service) => `service.${service.id}`
export const packageFact = (service: Service, item: Package) => `service.${service.id}.package.${item.id}`

/** Whether a service is stayed at: it is sold by the night, and nothing of it is delivered or revised. */
export const isStay = (service: Service): boolean =>
  service.requirements.some((each) => each.type === 'quantity' && countsNights(each, service))

/** The services an answer covers: the one that is meant, or all. */
export function scope({ turn }: Question): readonly Service[] {
  return turn.service ? [turn.service] : turn.input.knowledge.services
}

/** The packages a sentence names; none when it names none. */
export function namedPackages({ segment, turn }: Question): Offer[] {
  return segment.mentions.flatMap((mention) => {
    if (mention.kind !== 'package') return []
    const service = turn.input.knowledge.services.find(({ id }) => id === mention.serviceId)
    const item = service?.packages.find(({ id }) => id === mention.id)
    if (!service || !item || (turn.service && turn.service !== service)) return []
    return [{ service, item }]
  })
}

/** A package of a service. */
export type Offer = { service: Service; item: Package }

/** The packages in question, by service; none of a service without any. */
function packagesIn(question: Question): { service: Service; items: readonly Package[] }[] {
  const named = namedPackages(question)
  return scope(question).flatMap((service) => {
    const chosen = named.filter((each) => each.service === service).map(({ item }) => item)
    const items = named.length > 0 ? chosen : service.packages
    return items.length > 0 ? [{ service, items }] : []
  })
}

/**
 * A heading and a line for each package, for every service in question, or the question which one is meant where that
 * is too long; null where there are no packages.
 */
export function listPackages(
  question: Question,
  heading: (service: string) => string,
  line: (offer: Offer) => string | null,
): Answer {
  const lines = packagesIn(question).flatMap(({ service, items }) => [
    heading(serviceFact(service)),
    ...items.map((item) => line({ service, item })),
  ])
  // A line that cannot be said is a price or a time only the seller knows.
  const said = lines.filter((each) => each !== null)
  if (said.length === 0 || said.length < lines.length) return null
  if (isSayable(said, question.turn)) return said
  return askWhich(namedPackages(question).length > 0 ? [] : scope(question), question.turn, question.say)
}

/** A line on a package by itself. */
export const ofPackage =
  (line: (item: string) => string) =>
  ({ service, item }: Offer): string =>
    line(packageFact(service, item))

/**
 * The extras a sentence names that the service sells; null where one of them is another's, is refused, or several of one
 * are meant.
 */
function extrasWith({ segment }: Question, service: Service): readonly AddOn[] | null {
  const extras = new Set<AddOn>()
  const named = segment.mentions.filter(({ kind }) => kind === 'add-on')
  const { lexicon } = packOf(segment.language)
  for (const { start } of named) {
    const ids = named.filter((each) => each.start === start && each.serviceId === service.id)
    const extra = service.addOns.find(({ id }) => ids.some((each) => each.id === id))
    if (!extra || countsMention(segment, start) || isRefused(segment.words, start, lexicon)) return null
    extras.add(extra)
  }
  return [...extras]
}

/** Those of them that a package does not hold anyway. */
export function addedTo(question: Question, { service, item }: Offer): readonly AddOn[] | null {
  const held = extrasWithin(item, service.id, question.turn.input.knowledge)
  return extrasWith(question, service)?.filter(({ id }) => !held.has(id)) ?? null
}

/** A line on a package with the extras a sentence names; `whole` where it holds them anyway, null where nobody can tell. */
export function lineWith(
  question: Question,
  line: (item: string) => string,
  whole: (item: string) => string = line,
): (offer: Offer) => string | null {
  return (offer) => {
    const added = addedTo(question, offer)
    if (added === null) return null
    if (added.length === 0)
      return (namesExtra(question) ? whole : line)(packageFact(offer.service, offer.item))
    const quoted = question.quote(offer.service, offer.item, added)
    return quoted && line(quoted)
  }
}

/** Whether a sentence names an extra. */
export const namesExtra = ({ segment }: Question): boolean =>
  segment.mentions.some(({ kind }) => kind === 'add-on')
