import { z } from 'zod'

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
  /** Provider's error code and a sentence, when it failed. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type Delivery = z.infer<typeof Delivery>

const rank: Record<DeliveryState, number> = {
  queued: 0,
  sending: 1,
  unknown: 2,
  sent: 3,
  delivered: 4,
  read: 5,
  played: 6,
  failed: 3.5,
  cancelled: 9,
}

/**
 * The state after a provider's report: rank only rises, and `failed` overrides only what has not
 * been delivered. Returns `current` itself when the report changes nothing.
 */
export function raise(current: Delivery, reported: Delivery): Delivery {
  return rank[reported.state] > rank[current.state] ? reported : current
}
