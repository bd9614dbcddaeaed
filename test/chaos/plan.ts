import { Chance } from './random.ts'
import { type MemberAct, type Phase, phases } from './recording.ts'

/** Something people do at an instant of the run; `at` in ms from its beginning. */
export type Doing = { at: number; phone: string } & (
  | { kind: 'writes'; texts: string[]; batch: boolean; fromAd: boolean }
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

/** Every kind of calamity once: first those through which the process lives on, so that long waits end, then the others. */
export type Round = { unbroken: Calamity[]; broken: Calamity[] }

/** A pause in which one more client turns up, ms; and at most so many, since each is looked at in the end. */
const clientEveryMs = 800
const mostClients = 250

export function planOf(seed: number, durationMs: number): Plan {
  const chance = new Chance(seed)
  const count = Math.min(mostClients, Math.floor(durationMs / clientEveryMs))
  const phones = Array.from({ length: count }, (_, i) => phoneOf(i))
  const life = chance.branch()
  const fates = life.dealt(allFates)
  const doings = phones.flatMap((phone, i) => {
    const begins = Math.floor((i / count) * durationMs * 0.85)
    const story = { phone, begins, ends: durationMs, fate: fates.next().value, comesBack: i % 3 === 0 }
    return storyOf(story, life.branch())
  })
  return {
    seed,
    durationMs,
    watched: phones.slice(0, 4),
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
  const prefixes = ['551197000', '447400123', '141555526'] as const
  const prefix = prefixes[i % prefixes.length] ?? prefixes[0]
  const length = prefix.startsWith('55') ? 13 : prefix.startsWith('44') ? 12 : 11
  return prefix + String(i).padStart(length - prefix.length, '0')
}

const questions = [
  'Oi! Quanto custa um logo?',
  'How much is a logo?',
  '¿Qué incluye el paquete Profesional?',
  'Hello! I need a logo for my bakery.',
  'How long does the Complete package take?',
  'Quantas revisões estão incluídas no pacote Essencial?',
] as const
const additions = ['It is for a small café.', 'É para uma padaria.', 'Still there?', 'Obrigada!'] as const

/** How the seller's side treats one client, by how often: `kept` is taken over and never let go. */
type Fate =
  | 'left-to-assistant'
  | 'written-to'
  | 'owner-answers'
  | 'owner-lets-go'
  | 'kept'
  | 'handed-back'
  | 'finished'
const allFates: readonly Fate[] = [
  ...(['left-to-assistant', 'left-to-assistant', 'left-to-assistant', 'left-to-assistant'] as const),
  ...(['owner-answers', 'owner-lets-go', 'kept', 'handed-back', 'handed-back', 'finished'] as const),
  'written-to',
]

type Story = { phone: string; begins: number; ends: number; fate: Fate; comesBack: boolean }

/** What happens around one client: how they write, and what the seller's side does. */
function storyOf({ phone, begins, ends, fate, comesBack }: Story, chance: Chance): Doing[] {
  const doings: Doing[] = []
  let at = begins
  const writes = (texts: string[], batch = false) => {
    const fromAd = doings.length === 0 && chance.whole(1, 6) === 1
    doings.push({ kind: 'writes', at, phone, texts, batch, fromAd })
  }
  const burst = () => Array.from({ length: chance.whole(0, 2) }, () => chance.one(additions))
  const pause = (from: number, to: number) => {
    at += chance.whole(from, to)
  }
  if (fate === 'written-to') {
    // Outside the window of some, inside that of others.
    if (comesBack) writes([chance.one(questions)])
    else doings.push({ kind: 'wrote-long-ago', at, phone, text: chance.one(questions) })
    pause(500, 2_500)
    doings.push({ kind: 'member', act: 'template', at, phone })
    pause(1_500, 4_000)
    writes([chance.one(additions)])
    return doings
  }
  writes([chance.one(questions), ...burst()], chance.whole(1, 2) === 1)
  if (fate === 'left-to-assistant') {
    for (let n = chance.whole(1, 3); n > 0; n -= 1) {
      pause(100, 4_000)
      writes([chance.one(questions), ...burst()])
    }
  } else if (fate === 'owner-answers' || fate === 'owner-lets-go') {
    pause(0, 2_000)
    doings.push({ kind: 'owner-answers', at, phone })
    pause(100, 3_000)
    writes([chance.one(additions)])
  } else {
    pause(0, 1_500)
    doings.push({ kind: 'member', act: 'take-over', at, phone })
    for (let n = chance.whole(fate === 'kept' ? 0 : 1, 2); n > 0; n -= 1) {
      pause(50, 900)
      doings.push({ kind: 'member', act: 'send', at, phone })
    }
    pause(1_500, 4_000)
    writes([...burst(), 'E então?'])
  }
  if (fate === 'handed-back' || fate === 'finished' || fate === 'owner-lets-go') {
    pause(300, 1_500)
    doings.push({ kind: 'member', act: fate === 'finished' ? 'finish' : 'hand-back', at, phone })
    pause(100, 2_500)
    writes([chance.one(questions)])
  }
  // Some come back when their conversation has long been out of memory.
  if (comesBack) {
    at = Math.max(at, Math.min(at + 13_000, ends - 500))
    writes([chance.one(additions)])
  }
  return doings
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
    unbroken: chance.shuffled<Calamity>([
      { kind: 'sockets-cut', afterMs: afterMs() },
      { kind: 'statuses-held', afterMs: afterMs() },
      { kind: 'statuses-reversed', afterMs: afterMs(), ms: chance.whole(1_000, 2_000) },
      { kind: 'provider-clock-wrong', afterMs: afterMs(), shiftMs: chance.whole(-90_000, 90_000) },
      {
        ...{ kind: 'clock-wrong', afterMs: afterMs() },
        ...{ behindMs: chance.whole(12_000, 25_000), aheadMs: chance.whole(2_000, 5_000) },
      },
    ]),
    broken: chance.shuffled<Calamity>([
      ...kills,
      { kind: 'database-refuses', afterMs: afterMs(), ms: chance.whole(800, 2_000) },
      { kind: 'assistant-off', afterMs: afterMs(), ms: chance.whole(300, 1_500) },
    ]),
  }
}
