import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { textOf } from '../../../src/domain/message.ts'
import type { Ticket, Visit } from '../../../src/protocol/api.ts'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { MemberFrame, VisitorFrame } from '../../../src/protocol/frames.ts'
import {
  applyFrame,
  type ConversationState,
  helloFor,
} from '../../../ui/hub/conversation/conversation-state.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'
import { Browser, Frames } from '../../support/http.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

afterEach(() => {
  env.RESPONDER = 'embedded'
  world.provider.model = null
})

/** A member opens a conversation in the hub. */
async function watch(client: Client, hello: { storage: string | null; since: number | null }) {
  const id = await client.conversationId()
  const answer = await world.hub.post('/api/tickets', { for: 'conversation', conversationId: id })
  const { ticket } = await answer.json<Ticket>()
  const frames = new Frames(await world.hub.socket(`/ws/conversations/${id}?ticket=${ticket}`))
  frames.socket.send(JSON.stringify({ type: 'hello', ...hello }))
  return { frames, next: async () => MemberFrame.parse(await frames.next()) }
}

/** A model that streams its answer in two parts, the second when it is told to go on. */
function aModelThatWrites(first: string, second: string): { goOn: () => void } {
  Object.assign(env, {
    RESPONDER: 'openai-compatible',
    OPENAI_BASE_URL: 'http://model.test/v1',
    OPENAI_MODEL: 'writer',
  })
  const { promise: told, resolve: goOn } = Promise.withResolvers<void>()
  const event = (delta: object, finish: string | null = null) =>
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
  const call = (args: string, more: object = {}) =>
    event({ tool_calls: [{ index: 0, function: { arguments: args, ...more } }] })
  const quoted = (text: string) => JSON.stringify(text).slice(1, -1)
  world.provider.model = async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    const write = (text: string) => writer.write(new TextEncoder().encode(text))
    const stream = async () => {
      await write(
        event({
          role: 'assistant',
          tool_calls: [
            { index: 0, id: 'c1', type: 'function', function: { name: 'respond', arguments: '' } },
          ],
        }),
      )
      await write(call(`{"text":"${quoted(first)}`))
      await told
      await write(call(`${quoted(second)}","fact_ids":[],"language":"pt","confidence":0.9}`))
      await write(event({}, 'tool_calls'))
      await write('data: [DONE]\n\n')
      await writer.close()
    }
    void stream()
    return new Response(readable, { headers: { 'content-type': 'text/event-stream' } })
  }
  return { goOn }
}

/** Everything a hub knows of a conversation, kept up to date by frames alone. */
class Screen {
  #state: ConversationState | undefined

  take(frame: MemberFrame): void {
    const state = applyFrame(this.#state, frame)
    if (state === null) throw new Error('this frame does not build on what was shown')
    this.#state = state
  }

  get hello() {
    return helloFor(this.#state)
  }

  get view(): ConversationView | undefined {
    return this.#state?.view
  }

  get version(): number {
    return this.#state?.version ?? 0
  }

  shows(words: string): boolean {
    return this.view?.messages.some(({ content }) => textOf(content) === words) ?? false
  }
}

describe('a member watches', () => {
  test('sees messages as they come, and after a cut and an eviction exactly what was missed', async () => {
    const client = world.client()
    await client.writes('Oi')
    await client.until((v) => v.messages.length === 2)
    const screen = new Screen()
    const first = await watch(client, screen.hello)
    screen.take(await first.next())
    await client.writes('Quanto custa um logo?')
    while (!screen.shows('Quanto custa um logo?')) {
      const frame = await first.next()
      screen.take(frame)
      // What has not changed is not told again.
      if (frame.type === 'event') expect(frame.view.summary).not.toHaveProperty('contact')
    }
    first.frames.socket.close()

    await client.writes('Vocês fazem site?')
    await client.until((v) => v.messages.some((m) => textOf(m.content)?.startsWith('Vocês')))
    await evictDurableObject(world.conversation(await client.conversationId()))
    const second = await watch(client, screen.hello)
    screen.take(await second.next())
    const inTheAir = ['queued', 'sending']
    const view = await client.until(
      ({ messages }) =>
        messages.length === 6 && !messages.some((m) => inTheAir.includes(m.delivery?.state ?? '')),
    )
    while (screen.version < view.summary.version) screen.take(await second.next())
    expect(screen.view).toEqual(view)
  })

  test('reads the assistant’s draft while a model writes it, and what the checks then let through', async () => {
    const client = world.client()
    await client.writes('Oi')
    await client.until((v) => v.messages.length === 2)
    const { next } = await watch(client, { storage: null, since: null })
    await next()
    const model = aModelThatWrites('Claro, posso ajudar com isso. O que você ', 'gostaria de saber?')
    await client.writes('Gostaria de uma ajuda com a minha marca')
    const drafts: string[] = []
    while (drafts.length === 0) {
      const frame = await next()
      if (frame.type === 'draft') drafts.push(frame.text)
    }
    expect(drafts[0]).toContain('Claro, posso ajudar')
    // Whoever comes to watch now puts off nothing: that this instance still lives is looked at soon.
    const colleague = await watch(client, { storage: null, since: null })
    await colleague.next()
    const object = world.conversation(await client.conversationId())
    const nextLook = await runInDurableObject(object, (_, { storage }) => storage.getAlarm())
    expect(nextLook).toBeLessThan(Date.now() + 10_000)
    expect(client.received()).toHaveLength(1)
    model.goOn()
    let frame = await next()
    while (frame.type !== 'draftEnd') frame = await next()
    await client.until((v) => v.messages.length === 4)
    expect(client.received()[1]).toBe('Claro, posso ajudar com isso. O que você gostaria de saber?')
  })

  test('is shut out soon after signing out, also when the object slept meanwhile', async () => {
    const client = world.client()
    await client.writes('Oi')
    await client.until((v) => v.messages.length === 2)
    const { next } = await watch(client, { storage: null, since: null })
    await next()
    const object = world.conversation(await client.conversationId())
    await evictDurableObject(object)
    await object.view()
    const nextLook = () => runInDurableObject(object, (_, { storage }) => storage.getAlarm())
    await expect.poll(nextLook, { timeout: 5000 }).toBeLessThanOrEqual(Date.now() + 60_000)
    // Nor does what is said meanwhile put that off.
    await client.writes('Tudo bem?')
    await client.until((v) => v.messages.length === 4)
    const isDone = () =>
      runInDurableObject(object, (_, { storage }) =>
        storage.sql
          .exec<{ done: number }>(`SELECT document ->> '$.projectAt' IS NULL AS done FROM state`)
          .one(),
      )
    await expect.poll(isDone, { timeout: 5000 }).toEqual({ done: 1 })
    expect(await nextLook()).toBeLessThanOrEqual(Date.now() + 60_000)
  })

  test('a socket that says anything else is closed', async () => {
    const client = world.client()
    await client.writes('Oi')
    const { frames } = await watch(client, { storage: null, since: null })
    frames.socket.send('{"type":"takeOver"}')
    expect(await frames.closed).toBe(4400)
  })
})

describe('a visitor chats on the web', () => {
  async function visit() {
    const page = new Browser()
    const { token } = await (await page.post('/api/chat/demo/visits')).json<Visit>()
    const auth = { authorization: `Bearer ${token}` }
    const write = (text: string, clientId: string = crypto.randomUUID()) =>
      page.post('/api/chat/demo/messages', { clientId, text }, auth)
    const open = async (since: number) => {
      const { ticket } = await (await page.post('/api/chat/demo/tickets', {}, auth)).json<Ticket>()
      const frames = new Frames(await page.socket(`/ws/chat/demo?ticket=${ticket}`))
      frames.socket.send(JSON.stringify({ type: 'hello', since }))
      return frames
    }
    const missed = async (since: number) =>
      (
        await (
          await page.get(`/api/chat/demo/messages?since=${since}`, auth)
        ).json<{ messages: VisitorFrame[] }>()
      ).messages
    return { write, open, missed }
  }

  test('is answered on the page, in a sequence without gaps, and a repeat is one message', async () => {
    const { write, open } = await visit()
    const clientId = crypto.randomUUID()
    await write('Oi! Quanto custa um logo?', clientId)
    await write('Oi! Quanto custa um logo?', clientId)
    const frames = await open(0)
    const numbers: number[] = []
    while (numbers.length < 2) {
      const frame = VisitorFrame.parse(await frames.next())
      if (frame.type === 'messages') numbers.push(...frame.messages.map((m) => m.n))
    }
    expect(numbers).toEqual([1, 2])
  })

  test('never receives a draft, a fact, a summary, a note or a member’s name', async () => {
    const { write, open } = await visit()
    await write('Oi! Quanto custa um logo?')
    const frames = await open(0)
    const wire: string[] = []
    const until = async (done: (text: string) => boolean) => {
      while (!wire.some(done)) wire.push(JSON.stringify(await frames.next()))
    }
    await until((text) => text.includes('"from":"assistant"'))
    await write('quero falar com uma pessoa')
    const waiting = async () =>
      (await world.inbox()).find((row) => row.channel.kind === 'web' && row.holder.kind === 'queue')?.id
    const id = await vi.waitUntil(waiting, { timeout: 10_000 })
    const sent = { clientId: crypto.randomUUID(), text: 'Oi, posso ajudar?', basedOnSeq: 99 }
    expect((await world.hub.post(`/api/conversations/${id}/messages`, sent)).status).toBe(200)
    await until((text) => text.includes('posso ajudar'))
    for (const text of wire) {
      const frame = VisitorFrame.parse(JSON.parse(text))
      const message = ['n', 'id', 'from', 'text', 'choices', 'file', 'at', 'clientId']
      const allowed = ['type', 'messages', 'on', ...message, 'label', 'options', 'title']
      for (const key of text.matchAll(/"(\w+)":/g)) expect(allowed).toContain(key[1])
      expect(['messages', 'typing']).toContain(frame.type)
      expect(text).not.toContain('Ana Souza"')
    }
  })

  test('missing nothing after the page was closed', async () => {
    const { write, missed } = await visit()
    await write('Oi')
    await expect.poll(async () => (await missed(0)).length, { timeout: 10_000 }).toBe(2)
    expect(await missed(1)).toHaveLength(1)
    expect(await missed(2)).toHaveLength(0)
  })
})
