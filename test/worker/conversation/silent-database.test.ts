import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { DemoWorld } from '../../support/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
  env.DEBOUNCE_MS = '0'
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('the database takes what is to be shown and never answers: that is given up, and shown by itself later', async () => {
  const client = world.client()
  await client.writes('Oi')
  await vi.waitUntil(() => client.received().length > 0, { timeout: 15_000 })
  const id = await client.conversationId()
  const shownAs = () =>
    env.DB.prepare(`SELECT holder_kind FROM conversation WHERE id = ?`).bind(id).first<string>('holder_kind')
  await expect.poll(shownAs, { timeout: 10_000 }).toBe('assistant')

  // Who waits for longer than the database may take need not wait here.
  const { setTimeout: wait } = globalThis
  vi.stubGlobal('setTimeout', (then: () => void, ms = 0) => wait(then, ms > 30_000 ? 0 : ms))
  let asked = 0
  const silent = vi.spyOn(env.DB, 'batch').mockImplementation(() => {
    asked += 1
    return new Promise(() => {})
  })
  await world.conversation(id).takeOver('m1')
  await vi.waitUntil(() => asked > 1, { timeout: 15_000 })
  silent.mockRestore()
  await expect.poll(shownAs, { timeout: 10_000 }).toBe('member')
})
