import { z } from 'zod'
import type { PriceCategory } from '../../domain/provider-rates.ts'
import type { ReportedConversation, ReportedPricing } from '../../domain/wire.ts'
import { instant, lenient, text } from '../fields.ts'

/** `statuses[].pricing` and `.conversation` (Meta, "Pricing on the WhatsApp Business Platform"). */
export const Pricing = z.object({
  type: lenient(text),
  category: lenient(text),
  /** What older versions say in place of `type`. */
  billable: lenient(z.boolean()),
})
export const Conversation = z.object({
  expiration_timestamp: lenient(instant),
  origin: lenient(z.object({ type: lenient(text) })),
})

/** Meta's names by what is charged alike. */
const categories: ReadonlyMap<string, PriceCategory> = new Map([
  ['service', 'service'],
  ['referral_conversion', 'service'],
  ['utility', 'utility'],
  ['marketing', 'marketing'],
  ['marketing_lite', 'marketing'],
  ['authentication', 'authentication'],
  ['authentication_international', 'authentication'],
])

const isFreeEntry = (name: string | undefined): boolean =>
  name === 'free_entry_point' || name === 'referral_conversion'

/** What Meta takes for a message; undefined where a status does not tell. */
export function pricingOf(pricing: z.output<typeof Pricing> | undefined): ReportedPricing | undefined {
  if (pricing === undefined) return undefined
  const { type, category, billable } = pricing
  if (type === undefined && billable === undefined) return undefined
  const freeEntry = isFreeEntry(type) || isFreeEntry(category)
  const free = freeEntry || (type === undefined ? billable === false : type.startsWith('free'))
  return { category: categories.get(category ?? '') ?? null, free, freeEntry }
}

/** Meta's own conversation a message counts to; undefined where a status does not tell. */
export function conversationOf(
  conversation: z.output<typeof Conversation> | undefined,
): ReportedConversation | undefined {
  if (conversation === undefined) return undefined
  const { origin, expiration_timestamp } = conversation
  return { freeEntry: isFreeEntry(origin?.type), expiresAt: expiration_timestamp ?? null }
}
