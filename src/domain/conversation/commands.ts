import type { Address } from '../address.ts'
import type { ProposedChoices } from '../choices.ts'
import type { Delivery } from '../delivery.ts'
import type { FreeEntry } from '../free-entry.ts'
import type { HandoffReason, HandoffSummary } from '../handoff.ts'
import type { Holder } from '../holder.ts'
import type { ClientLanguage } from '../language.ts'
import type { MarketingConsent } from '../marketing-consent.ts'
import type { MessageContent, Sendable } from '../message.ts'
import type { MessageCost } from '../message-cost.ts'
import type { DailyUse } from '../model-usage.ts'
import type { Recipient } from '../recipient.ts'
import type { ReplyAudit } from '../reply-audit.ts'
import type { CollectedRequirement } from '../requirement.ts'
import type { Session } from '../session.ts'
import type { SilenceCause } from '../silence.ts'
import type { TemplateCategory } from '../template/category.ts'
import type { InboundMessage, SendResult, StatusReport, UploadResult } from '../wire.ts'
import type { PlannedCheckIn } from './check-in.ts'
import type { TakenForOwners } from './echoes.ts'
import type { FetchOutcome } from './fetching.ts'
import type { ConversationOrigin, ConversationState } from './state.ts'
import type { StoredMessage } from './stored-message.ts'
import type { Meanwhile, Return } from './unmerging.ts'

/** A reply the assistant has prepared and checked; exactly one text for the client. */
export type PreparedReply = {
  text: string
  /** What may be tapped in answer to its question. */
  choices?: ProposedChoices | null
  language: ClientLanguage
  requirements: CollectedRequirement[]
  misunderstood: boolean
  suspicious: boolean
  audit: ReplyAudit
  handoff: { reason: HandoffReason; summary: HandoffSummary } | null
}

/** The seller's canned text in the client's language, and why it goes out. */
export type PreparedAutoReply = { text: string; language: ClientLanguage; audit: ReplyAudit }

/** What to tell the client if a handoff leaves them waiting for this long, ms. */
export type PlannedFollowUp = { afterMs: number; text: string }

/** A message of a provider or visitor that the store does not have yet. */
export type NewInbound = InboundMessage & { key: string; clientId: string | null }

/** A message both conversations have, and what became of it in the one that sends it. */
export type KnownMessage = { message: StoredMessage; there: StoredMessage }

/** What an older conversation takes over from a younger one of the same person, a piece at a time. */
export type Belongings = {
  /** The younger conversation; `origin` names the older one. */
  from: string
  messages: StoredMessage[]
  /** No more pieces follow: what all of them ask for is due. */
  last: boolean
  /** Those of its messages, by number, that the younger one still sends itself. */
  underWay: number[]
  origin: ConversationOrigin
  recipient: Recipient
  serviceWindowEndsAt: number | null
  freeEntry: FreeEntry | null
  session: Session | null
  marketing: MarketingConsent | null
  marketedAt: number | null
  personSpokeAt: number | null
  unansweredSince: number | null
  answeredUpToSeq: number
  lastInboundAt: number | null
  unread: number
  /** Who holds the episode that was going on; null when none was. */
  holder: Holder | null
}

/**
 * What the workspace's records say, right before a claim, of the templates that wait to leave, by the messages' numbers.
 * One that is not in it could not be looked up.
 */
export type TemplateChecks = Readonly<Record<number, TemplateCheck>>
export type TemplateCheck =
  | { approved: true; category: TemplateCategory }
  | { approved: false; error: NonNullable<Delivery['error']> }

/**
 * All that can happen to a conversation. Time, ids and randomness come in with the command, and so
 * does what the store knows (`current`, duplicates already taken out): deciding reads nothing else. `requestId`
 * names the request that asked, where one did.
 */
export type Command = { now: number; random: string; requestId?: string } & (
  | { type: 'receive'; origin: ConversationOrigin; messages: NewInbound[]; debounceMs: number }
  | { type: 'echo'; origin: ConversationOrigin; messages: NewInbound[] }
  | { type: 'status'; message: StoredMessage; report: StatusReport }
  | {
      type: 'memberSend'
      memberId: string
      clientId: string
      content: Sendable
      basedOnSeq: number
      sendAnyway: boolean
    }
  | { type: 'takeOver'; memberId: string }
  | { type: 'handBack' }
  | { type: 'finish'; memberId: string }
  | { type: 'reopen'; episode: number }
  | { type: 'markRead'; upToSeq: number; unreadAfter: number }
  | { type: 'assistantOff' }
  | { type: 'started'; instance: string; unknownWaitMs: number }
  | { type: 'wake' }
  | { type: 'putOffUnasked'; until: number }
  | { type: 'beginReply'; instance: string }
  | {
      type: 'replyGenerated'
      turn: number
      reply: PreparedReply
      followUp: PlannedFollowUp | null
      checkIn: PlannedCheckIn | null
    }
  | {
      type: 'replyGated'
      turn: number
      cause: SilenceCause
      autoReply: PreparedAutoReply | null
    }
  /** `lastWords` hand the client over once no further try is made; null where the assistant may not speak. */
  | { type: 'replyFailed'; turn: number; lastWords: PreparedReply | null }
  | { type: 'modelUsed'; uses: DailyUse[] }
  | { type: 'retryMessage'; message: StoredMessage; memberId: string; confirmed: boolean }
  | { type: 'dropMessage'; message: StoredMessage; memberId: string }
  | { type: 'hold'; seq: number; until: number }
  | { type: 'claim'; instance: string; templates?: TemplateChecks }
  | { type: 'consent'; consent: MarketingConsent }
  | { type: 'uploaded'; message: StoredMessage; result: UploadResult }
  | { type: 'attempted'; message: StoredMessage; result: SendResult; unknownWaitMs: number }
  | { type: 'claimFetch'; instance: string }
  | { type: 'fetched'; message: StoredMessage; outcome: FetchOutcome }
  | { type: 'retryFetch'; message: StoredMessage }
  | { type: 'projected'; version: number; seqs: number[] }
  | { type: 'projectionFailed' }
  | { type: 'belongTo'; contactId: string }
  | { type: 'moveBack'; contactId: string; addresses: Address[]; withFiles: number[] }
  | { type: 'giveBack'; given: Return; left: StoredMessage[] }
  | { type: 'meanwhile'; said: Meanwhile }
  | { type: 'moveTo'; older: Pick<ConversationOrigin, 'conversationId' | 'contactId'> }
  | { type: 'moved'; version: number }
  | { type: 'moveFailed' }
  | {
      type: 'absorb'
      belongings: Belongings
      known: KnownMessage[]
      takenForOwners: TakenForOwners
      stoppedAt: number | null
    }
)

/** What the shell writes in the same transaction as the state. */
export type Write =
  | { type: 'append'; message: StoredMessage }
  | {
      type: 'update'
      seq: number
      delivery: Delivery
      /** Null where there is nothing new to know. */
      providerId: string | null
      cost: MessageCost | null
      version: number
    }
  /** What a message carries has come further: a file arrived, or a provider has it. */
  | { type: 'content'; seq: number; content: MessageContent; version: number }
  /** It is another conversation's message again. */
  | { type: 'remove'; seq: number; version: number }

/** Why a command was not carried out, for the person who gave it. */
export type Refusal =
  | { refused: 'stale'; newestSeq: number }
  | { refused: 'window-closed'; closedAt: number }
  | { refused: 'opted-out'; at: number }
  | { refused: 'finished' }
  | { refused: 'not-holder' }
  | { refused: 'not-stuck' | 'under-way' | 'may-have-arrived' }

/** The outcome of deciding: the state after, what to write with it, and what to stop at once. */
export type Decision = {
  state: ConversationState
  writes: Write[]
  /** A running generation is of no use any more. */
  abortGeneration: boolean
  /** The turn that began, the message claimed for sending or for its file, or why nothing was done. */
  answer:
    | Refusal
    | { turn: number }
    | { claimed: { seq: number; id: string } }
    | { fetching: { seq: number } }
    | null
}
