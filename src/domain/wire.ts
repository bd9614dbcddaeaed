import type { Address } from './address.ts'
import type { Delivery, DeliveryState } from './delivery.ts'
import type { MessageContent } from './message.ts'
import type { PriceCategory } from './provider-rates.ts'

/** A message from outside as a channel's parser gives it. `at` is the provider's time, ms. */
export type InboundMessage = {
  providerId: string
  at: number
  content: MessageContent
  /** Came from a click on an ad: opens the provider's free entry and a 72 h session. */
  fromAd: boolean
  /** Who wrote it, where what came along with it may be somebody else's. */
  from?: Address[]
}

/** What a provider takes for a message. `category` null: one we do not know. */
export type ReportedPricing = {
  category: PriceCategory | null
  free: boolean
  /** Free because an ad brought the client (WhatsApp `free_entry_point`, `referral_conversion`). */
  freeEntry: boolean
}

/** The provider's own conversation that a message counts to, where it tells. `expiresAt` in ms. */
export type ReportedConversation = { freeEntry: boolean; expiresAt: number | null }

/** What a provider reports about a message of ours. */
export type StatusReport = {
  /** The provider's id of the message. */
  providerId: string
  /** The id we gave when sending, when the provider echoes it: `<conversationId>.<messageId>`. */
  ourId: string | null
  at: number
  state: Extract<DeliveryState, 'sent' | 'delivered' | 'read' | 'played' | 'failed'>
  error: Delivery['error']
  /** Both are absent where the provider says nothing of money. */
  pricing?: ReportedPricing
  conversation?: ReportedConversation
}

/** Why a provider refused something. Every reason has a sentence in the member's language. */
export type SendError = Required<NonNullable<Delivery['error']>>

/**
 * What became of a send. `accepted` means the provider took it, not that it arrived; `alsoKnownAs` are addresses of the
 * client's that we did not have (a Brazilian number with or without its ninth digit). `refused` names
 * what happens next: `retry` after `afterMs`, `window-closed`, or `never`; where `slows` is set, nothing else on that
 * channel may leave before either. `unknown`: no answer came, so it may or may not have been sent.
 */
export type SendResult =
  | { kind: 'accepted'; providerId: string; alsoKnownAs?: Address[] }
  | ({ kind: 'refused'; next: 'retry'; afterMs: number; slows?: 'channel' } & SendError)
  | ({ kind: 'refused'; next: 'window-closed' | 'never' } & SendError)
  | { kind: 'unknown'; message: string }

/** What became of giving a provider a file. One whose outcome is not known is given again: nobody sees it twice. */
export type UploadResult =
  | { kind: 'uploaded'; providerMediaId: string }
  | Extract<SendResult, { kind: 'refused' }>
