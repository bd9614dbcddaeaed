import { freePort } from '../../../src/local/ports.ts'
import { demo } from '../../support/whatsapp/demo.ts'
import { arrive } from '../load.ts'
import { newPeople, says } from '../people.ts'
import { byFolder, profiled } from '../profiler.ts'
import type { Provider } from '../provider.ts'
import { type Line, ms, times } from '../report.ts'
import { settle } from '../rounds.ts'
import { type Server, startFoyer, startServer } from '../server.ts'

type Scripts = { foyer: string; floor: string }

const perSecond = 10
const people = 60

/** JavaScript of one isolate and CPU of the whole runtime, ms a webhook. */
type Profiled = { script: number; runtime: number; folders: Map<string, number> }

/**
 * What an awake conversation's message is spent on: the product's own JavaScript by folder, and what the runtime and
 * the Workers that stand in for the platform here (router of assets, D1) take besides.
 */
export async function profile({ foyer, floor }: Scripts, provider: Provider): Promise<Line[]> {
  const port = await freePort()
  const product = await measure(
    await startFoyer('foyer-profile', foyer, provider, port),
    'foyer',
    port,
    foyer,
  )
  const barePort = await freePort()
  const vars = { APP_SECRET: demo.appSecret, PROVIDER_URL: provider.url }
  const served = { like: 'bare', script: floor, vars, inspectorPort: barePort } as const
  const bare = await measure(await startServer('floor-profile', served), 'bare', barePort, null)
  const line = (what: string, of: (one: Profiled) => number): Line => ({
    what,
    foyer: ms(of(product)),
    floor: ms(of(bare)),
    ratio: times(of(product) / of(bare)),
  })
  const folders = [...product.folders].sort(([, a], [, b]) => b - a)
  return [
    line('JavaScript of the Worker, a webhook', ({ script }) => script),
    ...folders.map(([folder, spent]) => ({
      what: `  called from ${folder || 'the runtime (garbage collection, and what no folder called)'}`,
      foyer: ms(spent),
    })),
    line('all else: the runtime itself, and Workers that stand in for the platform', ({ runtime, script }) =>
      Math.max(0, runtime - script),
    ),
  ]

  async function measure(
    server: Server,
    name: string,
    inspectorPort: number,
    entry: string | null,
  ): Promise<Profiled> {
    try {
      const persons = newPeople(people)
      const speak = async () => {
        const webhooks = await Promise.all(persons.map((person) => says(person)))
        await settle(provider, await arrive(server.url, webhooks, perSecond))
        return webhooks.length
      }
      // What is compiled once is not what a message costs.
      await speak()
      let count = 0
      const before = server.runtimeCpuMs()
      const recorded = await profiled({ url: server.url, inspectorPort, name }, async () => {
        count = await speak()
      })
      const runtime = (server.runtimeCpuMs() - before) / count
      const folders = new Map(
        [...byFolder(recorded, entry)].map(([folder, spent]) => [folder, spent / count]),
      )
      return { script: [...folders.values()].reduce((sum, spent) => sum + spent, 0), runtime, folders }
    } finally {
      await server.stop()
    }
  }
}
