import type { Address } from '../domain/address.ts'
import type { FetchOutcome } from '../domain/conversation/fetching.ts'
import type { Sendable } from '../domain/message.ts'
import type { BookEntry, PastThread } from '../domain/past-chats.ts'
import type { TemplateName, TemplateNews } from '../domain/template/news.ts'
import type { InboundMessage, SendResult, StatusReport, UploadResult } from '../domain/wire.ts'

export type { Address, InboundMessage, SendResult, StatusReport }

/** One item of a webhook after parsing; every item stands alone, so a bad one never costs its neighbours. */
export type Update =
  | {
      kind: 'inbound'
      accountId: string
      from: Address[]
      profileName: string | null
      message: InboundMessage
    }
  | { kind: 'status'; accountId: string; to: Address[]; report: StatusReport }
  /** The owner answered from their own phone: a human outbound, never sent again by us. */
  | { kind: 'echo'; accountId: string; to: Address[]; message: InboundMessage }
  /** Two addresses of one person, learned without a message (a changed number or id). */
  | { kind: 'link'; accountId: string; addresses: Address[] }
  /** A client has said in the provider's own settings whether they take marketing messages; `at` in ms. */
  | { kind: 'preference'; accountId: string; from: Address[]; marketing: boolean; at: number }
  /** What the provider says of a template, which is of a business account and not of one number. */
  | {
      kind: 'template'
      accountId: null
      businessAccountId: string
      template: TemplateName
      news: TemplateNews
    }
  /** A piece of the chats a number had on its owner's phone before; `progress` in percent. */
  | {
      kind: 'past-chats'
      accountId: string
      piece: { progress: number; threads: PastThread[] } | 'declined'
    }
  /** Names of the address book on the owner's phone. */
  | { kind: 'phone-book'; accountId: string; entries: BookEntry[] }
  /** Kept raw for the operator, never answered: unknown types, group messages, items without a sender. */
  | { kind: 'ignored'; accountId: string | null; reason: IgnoredReason; raw: string }

export type IgnoredReason =
  | 'group-message'
  | 'no-sender'
  | 'unknown-type'
  | 'malformed-item'
  | 'other-field'
  /** Taken, but cut. */
  | 'too-long'

/** Everything a channel needs to put one message on the wire. */
export type SendRequest = {
  accountId: string
  to: Address[]
  content: Sendable
  /** Comes back on statuses; reconciles an unknown outcome. */
  ourId: string
}

/** A file as its provider offers it. `size` is in bytes; `sha256`, in hex, is what its content should come to. */
export type OfferedFile = {
  kind: 'offered'
  body: ReadableStream<Uint8Array>
  size: number
  type: string | null
  sha256: string | null
}

/** A file on its way to a provider. `size` is in bytes. */
export type OutgoingFile = {
  body: ReadableStream<Uint8Array>
  size: number
  type: string
  name: string
}

/**
 * Opens the file of a message that is about to leave, for a channel on which it goes along with the message; else says
 * why it cannot leave. Never throws.
 */
export type OpenFile = (
  content: Extract<Sendable, { type: 'media' }>,
) => Promise<OutgoingFile | Extract<SendResult, { kind: 'refused' }>>

/** A channel whose files come and go apart from the messages that carry them. Never throws. */
export interface FileExchange {
  /** Opens a file a client sent, of at most `mostBytes`; `signal` ends this and the reading of its bytes. */
  open(
    providerMediaId: string,
    mostBytes: number,
    signal: AbortSignal,
  ): Promise<OfferedFile | Extract<FetchOutcome, { kind: 'failed' }>>
  /** Absent where a file goes along with its message. */
  upload?(file: OutgoingFile): Promise<UploadResult>
}

/** Whom a sign of attention is for; `messageId` is the provider's id of the client's newest message. */
export type Sign = { accountId: string; to: Address[]; messageId: string }

/** A channel's way out. Sending never throws: every failure is a `SendResult`. */
export interface Sender {
  /** Longest text the provider takes, in UTF-16 units. */
  readonly maxTextLength: number
  send(request: SendRequest): Promise<SendResult>
  /** Shows that an answer is being written, for a while; `marksRead` where that tells as well that the client was read. */
  readonly typing?: { lastsMs: number; marksRead: boolean; show(sign: Sign): Promise<void> }
  /** Shows that what the client wrote was read. Like `typing`, it rejects when the provider did not take it. */
  markRead?(sign: Sign): Promise<void>
}
