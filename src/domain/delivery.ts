import { z } from 'zod'
import { SendFailure } from './send-failure.ts'

/**
 * How far an outbound message got. `sending` is claimed, `unknown` is sent without an answer,
 * `cancelled` never left us. Provider states follow CHANNELS, "Statuses".
 */
export const DeliveryState = z.enum([
  'queued',
  'sending',
  'unknown',
  'sent',
  'delivered',
  'read',
  'played',
  'failed',
  'cancelled',
])
export type DeliveryState = z.infer<typeof DeliveryState>

export const Delivery = z.object({
  state: DeliveryState,
  /**
   * The provider's error code and a sentence in English, when it failed or has to wait. `reason` has a sentence in the
   * member's language; without one the sentence is the provider's own.
   */
  error: z.object({ code: z.string(), message: z.string(), reason: SendFailure.exactOptional() }).nullable(),
})
export type Delivery = z.infer<typeof Delivery>

const rank: Record<DeliveryState, number> = {
  queued: 0,
  sending: 1,
  unknown: 2,
  cancelled: 3,
  sent: 4,
  failed: 5,
  delivered: 6,
  read: 7,
  played: 8,
}

/**
 * The state after a provider's report: rank only rises; `failed` overrides only what has not been delivered (WhatsApp
 * status rules). It is left by an explicit retry, and by word that the client has the message: one that was sent again
 * because nobody knew what became of it has two fates, and they are told in any order. `cancelled` gives way only to word
 * that the message left after all. Returns `current` itself when the report changes nothing.
 */
export function raise(current: Delivery, reported: Delivery): Delivery {
  if (current.state === 'cancelled' && reported.state === 'failed') return current
  return rank[reported.state] > rank[current.state] ? reported : current
}
