import { z } from 'zod'
import { MemberText } from './member-text.ts'
import { Money } from './money.ts'

/** What a service must know before an offer can be made (FEATURES P3). */
export const RequirementType = z.enum(['text', 'money', 'date', 'quantity', 'choice', 'link', 'file'])
export type RequirementType = z.infer<typeof RequirementType>

/**
 * What the client told, as something to count with. Words where the requirement asks for words, and where the client's
 * leave open what is meant: "$500" of an unknown dollar, "next week", "50 to 60". Before values had types all were words.
 */
export const RequirementValue = z.union([
  z.string(),
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('money'), ...Money.shape }),
    /** A day on the wall calendar, ISO 8601. */
    z.object({ type: z.literal('date'), date: z.iso.date() }),
    /** `unit` is what the client counted, in their word. */
    z.object({ type: z.literal('quantity'), count: z.number().min(0), unit: z.string().nullable() }),
    /** One of the seller's options, as the seller wrote it. */
    z.object({ type: z.literal('choice'), choice: MemberText }),
    z.object({ type: z.literal('link'), url: z.url() }),
    /** `messageId` is the message it came in, `name` what the client calls it. */
    z.object({ type: z.literal('file'), messageId: z.string(), name: z.string().nullable() }),
  ]),
])
export type RequirementValue = z.infer<typeof RequirementValue>

/** One thing learned from the client; `quote` is verbatim from `messageId`, and empty for a file without words. */
export const CollectedRequirement = z.object({
  serviceId: z.string(),
  key: z.string(),
  /** What the seller calls it. */
  label: MemberText,
  value: RequirementValue,
  quote: z.string(),
  messageId: z.string(),
})
export type CollectedRequirement = z.infer<typeof CollectedRequirement>

/** What a person reads of it. */
export const RequirementTold = z.object({ label: MemberText, value: RequirementValue, quote: z.string() })
export type RequirementTold = z.infer<typeof RequirementTold>

/** Whether two values say the same; of a quantity only the count does. */
export function sameValue(a: RequirementValue, b: RequirementValue): boolean {
  return saying(a) === saying(b)
}

function saying(value: RequirementValue): string {
  if (typeof value === 'string') return value
  switch (value.type) {
    case 'money':
      return `money ${value.minor} ${value.currency}`
    case 'date':
      return `date ${value.date}`
    case 'quantity':
      return `quantity ${value.count}`
    case 'choice':
      return `choice ${typeof value.choice === 'string' ? value.choice : value.choice.en}`
    case 'link':
      return `link ${value.url}`
    case 'file':
      return `file ${value.messageId}`
  }
}
