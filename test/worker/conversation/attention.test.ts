import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { SettingsView } from '../../../src/protocol/settings.ts'
import { DemoWorld } from '../../support/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
afterEach(async () => {
  Object.assign(env, { RESPONDER: 'embedded', DEBOUNCE_MS: '0' })
  world.provider.model = null
  world.provider.mood = 'accepts'
  await set({ readReceipts: true, on: true })
})

const eventually = (what: () => boolean) => vi.waitUntil(what, { timeout: 15_000 })

/** Changes the assistant's settings as its owner does. */
async function set(change: { readReceipts?: boolean; on?: boolean }): Promise<void> {
  const { version, settings } = await (await world.hub.get('/api/assistant/settings')).json<SettingsView>()
  const answer = await world.hub.put('/api/assistant/settings', {
    version,
    settings: { ...settings, ...change },
  })
  if (answer.status !== 200) throw new Error(`the settings were not taken: ${answer.status}`)
}

/** What was shown about the messages of this wording. */
const signsFor = (id: string) => world.provider.signs.filter(({ messageId }) => messageId === id)

let models = 0
/** A model that answers when it is told to, and then breaks, so that the built-in responder answers. */
function aSlowModel(): { asked: () => boolean; answer: () => void } {
  Object.assign(env, {
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL: 'http://model.test/v1',
    // One that has failed is left alone for a while.
    OPENAI_MODEL: `slow-${++models}`,
    OPENAI_API_KEY: 'test',
  })
  let asked = false
  const { promise: told, resolve: answer } = Promise.withResolvers<void>()
  world.provider.model = async () => {
    asked = true
    await told
    return new Response('overloaded', { status: 400 })
  }
  return { asked: () => asked, answer }
}

describe('the client sees', () => {
  test('that they were read, when the assistant answers at once', async () => {
    const client = world.client()
    await client.writes('Oi', { id: 'wamid.quick' })
    await eventually(() => client.received().length === 1)
    await eventually(() => signsFor('wamid.quick').length === 1)
    expect(signsFor('wamid.quick')).toEqual([{ messageId: 'wamid.quick', typing: false }])
  })

  test('that somebody writes, with the same word, when the answer takes a while', async () => {
    const model = aSlowModel()
    const client = world.client()
    await client.writes('Gostaria de uma ajuda com a minha marca', { id: 'wamid.slow' })
    await eventually(() => model.asked())
    await eventually(() => signsFor('wamid.slow').length === 1)
    expect(signsFor('wamid.slow')).toEqual([{ messageId: 'wamid.slow', typing: true }])
    expect(client.received()).toEqual([])
    model.answer()
    await eventually(() => client.received().length === 1)
    expect(signsFor('wamid.slow')).toHaveLength(1)
  })

  test('that a person has read them, when a member opens the conversation', async () => {
    await set({ on: false })
    const client = world.client()
    await client.writes('Tem alguém aí?', { id: 'wamid.person' })
    const { summary, messages } = await client.until((v) => v.summary.unread === 1)
    expect(signsFor('wamid.person')).toEqual([])
    const upToSeq = messages.at(-1)?.seq
    await world.hub.post(`/api/conversations/${summary.id}/read`, { upToSeq })
    await world.hub.post(`/api/conversations/${summary.id}/read`, { upToSeq })
    await eventually(() => signsFor('wamid.person').length === 1)
    expect(signsFor('wamid.person')).toEqual([{ messageId: 'wamid.person', typing: false }])
  })
})

describe('the client sees nothing', () => {
  test('of an assistant that is not going to answer', async () => {
    await set({ on: false })
    const client = world.client()
    await client.writes('Oi', { id: 'wamid.off' })
    await client.until((v) => v.summary.holder.kind === 'queue')
    expect(signsFor('wamid.off')).toEqual([])
  })

  test('where the seller does not want them to', async () => {
    await set({ readReceipts: false })
    const client = world.client()
    const model = aSlowModel()
    await client.writes('Gostaria de uma ajuda com a minha marca', { id: 'wamid.private' })
    await eventually(() => model.asked())
    model.answer()
    await eventually(() => client.received().length === 1)
    const { summary, messages } = await client.view()
    await world.hub.post(`/api/conversations/${summary.id}/read`, { upToSeq: messages.at(-1)?.seq })
    expect(signsFor('wamid.private')).toEqual([])
  })
})

test('a provider that does not take a sign costs the client nothing: they are answered', async () => {
  const taken = world.provider.signs
  const refuse = vi.spyOn(taken, 'push').mockImplementation(() => {
    throw new TypeError('connection reset')
  })
  const client = world.client()
  await client.writes('Oi', { id: 'wamid.unshown' })
  await eventually(() => client.received().length === 1)
  await eventually(() => refuse.mock.calls.length === 1)
  const { messages } = await client.until((v) => v.messages.at(-1)?.delivery?.state === 'sent')
  expect(messages).toHaveLength(2)
})
