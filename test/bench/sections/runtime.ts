import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { post } from '../load.ts'
import { newPeople, says } from '../people.ts'
import type { Provider } from '../provider.ts'
import { type Line, ms, times } from '../report.ts'
import { startFoyer } from '../server.ts'
import { median } from '../stats.ts'
import { ofFloor, repeats, type Step, steps } from '../steps.ts'

const rounds = 40
const people = 8
/** The time one person is left alone before the next writes: by then all that follows from a message is done, ms. */
const apartMs = 2_500

const kinds = Object.keys(steps) as Step[]
const Taken = z.record(z.string(), z.number())
type Taken = Partial<Record<string, number>>

/**
 * What workerd itself takes for each kind of step, whoever asks for it, and how many of them a message to an awake
 * conversation takes: it costs no less than these together, its own JavaScript not counted. Where a goal for CPU is
 * below that, it is out of reach here.
 */
export async function runtime(scripts: { steps: string; rows: string }, provider: Provider): Promise<Line[]> {
  const { request, costOf } = await measured(scripts.steps, provider)
  const { untilReply, all } = await counted(scripts.rows, provider)
  const together = (taken: Taken) =>
    kinds.reduce((sum, kind) => sum + costOf(kind) * (taken[kind] ?? 0), request)
  const floor = together(ofFloor)
  const sum = (what: string, taken: Taken): Line => ({
    what,
    foyer: ms(together(taken)),
    floor: ms(floor),
    ratio: times(together(taken) / floor),
  })
  return [
    { what: 'a request that is answered at once', foyer: ms(request), floor: ms(request) },
    ...kinds.map((kind) => ({
      what: `${(all[kind] ?? 0).toFixed(1)} x ${steps[kind]}: ${ms(costOf(kind))}`,
      foyer: ms(costOf(kind) * (all[kind] ?? 0)),
      floor: ms(costOf(kind) * (ofFloor[kind] ?? 0)),
    })),
    sum('those until the reply has left: no CPU goal below this can be met here', untilReply),
    sum('all of these, with the work on D1: likewise', all),
  ]
}

/** CPU of a request, and of each kind of step, ms. */
async function measured(script: string, provider: Provider) {
  const server = await startFoyer('steps', script, provider)
  try {
    const cpuOf = async (path: string) => {
      const before = server.cpuMs()
      await (await fetch(`${server.url}/${path}`)).text()
      return server.cpuMs() - before
    }
    const spent = new Map<string, number[]>(['', ...kinds].map((kind) => [kind, []]))
    // The first ones compile what the others run.
    for (let round = -rounds / 4; round < rounds; round++) {
      for (const [kind, values] of spent) {
        const cost = await cpuOf(kind)
        if (round >= 0) values.push(cost)
      }
    }
    const request = median(spent.get('') ?? [])
    const cost = (kind: Step) => Math.max(0, median(spent.get(kind) ?? []) - request) / repeats
    // Those of an alarm are taken in a transaction.
    const costOf = (kind: Step) =>
      kind === 'alarm' ? Math.max(0, cost('alarm') - cost('commit')) : cost(kind)
    return { request, costOf }
  } finally {
    await server.stop()
  }
}

/** How many steps of each kind a message to an awake conversation takes, until its reply has left and in all. */
async function counted(script: string, provider: Provider): Promise<{ untilReply: Taken; all: Taken }> {
  const server = await startFoyer('counted', script, provider)
  try {
    const stepsTaken = async () => Taken.parse(await (await fetch(`${server.url}/hooks/steps`)).json())
    const everybody = newPeople(people)
    const sums = { untilReply: {} as Taken, all: {} as Taken }
    for (const round of ['first messages', 'awake']) {
      for (const person of everybody) {
        const before = await stepsTaken()
        const replies = provider.taken.length
        await post(server.url, await says(person))
        await provider.untilTaken(replies + 1)
        const untilReply = await stepsTaken()
        await sleep(apartMs)
        if (round === 'first messages') continue
        add(sums.untilReply, before, untilReply)
        add(sums.all, before, await stepsTaken())
      }
    }
    return sums
  } finally {
    await server.stop()
  }
}

/** Adds one person's share of what was taken between two looks. */
function add(sum: Taken, before: Taken, after: Taken): void {
  for (const kind of kinds) {
    sum[kind] = (sum[kind] ?? 0) + ((after[kind] ?? 0) - (before[kind] ?? 0)) / people
  }
}
