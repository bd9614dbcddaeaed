import type { ChannelKind } from './channel.ts'
import { hasServiceWindow } from './channel.ts'

const HOUR = 3_600_000

/** The provider's window for free text: 24 h from the client's last message (WhatsApp customer service window). */
export const SERVICE_WINDOW_MS = 24 * HOUR

/**
 * The end of the service window before the client has written: long past where the channel has such a window,
 * because nothing we do opens it; null where it has none.
 */
export function unopenedServiceWindow(kind: ChannelKind): number | null {
  return hasServiceWindow(kind) ? 0 : null
}

/** The end of the service window after a client's message of provider time `at` (ms); never moves back. */
export function extendServiceWindow(endsAt: number | null, at: number): number {
  return Math.max(endsAt ?? 0, at + SERVICE_WINDOW_MS)
}

/**
 * The end of the service window after the provider said, about a moment `at` (ms), that it was closed (WhatsApp
 * error 131047). The provider wins, unless the client has written since: its word may come late, and twice.
 */
export function closeServiceWindow(endsAt: number | null, at: number): number {
  if (endsAt === null) return at
  const lastWrote = endsAt - SERVICE_WINDOW_MS
  return lastWrote > at ? endsAt : Math.min(endsAt, at)
}

/** Whether free text may be sent at `now`. Channels without a window (`endsAt` null) are always open. */
export function serviceWindowOpen(endsAt: number | null, now: number): boolean {
  return serviceWindowAt(endsAt, now) !== 'closed'
}

/** Where the service window stands at an instant: exactly one of these. */
export function serviceWindowAt(endsAt: number | null, now: number): 'none' | 'open' | 'closed' {
  if (endsAt === null) return 'none'
  return now < endsAt ? 'open' : 'closed'
}
