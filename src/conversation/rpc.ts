import type { Belongings, Refusal as ConversationRefusal } from '../domain/conversation/commands.ts'
import type { ConversationOrigin } from '../domain/conversation/state.ts'
import type { Sendable } from '../domain/message.ts'
import type { Presence } from '../domain/presence.ts'
import type { InboundMessage, StatusReport } from '../domain/wire.ts'
import type { ConversationAnswer, MessagePage } from '../protocol/api.ts'
import type { ConversationView, MessageView } from '../protocol/conversation.ts'
import type { VisitorMessage } from '../protocol/frames.ts'

export type { ConversationOrigin }

/** A batch for one conversation, in the order the provider gave it. */
export type Batch = {
  origin: ConversationOrigin
  inbound: InboundMessage[]
  echoes: InboundMessage[]
  statuses: StatusReport[]
}

/** Refusals a member can meet: 409, but for `unknown` (404), which an object answers that never received anything. */
export type Refusal = ConversationRefusal | { refused: 'unknown' }

/** What the Worker may ask of a conversation. Errors that are expected come back as values. */
export interface ConversationRpc {
  /** Commits the batch, ignoring what it already has. Resolves once durable. */
  receive(batch: Batch): Promise<{ received: number; duplicates: number } | { movedTo: string }>
  view(): Promise<ConversationView | Refusal>
  olderMessages(beforeSeq: number): Promise<MessagePage | Refusal>
  sendAsMember(command: {
    memberId: string
    clientId: string
    content: Sendable
    basedOnSeq: number
    sendAnyway: boolean
  }): Promise<{ message: MessageView; view: ConversationAnswer } | Refusal>
  takeOver(memberId: string): Promise<ConversationAnswer | Refusal>
  handBack(memberId: string): Promise<ConversationAnswer | Refusal>
  finish(memberId: string): Promise<ConversationAnswer | Refusal>
  markRead(upToSeq: number): Promise<ConversationAnswer | Refusal>
  /** The workspace's assistant went off: what it holds moves to the inbox, what it has not sent is cancelled. */
  assistantOff(): Promise<void>
  /**
   * This conversation is the older one's: it closes and hands over what it has, also what becomes of it later.
   * One that never received anything is made of `origin`, so that what is still on its way to it finds the
   * older one. Repeats are harmless.
   */
  moveTo(
    older: Pick<ConversationOrigin, 'conversationId' | 'contactId'>,
    origin: ConversationOrigin,
  ): Promise<void>
  /** Takes a younger conversation of the same person in, or passes it on if it has moved itself. Repeats are harmless. */
  absorb(belongings: Belongings): Promise<void>
  /** A web visitor's messages; `clientId` makes a repeat harmless. */
  sendAsVisitor(command: {
    origin: ConversationOrigin
    clientId: string
    text: string
  }): Promise<{ message: VisitorMessage }>
  visitorMessages(since: number): Promise<VisitorMessage[]>
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
