import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { parseWebhook } from '../../../src/channels/whatsapp/parse.ts'
import { database } from '../../../src/db/database.ts'
import { park } from '../../../src/db/parking.ts'
import * as schema from '../../../src/db/schema.ts'
import { retryParked } from '../../../src/http/hooks/retry.ts'
import { routeUpdates } from '../../../src/http/hooks/routing.ts'
import { demo as seeded } from '../../../src/local/demo/seed.ts'
import { ParkedList, ParkedPayload, ParkedRetry } from '../../../src/protocol/operations.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import { anInvocation } from '../../support/invocation.ts'
import { webhook } from '../../support/whatsapp/payloads.ts'
import { aWorkspace, signIn } from '../../support/workspace.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const list = async () => ParkedList.parse(await (await world.hub.get('/api/parked')).json()).items
const retry = async (id: string) => {
  const response = await world.hub.post(`/api/parked/${id}/retry`)
  expect(response.status).toBe(200)
  return ParkedRetry.parse(await response.json())
}
const channelId = seeded.whatsapp.id

/** Something of the demo workspace that could not be read. */
async function anItem(id: string, raw: unknown, reason = 'other-field'): Promise<string> {
  const place = { workspaceId: seeded.workspace.id, channelId, conversationId: null }
  const item = {
    id,
    ...place,
    source: 'webhook-item' as const,
    reason,
    payload: JSON.stringify(raw),
    requestId: null,
  }
  await park(env.DB, [item], Date.now())
  return id
}

function unreachable(): void {
  vi.spyOn(env.CONVERSATION, 'getByName').mockImplementation(() => {
    throw new Error('no object today')
  })
}

describe('a message whose conversation could not be reached', () => {
  test('is seen, can be looked at, stays while it fails, and is answered once it is tried when all is well', async () => {
    const client = world.client()
    unreachable()
    await client.writes('Oi, parked')
    const [item] = await list()
    expect(item).toMatchObject({ source: 'batch', reason: 'busy', attempts: 0, channelId })
    const id = item?.id ?? ''

    expect(await retry(id)).toEqual({ handled: false, reason: 'busy' })
    const [after] = await list()
    expect(after?.attempts).toBe(1)
    expect(after?.nextAttemptAt).toBeGreaterThan(item?.nextAttemptAt ?? 0)

    const looked = await world.hub.get(`/api/parked/${id}`)
    expect(ParkedPayload.parse(await looked.json()).payload).toContain('Oi, parked')

    vi.restoreAllMocks()
    expect(await retry(id)).toEqual({ handled: true, reason: null })
    expect(await list()).toEqual([])
    await vi.waitUntil(() => client.received().length > 0, { timeout: 15_000 })
    expect((await world.hub.post(`/api/parked/${id}/retry`)).status).toBe(404)
  })

  test('is parked once, however often the provider repeats it', async () => {
    const client = world.client()
    unreachable()
    const at = Date.now()
    for (let n = 0; n < 3; n++) await client.writes('Oi, again', { id: 'wamid.again', at })
    expect(await list()).toHaveLength(1)
    vi.restoreAllMocks()
    await retry((await list())[0]?.id ?? '')
  })
})

describe('a webhook about more conversations than one invocation may call', () => {
  /** Words of so many clients that come a day late: nobody answers them, which makes this quick. */
  function many(count: number) {
    const clients = Array.from({ length: count }, () => world.client())
    const at = Date.now() - 25 * 3_600_000
    const messages = clients.map((client) => client.text('Oi, um dia depois', { at }))
    const payload = webhook({ messages }, { contacts: clients.map(({ who }) => who) })
    return { phones: clients.map(({ who }) => who.phone ?? ''), updates: parseWebhook(payload) }
  }

  const settles = async (work: Promise<void>) => (await Promise.allSettled([work]))[0]?.status

  const waiting = () =>
    env.DB.prepare(`SELECT count(*) AS n FROM parked WHERE resolved_at IS NULL`).first<number>('n')

  /** These clients have written before. */
  async function meet(phones: string[]): Promise<void> {
    const met = env.DB.prepare(
      `INSERT INTO identity SELECT workspace_id, id, ?1, 'phone', 'met-' || ?1, 'met-' || ?1, 1 FROM channel WHERE id = ?2`,
    )
    await env.DB.batch(phones.map((phone) => met.bind(phone, channelId)))
  }

  /** How many messages stand in the conversations of these phones. */
  async function stored(phones: string[]): Promise<number[]> {
    const { results } = await env.DB.prepare(
      `SELECT conversation_id AS id FROM identity WHERE address IN (SELECT value FROM json_each(?))`,
    )
      .bind(JSON.stringify(phones))
      .all<{ id: string }>()
    return Promise.all(
      results.map(async ({ id }) => {
        const view = await world.conversation(id).view()
        return 'refused' in view ? 0 : view.messages.length
      }),
    )
  }

  test('of clients who are known: all is taken, and the clock brings what this one could not', async () => {
    const { phones, updates } = many(60)
    await meet(phones)
    await routeUpdates(anInvocation(), 'whatsapp', updates, Date.now())
    expect(await waiting()).toBeGreaterThan(0)
    for (let minute = 1; minute < 10 && (await waiting()) !== 0; minute += 1) {
      await settles(retryParked(anInvocation(), Date.now() + minute * 60_000))
    }
    expect(await waiting()).toBe(0)
    expect(await stored(phones)).toEqual(phones.map(() => 1))
  })

  test('one that is out of order keeps its own alone: all others are told at once', async () => {
    const { phones, updates } = many(60)
    await meet(phones)
    const getByName = (name: string) => {
      if (name.endsWith(`met-${phones[30]}`)) throw new Error('This object is out of order.')
      return env.CONVERSATION.getByName(name)
    }
    const CONVERSATION = Object.assign(Object.create(env.CONVERSATION), { getByName })
    await routeUpdates({ ...env, CONVERSATION }, 'whatsapp', updates, Date.now())
    expect(await waiting()).toBe(1)
    await retryParked(env, Date.now() + 60_000)
    expect(await waiting()).toBe(0)
    expect(await stored(phones)).toEqual(phones.map(() => 1))
  })

  test('of clients nobody knows yet: the provider’s repeats come to an end', async () => {
    const { phones, updates } = many(30)
    const posted = () => settles(routeUpdates(anInvocation(), 'whatsapp', updates, Date.now()))
    let posts = 1
    while ((await posted()) === 'rejected' && posts < 10) posts += 1
    expect(posts).toBeLessThan(10)
    await settles(retryParked(env, Date.now() + 60_000))
    expect(await stored(phones)).toEqual(phones.map(() => 1))
  })

  test('where it may call as many as it likes, nothing stays parked', async () => {
    const { phones, updates } = many(30)
    await routeUpdates(env, 'whatsapp', updates, Date.now())
    expect(await waiting()).toBe(0)
    expect(await stored(phones)).toEqual(phones.map(() => 1))
  })
})

test('more than a row of the database holds is parked in portions, and nothing of it is lost', async () => {
  const client = world.client()
  unreachable()
  const written = Array.from({ length: 110 }, (_, n) => `${n} ${'a'.repeat(19_990)}`)
  const posted = await world.webhook(client.payload(written.map((words) => client.text(words))))
  expect(posted.status).toBe(200)
  const lengths = await env.DB.prepare(
    `SELECT max(length(CAST(payload AS BLOB))) AS longest, count(*) AS portions FROM parked WHERE resolved_at IS NULL`,
  ).first<{ longest: number; portions: number }>()
  expect(lengths?.portions).toBeGreaterThan(1)
  expect(lengths?.longest).toBeLessThan(2_000_000)

  vi.restoreAllMocks()
  await retryParked(env, Date.now() + 60_000)
  expect(await list()).toEqual([])
  const conversationId = await client.conversationId()
  const there = await runInDurableObject(world.conversation(conversationId), (_, { storage }) =>
    storage.sql
      .exec<{ text: string }>(
        `SELECT content ->> '$.text' AS text FROM message WHERE author ->> '$.kind' = 'client' ORDER BY seq`,
      )
      .toArray(),
  )
  expect(there.map(({ text }) => text.split(' ')[0])).toEqual(written.map((_, n) => String(n)))
  expect(there.map(({ text }) => text.length)).toEqual(written.map((words) => words.length))
})

describe('what could not be read', () => {
  test('stays what it is while this version cannot read it either', async () => {
    const id = await anItem('strange', {
      field: 'flows',
      value: { metadata: { phone_number_id: '1065550100' } },
    })
    expect(await retry(id)).toEqual({ handled: false, reason: 'other-field' })
    expect((await list())[0]).toMatchObject({ id, attempts: 1, nextAttemptAt: null })
    await world.hub.post(`/api/parked/${id}/drop`)
  })

  test('comes in once a version can read it', async () => {
    const client = world.client()
    const value = {
      metadata: { phone_number_id: '1065550100' },
      contacts: [{ profile: { name: client.who.name }, wa_id: client.who.phone }],
      messages: [client.text('Oi, from before')],
    }
    const id = await anItem('readable', { field: 'messages', value })
    expect(await retry(id)).toEqual({ handled: true, reason: null })
    await vi.waitUntil(() => client.received().length > 0, { timeout: 15_000 })
  })

  test('never reaches another account than the one it came for', async () => {
    const value = { metadata: { phone_number_id: '999999' }, messages: [world.client().text('Oi')] }
    const id = await anItem('elsewhere', { field: 'messages', value })
    expect(await retry(id)).toMatchObject({ handled: false })
    await world.hub.post(`/api/parked/${id}/drop`)
  })
})

test('what is dropped is gone from the list, and who dropped it is kept', async () => {
  const id = await anItem('dropped', { field: 'flows', value: {} })
  expect((await world.hub.post(`/api/parked/${id}/drop`)).status).toBe(200)
  expect(await list()).toEqual([])
  expect((await world.hub.post(`/api/parked/${id}/drop`)).status).toBe(404)
  const { auditLog } = schema
  const acts = await database(env).select().from(auditLog).where(eq(auditLog.subject, id))
  expect(acts).toMatchObject([{ act: 'parked.dropped', workspaceId: seeded.workspace.id }])
  expect(acts).toHaveLength(1)
  expect(acts[0]?.memberId).not.toBeNull()
})

test('another workspace’s owner can neither see, try nor drop it', async () => {
  const id = await anItem('ours', { field: 'flows', value: {} })
  const stranger = await signIn((await aWorkspace('Rival')).owner)
  expect(ParkedList.parse(await (await stranger.get('/api/parked')).json()).items).toEqual([])
  expect((await stranger.get(`/api/parked/${id}`)).status).toBe(404)
  expect((await stranger.post(`/api/parked/${id}/retry`)).status).toBe(404)
  expect((await stranger.post(`/api/parked/${id}/drop`)).status).toBe(404)
  expect(await list()).toHaveLength(1)
})
