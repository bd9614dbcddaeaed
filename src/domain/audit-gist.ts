import { z } from 'zod'

/** Who "writes" the seller's canned text for when the assistant is not at work; its `rule` is the gates' cause. */
export const autoReplyResponder = 'auto-reply'

/** What a history shows of every reply's audit; the rest, ten times a reply's text, is asked for when somebody looks. */
export const AuditGist = z.object({
  responder: z.string(),
  /** The built-in responder stood in for a configured model. */
  degraded: z.boolean(),
})
export type AuditGist = z.infer<typeof AuditGist>
