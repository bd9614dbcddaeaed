import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { sealCredentials } from '../../../src/db/credentials.ts'
import { demo } from '../../../src/local/demo/seed.ts'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

test('the seller takes over while the channel’s credentials are read: the assistant’s reply stays here', async () => {
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

describe('a channel whose way out was in use a moment ago', () => {
  const { id: channelId } = demo.whatsapp
  const path = `/api/channels/${channelId}`

  /** A member's words to somebody who was answered before; what became of them. */
  async function say(client: Client, text: string) {
    const id = await client.conversationId()
    const words = { clientId: crypto.randomUUID(), text, basedOnSeq: 99 }
    await world.hub.post(`/api/conversations/${id}/messages`, words)
    const of = (view: ConversationView) =>
      view.messages.find(({ content }) => content.type === 'text' && content.text === text)?.delivery
    const view = await client.until((v) => ['sent', 'failed'].includes(of(v)?.state ?? ''))
    return of(view)
  }

  const setCredentials = (credentials: string | null) =>
    env.DB.prepare(`UPDATE channel SET credentials = ?, disconnected_at = NULL WHERE id = ?`)
      .bind(credentials, channelId)
      .run()

  test('has none once it is disconnected, and one of its own token once it has another', async () => {
    const client = world.client()
    await client.writes('Oi')
    await client.until((v) => v.messages.at(-1)?.delivery?.state === 'sent')
    const token = await env.DB.prepare(`SELECT credentials FROM channel WHERE id = ?`)
      .bind(channelId)
      .first<string>('credentials')

    expect((await world.hub.post(`${path}/disconnect`)).status).toBe(200)
    expect(await say(client, 'nobody sends this')).toMatchObject({
      state: 'failed',
      error: { code: 'disconnected' },
    })
    expect(client.received()).not.toContain('nobody sends this')

    await setCredentials(token)
    let said = 0
    const next = () => say(client, `word ${++said}`)
    await expect.poll(next, { timeout: 10_000 }).toMatchObject({ state: 'sent' })
    // Another isolate's doing: nobody here is told.
    const place = { workspaceId: demo.workspace.id, channelId }
    await setCredentials(await sealCredentials(env, place, { accessToken: 'revoked', appSecret: null }))
    await expect.poll(next, { timeout: 10_000 }).toMatchObject({ state: 'failed', error: { code: '190' } })
    await setCredentials(token)
  })
})
