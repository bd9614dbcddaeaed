import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { type Client, DemoWorld, demo } from '../../support/demo-world.ts'
import { message, status, webhook } from '../../support/whatsapp/payloads.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

const WAIT = { timeout: 15_000 }
/** A slow machine that has other things to do takes the thousand in this time; ms. */
const patience = 120_000
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

type Row = { seq: number; id: string; author: string; text: string | null; at: number; sent: string | null }

/** A client's conversation: its messages as its object keeps them, and as D1 lists them. */
async function bothSides({ who }: Client): Promise<{ kept: Row[]; listed: Row[] }> {
  const found = env.DB.prepare(`SELECT conversation_id AS id FROM identity WHERE address = ?`).bind(who.phone)
  const id = (await found.first<string>('id')) ?? ''
  const kept = await runInDurableObject(world.conversation(id), (_, { storage }) =>
    storage.sql
      .exec<Row>(
        `SELECT seq, id, author ->> 'kind' AS author, content ->> 'text' AS text, at, delivery ->> 'state' AS sent
         FROM message ORDER BY seq`,
      )
      .toArray(),
  )
  const rows = env.DB.prepare(
    `SELECT seq, id, author, content ->> 'text' AS text, at, delivery AS sent FROM message
     WHERE conversation_id = ? ORDER BY seq`,
  )
  return { kept, listed: (await rows.bind(id).all<Row>()).results }
}

test(
  'a thousand messages, each delivered twice and all shuffled: each is kept once, in one chain of replies',
  async () => {
    const [pairs, posts, each] = [10, 5, 10]
    const start = Date.now() - 3_600_000
    /** The nth ten messages of a client, the last one first. */
    const part = (client: Client, n: number) =>
      Array.from({ length: each }, (_, i) => n * each + i)
        .reverse()
        .map((i) => client.text(`mensagem ${i}`, { at: start + i * 1000 }))
    const clients = Array.from({ length: pairs }, () => [world.client(), world.client()] as const)
    const once = clients.flatMap((pair) =>
      Array.from({ length: posts }, (_, n) =>
        webhook(
          { messages: pair.flatMap((client) => part(client, n)) },
          { contacts: pair.map(({ who }) => who) },
        ),
      ),
    )
    const twice = [...once, ...once]
    // 77 and 100 have no factor in common: each comes once.
    const shuffled = twice.flatMap((_, i) => twice[(i * 77) % twice.length] ?? [])
    for (let from = 0; from < shuffled.length; from += 5) {
      const answers = await Promise.all(shuffled.slice(from, from + 5).map((one) => world.webhook(one)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    }

    for (const client of clients.flat()) {
      const { kept } = await vi.waitUntil(async () => {
        const sides = await bothSides(client)
        const replies = sides.kept.filter(({ author }) => author === 'assistant')
        const isSettled = replies.length > 0 && replies.every(({ sent }) => sent === 'sent')
        return isSettled && JSON.stringify(sides.kept) === JSON.stringify(sides.listed) && sides
      }, WAIT)
      const written = kept.filter(({ author }) => author === 'client').map(({ text }) => text)
      expect(written.toSorted()).toEqual(
        Array.from({ length: posts * each }, (_, i) => `mensagem ${i}`).toSorted(),
      )
      // What came together stands in the order of its time, in whatever order that came.
      for (let at = 0; at < written.length; at += each) {
        const first = Number(written[at]?.split(' ')[1])
        expect(written.slice(at, at + each)).toEqual(
          Array.from({ length: each }, (_, i) => `mensagem ${first + i}`),
        )
      }
      const replies = kept.filter(({ author }) => author === 'assistant')
      expect(client.received()).toEqual(replies.map(({ text }) => text))
      // Nothing here can be understood: they are told so once, then handed over, and a second chain would say either again.
      expect(new Set(replies.map(({ text }) => text)).size).toBe(replies.length)
      expect(replies.length).toBeLessThanOrEqual(2)
    }
  },
  patience,
)
