const HOUR = 3_600_000

/** The provider's window for free text: 24 h from the client's last message (WhatsApp customer service window). */
export const SERVICE_WINDOW_MS = 24 * HOUR

/** The end of the service window after a client's message of provider time `at` (ms); never moves back. */
export function extendServiceWindow(endsAt: number | null, at: number): number {
  return Math.max(endsAt ?? 0, at + SERVICE_WINDOW_MS)
}

/** Whether free text may be sent at `now`. Channels without a window (`endsAt` null) are always open. */
export function serviceWindowOpen(endsAt: number | null, now: number): boolean {
  return endsAt === null || now < endsAt
}
