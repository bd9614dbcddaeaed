import { z } from 'zod'
import { ClientLanguage } from './language.ts'
import { MemberText } from './member-text.ts'
import { RequirementTold } from './requirement.ts'

/** Why the assistant passes an episode to people (FEATURES P5). */
export const HandoffReason = z.enum([
  'asked-for-person',
  'custom-request',
  'negotiation',
  'out-of-scope',
  'seller-rule',
  'existing-order',
  'off-platform',
  'low-confidence',
  'misunderstanding',
  'unreadable-content',
  'suspicious',
  'requirements-complete',
  'language-not-ready',
  'turn-limit',
  'failure',
])
export type HandoffReason = z.infer<typeof HandoffReason>

/** The brief a person reads first (FEATURES P7, B3): each member in their own language. */
export const HandoffSummary = z.object({
  reason: HandoffReason,
  /** One or two sentences: what the client wants. */
  need: MemberText,
  clientLanguage: ClientLanguage,
  serviceId: z.string().nullable(),
  collected: z.array(RequirementTold),
  missing: z.array(MemberText),
  /** Prices and terms the client has already been told, as they were told. */
  factsGiven: z.array(z.string()),
  lastMessage: z.string().nullable(),
  /** A message the seller could send next, in the client's language. */
  suggestedReply: z.string(),
})
export type HandoffSummary = z.infer<typeof HandoffSummary>
