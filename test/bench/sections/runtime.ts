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
/** The time one person is left alone before the next writes, and until all is at rest, ms. */
const apartMs = 150
const restMs = 3_500

const kinds = Object.keys(steps) as Step[]
const Taken = z.record(z.string(), z.number())

/**
 * What workerd itself takes for each kind of step, whoever asks for it, and how many of them a message to an awake
 * conversation takes with all that follows: it costs no less than these together, its own JavaScript not counted.
 */
export async function runtime(scripts: { steps: string; rows: string }, provider: Provider): Promise<Line[]> {
  const { request, costOf } = await measured(scripts.steps, provider)
  const taken = await counted(scripts.rows, provider)
  const together = (count: (kind: Step) => number) =>
    kinds.reduce((sum, kind) => sum + costOf(kind) * count(kind), request)
  const foyer = together((kind) => taken[kind] ?? 0)
  const floor = together((kind) => ofFloor[kind] ?? 0)
  return [
    { what: 'a request that is answered at once', foyer: ms(request), floor: ms(request) },
    ...kinds.map((kind) => ({
      what: `${(taken[kind] ?? 0).toFixed(1)} x ${steps[kind]}: ${ms(costOf(kind))}`,
      foyer: ms(costOf(kind) * (taken[kind] ?? 0)),
      floor: ms(costOf(kind) * (ofFloor[kind] ?? 0)),
    })),
    { what: 'all of these', foyer: ms(foyer), floor: ms(floor), ratio: times(foyer / floor) },
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

/** How many steps of each kind a webhook takes. */
async function counted(script: string, provider: Provider): Promise<Partial<Record<Step, number>>> {
  const server = await startFoyer('counted', script, provider)
  try {
    const everybody = newPeople(people)
    const speak = async () => {
      for (const person of everybody) {
        await post(server.url, await says(person))
        await sleep(apartMs)
      }
      await sleep(restMs)
      return Taken.parse(await (await fetch(`${server.url}/hooks/steps`)).json())
    }
    const before = await speak()
    const after = await speak()
    return Object.fromEntries(
      kinds.map((kind) => [kind, ((after[kind] ?? 0) - (before[kind] ?? 0)) / people]),
    )
  } finally {
    await server.stop()
  }
}
