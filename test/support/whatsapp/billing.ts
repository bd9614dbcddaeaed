import type { SendOrder } from './graph.ts'
import type { Json } from './payloads.ts'
import type { Person } from './people.ts'

/** The parts of a status that speak of money. */
export type Price = { pricing?: Json; conversation?: Json }

const HOUR = 3_600_000

/**
 * What Meta takes for a template is the market's rate of its category, and for free text: nothing for 72 h from the first answer to who came by an ad, nothing for the first
 * messages of a month, and the market's rate for the others.
 */
export class Billing {
  readonly #sent = new Map<string, number>()

  price(person: Person, at: number, freeAMonth: number, category: SendOrder['category']): Price {
    if (this.#isFreeEntry(person, at)) {
      const expires = String(Math.floor((person.freeUntil ?? at) / 1000))
      return {
        pricing: { pricing_model: 'PMP', type: 'free_entry_point', category },
        conversation: {
          id: `free-${person.phone}-${expires}`,
          origin: { type: 'referral_conversion' },
          expiration_timestamp: expires,
        },
      }
    }
    if (category !== 'service') return { pricing: { pricing_model: 'PMP', type: 'regular', category } }
    const month = new Date(at).toISOString().slice(0, 7)
    const sent = (this.#sent.get(month) ?? 0) + 1
    this.#sent.set(month, sent)
    const type = sent <= freeAMonth ? 'free_customer_service' : 'regular'
    return { pricing: { pricing_model: 'PMP', type, category: 'service' } }
  }

  #isFreeEntry(person: Person, at: number): boolean {
    if (person.adClickedAt !== null && at < person.adClickedAt + 24 * HOUR) {
      person.adClickedAt = null
      person.freeUntil = at + 72 * HOUR
    }
    return person.freeUntil !== null && at < person.freeUntil
  }
}
