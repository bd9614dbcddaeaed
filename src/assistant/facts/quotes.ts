import {
  type AddOn,
  inLanguage,
  type Knowledge,
  type Package,
  type SellerText,
} from '../../domain/knowledge.ts'
import { mentionsIn, subjectsOf } from '../understanding/subjects.ts'
import { wordsOf } from '../understanding/words.ts'
import { type Fact, type Field, quotedFact } from './book.ts'

/** A package with extras, so many times over, by their ids. */
export type QuoteRequest = {
  service_id: string
  package_id: string
  addon_ids: readonly string[]
  qty: number
}

/**
 * The price and the time of a package with extras, as the fact `id`, or a sentence that says why nobody can name them
 * but the seller. Several of a package have a price, but no time: whether they are made side by side is not known.
 */
export function quoteOf(request: QuoteRequest, knowledge: Knowledge, id: string): Fact | { refused: string } {
  const { qty } = request
  const service = knowledge.services.find((each) => each.id === request.service_id)
  const item = service?.packages.find((each) => each.id === request.package_id)
  const wanted = new Set(request.addon_ids)
  const extras = service?.addOns.filter((each) => wanted.has(each.id)) ?? []
  if (!service || !item || extras.length < wanted.size)
    return { refused: 'There is no such package or extra.' }
  const { currency } = item.price
  if (extras.some(({ price }) => price.currency !== currency)) return { refused: 'The currencies differ.' }
  const held = extrasWithin(item, service.id, knowledge)
  if (extras.some(({ id: extra }) => held.has(extra)))
    return { refused: 'The package includes that extra already: quote it without.' }
  const minor = qty * [item, ...extras].reduce((sum, { price }) => sum + price.minor, 0)
  const fact = `service.${service.id}`
  return quotedFact(id, {
    name: nameOf(item, extras, qty, knowledge),
    // Several are named by their own name alone: beside that of one, the sum would be its price.
    parts:
      qty > 1 ? [id] : [`${fact}.package.${item.id}`, ...extras.map((each) => `${fact}.add-on.${each.id}`)],
    total: { minor, currency },
    deliveryDays:
      qty > 1 ? null : item.deliveryDays + extras.reduce((sum, { extraDays }) => sum + extraDays, 0),
    revisions: item.revisions,
  })
}

/** "Essential + business card", in the client's language. */
function nameOf(item: Package, extras: readonly AddOn[], qty: number, { sourceLanguage }: Knowledge): Field {
  return (language) => {
    const name = (text: SellerText) => inLanguage(text, language, sourceLanguage).text
    const whole = [item, ...extras].map((each) => name(each.name)).join(' + ')
    if (qty === 1) return whole
    return extras.length === 0 ? `${qty} × ${whole}` : `${qty} × (${whole})`
  }
}

const contents = new WeakMap<Package, ReadonlySet<string>>()

/** The ids of extras a package holds already, by what it is said to include. */
export function extrasWithin(item: Package, serviceId: string, knowledge: Knowledge): ReadonlySet<string> {
  let held = contents.get(item)
  if (!held) {
    const texts = item.includes.flatMap(({ text, variants }) => [text, ...Object.values(variants)])
    const mentions = texts.flatMap((text) => mentionsIn(wordsOf(text), subjectsOf(knowledge)))
    const own = mentions.filter((each) => each.kind === 'add-on' && each.serviceId === serviceId)
    held = new Set(own.map(({ id }) => id))
    contents.set(item, held)
  }
  return held
}
