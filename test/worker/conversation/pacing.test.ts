import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { BudgetObject } from '../../../src/budget/object.ts'
import { demo } from '../../../src/local/demo/seed.ts'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { DemoWorld } from '../../support/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
afterEach(async () => {
  vi.restoreAllMocks()
  world.provider.mood = 'accepts'
  await env.DB.prepare(
    `UPDATE channel SET sends_per_second = NULL, trouble_code = NULL WHERE workspace_id = ?`,
  )
    .bind(demo.workspace.id)
    .run()
})

const channelRow = () =>
  env.DB.prepare(
    `SELECT paced_until, trouble_code, trouble_at FROM channel WHERE workspace_id = ? AND id = ?`,
  )
    .bind(demo.workspace.id, demo.whatsapp.id)
    .first<{ paced_until: number | null; trouble_code: string | null; trouble_at: number | null }>()

const ours = (view: ConversationView) => view.messages.filter((m) => m.author.kind === 'assistant')
const eventually = (what: () => boolean | Promise<boolean>) => vi.waitUntil(what, { timeout: 15_000 })
/** Terms are read anew after this, ms. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 1100))

describe('far below the limit', () => {
  test('a reply asks no budget', async () => {
    const asked = vi.spyOn(BudgetObject.prototype, 'nextTurn')
    const client = world.client()
    await client.writes('Oi')
    await eventually(() => client.received().length === 1)
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('the provider asks to slow down', () => {
  test('the whole channel waits, not only the conversation that heard it', async () => {
    world.provider.mood = { refuses: 130429, status: 429 }
    const loud = world.client()
    await loud.writes('Oi')
    await eventually(async () => ((await channelRow())?.paced_until ?? 0) > Date.now())
    const slowed = await loud.view()
    expect(ours(slowed)[0]?.delivery).toMatchObject({ state: 'queued', error: { reason: 'too-fast' } })
    world.provider.mood = 'accepts'
    await soon()

    const asked = vi.spyOn(BudgetObject.prototype, 'nextTurn')
    const quiet = world.client()
    await quiet.writes('Oi')
    await eventually(() => asked.mock.calls.length > 0)
    expect(await asked.mock.results[0]?.value).toMatchObject({ sendAt: expect.any(Number) })
    await eventually(() => loud.received().length === 1 && quiet.received().length === 1)
  })
})

describe('more than the channel takes is asked for', () => {
  test('everything leaves, at the channel’s pace', async () => {
    await env.DB.prepare(`UPDATE channel SET sends_per_second = 10 WHERE workspace_id = ? AND id = ?`)
      .bind(demo.workspace.id, demo.whatsapp.id)
      .run()
    await soon()
    const asked = vi.spyOn(BudgetObject.prototype, 'nextTurn')
    const clients = Array.from({ length: 24 }, () => world.client())
    await Promise.all(clients.map((client) => client.writes('Oi')))
    await eventually(() => clients.every((client) => client.received().length === 1))
    const turns = await Promise.all(asked.mock.results.map(({ value }) => value))
    const instants = turns.map((turn) => turn.sendAt).toSorted((a, b) => a - b)
    expect(instants.length).toBeGreaterThan(10)
    for (const [i, at] of instants.entries()) {
      expect(at - (instants[i - 10] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(1000)
    }
  })
})

describe('the channel is in trouble', () => {
  test('a refused token shows at the channel, and no longer once a message is taken', async () => {
    world.provider.mood = { refuses: 190, status: 401 }
    const client = world.client()
    await client.writes('Oi')
    await eventually(async () => (await channelRow())?.trouble_code === 'reconnect')
    const [refused] = ours(await client.until((v) => ours(v)[0]?.delivery?.state === 'failed'))
    expect(refused?.delivery?.error).toMatchObject({ code: '190', reason: 'reconnect' })
    world.provider.mood = 'accepts'
    await soon()
    const other = world.client()
    await other.writes('Oi')
    await eventually(async () => (await channelRow())?.trouble_code === null)
  })

  test('an account that cannot pay shows by a status, and is well again only once a message went out', async () => {
    const client = world.client()
    await client.writes('Oi')
    await eventually(() => client.received().length === 1)
    const [first] = world.provider.taken.slice(-1)
    if (first === undefined) throw new Error('nothing was taken')
    const error = { code: 131042, title: 'Business eligibility payment issue' }
    await world.report('failed', first, { error })
    await eventually(async () => (await channelRow())?.trouble_code === 'payment')
    await soon()

    const id = await client.conversationId()
    const hello = { clientId: crypto.randomUUID(), text: 'Oi, aqui é a Ana', basedOnSeq: 99 }
    await world.hub.post(`/api/conversations/${id}/messages`, hello)
    await eventually(() => client.received().includes(hello.text))
    expect((await channelRow())?.trouble_code).toBe('payment')
    const [second] = world.provider.taken.slice(-1)
    if (second === undefined) throw new Error('nothing was taken')
    await world.report('sent', second)
    await eventually(async () => (await channelRow())?.trouble_code === null)
  })
})
