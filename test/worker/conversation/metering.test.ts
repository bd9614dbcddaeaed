import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { Statement } from '../../../src/protocol/statement.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'

const HOUR = 3_600_000

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

const write = (id: string, text: string) =>
  world.hub.post(`/api/conversations/${id}/messages`, {
    clientId: crypto.randomUUID(),
    text,
    basedOnSeq: 99,
  })

/** A client whose conversation people hold, and a member's text that the provider has taken: the only one. */
async function aTextSent(): Promise<{ client: Client; id: string; taken: Taken }> {
  const client = world.client()
  // The owner's word from the phone keeps the assistant out of it.
  await client.echo('Bom dia!')
  await client.writes('Oi')
  const id = await client.conversationId()
  const text = `Oi, ${client.who.name}`
  expect((await write(id, text)).status).toBe(200)
  const taken = await vi.waitUntil(() => world.provider.taken.find((one) => one.text === text), {
    timeout: 10_000,
  })
  return { client, id, taken }
}
type Taken = DemoWorld['provider']['taken'][number]

/** What the ledger of costs has for a conversation, once it is as wanted. */
function costs(id: string, wanted: Record<string, unknown>): Promise<void> {
  const query = `SELECT market, category, standing, micros FROM provider_cost WHERE conversation_id = ?
    ORDER BY sent_at DESC LIMIT 1`
  return expect
    .poll(() => env.DB.prepare(query).bind(id).first(), { timeout: 10_000 })
    .toMatchObject({ market: 'BR', category: 'service', ...wanted })
}

describe('a closed window', () => {
  test('refuses free text with the way out, and opens again with the client’s next message', async () => {
    const client = world.client()
    await client.writes('Oi', { at: Date.now() - 25 * HOUR })
    const id = await client.conversationId()
    const refused = await write(id, 'Ainda precisa?')
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      code: 'window-closed',
      detail: expect.stringContaining('approved template'),
    })
    await client.writes('Voltei')
    await client.until((view) => (view.summary.serviceWindowEndsAt ?? 0) > Date.now())
    expect((await write(id, 'Que bom!')).status).toBe(200)
    await vi.waitUntil(() => client.received().includes('Que bom!'), { timeout: 10_000 })
  })

  test('that only the provider knows of is told about the message that met it', async () => {
    const client = world.client()
    await client.writes('Oi')
    const id = await client.conversationId()
    await world.hub.post(`/api/conversations/${id}/take-over`)
    world.provider.mood = { refuses: 131047, status: 400 }
    await write(id, 'Olá?')
    const view = await client.until((v) => v.messages.at(-1)?.delivery?.state === 'failed')
    world.provider.mood = 'accepts'
    expect(view.messages.at(-1)?.delivery?.error).toMatchObject({ code: '131047' })
    expect((await write(id, 'Olá??')).status).toBe(409)
  })
})

describe('what a message costs', () => {
  test('is shown before it is written: the market’s rate, and that the session already runs', async () => {
    const client = world.client()
    await client.writes('Oi')
    const view = await client.until((v) => v.messages.length > 0)
    expect(view.outlook).toMatchObject({ micros: 6800, freeUntil: null })
    expect(view.outlook?.sessionEndsAt).toBeGreaterThan(Date.now())
  })

  test('is estimated when it leaves and settled by the provider’s report, repeated or not', async () => {
    const { id, taken } = await aTextSent()
    await costs(id, { standing: 'estimated', micros: 6800 })
    const pricing = { pricing_model: 'PMP', type: 'free_customer_service', category: 'service' }
    await world.report('delivered', taken, { pricing })
    await costs(id, { standing: 'settled', micros: 0 })
    await world.report('sent', taken, { pricing })
    await world.report('delivered', taken, { pricing })
    await costs(id, { standing: 'settled', micros: 0 })
    const rows = await env.DB.prepare(`SELECT count(*) AS n FROM provider_cost WHERE conversation_id = ?`)
      .bind(id)
      .first()
    expect(rows).toEqual({ n: 1 })
  })

  test('is not owed for a message that failed', async () => {
    const { id, taken } = await aTextSent()
    await world.report('sent', taken)
    await costs(id, { standing: 'settled', micros: 6800 })
    await world.report('failed', taken, { error: { code: 131026, title: 'Message undeliverable' } })
    await costs(id, { standing: 'void', micros: 0 })
  })
})

test('the statement adds up: a session a client, and what was sent to them', async () => {
  const statement = async () => Statement.parse(await (await world.hub.get('/api/statement')).json())
  const before = await statement()
  const { id } = await aTextSent()
  await costs(id, { standing: 'estimated' })
  const after = await statement()
  const free = ({ sessions }: Statement) => sessions.lines.find((line) => line.free)?.sessions ?? 0
  expect(free(after)).toBe(free(before) + 1)
  expect(after.sessions.total).toEqual([{ minor: 0, currency: 'BRL' }])
  expect(after.provider.total.messages).toBe(before.provider.total.messages + 1)
  expect(after.provider.total.micros).toBe(before.provider.total.micros + 6800)
})
