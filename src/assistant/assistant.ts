import type { HandoffReason, HandoffSummary } from '../domain/handoff.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { ClientLanguage, MemberLanguage } from '../domain/language.ts'
import type { MessageContent } from '../domain/message.ts'
import type { ReplyAudit } from '../domain/reply-audit.ts'
import type { CollectedRequirement } from '../domain/requirement.ts'

/** A message of the conversation as the assistant sees it, oldest first. */
export type TurnMessage = {
  id: string
  author: 'client' | 'assistant' | 'person'
  content: MessageContent
  at: number
}

/** All that one reply may depend on: the same input and responder give the same outcome. */
export type TurnInput = {
  knowledge: Knowledge
  knowledgeVersion: number
  assistant: { name: string; languages: readonly ClientLanguage[]; memberLanguage: MemberLanguage }
  /** What the episode already knows. */
  episode: {
    language: ClientLanguage | null
    disclosed: boolean
    requirements: CollectedRequirement[]
    misunderstandings: number
    suspicions: number
    turns: number
  }
  /** Earlier messages of this conversation, oldest first, without the pending ones. */
  history: TurnMessage[]
  /** The client's messages this turn answers, oldest first; at least one. */
  pending: TurnMessage[]
  clientName: string | null
}

/** What the assistant wants committed. Exactly one text for the client in either case. */
export type TurnOutcome = {
  text: string
  language: ClientLanguage
  /** All requirements known after this turn. */
  requirements: CollectedRequirement[]
  misunderstood: boolean
  suspicious: boolean
  audit: ReplyAudit
  handoff: { reason: HandoffReason; summary: HandoffSummary } | null
}

/** The world outside a turn. */
export type TurnContext = {
  signal: AbortSignal
  /** Milliseconds, for latency only: no decision depends on it. */
  now(): number
  /** Text as it is written, for members who watch; never for the client. */
  onDraft(text: string): void
}

/** One responder behind the pipeline (the built-in one, Workers AI, or any OpenAI-compatible endpoint). Throws only on abort. */
export interface Assistant {
  takeTurn(input: TurnInput, context: TurnContext): Promise<TurnOutcome>
}
