import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../../src/local/ports.ts'
import { keepBusy } from '../load.ts'
import { newPeople, says } from '../people.ts'
import type { Provider } from '../provider.ts'
import { atMost, type Line } from '../report.ts'
import { type Server, startFoyer } from '../server.ts'
import { median } from '../stats.ts'

type Scripts = { foyer: string; empty: string }

/** Memory of a conversation that is awake, garbage collected: what 150 more of them add to 50. */
export async function memory({ foyer }: Scripts, provider: Provider): Promise<Line[]> {
  const inspectorPort = await freePort()
  const server = await startFoyer('memory', foyer, provider, inspectorPort)
  try {
    const wake = async (count: number) => {
      const repliesBefore = provider.taken.length
      const webhooks = await Promise.all(newPeople(count).map((person) => says(person)))
      await keepBusy(server.url, webhooks, 8)
      await provider.untilTaken(repliesBefore + count)
      await collectGarbage(server, inspectorPort)
      return server.bytes()
    }
    const before = await wake(50)
    const start = performance.now()
    const kilobytes = ((await wake(150)) - before) / 150 / 1000
    // An object sleeps 10 s after its last work: when it took longer, some slept already.
    const seconds = (performance.now() - start) / 1000
    return [
      {
        what: `memory of a live conversation (150 woken in ${seconds.toFixed(1)} s)`,
        foyer: `${kilobytes.toFixed(0)} kB`,
        goal: atMost(300, kilobytes, ' kB'),
      },
    ]
  } finally {
    await server.stop()
  }
}

/** Lets V8 collect the garbage of the product's isolate, which it does only while that has something to do. */
async function collectGarbage(server: Server, inspectorPort: number): Promise<void> {
  const inspector = new WebSocket(`ws://127.0.0.1:${inspectorPort}/core:user:foyer`)
  await once(inspector, 'open')
  let collected = false
  const done = once(inspector, 'message').then(() => {
    collected = true
  })
  inspector.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }))
  while (!collected) {
    await (await fetch(`${server.url}/api/health`)).text()
    await Promise.race([done, sleep(50)])
  }
  inspector.close()
}

/** CPU of workerd from its start to its first answer, less that of a Worker with nothing in it. */
export async function coldStart({ foyer, empty }: Scripts, provider: Provider): Promise<Line[]> {
  const cpuOf = async (name: string, script: string) => {
    const server = await startFoyer(name, script, provider)
    try {
      await (await fetch(`${server.url}/api/health`)).text()
      return server.runtimeCpuMs()
    } finally {
      await server.stop()
    }
  }
  const starts: { foyer: number; empty: number }[] = []
  for (let round = 0; round < 3; round++) {
    starts.push({ empty: await cpuOf('empty', empty), foyer: await cpuOf('cold', foyer) })
  }
  const ms = median(starts.map((start) => start.foyer - start.empty))
  return [
    {
      what: 'cold start: CPU to the first answer, less an empty Worker',
      foyer: `${ms.toFixed(0)} ms`,
      goal: atMost(200, ms, ' ms'),
    },
  ]
}
