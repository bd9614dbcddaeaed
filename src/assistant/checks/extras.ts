import type { Service } from '../../domain/knowledge.ts'
import { textOf } from '../../domain/message.ts'
import { piecesOf } from '../facts/placeholders.ts'
import { extrasWithin } from '../facts/quotes.ts'
import { clientNamesOf } from '../facts/short-names.ts'
import type { Turn } from '../turn.ts'
import { normalise } from '../understanding/normalise.ts'
import type { Segment } from '../understanding/segments.ts'
import { type Mention, mentionsIn } from '../understanding/subjects.ts'
import type { Topic } from '../understanding/topics.ts'
import { wordsOf } from '../understanding/words.ts'
import type { Check } from './check.ts'
import { fault } from './faults.ts'

/**
 * "How much is Essential with a business card?": neither the price nor the time of the package alone is the answer. It
 * is told with what the extra adds, or as a sum that holds both.
 */
export const extrasCounted: Check = ({ template, facts, turn }) => {
  const used = piecesOf(template).filter((piece) => typeof piece !== 'string')
  const told = new Set(used.flatMap(({ id }) => facts(id)?.parts ?? [id]))
  for (const { id, field } of used) {
    if ((field !== 'price' && field !== 'delivery') || facts(id)?.parts) continue
    const missing = extrasAskedWith(id, turn).find((extra) => !told.has(extra))
    if (missing) return fault('extra-left-out', `${id}.${field}`, missing)
  }
  return null
}

/** What the seller wants offered is offered in an assertive style alone; in any other it waits to be asked about. */
export const upsellInStyle: Check = ({ template, facts, turn }) => {
  const { services, pricingStyle } = turn.input.knowledge
  if (pricingStyle === 'assertive' || asksForExtras(turn)) return null
  const upsells = services.flatMap(({ id, addOns }) =>
    addOns.filter(({ upsell }) => upsell).map((extra) => `service.${id}.add-on.${extra.id}`),
  )
  const told = piecesOf(template).flatMap((piece) =>
    typeof piece === 'string' ? [] : (facts(piece.id)?.parts ?? [piece.id]),
  )
  const unasked = upsells.find((extra) => told.includes(extra))
  return unasked ? fault('upsell-unasked', unasked) : null
}

/** Topics whose answer may be an extra. */
const aboutExtras: ReadonlySet<Topic> = new Set<Topic>(['add-ons', 'includes', 'services', 'recommendation'])

/** Whether the client has named an extra, now or before, or asks about what may be one. */
function asksForExtras({ input, segments }: Turn): boolean {
  if (segments.some(({ topics }) => topics.some((topic) => aboutExtras.has(topic)))) return true
  const isExtra = ({ kind }: Mention) => kind === 'add-on'
  if (segments.some(({ mentions }) => mentions.some(isExtra))) return true
  const names = clientNamesOf(input.knowledge)
  return input.history.some(
    ({ author, content }) =>
      author === 'client' && mentionsIn(wordsOf(normalise(textOf(content) ?? '')), names).some(isExtra),
  )
}

/** The extras a client asks for together with a package, but for those it holds; by the ids of their facts. */
function extrasAskedWith(fact: string, turn: Turn): string[] {
  const { knowledge } = turn.input
  for (const service of knowledge.services) {
    const item = service.packages.find(({ id }) => fact === `service.${service.id}.package.${id}`)
    if (!item) continue
    const held = extrasWithin(item, service.id, knowledge)
    return turn.segments
      .filter((segment) => asksFor(segment, service, item.id))
      .flatMap(({ mentions }) => extrasNamed(mentions, service.id))
      .filter(({ id, serviceId }) => serviceId !== service.id || !held.has(id))
      .map(({ id, serviceId }) => `service.${serviceId}.add-on.${id}`)
  }
  return []
}

/** Whether a sentence names the package, or its service and no package at all. */
function asksFor({ mentions }: Segment, service: Service, packageId: string): boolean {
  const own = mentions.filter(({ serviceId }) => serviceId === service.id)
  const packages = own.filter(({ kind }) => kind === 'package')
  if (packages.length > 0) return packages.some(({ id }) => id === packageId)
  return own.some(({ kind }) => kind === 'service')
}

/** Each extra that is named: of several that have its name that of the service, where it has one. */
function extrasNamed(mentions: readonly Mention[], serviceId: string): Mention[] {
  const byPlace = Map.groupBy(
    mentions.filter(({ kind }) => kind === 'add-on'),
    ({ start }) => start,
  )
  return [...byPlace.values()].flatMap(
    (each) => each.find((mention) => mention.serviceId === serviceId) ?? each.slice(0, 1),
  )
}
