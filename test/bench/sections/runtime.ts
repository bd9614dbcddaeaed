import type { Provider } from '../provider.ts'
import { type Line, ms } from '../report.ts'
import { startFoyer } from '../server.ts'
import { median } from '../stats.ts'
import { repeats, steps } from '../steps.ts'

const rounds = 40

/**
 * What workerd itself takes for each kind of step, whoever asks for it: no message costs less than its steps together.
 * The floor takes a request, a call, a commit and a post.
 */
export async function runtime(script: string, provider: Provider): Promise<Line[]> {
  const server = await startFoyer('steps', script, provider)
  try {
    const cpuOf = async (path: string) => {
      const before = server.runtimeCpuMs()
      await (await fetch(`${server.url}/${path}`)).text()
      return server.runtimeCpuMs() - before
    }
    const kinds = ['', ...Object.keys(steps)]
    const costs = new Map<string, number[]>(kinds.map((kind) => [kind, []]))
    // The first ones compile what the others run.
    for (let round = -rounds / 4; round < rounds; round++) {
      for (const [kind, values] of costs) {
        const cost = await cpuOf(kind)
        if (round >= 0) values.push(cost)
      }
    }
    const request = median(costs.get('') ?? [])
    return [
      { what: 'a request that is answered at once', foyer: ms(request) },
      ...Object.entries(steps).map(([kind, what]) => ({
        what,
        foyer: ms(Math.max(0, median(costs.get(kind) ?? []) - request) / repeats),
      })),
    ]
  } finally {
    await server.stop()
  }
}
