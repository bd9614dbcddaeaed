import type { Belongings, Refusal as ConversationRefusal } from '../domain/conversation/commands.ts'
import type { ConversationOrigin } from '../domain/conversation/state.ts'
import type { Addresses, Meanwhile, Returned } from '../domain/conversation/unmerging.ts'
import type { MarketingConsent } from '../domain/marketing-consent.ts'
import type { MessageContent, Sendable } from '../domain/message.ts'
import type { Presence } from '../domain/presence.ts'
import type { ReplyAudit } from '../domain/reply-audit.ts'
import type { InboundMessage, StatusReport } from '../domain/wire.ts'
import type { ConversationAnswer, MessagePage } from '../protocol/api.ts'
import type { ConversationView, MessageView } from '../protocol/conversation.ts'
import type { VisitorMessage } from '../protocol/frames.ts'

export type { ConversationOrigin }

/** A batch for one conversation, in the order the provider gave it. */
export type Batch = {
  /** The request that brought it, for the logs. */
  requestId?: string
  origin: ConversationOrigin
  inbound: InboundMessage[]
  echoes: InboundMessage[]
  statuses: StatusReport[]
  /** What the client, in the provider's own settings, has said of marketing messages. */
  consents?: MarketingConsent[]
}

/**
 * Refusals a member can meet: 409, but for `unknown` (404), which an object answers that never received anything, and
 * for a message it does not have.
 */
export type Refusal = ConversationRefusal | { refused: 'unknown' | 'no-such-message' }

/** What a member writes; `clientId` makes a repeat harmless. */
export type MemberMessage = {
  memberId: string
  clientId: string
  content: Sendable
  basedOnSeq: number
  sendAnyway: boolean
  requestId?: string
}

/** A message that did not simply arrive, and what a member wants done about it. */
export type StuckMessage = { memberId: string; messageId: string; requestId?: string }

/** What the Worker may ask of a conversation. Errors that are expected come back as values. */
export interface ConversationRpc {
  /** Commits the batch, ignoring what it already has. Resolves once durable. */
  receive(batch: Batch): Promise<{ received: number; duplicates: number } | { movedTo: string }>
  view(): Promise<ConversationView | Refusal>
  olderMessages(beforeSeq: number): Promise<MessagePage | Refusal>
  /** Why a message of the assistant's says what it says. */
  audit(messageId: string): Promise<ReplyAudit | Refusal>
  sendAsMember(command: MemberMessage): Promise<{ message: MessageView; view: ConversationAnswer } | Refusal>
  /**
   * A member writes to an address: makes the conversation when there is none yet. Where the address is another
   * conversation's by now, names that one.
   */
  writeFirst(
    origin: ConversationOrigin,
    command: MemberMessage,
  ): Promise<{ message: MessageView; view: ConversationAnswer } | Refusal | { movedTo: string }>
  /** Sends again what failed, or, `confirmed`, what may have arrived. */
  retryMessage(
    stuck: StuckMessage & { confirmed: boolean },
  ): Promise<{ message: MessageView; view: ConversationAnswer } | Refusal>
  /** Gives up what has not left, or failed. */
  dropMessage(stuck: StuckMessage): Promise<{ message: MessageView; view: ConversationAnswer } | Refusal>
  /** A member has asked the client whether they take marketing messages here. */
  tellConsent(memberId: string, allowed: boolean): Promise<ConversationAnswer | Refusal>
  takeOver(memberId: string): Promise<ConversationAnswer | Refusal>
  handBack(memberId: string): Promise<ConversationAnswer | Refusal>
  finish(memberId: string): Promise<ConversationAnswer | Refusal>
  reopen(episode: number): Promise<ConversationAnswer | Refusal>
  markRead(upToSeq: number): Promise<ConversationAnswer | Refusal>
  /** The workspace's assistant went off: what it holds moves to the inbox, what it has not sent is cancelled. */
  assistantOff(): Promise<void>
  /**
   * Takes up what is due and sets the alarm anew, for an object whose alarm was lost. Says whether anything was
   * waiting. One that never received anything stays nothing. Repeats are harmless.
   */
  wake(): Promise<{ overdue: boolean }>
  /** Tells D1 all there is once more, for a database that went back in time. What it has already stays. Repeats are harmless. */
  showAnew(): Promise<void>
  /**
   * Deletes all there is here, after D1 has the last of what is billed. Whoever watches is cut off, and what is under way
   * ends, this call with it: it rejects, and its repeat resolves. Where D1 does not answer, the repeat rejects too.
   */
  erase(): Promise<void>
  /**
   * This conversation is the older one's: it closes and hands over what it has, also what becomes of it later.
   * One that never received anything is made of `origin`, so that what is still on its way to it finds the
   * older one. Tells whether the older one has it all already. Repeats are harmless.
   */
  moveTo(
    older: Pick<ConversationOrigin, 'conversationId' | 'contactId'>,
    origin: ConversationOrigin,
  ): Promise<boolean>
  /** Another contact's from now on: two were merged, or taken apart. Repeats are harmless. */
  belongTo(contactId: string): Promise<void>
  /**
   * Takes apart what `moveTo` put together: this conversation goes on with its own contact and addresses, and `older`
   * gives its messages back. Resolves once both are done; repeats are harmless.
   */
  moveBack(own: Addresses & { older: string; contactId: string }): Promise<void>
  /**
   * Gives a younger conversation its messages and addresses back, or passes it on if it has moved itself. Answers what
   * was said while the two were one; null when nothing is here.
   */
  giveBack(returned: Returned): Promise<Meanwhile | null>
  /** Which of these echoes are of what this conversation sent, by their ids at the provider. */
  areYours(echoes: InboundMessage[]): Promise<string[]>
  /** Takes a younger conversation of the same person in, or passes it on if it has moved itself. Repeats are harmless. */
  absorb(belongings: Belongings): Promise<void>
  /** A web visitor's messages; `clientId` makes a repeat harmless. */
  sendAsVisitor(command: {
    origin: ConversationOrigin
    clientId: string
    content: Extract<MessageContent, { type: 'text' | 'media' | 'choice' }>
    requestId?: string
  }): Promise<{ message: VisitorMessage }>
  visitorMessages(since: number): Promise<VisitorMessage[]>
  /** Fetches a message's file from the provider once more. */
  fetchAgain(seq: number): Promise<ConversationAnswer | Refusal>
  /*
   * `fetch(request)` accepts a socket. The Worker has checked who it is and says so in
   * `x-foyer-audience: member:<memberId>` or `visitor`; nothing of the client's own headers is trusted.
   */
}

/** The desk object of a workspace. `fetch` accepts members' sockets (`x-foyer-audience: member:<id>`). */
export interface DeskRpc {
  poke(poke: {
    conversationId: string
    version: number
    attention: 'handoff' | 'asked-for-person' | null
  }): Promise<void>
  assistantSwitched(on: boolean): Promise<void>
  /** A member has said, and D1 has it, whether they take clients. Resolves once conversations can see it. */
  presenceChanged(memberId: string, presence: Presence): Promise<void>
}

/** The object's name: `workspace:conversation`. No personal data: names are logged by the platform. */
export function conversationName(workspaceId: string, conversationId: string): string {
  return `${workspaceId}:${conversationId}`
}
