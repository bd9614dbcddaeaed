import { z } from 'zod'
import { MemberText } from './member-text.ts'

/** What a service must know before an offer can be made (FEATURES P3). */
export const RequirementType = z.enum(['text', 'money', 'date', 'quantity', 'choice', 'link', 'file'])
export type RequirementType = z.infer<typeof RequirementType>

/** One thing learned from the client; `quote` is verbatim from `messageId`. */
export const CollectedRequirement = z.object({
  serviceId: z.string(),
  key: z.string(),
  /** What the seller calls it. */
  label: MemberText,
  value: z.string(),
  quote: z.string(),
  messageId: z.string(),
})
export type CollectedRequirement = z.infer<typeof CollectedRequirement>
