import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { MessageSent } from '../../../src/protocol/api.ts'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
afterEach(() => {
  env.UNKNOWN_OUTCOME_WAIT_MS = '90000'
  world.provider.mood = 'accepts'
})

const eventually = (what: () => boolean) => vi.waitUntil(what, { timeout: 15_000 })
const last = (view: ConversationView) => view.messages.at(-1)

/** A client whose conversation the seller holds; the seller writes, which comes to what the provider's mood is. */
async function wrote(
  text: string,
  mood: DemoWorld['provider']['mood'],
): Promise<{ client: Client; path: string }> {
  const client = world.client()
  await client.writes('Oi')
  await eventually(() => client.received().length === 1)
  const conversation = `/api/conversations/${await client.conversationId()}`
  world.provider.mood = mood
  const answer = await world.hub.post(`${conversation}/messages`, {
    clientId: crypto.randomUUID(),
    text,
    basedOnSeq: 99,
  })
  const { message } = await answer.json<MessageSent>()
  return { client, path: `${conversation}/messages/${message.id}` }
}

test('a message that failed is sent again by hand, and arrives once', async () => {
  const { client, path } = await wrote('Segue a proposta', { refuses: 131026, status: 400 })
  await client.until((v) => last(v)?.delivery?.state === 'failed')
  world.provider.mood = 'accepts'
  const answer = await world.hub.post(`${path}/retry`, {})
  expect(answer.status).toBe(200)
  expect((await answer.json<MessageSent>()).message.delivery?.error).toBeNull()
  // The button is pressed twice.
  expect([200, 409]).toContain((await world.hub.post(`${path}/retry`, {})).status)
  await client.until((v) => last(v)?.delivery?.state === 'sent')
  expect(client.received().filter((text) => text === 'Segue a proposta')).toHaveLength(1)
  expect((await world.hub.post(`${path}/drop`)).status).toBe(409)
})

test('a message that waits is given up, and never leaves', async () => {
  const { client, path } = await wrote('Um momento', { refuses: 131016, status: 503 })
  await client.until((v) => last(v)?.delivery?.error?.reason === 'busy')
  expect((await world.hub.post(`${path}/drop`)).status).toBe(200)
  world.provider.mood = 'accepts'
  const other = { clientId: crypto.randomUUID(), text: 'Melhor assim', basedOnSeq: 99 }
  await world.hub.post(`${path.split('/messages/')[0]}/messages`, other)
  await eventually(() => client.received().includes('Melhor assim'))
  expect(client.received()).not.toContain('Um momento')
  const { messages } = await client.view()
  expect(messages.map((m) => m.delivery?.state)).toContain('cancelled')
})

test('a message that may have arrived is sent again only by somebody who says so', async () => {
  env.UNKNOWN_OUTCOME_WAIT_MS = '600000'
  const { client, path } = await wrote('Chegou?', 'takes it and drops the answer')
  await client.until((v) => last(v)?.delivery?.state === 'unknown')
  world.provider.mood = 'accepts'
  const refused = await world.hub.post(`${path}/retry`, {})
  expect([refused.status, (await refused.json<{ code: string }>()).code]).toEqual([409, 'may-have-arrived'])
  expect((await world.hub.post(`${path}/drop`)).status).toBe(409)
  expect((await world.hub.post(`${path}/retry`, { confirmed: true })).status).toBe(200)
  await client.until((v) => last(v)?.delivery?.state === 'sent')
  expect(client.received().filter((text) => text === 'Chegou?')).toHaveLength(2)
})

test('a message that is not there is not found', async () => {
  const { path } = await wrote('Oi', 'accepts')
  // Nor is why it was written, where no assistant wrote it.
  expect((await world.hub.get(`${path}/audit`)).status).toBe(404)
  for (const id of ['nothing', '1-made-up', 'zz-0']) {
    const { status } = await world.hub.post(`${path.split('/messages/')[0]}/messages/${id}/retry`, {})
    expect(status).toBe(404)
    expect((await world.hub.get(`${path.split('/messages/')[0]}/messages/${id}/audit`)).status).toBe(404)
  }
})
