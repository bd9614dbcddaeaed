import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { database } from '../../../src/db/database.ts'
import { park } from '../../../src/db/parking.ts'
import * as schema from '../../../src/db/schema.ts'
import { retryParked } from '../../../src/http/hooks/retry.ts'
import { demo as seeded } from '../../../src/local/demo/seed.ts'
import { ParkedList, ParkedPayload, ParkedRetry } from '../../../src/protocol/operations.ts'
import { DemoWorld } from '../../support/demo-world.ts'
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
