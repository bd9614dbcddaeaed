import { z } from 'zod'
import { AuditGist } from './audit-gist.ts'
import { ClientLanguage } from './language.ts'
import { MemberText } from './member-text.ts'
import { Memory } from './memory.ts'

/** What made the language of a reply the one it is. */
export const LanguageReason = z.enum(['requested', 'script', 'words', 'conversation', 'default'])
export type LanguageReason = z.infer<typeof LanguageReason>

/**
 * What a reply was made from besides the saved knowledge and the messages, which it names by number: with all of it
 * the built-in responder of the same build says the same again.
 */
export const ReplyInputs = z.object({
  /** Names the code and the weights that answered. */
  build: z.string(),
  assistant: z.object({ name: z.string(), languages: z.array(ClientLanguage) }),
  clientName: z.string().nullable(),
  /** The episode as it was before. */
  episode: Memory.extend({ language: ClientLanguage.nullable(), disclosed: z.boolean() }),
  /** The messages read, and those answered, by number, oldest first. */
  history: z.array(z.int()),
  pending: z.array(z.int()),
  /** The learned answers in force, by id. */
  learned: z.array(z.string()),
  /** Whom a handoff met: what the client is told of people's absence. */
  reception: z.object({ personAvailable: z.boolean(), followUpMinutes: z.int().nullable() }),
  /** SHA-256 over everything read but the saved knowledge, in base64url. */
  digest: z.string(),
})
export type ReplyInputs = z.infer<typeof ReplyInputs>

/** Why a reply says what it says; committed with the reply and enough to reproduce it (BRAIN, step 10). */
export const ReplyAudit = AuditGist.extend({
  knowledgeVersion: z.number().int(),
  language: z.string(),
  languageReason: LanguageReason.optional(),
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
  inputs: ReplyInputs.optional(),
  /** The request that brought what it answers: the id its log lines carry. */
  requestId: z.string().optional(),
})
export type ReplyAudit = z.infer<typeof ReplyAudit>

/** The audit of a fixed text that follows from a reply later, without anything being read for it. */
export function auditOfRule({ inputs: _, ...audit }: ReplyAudit, rule: string): ReplyAudit {
  const nothing = { topics: [], facts: [], checks: [], tokens: { input: 0, output: 0 }, latencyMs: 0 }
  return { ...audit, ...nothing, repaired: false, rule }
}
