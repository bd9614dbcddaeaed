import { z } from 'zod'
import { MemberText } from './member-text.ts'

/** Why a reply says what it says; committed with the reply and enough to reproduce it (BRAIN, step 10). */
export const ReplyAudit = z.object({
  responder: z.string(),
  /** The built-in responder stood in for a configured model. */
  degraded: z.boolean(),
  knowledgeVersion: z.number().int(),
  language: z.string(),
  /** The code rule that decided, when one did (`asked-for-person`, `not-offered`, ...). */
  rule: z.string().nullable(),
  /** What the message was taken to be about (`price`, `delivery`, ...). */
  topics: z.array(z.string()),
  facts: z.array(z.object({ id: z.string(), label: MemberText })),
  /** `detail` says what was wrong. */
  checks: z.array(z.object({ name: z.string(), passed: z.boolean(), detail: MemberText.nullable() })),
  repaired: z.boolean(),
  tokens: z.object({ input: z.number().int(), output: z.number().int() }),
  latencyMs: z.number().int(),
  /** The request that brought what it answers: the id its log lines carry. */
  requestId: z.string().optional(),
})
export type ReplyAudit = z.infer<typeof ReplyAudit>
