import { z } from 'zod'
import { HandoffReason, HandoffSummary } from '../domain/handoff.ts'
import { ClientLanguage } from '../domain/language.ts'
import { Memory } from '../domain/memory.ts'
import { ReplyAudit } from '../domain/reply-audit.ts'
import { CollectedRequirement } from '../domain/requirement.ts'

const Text = z.string().trim().min(1).max(4096)

/** What a private chat carries from turn to turn; the page gives back what the last answer gave. */
export const PreviewMemory = Memory.extend({
  language: ClientLanguage.nullable(),
  disclosed: z.boolean(),
  /** A person would answer from here on. */
  handedOff: z.boolean(),
})
export type PreviewMemory = z.infer<typeof PreviewMemory>

/** The largest private chat taken, bytes. */
export const maxPreviewBytes = 256 * 1024

/** `GET /api/preview`: what a private chat begins with, and questions to try. */
export const PreviewStart = z.object({ token: z.string(), samples: z.array(z.string()) })

/**
 * `POST /api/preview`: the chat so far and the next message; nothing is kept or sent. `token` is null for the
 * first message, then what the last answer gave: 409 `reset` when the draft or the settings have changed since.
 */
export const PreviewTurn = z.object({
  token: z.string().max(100).nullable(),
  memory: PreviewMemory.nullable(),
  messages: z.array(z.object({ from: z.enum(['client', 'assistant']), text: Text })).max(100),
  text: Text,
  /** Always refused: a preview takes text alone. */
  attachments: z.array(z.unknown()).optional(),
})
export type PreviewTurn = z.infer<typeof PreviewTurn>

export const PreviewReply = z.object({
  token: z.string(),
  text: z.string(),
  language: ClientLanguage,
  requirements: z.array(CollectedRequirement),
  handoff: z.object({ reason: HandoffReason, summary: HandoffSummary }).nullable(),
  audit: ReplyAudit,
  memory: PreviewMemory,
})
export type PreviewReply = z.infer<typeof PreviewReply>
