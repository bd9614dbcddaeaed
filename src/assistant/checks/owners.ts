import type { Knowledge, Service } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import type { FactSource } from '../facts/placeholders.ts'
import { extrasWithin } from '../facts/quotes.ts'
import { clientNamesOf } from '../facts/short-names.ts'
import { figureWords } from '../languages/figure-words.ts'
import type { Turn } from '../turn.ts'
import { Phrases } from '../understanding/phrases.ts'
import { type Mention, mentionsIn } from '../understanding/subjects.ts'
import { fold, wordsOf } from '../understanding/words.ts'

/**
 * What a stretch of text names: each package or extra by the ids it may mean, since two services may each sell a
 * "Basic", the services, and what has a word for its name.
 */
export type Named = {
  things: readonly (readonly string[])[]
  services: readonly string[]
  rush: boolean
  extraRound: boolean
}

export const nothingNamed: Named = { things: [], services: [], rush: false, extraRound: false }

export const together = (a: Named, b: Named): Named =>
  b === nothingNamed
    ? a
    : {
        things: [...a.things, ...b.things],
        services: [...a.services, ...b.services],
        rush: a.rush || b.rush,
        extraRound: a.extraRound || b.extraRound,
      }

/** What a placeholder names; the packages of a rush tell whose rush it is. */
export function namedBy({ id, field }: Figure, facts: FactSource): Named {
  if (field === 'packages') return { ...nothingNamed, services: [id.replace(/\.rush$/, '')] }
  if (field !== 'name') return nothingNamed
  if (/^service\.[^.]+$/.test(id)) return { ...nothingNamed, services: [id] }
  const parts = facts(id)?.parts ?? (/\.(?:package|add-on)\./.test(id) ? [id] : [])
  return { ...nothingNamed, things: parts.map((part) => [part]) }
}

const words = new Map<ClientLanguage, { rush: Phrases; extraRound: Phrases }>()

function wordsFor(language: ClientLanguage) {
  let found = words.get(language)
  if (!found) {
    const { rush, extraRound } = figureWords[language]
    found = { rush: new Phrases(rush), extraRound: new Phrases(extraRound) }
    words.set(language, found)
  }
  return found
}

const idOf = ({ kind, id, serviceId }: Mention) =>
  kind === 'service' ? `service.${serviceId}` : `service.${serviceId}.${kind}.${id}`

/** What a text names in words. */
export function namedIn(text: string, language: ClientLanguage, mentions: readonly Mention[]): Named {
  const folded = fold(text)
  const { rush, extraRound } = wordsFor(language)
  const byPlace = Map.groupBy(
    mentions.filter(({ kind }) => kind === 'package' || kind === 'add-on'),
    ({ start }) => start,
  )
  return {
    things: [...byPlace.values()].map((each) => each.map(idOf)),
    services: mentions.filter(({ kind }) => kind === 'service').map(idOf),
    rush: rush.test(folded),
    extraRound: extraRound.test(folded),
  }
}

/**
 * What a responder's own words name. A package is named as the seller spells it, unless `loosely`: "a complete logo"
 * names no "Complete" beside a name that is given in full. An extra is named by its name, and not by any word clients
 * have for it: "by card" is how one pays.
 */
export function namedInOwnWords(text: string, turn: Turn, loosely: boolean): Named {
  if (!/\p{L}/u.test(text)) return nothingNamed
  const { knowledge } = turn.input
  const spoken = wordsOf(text)
  const named = mentionsIn(spoken, clientNamesOf(knowledge)).filter((mention) => {
    const spellings = spellingsOf(mention, knowledge)
    if (mention.kind === 'add-on') return spellings.some((name) => fold(text).includes(fold(name)))
    if (mention.kind !== 'package' || loosely) return true
    const said = spoken.slice(mention.start, mention.end)
    return spellings
      .flatMap((name) => name.split(/\s+/))
      .some((part) => wordsOf(part).some((word) => said.includes(word)) && text.includes(part))
  })
  return namedIn(text, turn.language, named)
}

function spellingsOf({ kind, id, serviceId }: Mention, { services }: Knowledge): string[] {
  const service = services.find((each) => each.id === serviceId)
  const things = kind === 'package' ? service?.packages : kind === 'add-on' ? service?.addOns : []
  const name = things?.find((each) => each.id === id)?.name
  return name ? [name.text, ...Object.values(name.variants)] : []
}

/** A figure of the seller's, by its fact. */
export type Figure = { id: string; field: string }

const figures = new Set(['price', 'total', 'delivery', 'revisions', 'includes', 'extraTime', 'extraRound'])

/** Fields that tell how much, how long, how often, or what is in it: true of one thing alone. */
export const isFigure = ({ field }: Figure): boolean => figures.has(field)

/** Whether a figure is of one of the services; a sum over several packages is of none in particular. */
export function isOfService({ id }: Figure, services: readonly string[], facts: FactSource): boolean {
  const [part = id] = facts(id)?.parts ?? []
  return !part.startsWith('service.') || services.some((service) => part.startsWith(`${service}.`))
}

/** Whether what is named is the very thing a figure is true of. */
export function owns(named: Named, figure: Figure, turn: Turn, facts: FactSource): boolean {
  const { knowledge } = turn.input
  const service = knowledge.services.find(({ id }) => figure.id.startsWith(`service.${id}.`))
  if (service && figure.id === `service.${service.id}.rush`)
    return named.rush && ownsOfService(named, service, figure, turn)
  if (service && figure.id === `service.${service.id}.revisions`)
    return named.extraRound && !named.rush && ownsOfService(named, service, figure, turn)
  const parts = facts(figure.id)?.parts ?? [figure.id]
  const timed = figure.field !== 'revisions' && figure.field !== 'includes'
  if (timed && (named.rush || named.extraRound)) return false
  const things = thingsMeant(named, turn)
  const counted = things.filter((ids) => !ids.some((id) => isHeldBy(id, parts, knowledge)))
  return (
    counted.length > 0 &&
    counted.every((ids) => ids.some((id) => parts.includes(id))) &&
    parts.every((part) => counted.some((ids) => ids.includes(part)))
  )
}

/** The packages and extras that are meant, with the only package of a service for the service itself. */
function thingsMeant({ things, services }: Named, { service, input }: Turn): readonly (readonly string[])[] {
  if (things.length === 0) {
    const [named = service ? `service.${service.id}` : '', ...others] = [...new Set(services)]
    const [only, ...more] =
      input.knowledge.services.find(({ id }) => `service.${id}` === named)?.packages ?? []
    return only && more.length === 0 && others.length === 0 ? [[`${named}.package.${only.id}`]] : []
  }
  // A name that several services have means that of the one it is about.
  const about = services.length > 0 ? services : service ? [`service.${service.id}`] : []
  return things.map((ids) => {
    const near = ids.filter((id) => about.some((each) => id.startsWith(`${each}.`)))
    return ids.length > 1 && near.length > 0 ? near : ids
  })
}

/** Whether an extra is in one of the packages anyway: "Complete, with its brand guide, costs …". */
function isHeldBy(id: string, parts: readonly string[], knowledge: Knowledge): boolean {
  if (parts.includes(id)) return false
  return knowledge.services.some((service) => {
    const own = service.packages.filter((item) => parts.includes(`service.${service.id}.package.${item.id}`))
    return own.some((item) =>
      [...extrasWithin(item, service.id, knowledge)].some(
        (extra) => id === `service.${service.id}.add-on.${extra}`,
      ),
    )
  })
}

/** Whether a figure that holds for a whole service is said of that service, and of packages it holds for. */
function ownsOfService(named: Named, service: Service, figure: Figure, turn: Turn): boolean {
  const { services } = turn.input.knowledge
  const id = `service.${service.id}`
  const { rush } = service
  const isRush = figure.id === `${id}.rush`
  const covered = service.packages.filter(
    (item) => !isRush || (rush.kind === 'offered' && rush.packageIds.includes(item.id)),
  )
  const ids = covered.map((item) => `${id}.package.${item.id}`)
  if (named.things.length > 0) return named.things.every((each) => each.some((one) => ids.includes(one)))
  if (named.services.length > 0) return named.services.includes(id)
  if (turn.service) return turn.service.id === service.id
  return services.every(
    (each) => each.id === service.id || !(isRush ? each.rush.kind === 'offered' : each.revisions.extraRound),
  )
}
