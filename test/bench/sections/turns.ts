import { clientLanguages } from '../../../src/domain/language.ts'
import { cases } from '../../eval/data/index.ts'
import { turnOf } from '../../eval/turn.ts'
import { type Line, ms } from '../report.ts'
import { startServer } from '../server.ts'
import { median, quantile, seeded, sum } from '../stats.ts'
import type { Turns } from '../workers/turns.ts'

type Written = { group: string; input: ReturnType<typeof turnOf> }

const perLanguage = 40
const longText = 4_000
const longTurns = 40
/** Each message is measured this often, and its median counts: what befalls one run is the machine's. */
const runs = 10
const longRuns = 3
/** By then V8 has compiled most of what the messages need. */
const warmFrom = 2

/** CPU of a message, ms, run by run. */
type Measured = { group: string; costs: number[] }

/**
 * CPU of the pipeline for one message: workerd's CPU around a request that takes the turn, less the median
 * of the same requests without it. Turns are the evaluation's, all languages; long ones are many put together.
 * Every run of an isolate's life is counted, its first message's too.
 */
export async function turns(script: string): Promise<Line[]> {
  const { usual, long } = sample()
  const written = [...usual, ...long]
  const server = await startServer('turns', { like: 'bare', script, vars: {} })
  try {
    const knowledges = [...new Set(written.map(({ input }) => input.knowledge))]
    const body: Turns = {
      knowledges,
      turns: written.map(({ input: { knowledge, ...input } }) => ({
        knowledge: knowledges.indexOf(knowledge),
        input,
      })),
    }
    await fetch(server.url, { method: 'PUT', body: JSON.stringify(body) })
    const cpuOf = async (method: 'GET' | 'POST', at: number) => {
      const before = server.runtimeCpuMs()
      const response = await fetch(`${server.url}/${at}`, { method })
      await response.text()
      if (!response.ok) throw new Error(`turn ${at} answered ${response.status}`)
      return server.runtimeCpuMs() - before
    }
    // A request of its own compiles what each takes; the pipeline is none of it.
    await cpuOf('GET', 0)
    const without: number[] = []
    const measured: Measured[] = written.map(({ group }) => ({ group, costs: [] }))
    const pass = async (from: number, to: number) => {
      for (const [at, { costs }] of measured.entries()) {
        if (at < from || at >= to) continue
        without.push(await cpuOf('GET', at))
        costs.push(await cpuOf('POST', at))
      }
    }
    // Long ones apart, so that they do not push what the many need out of the machine's caches.
    for (let run = 0; run < runs; run++) await pass(0, usual.length)
    for (let run = 0; run < longRuns; run++) await pass(usual.length, written.length)
    const request = median(without)
    for (const each of measured) each.costs = each.costs.map((cost) => Math.max(0, cost - request))
    return [...report(measured.slice(0, usual.length), measured.slice(usual.length)), empty(without)]
  } finally {
    await server.stop()
  }
}

const spread = (values: readonly number[]): string => `${ms(median(values))}, ${ms(quantile(values, 0.99))}`

function report(usual: readonly Measured[], long: readonly Measured[]): Line[] {
  const medians = (some: readonly Measured[]) => some.map(({ costs }) => median(costs))
  const p99 = quantile(medians(usual), 0.99)
  const single = (from: number, to?: number) => usual.flatMap(({ costs }) => costs.slice(from, to))
  const pass = (name: string, at: number): Line => ({
    what: `  ${name} run of each: mean, p99`,
    foyer: `${ms(sum(single(at, at + 1)) / usual.length)}, ${ms(quantile(single(at, at + 1), 0.99))}`,
  })
  return [
    {
      what: `messages of usual length (${usual.length}), median of ${runs} runs: p50, p99`,
      foyer: spread(medians(usual)),
      goal: { text: 'p99 < 5 ms', met: p99 < 5 },
    },
    ...clientLanguages.map((language) => ({
      what: `  ${language}`,
      foyer: spread(medians(usual.filter(({ group }) => group === language))),
    })),
    { what: '  single runs of a warm isolate, from the third on: p50, p99', foyer: spread(single(warmFrom)) },
    pass('first', 0),
    pass('second', 1),
    pass('third', 2),
    pass('last', runs - 1),
    { what: `messages of ${longText} characters (${long.length}): p50, p99`, foyer: spread(medians(long)) },
    { what: 'first message of an isolate', foyer: ms(usual[0]?.costs[0] ?? 0) },
  ]
}

const empty = (without: readonly number[]): Line => ({
  what: 'a request without the turn, its median taken off the above: p50, p99',
  foyer: spread(without),
})

/** The same turns each time, in an order that mixes languages. */
function sample(): { usual: Written[]; long: Written[] } {
  const random = seeded(7)
  const shuffled = cases.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at)
  const taken = new Map<string, number>()
  const short = shuffled.flatMap(({ one }) => {
    const count = taken.get(one.language) ?? 0
    taken.set(one.language, count + 1)
    return count < perLanguage ? [{ group: one.language, input: turnOf(one) }] : []
  })
  const long = short.slice(0, longTurns).map(({ input }, at) => {
    const text = shuffled
      .filter(({ one }) => one.language === shuffled[at]?.one.language)
      .map(({ one }) => one.messages.join(' '))
      .join('. ')
      .slice(0, longText)
    const [pending] = input.pending
    const long = pending ? [{ ...pending, content: { type: 'text', text } as const }] : []
    return { group: 'long', input: { ...input, pending: long } }
  })
  return { usual: mixed(short, random), long }
}

function mixed(written: readonly Written[], random: () => number): Written[] {
  return written
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
