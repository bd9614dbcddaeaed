import { clientLanguages } from '../../../src/domain/language.ts'
import { cases } from '../../eval/data/index.ts'
import { turnOf } from '../../eval/turn.ts'
import { type Line, ms } from '../report.ts'
import { startServer } from '../server.ts'
import { median, quantile, seeded } from '../stats.ts'
import type { Turns } from '../workers/turns.ts'

type Written = { group: string; input: ReturnType<typeof turnOf> }

const perLanguage = 40
const longText = 4_000
const longTurns = 40
/** Each message is measured this often, and its median counts: what befalls one run is the machine's. */
const runs = 3

/**
 * CPU of the pipeline for one message: workerd's CPU around a request that takes the turn, less the median
 * of the same requests without it. Turns are the evaluation's, all languages; long ones are many put together.
 */
export async function turns(script: string): Promise<Line[]> {
  const written = sample()
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
    await cpuOf('GET', 0)
    const first = await cpuOf('POST', 0)
    // What an isolate does in its first moments, compiling above all, is the first message's matter.
    for (let at = 1; at < 40; at++) await cpuOf('POST', at)
    const without: number[] = []
    const measured: number[][] = written.map(() => [])
    const long = `${longText} characters`
    // Apart, so that the few long ones do not push what the many need out of the machine's caches.
    for (const isLong of [false, true]) {
      for (let run = 0; run < runs; run++) {
        for (const [at, costs] of measured.entries()) {
          if ((written[at]?.group === long) !== isLong) continue
          without.push(await cpuOf('GET', at))
          costs.push(await cpuOf('POST', at))
        }
      }
    }
    const request = median(without)
    const costs = measured.map((values) => Math.max(0, median(values) - request))
    const line = (what: string, isOf: (group: string) => boolean, gated = false): Line => {
      const values = costs.filter((_, at) => isOf(written[at]?.group ?? ''))
      const p99 = quantile(values, 0.99)
      return {
        what: `${what} (${values.length}): p50, p99`,
        foyer: `${ms(median(values))}, ${ms(p99)}`,
        ...(gated && { goal: { text: 'p99 < 5 ms', met: p99 < 5 } }),
      }
    }
    return [
      line('messages of usual length', (group) => group !== long, true),
      ...clientLanguages.map((language) => line(`  ${language}`, (group) => group === language)),
      line(`messages of ${long}`, (group) => group === long),
      { what: 'first message of an isolate', foyer: ms(first - request) },
      { what: 'a request without the turn, taken off the above', foyer: ms(request) },
    ]
  } finally {
    await server.stop()
  }
}

/** The same turns each time, in an order that mixes languages and lengths. */
function sample(): Written[] {
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
    return { group: `${longText} characters`, input: { ...input, pending: long } }
  })
  return [...short, ...long]
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
