import { abortAllDurableObjects, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { budgetName } from '../../../src/budget/rpc.ts'
import * as schema from '../../../src/db/schema.ts'
import { aWorkspace, type TestWorkspace } from '../../support/workspace.ts'

const perSecond = 20
const reply = { perSecond, priority: 'reply' } as const

const budgetOf = ({ id, whatsapp }: TestWorkspace) => env.BUDGET.getByName(budgetName(id, whatsapp.id))

async function pacedUntil({ db, id, whatsapp }: TestWorkspace): Promise<number> {
  const { channel } = schema
  const [row] = await db
    .select({ until: channel.pacedUntil })
    .from(channel)
    .where(and(eq(channel.workspaceId, id), eq(channel.id, whatsapp.id)))
  return row?.until ?? 0
}

/** When each of so many replies may leave, all asked for at once. */
async function turns(studio: TestWorkspace, count: number): Promise<number[]> {
  const budget = budgetOf(studio)
  const given = await Promise.all(Array.from({ length: count }, () => budget.nextTurn(reply)))
  return given.map((turn) => ('sendAt' in turn ? turn.sendAt : Number.NaN)).toSorted((a, b) => a - b)
}

describe('the budget of a channel', () => {
  test('spreads what would be too much over the time it takes', async () => {
    const given = await turns(await aWorkspace(), 60)
    for (const [i, at] of given.entries()) {
      const before = given[i - perSecond]
      if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(1000)
    }
    expect((given.at(-1) ?? 0) - (given[0] ?? 0)).toBeLessThan(4000)
  })

  test('shows every conversation that it has to ask, once there is pressure and not before', async () => {
    const studio = await aWorkspace()
    await turns(studio, 1)
    expect(await pacedUntil(studio)).toBe(0)
    await turns(studio, 10)
    await vi.waitUntil(async () => (await pacedUntil(studio)) > Date.now(), { timeout: 5000 })
  })

  test('a pause is kept by all who ask, and shown for longer than it lasts', async () => {
    const studio = await aWorkspace()
    const now = Date.now()
    await budgetOf(studio).slowDown({ perSecond, forMs: 60_000 })
    const [first] = await turns(studio, 1)
    expect(first).toBeGreaterThanOrEqual(now + 60_000)
    expect(await budgetOf(studio).nextTurn({ perSecond, priority: 'campaign' })).toMatchObject({
      askAt: expect.any(Number),
    })
    expect(await pacedUntil(studio)).toBeGreaterThan(now + 60_000)
  })

  test('one that dies forgets neither the pause nor a turn it has given', async () => {
    const studio = await aWorkspace()
    const last = (await turns(studio, 40)).at(-1) ?? 0
    await abortAllDurableObjects()
    const [next] = await turns(studio, 1)
    expect(next).toBeGreaterThan(last)
    const now = Date.now()
    await budgetOf(studio).slowDown({ perSecond, forMs: 60_000 })
    await abortAllDurableObjects()
    const [afterwards] = await turns(studio, 1)
    expect(afterwards).toBeGreaterThanOrEqual(now + 60_000)
  })

  test('a thousand turns are a handful of writes', async () => {
    const studio = await aWorkspace()
    const writes = await runInDurableObject(budgetOf(studio), async (budget, { storage }) => {
      const put = vi.spyOn(storage.kv, 'put')
      for (let i = 0; i < 1000; i += 1) await budget.nextTurn({ perSecond: 1000, priority: 'reply' })
      return put.mock.calls.length
    })
    expect(writes).toBeLessThanOrEqual(3)
  })
})
