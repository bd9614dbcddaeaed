import {
  abortAllDurableObjects,
  evictDurableObject,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as schema from '../../../src/db/schema.ts'
import { socketRequest } from '../../../src/desk/audience.ts'
import type { PresenceSign } from '../../../src/desk/presence-sign.ts'
import { Me } from '../../../src/protocol/api.ts'
import { Frames } from '../../support/http.ts'
import { aWorkspace, type Person, signIn, type TestWorkspace } from '../../support/workspace.ts'

const hour = 3_600_000

let studio: TestWorkspace
beforeEach(async () => {
  studio = await aWorkspace()
})
afterEach(() => vi.restoreAllMocks())

const desk = () => env.DESK.getByName(studio.id)

/** A member's hub, connected to the desk with the session of a real sign-in. */
async function opensTheHub(person: Person): Promise<Frames> {
  await signIn(person)
  const [session] = await studio.db.select().from(schema.session).where(eq(schema.session.userId, person.id))
  if (session === undefined) throw new Error('nobody is signed in')
  const expiresAt = Date.now() + hour
  const request = socketRequest({
    kind: 'member',
    memberId: person.id,
    session: { id: session.id, expiresAt },
  })
  const frames = new Frames(await desk().fetch(request))
  await frames.next()
  return frames
}

/** What every conversation of the workspace reads. */
async function somebodyIsThere(): Promise<boolean> {
  const [row] = await studio.db.select().from(schema.workspace).where(eq(schema.workspace.id, studio.id))
  return row?.memberOnline === true
}

const sign = () => runInDurableObject(desk(), (_, { storage }) => storage.kv.get<PresenceSign>('presence'))

/** The desk's alarm rings, the grace for reloads being over. */
async function afterTheGrace(): Promise<void> {
  await vi.waitUntil(async () => (await sign())?.emptySince != null, { timeout: 10_000 })
  await runInDurableObject(desk(), (_, { storage }) =>
    storage.kv.put<PresenceSign>('presence', { shown: true, emptySince: 1 }),
  )
  await runDurableObjectAlarm(desk())
}

describe('conversations see', () => {
  test('that somebody came, and that the last one left, once a reload would be over', async () => {
    expect(await somebodyIsThere()).toBe(false)
    const owner = await opensTheHub(studio.owner)
    const member = await opensTheHub(studio.member)
    expect(await somebodyIsThere()).toBe(true)
    owner.socket.close(1000)
    await owner.closed
    expect((await sign())?.emptySince).toBeNull()
    member.socket.close(1000)
    await vi.waitUntil(async () => (await sign())?.emptySince != null, { timeout: 10_000 })
    expect(await somebodyIsThere()).toBe(true)
    await afterTheGrace()
    expect(await somebodyIsThere()).toBe(false)
  })

  test('nothing of a page that reloads', async () => {
    const before = await opensTheHub(studio.owner)
    before.socket.close(1000)
    await vi.waitUntil(async () => (await sign())?.emptySince != null, { timeout: 10_000 })
    await opensTheHub(studio.owner)
    expect(await sign()).toEqual({ shown: true, emptySince: null })
    expect(await somebodyIsThere()).toBe(true)
  })

  test('nobody in a socket of somebody who has left the workspace', async () => {
    await studio.db.delete(schema.member).where(eq(schema.member.id, studio.member.id))
    const session = { id: 'gone', expiresAt: Date.now() + hour }
    const request = socketRequest({ kind: 'member', memberId: studio.member.id, session })
    await new Frames(await desk().fetch(request)).next()
    expect(await somebodyIsThere()).toBe(false)
  })
})

describe('a desk that died with somebody there', () => {
  test('takes the sign down by itself when they do not come back', async () => {
    await opensTheHub(studio.owner)
    await abortAllDurableObjects()
    expect(await runDurableObjectAlarm(desk())).toBe(true)
    expect(await somebodyIsThere()).toBe(true)
    await afterTheGrace()
    expect(await somebodyIsThere()).toBe(false)
  })

  test('knows after its sleep who is still connected', async () => {
    await opensTheHub(studio.owner)
    await evictDurableObject(desk())
    await runDurableObjectAlarm(desk())
    expect(await sign()).toEqual({ shown: true, emptySince: null })
  })

  test('in the middle of changing the sign looks again, and shows what is true', async () => {
    await opensTheHub(studio.owner)
    await studio.db
      .update(schema.workspace)
      .set({ memberOnline: false })
      .where(eq(schema.workspace.id, studio.id))
    await runInDurableObject(desk(), (_, { storage }) =>
      storage.kv.put<PresenceSign>('presence', { shown: null, emptySince: null }),
    )
    await evictDurableObject(desk())
    await runDurableObjectAlarm(desk())
    expect(await somebodyIsThere()).toBe(true)
  })
})

test('a machine that fell asleep without a word is let go', async () => {
  const hub = await opensTheHub(studio.owner)
  await runInDurableObject(desk(), (_, ctx) => {
    for (const socket of ctx.getWebSockets()) {
      socket.serializeAttachment({ ...socket.deserializeAttachment(), acceptedAt: 0 })
    }
  })
  await runDurableObjectAlarm(desk())
  expect(await hub.closed).toBe(4408)
  await afterTheGrace()
  expect(await somebodyIsThere()).toBe(false)
})

describe('a member who takes a pause', () => {
  test('is not counted on from that moment, though their hub stays open, until they are back', async () => {
    const hub = await opensTheHub(studio.owner)
    const { browser } = studio.owner
    const away = await browser.put('/api/me/presence', { presence: 'away' })
    expect(Me.parse(await away.json()).member.presence).toBe('away')
    expect(await somebodyIsThere()).toBe(false)
    expect(await hub.next()).toEqual({ type: 'presence', n: 1, memberId: studio.owner.id, presence: 'away' })

    await browser.put('/api/me/presence', { presence: 'available' })
    expect(await somebodyIsThere()).toBe(true)
    expect(Me.parse(await (await browser.get('/api/me')).json()).member.presence).toBe('available')
  })

  test('leaves the others to be counted on', async () => {
    await opensTheHub(studio.owner)
    await opensTheHub(studio.member)
    await studio.owner.browser.put('/api/me/presence', { presence: 'away' })
    expect(await somebodyIsThere()).toBe(true)
  })

  test('says so in words that exist', async () => {
    const browser = await signIn(studio.owner)
    expect((await browser.put('/api/me/presence', { presence: 'asleep' })).status).toBe(422)
    expect((await browser.put('/api/me/presence', {})).status).toBe(422)
  })
})
