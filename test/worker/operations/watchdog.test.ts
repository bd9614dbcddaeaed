import { abortAllDurableObjects, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ConversationObject } from '../../../src/conversation/object.ts'
import { SqlStore } from '../../../src/conversation/store.ts'
import { database } from '../../../src/db/database.ts'
import { findOverdue, findToAsk, noteWakeUps } from '../../../src/db/overdue.ts'
import * as schema from '../../../src/db/schema.ts'
import { wakeOverdue } from '../../../src/http/clock/watchdog.ts'
import { demo as seeded } from '../../../src/local/demo/seed.ts'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'
import { aPng } from '../../support/files.ts'
import { aListedConversation, aWorkspace } from '../../support/workspace.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
afterEach(() => {
  Object.assign(env, { DEBOUNCE_MS: '0', RESPONDER: 'embedded' })
  world.provider.mood = 'accepts'
  world.provider.model = null
  vi.restoreAllMocks()
})

/** The clock goes on by so much, ms, and with it whatever waits: tests and objects share it. */
function passes(ms: number): void {
  const { now } = Date
  vi.spyOn(Date, 'now').mockImplementation(() => now.call(Date) + ms)
}

/** Some minutes on, when everything has been quiet long enough and all sweeps are due. */
const later = () => Math.ceil((Date.now() + 6 * MINUTE) / (5 * MINUTE)) * 5 * MINUTE
const answered = (client: Client) => vi.waitUntil(() => client.received().length > 0, { timeout: 15_000 })

/** The object dies, and its alarm is lost with it: nothing in it will happen by itself. */
async function losesItsAlarm(conversationId: string): Promise<void> {
  await runInDurableObject(world.conversation(conversationId), (_, { storage }) => storage.deleteAlarm())
  await abortAllDurableObjects()
}

/** A client whose reply was being prepared when the object died and its alarm was lost. */
async function leftWithoutAnswer(client = world.client()): Promise<Client> {
  Object.assign(env, {
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL: 'http://model.test/v1',
    OPENAI_MODEL: 'slow',
    OPENAI_API_KEY: 'test',
  })
  let asked = 0
  world.provider.model = () => {
    asked += 1
    return new Promise(() => {})
  }
  await client.writes('Oi')
  const id = await client.conversationId()
  await vi.waitUntil(() => asked > 0)
  await losesItsAlarm(id)
  env.RESPONDER = 'embedded'
  return client
}

async function timesWoken(): Promise<number> {
  const { counter } = schema
  const rows = await database(env).select().from(counter).where(eq(counter.workspaceId, seeded.workspace.id))
  return rows.reduce((sum, { name, count }) => sum + (name === 'woken' ? count : 0), 0)
}

describe('a conversation whose alarm is lost', () => {
  test('while a reply was prepared: the clock finds it unanswered, and the client is answered once', async () => {
    const client = await leftWithoutAnswer()
    const before = await timesWoken()
    await wakeOverdue(env, later())
    await answered(client)
    expect(client.received()).toHaveLength(1)
    expect(await timesWoken()).toBe(before + 1)
  })

  test('between two tries of a send: the clock finds the message on its way, and it leaves', async () => {
    world.provider.mood = { refuses: 131016, status: 503 }
    const client = world.client()
    await client.writes('Oi')
    await client.until((view) => view.messages.some((m) => m.delivery?.error?.code === '131016'))
    const id = await client.conversationId()
    const projected = () =>
      env.DB.prepare(`SELECT count(*) AS n FROM message WHERE conversation_id = ? AND delivery = 'queued'`)
        .bind(id)
        .first<number>('n')
    await vi.waitUntil(async () => (await projected()) === 1, { timeout: 10_000 })
    await losesItsAlarm(id)
    world.provider.mood = 'accepts'
    passes(MINUTE)
    await wakeOverdue(env, later())
    await answered(client)
    expect(client.received()).toHaveLength(1)
  })

  test('between two tries to fetch a file: the clock finds the message without it, and it is fetched', async () => {
    const client = world.client()
    const photo = await world.provider.media.keep(aPng(10, 10), 'image/png', ['broken-off'])
    await world.webhook(client.payload([client.file('image', photo)]))
    await answered(client)
    const id = await client.conversationId()
    const fileIs =
      (state: string) =>
      ({ messages }: ConversationView) =>
        messages.some(({ content }) => content.type === 'media' && content.file?.state === state)
    await client.until((view) => fileIs('pending')(view) && view.messages.length > 1)
    await losesItsAlarm(id)
    await vi.waitUntil(
      async () => (await findOverdue(env.DB, later(), 100)).some((one) => one.conversationId === id),
      {
        timeout: 5_000,
      },
    )
    passes(MINUTE)
    await wakeOverdue(env, later())
    await client.until(fileIs('stored'))
  })

  test('before it ever showed itself: the clock finds its person, and it is answered', async () => {
    const client = await leftWithoutAnswer()
    const id = await client.conversationId()
    await env.DB.prepare(`DELETE FROM conversation WHERE id = ?`).bind(id).run()
    expect(await findOverdue(env.DB, later(), 100)).toContainEqual(
      expect.objectContaining({ conversationId: id }),
    )
    await wakeOverdue(env, later())
    await answered(client)
  })

  test('and D1 never heard of the last message: it is asked in time, and the client is answered', async () => {
    const client = world.client()
    await client.writes('Oi')
    await answered(client)
    const id = await client.conversationId()
    const shown = () =>
      env.DB.prepare(
        `SELECT c.last_activity_at, c.version FROM conversation c JOIN message m ON m.conversation_id = c.id
         WHERE c.id = ? AND c.last_author = 'assistant' AND m.delivery = 'sent'`,
      )
        .bind(id)
        .first<{ last_activity_at: number; version: number }>()
    const heard = await vi.waitUntil(shown, { timeout: 10_000 })
    if (heard === null) throw new Error('it was just there')
    await leftWithoutAnswer(client)
    const asBefore = `UPDATE conversation SET last_author = 'assistant', last_activity_at = ?, version = ? WHERE id = ?`
    await env.DB.batch([
      env.DB.prepare(asBefore).bind(heard.last_activity_at, heard.version, id),
      env.DB.prepare(`DELETE FROM message WHERE conversation_id = ? AND version > ?`).bind(id, heard.version),
    ])
    const tenMinutesOn = heard.last_activity_at + 10 * MINUTE
    expect(await findOverdue(env.DB, tenMinutesOn, 100)).not.toContainEqual(
      expect.objectContaining({ conversationId: id }),
    )
    await wakeOverdue(env, tenMinutesOn)
    await vi.waitUntil(() => client.received().length > 1, { timeout: 15_000 })
    expect(client.received()).toHaveLength(2)
  })
})

describe('the alarm of a conversation', () => {
  const soon = () => Date.now() + MINUTE

  test('is undone with the transaction that set it, and set by the next one', async () => {
    await runInDurableObject(world.conversation('undone'), async (_, { storage }) => {
      const store = new SqlStore(storage)
      const at = soon()
      const fails = () => {
        store.create()
        store.wakeAt(at)
        throw new Error('the disk is full')
      }
      expect(() => store.transaction(fails)).toThrow('the disk is full')
      expect(await storage.getAlarm()).toBeNull()
      expect(store.load()).toBeNull()
      store.transaction(() => store.wakeAt(at))
      expect(await storage.getAlarm()).toBe(at)
    })
  })

  test('rings for nothing once all is done and shown: it is set to the end of a silent day', async () => {
    const rings = vi.spyOn(ConversationObject.prototype, 'alarm')
    const client = world.client()
    await client.writes('Oi')
    const conversation = world.conversation(await client.conversationId())
    const setTo = () => runInDurableObject(conversation, (_, { storage }) => storage.getAlarm())
    await expect.poll(setTo, { timeout: 5000 }).toBeGreaterThan(Date.now() + 23 * HOUR)
    expect(rings).not.toHaveBeenCalled()
    rings.mockRestore()
  })

  test('that rings early finds its work due all the same', async () => {
    env.DEBOUNCE_MS = '900'
    const client = world.client()
    await client.writes('Oi')
    const conversation = world.conversation(await client.conversationId())
    await runInDurableObject(conversation, async (instance, { storage }) => {
      const scheduledTime = (await storage.getAlarm()) ?? 0
      expect(scheduledTime).toBeGreaterThan(Date.now())
      await storage.deleteAlarm()
      await instance.alarm({ isRetry: false, retryCount: 0, scheduledTime })
    })
    const { replyDueAt } = await runInDurableObject(conversation, (_, { storage }) =>
      storage.sql
        .exec<{ replyDueAt: number | null }>(`SELECT document ->> '$.replyDueAt' AS replyDueAt FROM state`)
        .one(),
    )
    expect(replyDueAt).toBeNull()
  })

  test('that should have rung long ago is no reason not to set another', async () => {
    await runInDurableObject(world.conversation('lost'), async (_, { storage }) => {
      const store = new SqlStore(storage)
      const ringsAt = Date.now() - MINUTE
      vi.spyOn(storage, 'setAlarm').mockResolvedValueOnce()
      store.wakeAt(ringsAt)
      const at = soon()
      store.wakeAt(at)
      expect(await storage.getAlarm()).toBe(at)
    })
  })
})

test('whoever was silent is asked after ten minutes, and whenever as much time has passed again, for four weeks', async () => {
  const quiet = await aWorkspace('Quiet')
  const heardAt = later() - 40 * 24 * HOUR
  await aListedConversation(quiet, { holderKind: 'queue', lastAuthor: 'member', lastActivityAt: heardAt })
  const isAsked = async (age: number) => {
    const found = await findToAsk(env.DB, heardAt + age * MINUTE, 100)
    return found.some(({ workspaceId }) => workspaceId === quiet.id)
  }
  const fourWeeks = 10 * 2 ** 12
  for (let age = 10; age <= fourWeeks; age *= 2) {
    expect(await isAsked(age)).toBe(true)
    expect(await isAsked(age - 1)).toBe(false)
    expect(await isAsked(age + 1)).toBe(false)
  }
})

test('one that has promised to write again is found when it has not', async () => {
  // Who is handed to people that are there is promised another word, should nobody come.
  await env.DB.prepare(`UPDATE workspace SET member_online = 1 WHERE id = 'demo'`).run()
  const client = world.client()
  await client.writes('Quero falar com uma pessoa')
  await client.until((view) => view.episode?.handoff != null)
  const id = await client.conversationId()
  const dueAt = await vi.waitUntil(
    () =>
      env.DB.prepare(`SELECT due_at FROM episode WHERE conversation_id = ? AND due_at IS NOT NULL`)
        .bind(id)
        .first<number>('due_at'),
    { timeout: 10_000 },
  )
  const found = async (at: number) =>
    (await findOverdue(env.DB, at, 100)).some(({ conversationId }) => conversationId === id)
  expect(dueAt).toBeGreaterThan(Date.now())
  expect(await found((dueAt ?? 0) + 4 * MINUTE)).toBe(false)
  expect(await found((dueAt ?? 0) + 6 * MINUTE)).toBe(true)

  await world.hub.post(`/api/conversations/${id}/take-over`)
  await vi.waitUntil(async () => !(await found((dueAt ?? 0) + 6 * MINUTE)), { timeout: 10_000 })
})

test('waking a conversation nobody has written in makes nothing', async () => {
  const stub = world.conversation('nobody-wrote-here')
  expect(await stub.wake()).toEqual({ overdue: false })
  await runInDurableObject(stub, async (_, { storage }) => {
    expect(storage.sql.exec(`SELECT name FROM sqlite_master WHERE name NOT LIKE '_cf%'`).toArray()).toEqual(
      [],
    )
    expect(await storage.getAlarm()).toBeNull()
  })
})

test('a conversation that is well is not woken, and waking one changes nothing', async () => {
  const client = world.client()
  await client.writes('Oi')
  await answered(client)
  const id = await client.conversationId()
  const before = await client.until((view) => view.messages.at(-1)?.delivery?.state === 'sent')
  await vi.waitUntil(
    async () =>
      (await env.DB.prepare(`SELECT delivery FROM message WHERE conversation_id = ? ORDER BY seq DESC`)
        .bind(id)
        .first<string>('delivery')) === 'sent',
    { timeout: 10_000 },
  )
  expect(await findOverdue(env.DB, later(), 100)).not.toContainEqual(
    expect.objectContaining({ conversationId: id }),
  )
  for (let n = 0; n < 3; n++) expect(await world.conversation(id).wake()).toEqual({ overdue: false })
  expect((await client.view()).summary.version).toBe(before.summary.version)
  expect(client.received()).toHaveLength(1)
})

describe('when more stands still than a minute can take', () => {
  const standing = { holderKind: 'assistant', lastAuthor: 'client' } as const

  test('no workspace waits behind another’s, and what was woken waits ever longer', async () => {
    const [busy, calm] = [await aWorkspace('Busy'), await aWorkspace('Calm')]
    const now = later()
    for (let n = 0; n < 8; n++)
      await aListedConversation(busy, { ...standing, lastActivityAt: now - 10 * HOUR - n })
    const lone = await aListedConversation(calm, { ...standing, lastActivityAt: now - 10 * MINUTE })
    const found = async (at: number) =>
      (await findOverdue(env.DB, at, 4)).filter(({ workspaceId }) => [busy.id, calm.id].includes(workspaceId))

    const first = await found(now)
    expect(first).toContainEqual({ workspaceId: calm.id, conversationId: lone, channelId: calm.whatsapp.id })
    await noteWakeUps(env.DB, first, now)
    const woken = new Set(first.map(({ conversationId }) => conversationId))
    const again = async (at: number) =>
      (await findOverdue(env.DB, at, 100)).filter((o) => woken.has(o.conversationId))
    expect(await again(now + MINUTE)).toEqual([])
    expect(await again(now + 5 * MINUTE)).toHaveLength(first.length)
    await noteWakeUps(env.DB, first, now + 5 * MINUTE)
    expect(await again(now + 10 * MINUTE)).toEqual([])
    expect(await again(now + 15 * MINUTE)).toHaveLength(first.length)
  })

  test('people hold theirs: only the assistant’s unanswered are found', async () => {
    const studio = await aWorkspace('Held')
    const now = later()
    const old = now - 30 * MINUTE
    await aListedConversation(studio, { holderKind: 'queue', lastAuthor: 'client', lastActivityAt: old })
    await aListedConversation(studio, { ...standing, lastAuthor: 'assistant', lastActivityAt: old })
    await aListedConversation(studio, { ...standing, lastActivityAt: now - MINUTE })
    const mine = (await findOverdue(env.DB, now, 1000)).filter(({ workspaceId }) => workspaceId === studio.id)
    // Listed without an object: their person is known and has never been heard of is not the case either.
    expect(mine).toEqual([])
  })
})
