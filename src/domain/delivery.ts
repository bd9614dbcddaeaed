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
  failed: 4,
  delivered: 5,
  read: 6,
  played: 7,
  cancelled: 8,
}

/**
 * The state after a provider's report: rank only rises; `failed` overrides only what has not been
 * delivered and is left by an explicit retry alone, as `cancelled` is final (WhatsApp status rules).
 * Returns `current` itself when the report changes nothing.
 */
export function raise(current: Delivery, reported: Delivery): Delivery {
  if (current.state === 'failed') return current
  return rank[reported.state] > rank[current.state] ? reported : current
}
