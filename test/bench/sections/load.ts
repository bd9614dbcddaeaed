import { arrive, keepBusy, type Posted } from '../load.ts'
import { newPeople, says } from '../people.ts'
import type { Provider } from '../provider.ts'
import { atLeast, compared, type Line, ms } from '../report.ts'
import {
  acknowledgeTimes,
  compare,
  inRounds,
  type Pair,
  replyTimes,
  type Subjects,
  settle,
} from '../rounds.ts'
import type { Server } from '../server.ts'
import { median, quantile } from '../stats.ts'

/** Arrivals a second, so few that neither subject is ever full on a small machine. */
const newPerSecond = 6
const awakePerSecond = 10

type Load = {
  /** Acknowledgements, ms. */
  acknowledged: number[]
  /** From a webhook to its reply, ms. */
  replied: number[]
  /** CPU time a webhook, everything that follows from it included, ms. */
  cpu: number
  /** The generator's own lag, ms. */
  lag: number[]
}

type Round = { first: Load; awake: Load; slow: Load; full: Load & { perSecond: number } }

/** What webhooks cost under load, against the floor. Everything posted to the product is added to `ledger`. */
export async function load(rounds: number, subjects: Subjects, ledger: Posted[]): Promise<Line[]> {
  const { provider, foyer } = subjects
  const pairs = await inRounds(rounds, subjects, (server) =>
    measure(server, provider, (posted) => {
      if (server === foyer) ledger.push(...posted)
    }),
  )
  const slowdown = pairs.map(
    ({ foyer: { slow, awake } }) => median(slow.acknowledged) / median(awake.acknowledged),
  )
  const lateness = pairs.map(({ foyer: { full } }) => median(full.replied) / median(full.acknowledged))
  const full = compare(pairs, (round) => round.full.perSecond)
  return [
    ...linesOf('awake conversation', pairs, ({ awake }) => awake, {
      acknowledged: 1.5,
      replied: 1.7,
      cpu: 2.5,
    }),
    ...linesOf('first message', pairs, ({ first }) => first, { acknowledged: 1.5, cpu: 2 }),
    {
      what: 'provider that takes 500 ms: acknowledge p50 against a quick one',
      foyer: ms(median(pairs.map((pair) => median(pair.foyer.slow.acknowledged)))),
      ratio: `${median(slowdown).toFixed(2)}x`,
      goal: { text: '<= 1.1x', met: median(slowdown) <= 1.1 },
    },
    {
      what: 'capacity, 32 at once: accepted a second',
      foyer: full.foyer.toFixed(0),
      floor: full.floor.toFixed(0),
      ratio: `${full.ratio.toFixed(2)}x`,
      goal: atLeast(0.6, full.ratio, 'x'),
    },
    {
      what: 'capacity: reply p50 against acknowledge p50',
      foyer: ms(median(pairs.map((pair) => median(pair.foyer.full.replied)))),
      ratio: `${median(lateness).toFixed(2)}x`,
      goal: { text: '<= 3x', met: median(lateness) <= 3 },
    },
    {
      what: "generator's own lag p99",
      foyer: ms(
        quantile(
          pairs.flatMap((pair) => pair.foyer.awake.lag),
          0.99,
        ),
      ),
      floor: ms(
        quantile(
          pairs.flatMap((pair) => pair.floor.awake.lag),
          0.99,
        ),
      ),
    },
  ]
}

function linesOf(
  what: string,
  pairs: Pair<Round>[],
  of: (round: Round) => Load,
  limits: { acknowledged: number; replied?: number; cpu: number },
): Line[] {
  const figure = (read: (load: Load) => number) => compare(pairs, (round) => read(of(round)))
  return [
    compared(
      `${what}: acknowledge p50`,
      figure((l) => median(l.acknowledged)),
      limits.acknowledged,
    ),
    compared(
      `${what}: acknowledge p95`,
      figure((l) => quantile(l.acknowledged, 0.95)),
    ),
    compared(
      `${what}: acknowledge p99`,
      figure((l) => quantile(l.acknowledged, 0.99)),
    ),
    compared(
      `${what}: webhook to reply p50`,
      figure((l) => median(l.replied)),
      limits.replied,
    ),
    compared(
      `${what}: CPU a webhook, with all that follows`,
      figure((l) => l.cpu),
      limits.cpu,
    ),
  ]
}

async function measure(server: Server, provider: Provider, note: (posted: Posted[]) => void): Promise<Round> {
  const people = newPeople(48)
  const during = async (perSecond: number, persons: string[], delayMs = 0): Promise<Load> => {
    const webhooks = await Promise.all(persons.map((person) => says(person)))
    provider.mood = { delayMs, refuses: 0 }
    const cpuBefore = server.cpuMs()
    const posted = await arrive(server.url, webhooks, perSecond)
    await settle(provider, posted)
    provider.mood = { delayMs: 0, refuses: 0 }
    note(posted)
    return loadOf(provider, posted, server.cpuMs() - cpuBefore)
  }
  return {
    first: await during(newPerSecond, people),
    awake: await during(awakePerSecond, [...people, ...people]),
    slow: await during(awakePerSecond, people, 500),
    full: await saturate(server, provider, note),
  }
}

/** As many webhooks as are taken, over conversations that are awake and each spoken to twice. */
async function saturate(server: Server, provider: Provider, note: (posted: Posted[]) => void) {
  const people = newPeople(64)
  const busy = async (persons: string[], width: number) => {
    const webhooks = await Promise.all(persons.map((person) => says(person)))
    const cpuBefore = server.cpuMs()
    const start = performance.now()
    const posted = await keepBusy(server.url, webhooks, width)
    const seconds = (performance.now() - start) / 1000
    await settle(provider, posted)
    note(posted)
    return {
      ...loadOf(provider, posted, server.cpuMs() - cpuBefore),
      perSecond: posted.filter(({ status }) => status === 200).length / seconds,
    }
  }
  await busy(people, 8)
  return busy([...people, ...people], 32)
}

function loadOf(provider: Provider, posted: Posted[], cpuMs: number): Load {
  return {
    acknowledged: acknowledgeTimes(posted),
    replied: replyTimes(provider, posted),
    cpu: cpuMs / posted.length,
    lag: posted.map(({ lagMs }) => lagMs),
  }
}
