import { z } from 'zod'
import { AuditGist } from '../domain/audit-gist.ts'
import { ChannelKind } from '../domain/channel.ts'
import { Delivery } from '../domain/delivery.ts'
import { HandoffReason, HandoffSummary } from '../domain/handoff.ts'
import { Holder } from '../domain/holder.ts'
import { ClientLanguage } from '../domain/language.ts'
import { MarketingConsent } from '../domain/marketing-consent.ts'
import { Author, MessageContent } from '../domain/message.ts'
import { RequirementTold } from '../domain/requirement.ts'
import { SilenceCause } from '../domain/silence.ts'
import { TemplateCategory } from '../domain/template/category.ts'

export { autoReplyResponder } from '../domain/audit-gist.ts'
export { type ChannelKind, sendsFiles } from '../domain/channel.ts'
export type { Delivery, DeliveryState } from '../domain/delivery.ts'
export type { MessageFile } from '../domain/file.ts'
export type { HandoffReason, HandoffSummary } from '../domain/handoff.ts'
export type { Holder } from '../domain/holder.ts'
export type { ClientLanguage, MemberLanguage } from '../domain/language.ts'
export { inMemberLanguage, type MemberText } from '../domain/member-text.ts'
export type { Author, MessageContent } from '../domain/message.ts'
export type { RequirementTold, RequirementValue } from '../domain/requirement.ts'
export type { SendFailure } from '../domain/send-failure.ts'

/** A message as members see it. `seq` orders a conversation; `version` rises when the message changes. */
export const MessageView = z.object({
  id: z.string(),
  seq: z.number().int(),
  version: z.number().int(),
  author: Author,
  content: MessageContent,
  /** Provider's time for inbound, ours for outbound; ms. */
  at: z.number().int(),
  /** Null for what did not go out: client messages and system lines. */
  delivery: Delivery.nullable(),
  /** The id the hub gave when a member sent it, to match the optimistic copy. */
  clientId: z.string().nullable(),
  audit: AuditGist.nullable(),
})
export type MessageView = z.infer<typeof MessageView>

/** One row of the inbox. Instants in ms. */
export const ConversationSummary = z.object({
  id: z.string(),
  version: z.number().int(),
  contact: z.object({ id: z.string(), name: z.string().nullable(), address: z.string().nullable() }),
  channel: z.object({ id: z.string(), kind: ChannelKind, name: z.string() }),
  status: z.enum(['open', 'finished']),
  holder: Holder,
  language: ClientLanguage.nullable(),
  /** Client messages no member has looked at. */
  unread: z.number().int(),
  lastMessage: z.object({ preview: z.string(), author: Author, at: z.number().int() }).nullable(),
  lastActivityAt: z.number().int(),
  /** Since when the client waits for a person; null when nobody waits. */
  waitingSince: z.number().int().nullable(),
  /** End of the provider's window for free text; null where the channel has none. */
  serviceWindowEndsAt: z.number().int().nullable(),
  handoffReason: HandoffReason.nullable(),
})
export type ConversationSummary = z.infer<typeof ConversationSummary>

/**
 * What the next free text costs. `micros` is what the provider takes, in millionths of a US dollar: at most, because
 * each number has an allowance of its own; null where it takes nothing. Nothing either before `freeUntil`, when an ad
 * brought the client. `sessionEndsAt` null: the message would open a session of the workspace's. Instants in ms.
 */
export const CostOutlook = z.object({
  micros: z.int().nullable(),
  freeUntil: z.int().nullable(),
  sessionEndsAt: z.int().nullable(),
  /** What the provider takes for a template of each category; null where there are no templates. */
  templateMicros: z.record(TemplateCategory, z.int()).nullable(),
})
export type CostOutlook = z.infer<typeof CostOutlook>

/** The open conversation: the row, its current episode, and its newest messages, oldest first. */
export const ConversationView = z.object({
  summary: ConversationSummary,
  episode: z
    .object({
      number: z.number().int(),
      openedAt: z.number().int(),
      finishedAt: z.number().int().nullable(),
      handoff: HandoffSummary.extend({ at: z.number().int() }).nullable(),
      /** Why the assistant left it to people without a word of its own; null where it did not. */
      silentBecause: SilenceCause.nullable(),
      requirements: z.array(RequirementTold),
    })
    .nullable(),
  outlook: CostOutlook.nullable(),
  /** Whether the client takes marketing messages here, and who said so; null while nobody has. */
  marketing: MarketingConsent.nullable(),
  messages: z.array(MessageView),
  /** Whether older messages exist before the first one given. */
  hasOlder: z.boolean(),
})
export type ConversationView = z.infer<typeof ConversationView>
