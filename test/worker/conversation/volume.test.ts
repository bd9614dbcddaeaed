import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { DemoWorld, demo } from '../../support/demo-world.ts'
import { message, status, webhook } from '../../support/whatsapp/payloads.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

const WAIT = { timeout: 15_000 }
const rowsOf = (id: string) =>
  env.DB.prepare(`SELECT count(*) AS n FROM message WHERE conversation_id = ?`).bind(id).first<number>('n')

test('a thousand updates about one client: each is kept once, one reply, and few questions to D1', async () => {
  const client = world.client()
  const prepare = vi.spyOn(env.DB, 'prepare')
  const messages = Array.from({ length: 1000 }, (_, i) => client.text(`mensagem ${i}`))
  expect((await world.webhook(client.payload(messages))).status).toBe(200)
  expect(prepare.mock.calls.length).toBeLessThan(40)
  prepare.mockRestore()
  await vi.waitUntil(() => client.received().length > 0, WAIT)
  const id = await client.conversationId()
  await expect.poll(() => rowsOf(id), WAIT).toBe(1001)
  const taken = world.provider.taken.at(-1)
  if (taken === undefined) throw new Error('nothing was sent')
  const to = { phone: client.who.phone ?? '' }
  const facts = { id: taken.wamid, at: Date.now(), to, ourId: taken.ourId }
  const reports = Array.from({ length: 1000 }, () => status('delivered', facts))
  expect((await world.webhook(webhook({ statuses: reports }))).status).toBe(200)
  await client.until((v) => v.messages.at(-1)?.delivery?.state === 'delivered')
  expect(client.received()).toHaveLength(1)
})

test('many clients in one webhook are looked up together, by an isolate that knows none of them', async () => {
  const clients = Array.from({ length: 40 }, () => world.client())
  const elsewhere = env.DB.prepare(
    `INSERT INTO identity SELECT workspace_id, id, ?1, 'phone', 'met-' || ?1, 'met-' || ?1, 1 FROM channel
     WHERE external_id = ?2`,
  )
  await env.DB.batch(clients.map(({ who }) => elsewhere.bind(who.phone, demo.phoneNumberId)))
  const prepare = vi.spyOn(env.DB, 'prepare')
  const messages = clients.map((client) => client.text('Oi'))
  await world.webhook(webhook({ messages }, { contacts: clients.map(({ who }) => who) }))
  const lookUps = prepare.mock.calls.filter(([query]) => query.includes('FROM identity'))
  prepare.mockRestore()
  expect(lookUps).toHaveLength(1)
})

test('a projection of megabytes goes to D1 in values it can take', async () => {
  const values: unknown[] = []
  const prepare = env.DB.prepare.bind(env.DB)
  const watched = vi.spyOn(env.DB, 'prepare').mockImplementation((query) => {
    const statement = prepare(query)
    const bind = statement.bind.bind(statement)
    return Object.assign(statement, {
      bind: (...bound: unknown[]) => {
        values.push(...bound)
        return bind(...bound)
      },
    })
  })
  const client = world.client()
  const raw = 'x'.repeat(95_000)
  const strange = Array.from({ length: 30 }, (_, i) =>
    message('hologram', { raw }, { id: `wamid.strange.${i}`, at: Date.now(), from: client.who }),
  )
  expect((await world.webhook(client.payload(strange))).status).toBe(200)
  const id = await client.conversationId()
  await expect.poll(() => rowsOf(id), WAIT).toBe(30)
  watched.mockRestore()
  // D1 takes a string of 2,000,000 bytes at most (limits as of November 2026); here nothing enforces it.
  const bytes = values.map((value) => new TextEncoder().encode(String(value)).byteLength)
  expect(Math.max(...bytes)).toBeLessThan(2_000_000)
})
