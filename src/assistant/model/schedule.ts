import { Temporal } from 'temporal-polyfill'
import type { ModelBriefing } from '../assistant.ts'

/** Nobody is written to at once, nor after two months, because of a time that was misunderstood. */
const soonestMs = 60_000
const latestMs = 60 * 24 * 3_600_000

/** A time a client may be written to at, ms, and whether that will reach them; or why it is none. */
export type Scheduled = { at: number; reachesClient: boolean } | { refused: string }

/**
 * Reads a time a model proposes (ISO 8601; without an offset it is wall time of the seller's zone). It reaches the
 * client while the channel takes free text; later only the seller can be reminded (WhatsApp, customer service window).
 */
export function readTime(
  proposed: string,
  { at: now, timeZone, serviceWindowEndsAt }: ModelBriefing,
): Scheduled {
  const at = instantOf(proposed, timeZone)
  if (at === null) return { refused: 'That is no time of the form 2026-11-30T09:00.' }
  if (at < now + soonestMs) return { refused: 'That is not in the future.' }
  if (at > now + latestMs) return { refused: 'That is too far in the future.' }
  return { at, reachesClient: serviceWindowEndsAt === null || at < serviceWindowEndsAt }
}

function instantOf(text: string, timeZone: string): number | null {
  try {
    return /(?:Z|[+-]\d\d:?\d\d)$/i.test(text)
      ? Temporal.Instant.from(text).epochMilliseconds
      : Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The moment as a model is told it: "Sunday, 2026-11-22T12:00 (America/Sao_Paulo)". */
export function momentOf({ at, timeZone }: ModelBriefing): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  const time = moment.toPlainDateTime().toString({ smallestUnit: 'minute' })
  return `${weekdays[moment.dayOfWeek - 1]}, ${time} (${timeZone})`
}
