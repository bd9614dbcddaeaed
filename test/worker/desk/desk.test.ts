import {
  abortAllDurableObjects,
  evictDurableObject,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConversationObject } from '../../../src/conversation/object.ts'
import type { DeskRpc } from '../../../src/conversation/rpc.ts'
import { socketRequest } from '../../../src/desk/audience.ts'
import { newSwitchOff, type SwitchOff } from '../../../src/desk/switch-off.ts'
import { Frames } from '../../support/http.ts'
import { aListedConversation, aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

const hour = 3_600_000

function deskOf(workspaceId: string) {
  return env.DESK.getByName(workspaceId)
}

/** A member's socket on a desk, past its greeting. */
async function watch(workspaceId: string) {
  const session = { id: crypto.randomUUID(), expiresAt: Date.now() + hour }
  const request = socketRequest({ kind: 'member', memberId: 'ana', session })
  const frames = new Frames(await deskOf(workspaceId).fetch(request))
  return { frames, ready: await frames.next() }
}

const poke = (conversationId: string, version: number): Parameters<DeskRpc['poke']>[0] => ({
  conversationId,
  version,
  attention: null,
})

describe('the desk', () => {
  test('points every hub at what changed', async () => {
    const { id } = await aWorkspace()
    const [one, two] = [await watch(id), await watch(id)]
    await deskOf(id).poke({ ...poke('c1', 3), attention: 'handoff' })
    const frame = { type: 'poke', n: 1, conversationId: 'c1', version: 3, attention: 'handoff' }
    expect(await one.frames.next()).toEqual(frame)
    expect(await two.frames.next()).toEqual(frame)
  })

  test('a burst about one conversation is one frame, and a call for a person is not lost in it', async () => {
    const { id } = await aWorkspace()
    const { frames } = await watch(id)
    const desk = deskOf(id)
    await Promise.all([
      desk.poke(poke('c1', 1)),
      desk.poke({ ...poke('c1', 2), attention: 'asked-for-person' }),
      desk.poke(poke('c2', 1)),
      desk.poke(poke('c1', 3)),
    ])
    expect(await frames.next()).toMatchObject({
      n: 1,
      conversationId: 'c1',
      version: 3,
      attention: 'asked-for-person',
    })
    expect(await frames.next()).toMatchObject({ n: 2, conversationId: 'c2' })
  })

  test('who was away sees by the number that something was missed', async () => {
    const { id } = await aWorkspace()
    const { ready } = await watch(id)
    expect(ready).toEqual({ type: 'ready', n: 0 })
    await deskOf(id).poke(poke('c1', 1))
    expect((await watch(id)).ready).toEqual({ type: 'ready', n: 1 })
  })

  test.each([1, 30])('a desk that dies after %i pokes leaves a gap for who comes back', async (count) => {
    const { id } = await aWorkspace()
    await watch(id)
    for (let i = 0; i < count; i += 1) await deskOf(id).poke(poke(`c${i}`, 1))
    await abortAllDurableObjects()
    const { ready } = await watch(id)
    expect((ready as { n: number }).n).toBeGreaterThanOrEqual(count)
  })

  test('what nobody is there to be told is one number and one write, however much it is, each time', async () => {
    const { id } = await aWorkspace()
    for (const n of [1, 2]) {
      const written = await runInDurableObject(deskOf(id), async (desk, { storage }) => {
        const put = vi.spyOn(storage.kv, 'put')
        for (let i = 0; i < 30; i += 1) await desk.poke(poke(`c${i}`, 1))
        const written = put.mock.calls.filter(([key]) => key === 'frames').length
        put.mockRestore()
        return written
      })
      expect(written).toBe(1)
      const { frames, ready } = await watch(id)
      expect(ready).toEqual({ type: 'ready', n })
      frames.socket.close(1000)
      await frames.closed
      await vi.waitUntil(() =>
        runInDurableObject(deskOf(id), (_, state) => state.getWebSockets().length === 0),
      )
    }
  })

  test('a desk that slept counts on; a poke by itself is one write, a burst three', async () => {
    const { id } = await aWorkspace()
    const { frames } = await watch(id)
    const written = await runInDurableObject(deskOf(id), async (desk, { storage }) => {
      const put = vi.spyOn(storage.kv, 'put')
      const writes = () => put.mock.calls.filter(([key]) => key === 'frames').length
      await desk.poke(poke('c0', 1))
      const alone = writes()
      await Promise.all(Array.from({ length: 29 }, (_, i) => desk.poke(poke(`c${i + 1}`, 1))))
      await vi.waitUntil(() => writes() === 3, { timeout: 10_000 })
      return [alone, writes()]
    })
    expect(written).toEqual([1, 3])
    for (let n = 1; n <= 30; n += 1) expect(await frames.next()).toMatchObject({ n })
    await evictDurableObject(deskOf(id))
    expect((await watch(id)).ready).toEqual({ type: 'ready', n: 30 })
    await deskOf(id).poke(poke('c1', 2))
    expect(await frames.next()).toMatchObject({ n: 31 })
  })

  test('its sockets outlive its sleep', async () => {
    const { id } = await aWorkspace()
    const { frames } = await watch(id)
    await evictDurableObject(deskOf(id))
    await deskOf(id).poke(poke('c1', 1))
    expect(await frames.next()).toMatchObject({ type: 'poke', conversationId: 'c1' })
  })

  test('answers pings, and closes on anything else said to it', async () => {
    const { id } = await aWorkspace()
    const { frames } = await watch(id)
    frames.socket.send('{"type":"hello"}')
    expect(await frames.closed).toBe(4400)
  })

  test('takes no socket that the Worker did not check', async () => {
    const { id } = await aWorkspace()
    const headers = { upgrade: 'websocket' }
    const unchecked = await deskOf(id).fetch('https://object/socket', { headers })
    const visitor = await deskOf(id).fetch(socketRequest({ kind: 'visitor' }))
    expect([unchecked.status, visitor.status]).toEqual([403, 403])
  })
})

describe('switching the assistant off', () => {
  afterEach(() => vi.restoreAllMocks())

  /** Ids of the conversations that were told; `poisoned` ones fail each time. */
  function toldOff(poisoned: string[] = []): Set<string> {
    const told = new Set<string>()
    vi.spyOn(ConversationObject.prototype, 'assistantOff').mockImplementation(async function (
      this: ConversationObject,
    ) {
      const { ctx } = this as unknown as { ctx: DurableObjectState }
      const id = ctx.id.name?.split(':')[1] ?? ''
      if (poisoned.includes(id)) throw new Error('this conversation cannot be reached')
      told.add(id)
    })
    return told
  }

  const heldBy = (studio: TestWorkspace, count: number) =>
    Promise.all(Array.from({ length: count }, () => aListedConversation(studio, { holderKind: 'assistant' })))

  test('is told to every hub, and to every conversation the assistant holds', async () => {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const held = await heldBy(studio, 120)
    await aListedConversation(studio, { holderKind: 'queue' })
    await aListedConversation(studio, { holderKind: 'assistant', status: 'finished' })
    const told = toldOff()
    const { frames } = await watch(studio.id)
    expect((await browser.put('/api/assistant', { on: true })).status).toBe(200)
    expect(await frames.next()).toEqual({ type: 'assistant', n: 1, on: true })
    const off = await browser.put('/api/assistant', { on: false })
    expect(await off.json()).toEqual({ on: false, version: 3 })
    expect(await frames.next()).toEqual({ type: 'assistant', n: 2, on: false })
    await vi.waitUntil(() => told.size === held.length, { timeout: 10_000 })
    expect(told).toEqual(new Set(held))
  })

  test('goes on after a restart from where it stood', async () => {
    const studio = await aWorkspace()
    const held = (await heldBy(studio, 8)).sort()
    const told = toldOff()
    const desk = deskOf(studio.id)
    await runInDurableObject(desk, async (_, { storage }) => {
      storage.kv.put('switch-off', { ...newSwitchOff(0), afterId: held[2] })
      await storage.setAlarm(Date.now() + hour)
    })
    await evictDurableObject(desk)
    await runDurableObjectAlarm(desk)
    expect(told).toEqual(new Set(held.slice(3)))
    expect(await runInDurableObject(desk, (_, { storage }) => storage.kv.get('switch-off'))).toBeUndefined()
  })

  test('one conversation that cannot be reached holds up no other, and is tried again', async () => {
    const studio = await aWorkspace()
    const held = (await heldBy(studio, 8)).sort()
    const [poisoned = '', ...others] = held
    const told = toldOff([poisoned])
    const desk = deskOf(studio.id)
    await runInDurableObject(desk, async (_, { storage }) => {
      storage.kv.put('switch-off', newSwitchOff(0))
      await storage.setAlarm(Date.now() + hour)
    })
    await runDurableObjectAlarm(desk)
    expect(told).toEqual(new Set(others))
    const kept = await runInDurableObject(desk, (_, { storage }) => storage.kv.get<SwitchOff>('switch-off'))
    expect(kept).toMatchObject({ afterId: '', passes: 1 })
    await deskOf(studio.id).assistantSwitched(true)
  })

  test('switched on again meanwhile, it stops', async () => {
    const studio = await aWorkspace()
    await heldBy(studio, 3)
    const told = toldOff()
    const desk = deskOf(studio.id)
    await runInDurableObject(desk, async (object, { storage }) => {
      storage.kv.put('switch-off', newSwitchOff(0))
      await object.assistantSwitched(true)
      await storage.setAlarm(Date.now() + hour)
    })
    await runDurableObjectAlarm(desk)
    expect(told.size).toBe(0)
  })
})
