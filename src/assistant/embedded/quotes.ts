import type { AddOn, Knowledge, Package, Service } from '../../domain/knowledge.ts'
import { quoteOf } from '../facts/quotes.ts'
import type { QuotePackage } from '../model/tools.ts'

/** Has a package priced with extras; gives the id the price will have, or null where nobody but the seller can tell. */
export type Quote = (service: Service, item: Package, extras: readonly AddOn[]) => string | null

/** The prices an answer rests on, in the order they are asked for: their ids are counted (`quote.1`). */
export function quotesFor(knowledge: Knowledge): { asked: readonly QuotePackage[]; quote: Quote } {
  const asked: QuotePackage[] = []
  const quote: Quote = (service, item, extras) => {
    const request = {
      service_id: service.id,
      package_id: item.id,
      addon_ids: extras.map(({ id }) => id),
      qty: 1,
    }
    const before = asked.findIndex((each) => JSON.stringify(each) === JSON.stringify(request))
    if (before >= 0) return `quote.${before + 1}`
    const id = `quote.${asked.length + 1}`
    if ('refused' in quoteOf(request, knowledge, id)) return null
    asked.push(request)
    return id
  }
  return { asked, quote }
}
