import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { DemoWorld } from '../../support/demo-world.ts'

vi.mock('../../../src/conversation/generation.ts', () => {
  throw new Error('this code cannot be loaded')
})

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
  env.DEBOUNCE_MS = '0'
})

test('the assistant’s code cannot be loaded: the turn has failed, and is tried again soon', async () => {
  const client = world.client()
  await client.writes('Oi')
  const conversation = world.conversation(await client.conversationId())
  const failures = () =>
    runInDurableObject(
      conversation,
      (_, { storage }) =>
        JSON.parse(storage.sql.exec<{ document: string }>(`SELECT document FROM state`).one().document)
          .generationFailures,
    )
  await expect.poll(failures, { timeout: 10_000 }).toBeGreaterThan(1)
})
