import type { Address } from '../domain/address.ts'
import type { Sendable } from '../domain/message.ts'
import type { InboundMessage, SendResult, StatusReport } from '../domain/wire.ts'

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
  /** Kept raw for the operator, never answered: unknown types, group messages, items without a sender. */
  | { kind: 'ignored'; accountId: string | null; reason: IgnoredReason; raw: string }

export type IgnoredReason = 'group-message' | 'no-sender' | 'unknown-type' | 'malformed-item' | 'other-field'

/** Everything a channel needs to put one message on the wire. */
export type SendRequest = {
  accountId: string
  to: Address[]
  content: Sendable
  /** Comes back on statuses; reconciles an unknown outcome. */
  ourId: string
}

/** A channel's way out. Never throws: every failure is a `SendResult`. */
export interface Sender {
  /** Longest text the provider takes, in UTF-16 units. */
  readonly maxTextLength: number
  send(request: SendRequest): Promise<SendResult>
}
