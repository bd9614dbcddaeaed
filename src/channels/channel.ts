import type { DeliveryState } from '../domain/delivery.ts'
import type { MessageContent } from '../domain/message.ts'

/**
 * One address of a person on a channel. `phone` is digits only in international form, as the provider
 * gave it; `user` is the provider's own stable id (WhatsApp's business-scoped user id, a Telegram id);
 * `visitor` is a web visitor. A person may have several; they are all kept.
 */
export type Address = { kind: 'user' | 'phone' | 'visitor'; value: string }

/** A client's message as a channel's parser gives it. `at` is the provider's time, ms. */
export type InboundMessage = {
  providerId: string
  at: number
  content: MessageContent
  /** Came from a click on an ad: opens the provider's free entry and a 72 h session. */
  fromAd: boolean
}

/** What a provider reports about a message of ours. */
export type StatusReport = {
  /** The provider's id of the message. */
  providerId: string
  /** The id we gave when sending, when the provider echoes it: `<conversationId>.<messageId>`. */
  ourId: string | null
  at: number
  state: Extract<DeliveryState, 'sent' | 'delivered' | 'read' | 'played' | 'failed'>
  error: { code: string; message: string } | null
}

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
  /** Kept raw for the operator, never answered: unknown types, group messages, items without a sender. */
  | { kind: 'ignored'; accountId: string | null; reason: IgnoredReason; raw: string }

export type IgnoredReason = 'group-message' | 'no-sender' | 'unknown-type' | 'malformed-item' | 'other-field'

/** Everything a channel needs to put one message on the wire. */
export type SendRequest = {
  accountId: string
  to: Address[]
  text: string
  /** Comes back on statuses; reconciles an unknown outcome. */
  ourId: string
}

/**
 * What became of a send. `accepted` means the provider took it, not that it arrived. `refused` names
 * what happens next: `retry` after `afterMs`, `window-closed`, or `never`. `unknown`: no answer came,
 * so it may or may not have been sent.
 */
export type SendResult =
  | { kind: 'accepted'; providerId: string }
  | { kind: 'refused'; next: 'retry'; afterMs: number; code: string; message: string }
  | { kind: 'refused'; next: 'window-closed' | 'never'; code: string; message: string }
  | { kind: 'unknown'; message: string }

/** A channel's way out. Never throws: every failure is a `SendResult`. */
export interface Sender {
  /** Longest text the provider takes, in UTF-16 units. */
  readonly maxTextLength: number
  send(request: SendRequest): Promise<SendResult>
}
