import { abortAllDurableObjects, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { DemoWorld } from '../../support/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
afterEach(() => {
  Object.assign(env, { DEBOUNCE_MS: '0', UNKNOWN_OUTCOME_WAIT_MS: '90000', RESPONDER: 'embedded' })
  world.provider.mood = 'accepts'
  world.provider.model = null
})

const ours = (view: ConversationView) => view.messages.filter((m) => m.author.kind === 'assistant')
const state = (view: ConversationView) => ours(view)[0]?.delivery?.state
const eventually = (what: () => boolean) => vi.waitUntil(what, { timeout: 15_000 })

/** A model that is asked and does not answer until told to; then it breaks, and the built-in responder answers. */
function aSlowModel(): { asked: () => number; answer: () => void } {
  Object.assign(env, {
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL: 'http://model.test/v1',
    OPENAI_MODEL: 'slow',
    OPENAI_API_KEY: 'test',
  })
  let asked = 0
  let answer = () => {}
  const told = new Promise<void>((resolve) => {
    answer = resolve
  })
  world.provider.model = async () => {
    asked += 1
    await told
    return new Response('overloaded', { status: 400 })
  }
  return { asked: () => asked, answer: () => answer() }
}

describe('every object is aborted', () => {
  test('after a message is committed: its reply comes all the same, once', async () => {
    env.DEBOUNCE_MS = '1500'
    const client = world.client()
    await client.writes('Oi')
    await abortAllDurableObjects()
    await eventually(() => client.received().length > 0)
    expect((await client.messages()).map((m) => m.author.kind)).toEqual(['client', 'assistant'])
  })

  test('while a reply is prepared: it is prepared again, and sent once', async () => {
    const model = aSlowModel()
    const client = world.client()
    await client.writes('Oi')
    await eventually(() => model.asked() > 0)
    await abortAllDurableObjects()
    model.answer()
    await eventually(() => client.received().length > 0)
    expect(ours(await client.view())).toHaveLength(1)
    expect(client.received()).toHaveLength(1)
  })

  test('between two tries of a send: it is tried again', async () => {
    world.provider.mood = { refuses: 130429, status: 429 }
    const client = world.client()
    await client.writes('Oi')
    await client.until((v) => ours(v)[0]?.delivery?.error?.code === '130429')
    await abortAllDurableObjects()
    world.provider.mood = 'accepts'
    await eventually(() => client.received().length > 0)
    expect(client.received()).toHaveLength(1)
  })

  test('while a message is on the wire: its fate is unknown until a status tells it, and it is not sent twice', async () => {
    world.provider.mood = 'takes it and hangs'
    const client = world.client()
    await client.writes('Oi')
    await eventually(() => client.received().length > 0)
    await abortAllDurableObjects()
    world.provider.mood = 'accepts'
    await client.until((v) => state(v) === 'unknown')
    const taken = world.provider.taken.at(-1)
    if (taken === undefined) throw new Error('nothing was taken')
    await world.report('delivered', taken)
    await client.until((v) => state(v) === 'delivered')
    const kept = await runInDurableObject(
      world.conversation(await client.conversationId()),
      (_, { storage }) => storage.sql.exec<{ document: string }>(`SELECT document FROM state`).one(),
    )
    expect(JSON.parse(kept.document).outbox).toEqual([])
    expect(client.received()).toHaveLength(1)
  })
})

describe('the provider', () => {
  test('drops its answer and no status ever comes: after the wait the reply is sent again', async () => {
    env.UNKNOWN_OUTCOME_WAIT_MS = '1000'
    world.provider.mood = 'never gets it'
    const client = world.client()
    await client.writes('Oi')
    await client.until((v) => state(v) === 'unknown' || state(v) === 'queued')
    world.provider.mood = 'accepts'
    await eventually(() => client.received().length > 0)
    await client.until((v) => state(v) === 'sent')
    expect(client.received()).toHaveLength(1)
  })

  test('drops its answer, and a person takes over meanwhile: nothing is sent again', async () => {
    env.UNKNOWN_OUTCOME_WAIT_MS = '1000'
    world.provider.mood = 'takes it and drops the answer'
    const client = world.client()
    await client.writes('Oi')
    const view = await client.until((v) => state(v) === 'unknown')
    await world.hub.post(`/api/conversations/${view.summary.id}/take-over`)
    const outbox = async () =>
      runInDurableObject(
        world.conversation(view.summary.id),
        (_, { storage }) =>
          JSON.parse(storage.sql.exec<{ document: string }>(`SELECT document FROM state`).one().document)
            .outbox,
      )
    await expect.poll(outbox, { timeout: 10_000 }).toEqual([])
    expect(client.received()).toHaveLength(1)
  })
})

test('the seller takes over while a reply is prepared: the client hears nothing more from the assistant', async () => {
  const model = aSlowModel()
  const client = world.client()
  await client.writes('Quanto custa um logo?')
  await eventually(() => model.asked() > 0)
  const id = await client.conversationId()
  expect((await world.hub.post(`/api/conversations/${id}/take-over`)).status).toBe(200)
  model.answer()
  const hello = { clientId: crypto.randomUUID(), text: 'Oi, aqui é a Ana', basedOnSeq: 1 }
  expect((await world.hub.post(`/api/conversations/${id}/messages`, hello)).status).toBe(200)
  await eventually(() => client.received().length > 0)
  expect(client.received()).toEqual(['Oi, aqui é a Ana'])
  expect(ours(await client.view())).toEqual([])
})

test('D1 refuses for a while: the client is answered, and the hub catches up', async () => {
  const client = world.client()
  await client.writes('Oi')
  await eventually(() => client.received().length === 1)
  const id = await client.conversationId()
  await env.DB.exec(`ALTER TABLE message RENAME TO message_away`)
  try {
    await client.writes('Quanto custa um logo?')
    await eventually(() => client.received().length === 2)
  } finally {
    await env.DB.exec(`ALTER TABLE message_away RENAME TO message`)
  }
  const rows = () =>
    env.DB.prepare(`SELECT count(*) AS n FROM message WHERE conversation_id = ? AND delivery IS NOT 'queued'`)
      .bind(id)
      .first('n')
  await expect.poll(rows, { timeout: 15_000 }).toBe(4)
})

test('an object that always fails costs its neighbours in the batch nothing, and what was meant for it is kept', async () => {
  const broken = world.client()
  await broken.writes('Oi')
  await eventually(() => broken.received().length === 1)
  const id = await broken.conversationId()
  await runInDurableObject(world.conversation(id), (_, { storage }) =>
    storage.sql.exec(`UPDATE migration SET sql = 'tampered'`),
  )
  await abortAllDurableObjects()
  const neighbour = world.client()
  const both = [broken.text('ainda aí?'), neighbour.text('Oi')]
  expect((await world.webhook(broken.payload(both))).status).toBe(200)
  await eventually(() => neighbour.received().length === 1)
  const parked = await env.DB.prepare(
    `SELECT source, conversation_id FROM parked WHERE resolved_at IS NULL`,
  ).first()
  expect(parked).toEqual({ source: 'batch', conversation_id: id })
})
