import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { DemoWorld } from '../../support/demo-world.ts'

test('the seller takes over while the channel’s credentials are read: the assistant’s reply stays here', async () => {
  const world = await DemoWorld.open()
  const { promise: readable, resolve: read } = Promise.withResolvers<void>()
  let asked = false
  const prepare = env.DB.prepare.bind(env.DB)
  const slow = vi.spyOn(env.DB, 'prepare').mockImplementation((query) => {
    const statement = prepare(query)
    if (!query.includes('SELECT credentials')) return statement
    asked = true
    const bind = statement.bind.bind(statement)
    statement.bind = (...values) => {
      const bound = bind(...values)
      const first = bound.first.bind(bound)
      bound.first = async () => {
        await readable
        return first()
      }
      return bound
    }
    return statement
  })
  const client = world.client()
  await client.writes('Oi')
  await vi.waitUntil(() => asked, { timeout: 10_000 })
  const id = await client.conversationId()
  expect((await world.hub.post(`/api/conversations/${id}/take-over`)).status).toBe(200)
  read()
  slow.mockRestore()
  const hello = { clientId: crypto.randomUUID(), text: 'Oi, aqui é a Ana', basedOnSeq: 99 }
  await world.hub.post(`/api/conversations/${id}/messages`, hello)
  await vi.waitUntil(() => client.received().includes(hello.text), { timeout: 10_000 })
  expect(client.received()).toEqual([hello.text])
})
