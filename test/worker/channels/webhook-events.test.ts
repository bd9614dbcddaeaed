import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import worker from '../../../src/index.ts'
import { Problem } from '../../../src/protocol/api.ts'
import { ChannelConnected } from '../../../src/protocol/channels.ts'
import { WebhookDeliveryList, WebhookSigning } from '../../../src/protocol/webhook.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import { signed, WebhookReceiver } from '../../support/webhook/receiver.ts'
import { aWorkspace, signIn } from '../../support/workspace.ts'

let world: DemoWorld
let id: string
let signing: WebhookSigning
let receiver: WebhookReceiver
let clients = 0

beforeAll(async () => {
  world = await DemoWorld.open()
})
beforeEach(async () => {
  const claim = { kind: 'webhook', name: 'CRM', url: 'https://crm.example/foyer' }
  const connected = ChannelConnected.parse(await (await world.hub.post('/api/channels', claim)).json())
  if (connected.signing === null) throw new Error('the secret was not told')
  id = connected.id
  signing = connected.signing
  receiver = new WebhookReceiver(signing.secret)
  world.provider.elsewhere.set('crm.example', (request) => receiver.answer(request))
})
afterEach(() => {
  world.provider.elsewhere.delete('crm.example')
})

async function writes(text: string, from: string, secret = signing.secret): Promise<Response> {
  const body = JSON.stringify({ id: crypto.randomUUID(), from: { id: from, name: from }, text })
  const headers = await signed(secret, body, { id: crypto.randomUUID(), at: Date.now() })
  return exports.default.fetch(signing.inboundUrl, { method: 'POST', headers, body })
}

const someone = () => `client-${++clients}`
const ofType = (type: string) => receiver.taken.filter((event) => event.type === type)
const eventually = <T>(look: () => T | Promise<T>) => vi.waitUntil(look, { timeout: 15_000 })

async function history(query = ''): Promise<WebhookDeliveryList> {
  return WebhookDeliveryList.parse(
    await (await world.hub.get(`/api/channels/${id}/deliveries${query}`)).json(),
  )
}

/** The clock strikes. What waits for its time is made due, so that no test waits for it. */
async function aMinutePasses(): Promise<void> {
  await env.DB.prepare(
    'UPDATE webhook_delivery SET next_attempt_at = 1 WHERE next_attempt_at IS NOT NULL',
  ).run()
  const context = createExecutionContext()
  await worker.scheduled(createScheduledController(), env)
  await waitOnExecutionContext(context)
}

describe('the seller’s own system', () => {
  test('is told of a conversation, of its reply, and of the handoff with its brief, each once', async () => {
    const from = someone()
    await writes('Quero falar com uma pessoa', from)
    const handoff = await eventually(() => ofType('conversation.handoff')[0])
    expect(handoff?.data).toMatchObject({
      channel: id,
      from: { id: from, name: from },
      handoff: { reason: 'asked-for-person', clientLanguage: 'pt' },
    })
    await eventually(() => ofType('message.reply').length === 1)
    await eventually(() => ofType('conversation.status').some(({ data }) => data.holder === 'queue'))
    expect(ofType('conversation.handoff')).toHaveLength(1)

    const conversation = String(handoff?.data.conversation)
    await world.hub.post(`/api/conversations/${conversation}/take-over`)
    await world.hub.post(`/api/conversations/${conversation}/finish`)
    const last = () => ofType('conversation.status').at(-1)?.data
    await eventually(() => last()?.status === 'finished')
    expect(last()).toMatchObject({ conversation, holder: 'member' })
    await aMinutePasses()
    expect(ofType('conversation.handoff')).toHaveLength(1)
    expect(new Set(receiver.posted).size).toBe(receiver.posted.length)
  })

  test('that is down is told later, under the same id, and the history shows each answer', async () => {
    receiver.mood = { answers: 503 }
    await writes('Quero falar com uma pessoa', someone())
    const failed = await eventually(async () => {
      const { items } = await history()
      return items.find(({ type, attempts }) => type === 'conversation.handoff' && attempts === 1)
    })
    expect(failed).toMatchObject({
      lastStatus: 503,
      lastError: 'Your system answered 503.',
      deliveredAt: null,
    })
    expect(failed?.nextAttemptAt).toBeGreaterThan(failed?.lastAttemptAt ?? 0)

    receiver.mood = 'accepts'
    await aMinutePasses()
    await eventually(() => ofType('conversation.handoff').length === 1)
    const { items } = await history()
    expect(items.find((item) => item.id === failed?.id)).toMatchObject({
      attempts: 2,
      lastStatus: 200,
      lastError: null,
      nextAttemptAt: null,
    })
    expect(receiver.posted.filter((posted) => posted === failed?.id)).toHaveLength(2)
  })

  test('that is gone for good is left alone', async () => {
    receiver.mood = { answers: 410 }
    await writes('Quero falar com uma pessoa', someone())
    await eventually(async () => {
      const { items } = await history()
      return (
        items.length > 0 &&
        items.every(({ lastStatus, nextAttemptAt }) => lastStatus === 410 && nextAttemptAt === null)
      )
    })
    const posted = receiver.posted.length
    await aMinutePasses()
    expect(receiver.posted).toHaveLength(posted)
  })

  test('finds the history page by page, newest first, replies too', async () => {
    await writes('Quero falar com uma pessoa', someone())
    await eventually(async () => (await history()).items.length >= 3)
    await eventually(() => ofType('message.reply').length === 1)
    const known = (await history()).items.map((item) => item.id)
    const first = await history('?limit=1')
    const rest = await history(`?limit=100&cursor=${first.nextCursor}`)
    const paged = [...first.items, ...rest.items]
    expect(paged.map((item) => item.id)).toEqual(expect.arrayContaining(known))
    expect(new Set(paged.map((item) => item.id)).size).toBe(paged.length)
    const times = paged.map(({ createdAt }) => createdAt)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(paged.map(({ type }) => type)).toContain('message.reply')
  })
})

describe('the secret', () => {
  test('is replaced without a gap: for a day both count, then the new one alone', async () => {
    const renewed = WebhookSigning.parse(await (await world.hub.post(`/api/channels/${id}/secret`)).json())
    expect(renewed.secret).not.toBe(signing.secret)
    expect(renewed.previousUntil).toBeGreaterThan(Date.now())
    const from = someone()
    expect((await writes('Oi', from)).status).toBe(200)
    expect((await writes('Quanto custa um logo?', from, renewed.secret)).status).toBe(200)
    // The receiver still has the old secret alone: what goes out is signed with both.
    await eventually(() => ofType('message.reply').length > 0)
  })

  test('is told once: neither the list nor the database shows it', async () => {
    const rows = JSON.stringify((await env.DB.prepare('SELECT * FROM channel').all()).results)
    expect(rows).not.toContain(signing.secret)
    expect(await (await world.hub.get('/api/channels')).text()).not.toContain(signing.secret)
  })
})

describe('the address', () => {
  test.each([
    'http://crm.example/foyer',
    'https://169.254.169.254/latest/meta-data/',
    'https://localhost.localdomain.internal/',
    'https://[::ffff:10.0.0.1]/',
    'not an address',
  ])('%s is not posted to', async (url) => {
    const refused = [
      await world.hub.post('/api/channels', { kind: 'webhook', name: 'CRM', url }),
      await world.hub.put(`/api/channels/${id}/webhook`, { url }),
    ]
    for (const answer of refused) {
      expect(answer.status).toBe(422)
      expect(Problem.parse(await answer.json()).errors).toMatchObject([{ path: 'url' }])
    }
  })

  test('can be moved', async () => {
    const elsewhere = new WebhookReceiver(signing.secret)
    world.provider.elsewhere.set('new.example', (request) => elsewhere.answer(request))
    expect(
      (await world.hub.put(`/api/channels/${id}/webhook`, { url: 'https://new.example/in' })).status,
    ).toBe(200)
    await writes('Oi', someone())
    await eventually(() => elsewhere.taken.some(({ type }) => type === 'message.reply'))
    expect(receiver.taken).toEqual([])
  })
})

test('a webhook of another workspace does not exist', async () => {
  const rival = await signIn((await aWorkspace('Rival')).owner)
  expect((await rival.get(`/api/channels/${id}/deliveries`)).status).toBe(404)
  expect((await rival.post(`/api/channels/${id}/secret`)).status).toBe(404)
  expect((await rival.put(`/api/channels/${id}/webhook`, { url: 'https://evil.example/' })).status).toBe(404)
})

test('a channel that is disconnected takes nothing and posts nothing', async () => {
  await writes('Oi', someone())
  await eventually(() => ofType('message.reply').length === 1)
  expect((await world.hub.post(`/api/channels/${id}/disconnect`)).status).toBe(200)
  expect((await writes('Ainda aí?', someone())).status).toBe(401)
})
