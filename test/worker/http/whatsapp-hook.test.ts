import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { Problem } from '../../../src/protocol/api.ts'
import { ParkedList, ParkedPayload } from '../../../src/protocol/operations.ts'
import { DemoWorld, demo } from '../../support/demo-world.ts'
import { origin } from '../../support/http.ts'
import { signPayload, textMessage, webhook } from '../../support/whatsapp/payloads.ts'
import { aWorkspace, signIn } from '../../support/workspace.ts'

const hook = `${origin}/hooks/whatsapp`

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const parkedHere = async () => ParkedList.parse(await (await world.hub.get('/api/parked')).json()).items

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return Problem.parse(await response.json())
}

async function postsSigned(body: string): Promise<Response> {
  const signature = await signPayload(
    env.WHATSAPP_APP_SECRET,
    Uint8Array.from(new TextEncoder().encode(body)),
  )
  return exports.default.fetch(hook, { method: 'POST', body, headers: { 'x-hub-signature-256': signature } })
}

describe('what names no number', () => {
  const lost = () => {
    const messages = [textMessage('Is anybody there?', { id: 'wamid.lost', at: Date.now(), from: {} })]
    return {
      object: 'whatsapp_business_account',
      entry: [{ changes: [{ field: 'messages', value: { messages } }] }],
    }
  }

  test('is kept for who operates the deployment, as it came and once', async () => {
    const payload = lost()
    expect((await world.webhook(payload)).status).toBe(200)
    expect((await world.webhook(payload)).status).toBe(200)
    const [item, ...more] = await parkedHere()
    expect(more).toEqual([])
    expect(item).toMatchObject({ source: 'webhook-item', reason: 'malformed-item', channelId: null })
    const looked = ParkedPayload.parse(await (await world.hub.get(`/api/parked/${item?.id}`)).json())
    expect(looked.payload).toContain('Is anybody there?')
  })

  test('is none of a tenant’s business', async () => {
    const [item] = await parkedHere()
    const tenant = await signIn((await aWorkspace('Tenant')).owner)
    expect(ParkedList.parse(await (await tenant.get('/api/parked')).json()).items).toEqual([])
    expect((await tenant.get(`/api/parked/${item?.id}`)).status).toBe(404)
    expect((await tenant.post(`/api/parked/${item?.id}/drop`)).status).toBe(404)
    expect((await world.hub.post(`/api/parked/${item?.id}/drop`)).status).toBe(200)
    expect(await parkedHere()).toEqual([])
  })
})

test('an item nobody could be found for is parked with the change it stood in', async () => {
  const nobody = { id: 'wamid.nobody', timestamp: '1795312800', type: 'text', text: { body: 'who am I?' } }
  await world.webhook(webhook({ messages: [nobody] }))
  const [item] = await parkedHere()
  const looked = ParkedPayload.parse(await (await world.hub.get(`/api/parked/${item?.id}`)).json())
  expect(JSON.parse(looked.payload)).toMatchObject({
    field: 'messages',
    value: { metadata: { phone_number_id: demo.phoneNumberId }, messages: [nobody] },
  })
  await world.hub.post(`/api/parked/${item?.id}/drop`)
})

test('two tenants may have the same thing parked', async () => {
  const tenant = await aWorkspace('Neighbour')
  const before = (await parkedHere()).length
  const same = {
    field: 'messages',
    value: { statuses: [{ id: 'wamid.both', status: 'warning', timestamp: '1795312800' }] },
  }
  for (const phone_number_id of [demo.phoneNumberId, tenant.whatsapp.phoneNumberId]) {
    const value = { ...same.value, metadata: { phone_number_id } }
    await world.webhook({ entry: [{ id: '1', changes: [{ ...same, value }] }] })
  }
  expect(await parkedHere()).toHaveLength(before + 1)
  const owner = await signIn(tenant.owner)
  expect(ParkedList.parse(await (await owner.get('/api/parked')).json()).items).toHaveLength(1)
})

describe('a message longer than anybody writes', () => {
  test('arrives cut, and the rest is kept', async () => {
    const client = world.client()
    const before = await parkedHere()
    const response = await client.writes(`Oi, quanto custa um logo? ${'a'.repeat(2_500_000)}`)
    expect(response.status).toBe(200)
    const { messages } = await client.until((view) => view.messages.length > 0)
    const { content } = messages[0] ?? {}
    if (content?.type !== 'text') throw new Error('the message has no text')
    expect(content.text.startsWith('Oi, quanto custa um logo?')).toBe(true)
    expect(content.text.length).toBeLessThanOrEqual(20_000)
    const kept = (await parkedHere()).filter(({ id }) => !before.some((one) => one.id === id))
    expect(kept).toMatchObject([{ reason: 'too-long', source: 'webhook-item' }])
  })
})

describe('what is refused says why', () => {
  test('a handshake with another token', async () => {
    const query = 'hub.mode=subscribe&hub.verify_token=guess&hub.challenge=7'
    const response = await exports.default.fetch(`${hook}?${query}`)
    expect(response.status).toBe(403)
    expect(await problemOf(response)).toMatchObject({ status: 403, code: 'bad-verify-token' })
  })

  test('a body that is no JSON, with the line and column where it stops being any', async () => {
    const problem = await problemOf(await postsSigned('{\n  "entry": []\n  "object": 1\n}'))
    expect(problem).toMatchObject({ status: 400, code: 'malformed-json' })
    expect(problem.errors).toMatchObject([{ path: '', line: 3, column: 3 }])
  })

  test('a body that is JSON and no object', async () => {
    const problem = await problemOf(await postsSigned('[]'))
    expect(problem).toMatchObject({ status: 400, code: 'malformed-json' })
    expect(problem.errors).toMatchObject([{ path: '' }])
  })
})

test('a body nobody has vouched for is not parsed', async () => {
  const parsed = vi.spyOn(JSON, 'parse')
  const long = JSON.stringify({ entry: [{ id: '70001', changes: [] }], more: 'a'.repeat(1_000_000) })
  const headers = { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }
  const response = await exports.default.fetch(hook, { method: 'POST', body: long, headers })
  expect(response.status).toBe(401)
  expect(parsed.mock.calls.filter(([text]) => text.length > 10_000)).toEqual([])
})
