import { runInDurableObject } from 'cloudflare:test'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Ticket } from '../../../src/protocol/api.ts'
import { MemberFrame } from '../../../src/protocol/frames.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'
import { Frames } from '../../support/http.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

/** A conversation the seller holds, so that nothing happens in it but what the test does. */
async function held(): Promise<{ client: Client; id: string }> {
  const client = world.client()
  await client.writes('Oi')
  const id = await client.conversationId()
  await world.hub.post(`/api/conversations/${id}/take-over`)
  await client.until(({ messages }) => messages.every((m) => m.delivery?.state !== 'queued'))
  return { client, id }
}

async function open(id: string): Promise<Frames> {
  const answer = await world.hub.post('/api/tickets', { for: 'conversation', conversationId: id })
  const { ticket } = await answer.json<Ticket>()
  return new Frames(await world.hub.socket(`/ws/conversations/${id}?ticket=${ticket}`))
}

async function hello(frames: Frames, since: number | null = null, storage: string | null = null) {
  frames.socket.send(JSON.stringify({ type: 'hello', since, storage }))
  return MemberFrame.parse(await frames.next())
}

describe('who watches is told after who wrote', () => {
  test('whoever changes something has the answer before the first watcher hears of it', async () => {
    const { id } = await held()
    const frames = await open(id)
    await hello(frames)
    const order: string[] = []
    const send = vi.spyOn(WebSocket.prototype, 'send').mockImplementation(function (this: WebSocket, data) {
      order.push('told')
      send.mockRestore()
      this.send(data)
    })
    await runInDurableObject(world.conversation(id), async (conversation) => {
      await conversation.takeOver('somebody-else')
      order.push('answered')
    })
    expect(MemberFrame.parse(await frames.next())).toMatchObject({ type: 'event' })
    expect(order).toEqual(['answered', 'told'])
  })

  test('everything comes, each frame building on the one before', async () => {
    const { client, id } = await held()
    const frames = await open(id)
    const snapshot = await hello(frames)
    if (snapshot.type !== 'snapshot') throw new Error('a snapshot comes first')
    await Promise.all(['um', 'dois', 'três', 'quatro'].map((words) => client.writes(words)))
    let { version } = snapshot
    const words: string[] = []
    while (words.length < 4) {
      const frame = MemberFrame.parse(await frames.next())
      if (frame.type !== 'event') continue
      expect(frame.from).toBe(version)
      version = frame.version
      for (const m of frame.messages) if (m.content.type === 'text') words.push(m.content.text)
    }
    expect(words.toSorted()).toEqual(['dois', 'quatro', 'três', 'um'])
  })

  test('who comes between a change and its telling gets it once, and the next one follows on', async () => {
    const { client, id } = await held()
    const first = await open(id)
    await hello(first)
    const second = await open(id)
    await client.writes('um')
    const snapshot = await hello(second)
    if (snapshot.type !== 'snapshot') throw new Error('a snapshot comes first')
    expect(snapshot.view.messages.at(-1)?.content).toMatchObject({ text: 'um' })
    await client.writes('dois')
    let frame = MemberFrame.parse(await second.next())
    let { version } = snapshot
    for (;;) {
      if (frame.type !== 'event') throw new Error('only events follow')
      expect(frame.from).toBe(version)
      version = frame.version
      if (frame.messages.some((m) => m.content.type === 'text' && m.content.text === 'dois')) break
      frame = MemberFrame.parse(await second.next())
    }
  })
})
