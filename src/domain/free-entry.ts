import { z } from 'zod'

const HOUR = 3_600_000

/** How long after a click on an ad a reply of ours still opens the free entry (WhatsApp free entry point). */
export const FREE_ENTRY_REPLY_MS = 24 * HOUR
/** How long the free entry lasts while the provider has not told its end; sources differ (72 h to 7 days, 2026-11). */
export const FREE_ENTRY_MS = 72 * HOUR

/**
 * The provider's free-of-charge period after an ad. It is about price alone and never opens the service window.
 * `pending` waits for our first reply; `estimated` is our reckoning; `confirmed` and `rejected` are the provider's
 * word. Instants in ms.
 */
export const FreeEntry = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending'), clickedAt: z.int() }),
  z.object({ state: z.literal('estimated'), clickedAt: z.int(), openedAt: z.int(), endsAt: z.int() }),
  z.object({ state: z.literal('confirmed'), clickedAt: z.int(), openedAt: z.int(), endsAt: z.int() }),
  z.object({ state: z.literal('rejected'), clickedAt: z.int() }),
])
export type FreeEntry = z.infer<typeof FreeEntry>

/** What a provider's report about one of our messages says of the free entry. `endsAt` null: it names no end. */
export type FreeEntryReport = { free: boolean; endsAt: number | null }

/** The client wrote at `at` after clicking an ad. The newest click is the one that counts. */
export function adClicked(entry: FreeEntry | null, at: number): FreeEntry {
  return entry !== null && entry.clickedAt >= at ? entry : { state: 'pending', clickedAt: at }
}

/** A message of ours leaves at `at`: the first one soon enough after the click opens the free entry. */
export function repliedAfterAd(entry: FreeEntry | null, at: number): FreeEntry | null {
  if (entry?.state !== 'pending' || freeEntryAt(entry, at) !== 'pending') return entry
  return { state: 'estimated', clickedAt: entry.clickedAt, openedAt: at, endsAt: at + FREE_ENTRY_MS }
}

/** The reply that left at `at` never reached the client: one after it may still open the free entry. */
export function repliedInVain(entry: FreeEntry | null, at: number): FreeEntry | null {
  const opened = entry?.state === 'estimated' && entry.openedAt === at
  return opened ? { state: 'pending', clickedAt: entry.clickedAt } : entry
}

/**
 * The provider has priced a message of ours that left at `sentAt`. A free one confirms the entry and settles its end;
 * a charged one rejects what we only estimated, if it stood within it.
 */
export function freeEntryReported(
  entry: FreeEntry | null,
  sentAt: number,
  report: FreeEntryReport,
): FreeEntry | null {
  if (entry === null || sentAt < entry.clickedAt) return entry
  if (report.free) return confirmed(entry, sentAt, report.endsAt)
  const within = entry.state === 'estimated' && sentAt >= entry.openedAt && sentAt < entry.endsAt
  return within ? { state: 'rejected', clickedAt: entry.clickedAt } : entry
}

function confirmed(entry: FreeEntry, sentAt: number, told: number | null): FreeEntry {
  const known = entry.state === 'estimated' || entry.state === 'confirmed' ? entry : null
  const openedAt = known?.openedAt ?? sentAt
  const reckoned = known?.endsAt ?? openedAt + FREE_ENTRY_MS
  // Several reports may name an end: the latest of them stands, whatever order they come in.
  const endsAt = told === null ? reckoned : known?.state === 'confirmed' ? Math.max(known.endsAt, told) : told
  return { state: 'confirmed', clickedAt: entry.clickedAt, openedAt, endsAt }
}

/** Where the free entry stands at an instant: exactly one of these. */
export function freeEntryAt(
  entry: FreeEntry | null,
  now: number,
): 'none' | 'pending' | 'estimated' | 'confirmed' | 'rejected' | 'ended' {
  if (entry === null) return 'none'
  if (entry.state === 'rejected') return 'rejected'
  const endsAt = entry.state === 'pending' ? entry.clickedAt + FREE_ENTRY_REPLY_MS : entry.endsAt
  return now < endsAt ? entry.state : 'ended'
}

/**
 * Until when a message of ours is expected to cost nothing, ms; null when it costs. While a reply would still open
 * the free entry that reply is free itself.
 */
export function freeUntil(entry: FreeEntry | null): number | null {
  if (entry === null || entry.state === 'rejected') return null
  return entry.state === 'pending' ? entry.clickedAt + FREE_ENTRY_REPLY_MS : entry.endsAt
}
