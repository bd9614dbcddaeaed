import type { ProposedChoices } from '../domain/choices.ts'
import type { HandoffReason, HandoffSummary } from '../domain/handoff.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { ClientLanguage } from '../domain/language.ts'
import type { StyleProfile } from '../domain/learning.ts'
import type { MessageContent } from '../domain/message.ts'
import type { ModelUse } from '../domain/model-usage.ts'
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
  assistant: { name: string; languages: readonly ClientLanguage[] }
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
  /** What a language model is told and may use besides; of it the built-in responder looks at the zone alone, for "tomorrow". */
  model?: ModelBriefing
}

export type ModelBriefing = {
  /** The moment of this turn, ms, and the zone whose days and hours the seller means. */
  at: number
  timeZone: string
  /** Until when free text may be sent, ms; null where it always may. */
  serviceWindowEndsAt: number | null
  /** What is left of the workspace's daily budget of tokens; null without one. */
  tokensLeft: number | null
  /** How the seller's people write, as a person approved it. */
  style: StyleProfile | null
}

/** What the assistant wants committed. Exactly one text for the client in either case. */
export type TurnOutcome = {
  text: string
  /** What may be tapped in answer; null where the text asks for nothing of the kind. */
  choices: ProposedChoices | null
  language: ClientLanguage
  /** All requirements known after this turn. */
  requirements: CollectedRequirement[]
  misunderstood: boolean
  suspicious: boolean
  audit: ReplyAudit
  handoff: { reason: HandoffReason; summary: HandoffSummary } | null
  /** The client asked to be written to at this time (ms); `note` says what about, in the responder's words. */
  checkIn: { at: number; note: string } | null
}

/** The world outside a turn. */
export type TurnContext = {
  signal: AbortSignal
  /** Milliseconds, for latency only: no decision depends on it. */
  now(): number
  /** Text as it is written, for members who watch; never for the client. */
  onDraft(text: string): void
  /** A model was asked, whatever came of it: also while the turn is being aborted. */
  onModelUse(use: ModelUse): void
  /**
   * The seller's questions nearest in meaning to a text, best first, by their ids; null when that cannot be told
   * just now. Absent where nothing is searched by meaning.
   */
  nearestQuestions?(text: string, signal: AbortSignal): Promise<string[] | null>
}

/** One responder behind the pipeline (the built-in one, Workers AI, or any OpenAI-compatible endpoint). Throws only on abort. */
export interface Assistant {
  takeTurn(input: TurnInput, context: TurnContext): Promise<TurnOutcome>
}
