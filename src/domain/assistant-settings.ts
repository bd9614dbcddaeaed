import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ChannelKind } from './channel.ts'
import { SellerText } from './knowledge.ts'
import { ClientLanguage } from './language.ts'

/**
 * What clients see the assistant sign with (FEATURES P10): letters, spaces, hyphens and apostrophes, because
 * a digit or a link in a name would reach every client unchecked. Whether it is also a name to be given is
 * asked when it is, by `refuseName`.
 */
export const AssistantName = z
  .string()
  .trim()
  .min(2, 'Use at least two letters.')
  .max(30, 'Use at most 30 letters.')
  .regex(/^\p{L}[\p{L}\p{M} '’-]*$/u, 'Use letters only.')

/** Wall time of a day, 24-hour `HH:MM`. */
const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const TimeZone = z.string().refine((zone) => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}, 'This is not a time zone of the IANA list, such as America/Sao_Paulo.')

/**
 * When the assistant works, in wall time. `day` is 1 for Monday to 7 for Sunday. A span whose `to` is not
 * after its `from` runs past midnight and belongs to the day it starts on. A day in `exceptions` ignores the
 * weekly spans that start on it: the assistant works all of it, or not at all.
 */
export const Schedule = z.object({
  timeZone: TimeZone,
  weekly: z.array(z.object({ day: z.int().min(1).max(7), from: WallTime, to: WallTime })).max(70),
  exceptions: z.array(z.object({ date: z.iso.date(), assistant: z.enum(['on', 'off']) })).max(400),
})
export type Schedule = z.infer<typeof Schedule>

export const Availability = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always') }),
  z.object({ kind: z.literal('when-offline') }),
  z.object({ kind: z.literal('schedule'), schedule: Schedule }),
])
export type Availability = z.infer<typeof Availability>

/** How many contacts may be left to people by name. */
export const mostExcluded = 1000

/** Whom the assistant talks to (FEATURES P1). Contacts marked as sellers are never among them. */
export const Audience = z.object({
  clients: z.enum(['new', 'all']),
  /** Null means every channel. */
  channels: z.array(ChannelKind).nullable(),
  /** Contacts, by id, whom the seller answers in person whatever else is set. */
  excluded: z.array(z.string().min(1).max(64)).max(mostExcluded).default([]),
})
export type Audience = z.infer<typeof Audience>

/** A workspace's assistant as its owner set it up. Durations in ms or, where named so, minutes. */
export const AssistantSettings = z.object({
  name: AssistantName,
  on: z.boolean(),
  /** Switches the assistant off by itself; `on` keeps what was set, so coming back restores it. */
  outOfOffice: z.boolean(),
  availability: Availability,
  audience: Audience,
  /** Languages clients are answered in; the first is used for a client of any other language. */
  languages: z.array(ClientLanguage).min(1),
  /** How long to wait for more messages of a burst before answering it once. */
  debounceMs: z.int().min(0).max(60_000),
  /** Minutes without a person after a handoff before one follow-up goes to the client; null for never. */
  followUpMinutes: z.int().min(1).max(1440).nullable(),
  /** Sent once an episode while the assistant does not work; null sends nothing. */
  autoReply: SellerText.nullable(),
  /** How often a client is reminded of talking to an AI; the first message of an episode always says so. */
  disclosure: z.enum(['first-message', 'every-message']),
  /** Tokens of language models a day, after which the built-in responder answers; null for what the deployment allows. */
  dailyModelTokens: z.int().min(0).max(1_000_000_000).nullable().default(null),
  /** Whether clients may see, where their channel shows it, that they were read and that an answer is being written. */
  readReceipts: z.boolean().default(true),
})
export type AssistantSettings = z.infer<typeof AssistantSettings>

/** What a workspace starts with: switched off, English, everybody new, whenever they write. */
export const defaultSettings: AssistantSettings = {
  name: 'Assistant',
  on: false,
  outOfOffice: false,
  availability: { kind: 'always' },
  audience: { clients: 'new', channels: null, excluded: [] },
  languages: ['en'],
  debounceMs: 4000,
  followUpMinutes: 30,
  autoReply: null,
  disclosure: 'first-message',
  dailyModelTokens: null,
  readReceipts: true,
}

/** Whether the assistant is switched on and nobody is out of office; schedules are another matter. */
export function isOn({ on, outOfOffice }: AssistantSettings): boolean {
  return on && !outOfOffice
}

/** Whether the schedule has the assistant working at an instant (ms). */
export function isScheduled(schedule: Schedule, at: number): boolean {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(schedule.timeZone)
  const today = moment.toPlainDate()
  const exception = exceptionOn(schedule, today)
  if (exception === 'on') return true

  const clock = moment.toPlainTime().toString({ smallestUnit: 'minute' })
  const spansFrom = (date: Temporal.PlainDate) =>
    exceptionOn(schedule, date) ? [] : schedule.weekly.filter((span) => span.day === date.dayOfWeek)

  const startedToday = spansFrom(today).some(({ from, to }) => clock >= from && (clock < to || to <= from))
  if (startedToday) return true
  if (exception === 'off') return false
  return spansFrom(today.subtract({ days: 1 })).some(({ from, to }) => to <= from && clock < to)
}

function exceptionOn(schedule: Schedule, date: Temporal.PlainDate): 'on' | 'off' | null {
  const day = date.toString()
  return schedule.exceptions.find((exception) => exception.date === day)?.assistant ?? null
}
