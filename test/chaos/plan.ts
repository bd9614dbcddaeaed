import type { IdentityShape } from '../support/whatsapp/people.ts'
import { Chance } from './random.ts'
import { type MemberAct, type Phase, phases } from './recording.ts'
import { allFates, longStories, questions, type Story, shownAs, storyOf } from './stories.ts'

/** Something people do at an instant of the run; `at` in ms from its beginning. */
export type Doing = { at: number; phone: string } & (
  | { kind: 'writes'; texts: string[]; batch: boolean; fromAd: boolean; shape: IdentityShape }
  | { kind: 'sends-file'; name: string }
  | { kind: 'changes-number' }
  /** Word of what they wrote more than a day ago comes only now. */
  | { kind: 'wrote-long-ago'; text: string }
  | { kind: 'owner-answers' }
  /** On another channel: `phone` is the address there. */
  | { kind: 'writes-elsewhere'; channel: 'telegram' | 'webhook'; text: string }
  | { kind: 'member'; act: MemberAct }
)

/** Something that goes wrong. They come one after the other, each `afterMs` after the end of the one before. */
export type Calamity = { afterMs: number } & (
  | { kind: 'kill'; phase: Phase; delayMs: number; downMs: number }
  | { kind: 'database-refuses'; ms: number }
  | { kind: 'assistant-off'; ms: number }
  /** `picks` choose among those who have lately written. */
  | { kind: 'sockets-cut' }
  | { kind: 'statuses-held' }
  | { kind: 'statuses-reversed'; ms: number }
  | { kind: 'provider-clock-wrong'; shiftMs: number }
  /** The product's own: once behind, and once ahead by less, since what is set for an instant then waits that much longer. */
  | { kind: 'clock-wrong'; behindMs: number; aheadMs: number }
  /** The platform's, by which it rings alarms. */
  | { kind: 'alarms-wrong'; lateMs: number; earlyMs: number }
)

/** What a run will do. The same seed and length give the same plan. */
export type Plan = {
  seed: number
  durationMs: number
  /** Whose conversations members watch from beginning to end. */
  watched: string[]
  doings: Doing[]
  rounds: Round[]
}

/**
 * Every kind of calamity once: first those through which the process lives on, so that long waits end, in rows that go on
 * side by side, then those that end it.
 */
export type Round = { unbroken: Calamity[][]; broken: Calamity[] }

/** A pause in which one more client turns up, ms; and at most so many, since each is looked at in the end. */
const clientEveryMs = 680
const mostClients = 250

export function planOf(seed: number, durationMs: number): Plan {
  const chance = new Chance(seed)
  const count = Math.min(mostClients, Math.floor(durationMs / clientEveryMs))
  const phones = Array.from({ length: count }, (_, i) => phoneOf(i))
  const life = chance.branch()
  const fates = life.dealt(allFates)
  const stories = phones.map((phone, i): Story => {
    const fate = i === 0 ? 'comes-back' : fates.next().value
    // A story that is cut short before all of it is told would prove nothing.
    const last = longStories.includes(fate) ? 0.5 : 0.85
    const begins = Math.floor((i / count) * durationMs * last)
    return { phone, begins, ends: durationMs, fate, comesBack: i % 3 === 0 }
  })
  const doings = stories.flatMap((story) => storyOf(story, life.branch()))
  return {
    seed,
    durationMs,
    // Of whom has two conversations for a while, a screen shows but one.
    watched: stories.flatMap(({ phone, fate }) => (fate in shownAs ? [] : [phone])).slice(0, 4),
    doings: [...doings, ...elsewhere(chance.branch(), durationMs)]
      .filter(({ at }) => at <= durationMs)
      .toSorted((a, b) => a.at - b.at),
    rounds: roundsOf(chance.branch(), durationMs),
  }
}

/** A pause in which one more client turns up on another channel, ms; and at most so many of each. */
const elsewhereEveryMs = 2_500
const mostElsewhere = 40

/** Clients of other channels write twice, so that what came of the first is over or is not. No two messages are the same. */
function elsewhere(chance: Chance, durationMs: number): Doing[] {
  const count = Math.min(mostElsewhere, Math.floor(durationMs / elsewhereEveryMs))
  return (['telegram', 'webhook'] as const).flatMap((channel) =>
    Array.from({ length: count }, (_, i): Doing[] => {
      const phone = channel === 'telegram' ? String(5_500_000_001 + i) : `customer-${i}`
      const begins = Math.floor((i / count) * durationMs * 0.85)
      const writes = (at: number, n: number) => {
        const text = `${chance.one(questions)} (${i}-${n})`
        return { kind: 'writes-elsewhere' as const, channel, phone, at, text }
      }
      return [writes(begins, 1), writes(begins + chance.whole(200, 4_000), 2)]
    }).flat(),
  )
}

/** People of three countries, so that the statement has three markets. */
function phoneOf(i: number): string {
  const prefixes = ['551197000', '447400123', '1415555'] as const
  const prefix = prefixes[i % prefixes.length] ?? prefixes[0]
  const length = prefix.startsWith('55') ? 13 : prefix.startsWith('44') ? 12 : 11
  return prefix + String(i).padStart(length - prefix.length, '0')
}

/** About how long a round takes, with the restarts, ms. */
const roundMs = 36_000

function roundsOf(chance: Chance, durationMs: number): Round[] {
  const count = Math.max(1, Math.round(durationMs / roundMs))
  return Array.from({ length: count }, () => roundOf(chance))
}

function roundOf(chance: Chance): Round {
  const afterMs = () => chance.whole(50, 700)
  const kills = phases.map((phase) => ({
    kind: 'kill' as const,
    phase,
    afterMs: afterMs(),
    delayMs: chance.whole(0, 40),
    downMs: chance.whole(0, 400),
  }))
  return {
    unbroken: [
      chance.shuffled<Calamity>([
        { kind: 'statuses-held', afterMs: afterMs() },
        { kind: 'statuses-reversed', afterMs: afterMs(), ms: chance.whole(1_000, 2_000) },
        { kind: 'provider-clock-wrong', afterMs: afterMs(), shiftMs: chance.whole(-90_000, 90_000) },
        {
          ...{ kind: 'clock-wrong', afterMs: afterMs() },
          ...{ behindMs: chance.whole(12_000, 25_000), aheadMs: chance.whole(2_000, 5_000) },
        },
      ]),
      [
        {
          ...{ kind: 'alarms-wrong', afterMs: afterMs() },
          ...{ lateMs: chance.whole(800, 2_500), earlyMs: chance.whole(800, 4_000) },
        },
        { kind: 'sockets-cut', afterMs: afterMs() },
      ],
    ],
    broken: chance.shuffled<Calamity>([
      ...kills,
      { kind: 'database-refuses', afterMs: afterMs(), ms: chance.whole(800, 2_000) },
      { kind: 'assistant-off', afterMs: afterMs(), ms: chance.whole(300, 1_500) },
    ]),
  }
}
