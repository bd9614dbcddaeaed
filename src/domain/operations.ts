/** What is counted by hour because no row tells it afterwards. */
export const counterNames = ['duplicates', 'group-messages', 'refused-signatures', 'woken'] as const
export type CounterName = (typeof counterNames)[number]

/** Instants of one hour (UTC) count together; ms. */
export const HOUR_MS = 3_600_000

/** The hour an instant belongs to, by the instant it began at; ms. */
export function hourOf(at: number): number {
  return at - (at % HOUR_MS)
}

/**
 * Why something is parked: a conversation could not be reached (`batch`), what a provider sent could not be read
 * (`webhook-item`), or past chats could not be made free of personal data (`past-chats`).
 */
export const parkedSources = ['batch', 'webhook-item', 'past-chats'] as const
export type ParkedSource = (typeof parkedSources)[number]
