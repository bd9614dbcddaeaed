import { z } from 'zod'
import { freePort } from '../../../src/local/ports.ts'
import { demo } from '../../support/whatsapp/demo.ts'
import { attach } from '../inspector.ts'
import { keepBusy } from '../load.ts'
import { newPeople, says } from '../people.ts'
import type { Provider } from '../provider.ts'
import { atMost, type Line, ms } from '../report.ts'
import { type Server, startFoyer, startServer } from '../server.ts'
import { median } from '../stats.ts'

type Scripts = { foyer: string; floor: string; kept: string; empty: string }

/** V8's account of a heap, bytes. */
const HeapUsage = z.object({ usedSize: z.number() })

/** Memory of a conversation that is awake, garbage collected: what 150 more of them add to 50. */
export async function memory({ foyer, floor, kept }: Scripts, provider: Provider): Promise<Line[]> {
  const port = await freePort()
  const product = await woken(await startFoyer('memory', foyer, provider, port), 'foyer', port, provider)
  const vars = { APP_SECRET: demo.appSecret, PROVIDER_URL: provider.url }
  const bareWith = async (script: string) => {
    const inspectorPort = await freePort()
    const served = { like: 'bare', script, vars, inspectorPort } as const
    return woken(await startServer('floor-memory', served), 'bare', inspectorPort, provider)
  }
  const bare = await bareWith(floor)
  const keeping = await bareWith(kept)
  return [
    {
      what: `memory of a live conversation (150 woken in ${product.seconds.toFixed(1)} s)`,
      foyer: `${product.kilobytes.toFixed(0)} kB`,
      floor: `${bare.kilobytes.toFixed(0)} kB`,
      goal: atMost(300, product.kilobytes, ' kB'),
    },
    {
      what: '  a floor that keeps what a conversation keeps',
      foyer: '',
      floor: `${keeping.kilobytes.toFixed(0)} kB`,
    },
    {
      what: '  of it JavaScript; the rest is the runtime’s, its database above all',
      foyer: `${product.script.toFixed(1)} kB`,
      floor: `${bare.script.toFixed(1)} kB`,
    },
  ]
}

async function woken(server: Server, name: string, inspectorPort: number, provider: Provider) {
  try {
    const inspector = await attach({ url: server.url, inspectorPort, name })
    const wake = async (count: number) => {
      const repliesBefore = provider.taken.length
      const webhooks = await Promise.all(newPeople(count).map((person) => says(person)))
      await keepBusy(server.url, webhooks, 8)
      await provider.untilTaken(repliesBefore + count)
      await inspector.call('HeapProfiler.collectGarbage')
      const { usedSize } = HeapUsage.parse(await inspector.call('Runtime.getHeapUsage'))
      return { all: server.bytes(), script: usedSize }
    }
    const before = await wake(50)
    const start = performance.now()
    const after = await wake(150)
    const kilobytes = (after.all - before.all) / 150 / 1000
    const script = (after.script - before.script) / 150 / 1000
    inspector.close()
    // An object sleeps 10 s after its last work: when it took longer, some slept already.
    return { kilobytes, script, seconds: (performance.now() - start) / 1000 }
  } finally {
    await server.stop()
  }
}

/**
 * CPU of workerd from its start to its first answer, less that of a Worker with nothing in it: to a provider, whose
 * webhook is refused here, and to a member, for whom more is loaded, sign-in above all; here nobody is signed in.
 */
export async function coldStart({ foyer, empty }: Scripts, provider: Provider): Promise<Line[]> {
  const cpuOf = async (path: string, script: string) => {
    const server = await startFoyer('cold', script, provider)
    try {
      await (await fetch(server.url + path)).text()
      return server.runtimeCpuMs()
    } finally {
      await server.stop()
    }
  }
  const hook = '/hooks/whatsapp'
  const starts: { hook: number; hub: number }[] = []
  for (let round = 0; round < 3; round++) {
    const without = await cpuOf(hook, empty)
    starts.push({
      hook: (await cpuOf(hook, foyer)) - without,
      hub: (await cpuOf('/api/me', foyer)) - without,
    })
  }
  const line = (what: string, part: keyof (typeof starts)[number], limit: number): Line => {
    const took = median(starts.map((start) => start[part]))
    return { what, foyer: ms(took), goal: atMost(limit, took, ' ms') }
  }
  return [
    line('cold start, less an empty Worker: CPU to the first answer to a webhook', 'hook', 200),
    line('cold start, less an empty Worker: CPU to the first answer to the hub', 'hub', 200),
  ]
}
