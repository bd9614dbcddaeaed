import { abortAllDurableObjects, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { database } from '../../../src/db/database.ts'
import { lastClockRun } from '../../../src/db/operations.ts'
import { park } from '../../../src/db/parking.ts'
import { runClock } from '../../../src/http/clock/clock.ts'
import { demo as seeded } from '../../../src/local/demo/seed.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import { anInvocation } from '../../support/invocation.ts'

const MINUTE = 60_000

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
afterEach(() => {
  env.DEBOUNCE_MS = '0'
  vi.restoreAllMocks()
})

const waiting = () =>
  env.DB.prepare(`SELECT count(*) AS n FROM parked WHERE resolved_at IS NULL`).first<number>('n')

/** So many batches for conversations nobody knows, which the clock tries again. */
async function aBacklog(count: number): Promise<void> {
  const batches = Array.from({ length: count }, (_, n) => ({
    id: `parked-${n}`,
    workspaceId: seeded.workspace.id,
    channelId: seeded.whatsapp.id,
    conversationId: `parked-${n}`,
    source: 'batch' as const,
    reason: 'busy',
    payload: JSON.stringify({
      origin: { workspaceId: seeded.workspace.id, conversationId: `parked-${n}`, addresses: [] },
      inbound: [],
      echoes: [],
      statuses: [],
    }),
    requestId: null,
  }))
  await park(env.DB, batches, Date.now() - MINUTE)
}

test('a backlog of more than an invocation may call keeps nothing else from being done, and comes to its end', async () => {
  env.DEBOUNCE_MS = '60000'
  const client = world.client()
  await client.writes('Oi')
  const id = await client.conversationId()
  await vi.waitUntil(
    async () => (await env.DB.prepare(`SELECT id FROM conversation WHERE id = ?`).bind(id).first()) !== null,
    { timeout: 10_000 },
  )
  await runInDurableObject(world.conversation(id), (_, { storage }) => storage.deleteAlarm())
  await abortAllDurableObjects()
  await aBacklog(60)

  const { now } = Date
  let minutes = 5
  vi.spyOn(Date, 'now').mockImplementation(() => now.call(Date) + minutes * MINUTE)
  for (; minutes === 5 || ((await waiting()) !== 0 && minutes < 20); minutes += 1) {
    const at = Date.now()
    await runClock(anInvocation(), at)
    expect(await lastClockRun(database(env))).toBe(at)
    await vi.waitUntil(() => client.received().length > 0, { timeout: 15_000 })
  }
  expect(await waiting()).toBe(0)
})
