import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { conversationName } from '../../../src/conversation/rpc.ts'
import { assistantIsOn } from '../../../src/db/briefing.ts'
import * as schema from '../../../src/db/schema.ts'
import { type AssistantSettings, defaultSettings } from '../../../src/domain/assistant-settings.ts'
import { type Ticket, Visit } from '../../../src/protocol/api.ts'
import { ConversationView } from '../../../src/protocol/conversation.ts'
import { Browser, Frames } from '../../support/http.ts'
import { aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

let studio: TestWorkspace
beforeEach(async () => {
  studio = await aWorkspace()
})

afterEach(() => {
  vi.restoreAllMocks()
})

const atWork = (settings: Partial<AssistantSettings> = {}) =>
  studio.db
    .update(schema.assistant)
    .set({ settings: { ...defaultSettings, on: true, ...settings }, version: 2 })
    .where(eq(schema.assistant.workspaceId, studio.id))

const somebodyThere = (memberOnline: boolean) =>
  studio.db.update(schema.workspace).set({ memberOnline }).where(eq(schema.workspace.id, studio.id))

/** A new visitor writes on the web page; the id of their conversation. */
async function aVisitorWrites(text: string): Promise<string> {
  const page = `/api/chat/${studio.slug}`
  const visitor = new Browser()
  const { token } = Visit.parse(await (await visitor.post(`${page}/visits`)).json())
  const { identity } = schema
  const known = await studio.db.select().from(identity).where(eq(identity.workspaceId, studio.id))
  const sent = await visitor.post(
    `${page}/messages`,
    { clientId: crypto.randomUUID(), text },
    { authorization: `Bearer ${token}` },
  )
  expect(sent.status).toBe(200)
  const all = await studio.db.select().from(identity).where(eq(identity.workspaceId, studio.id))
  const ids = all.map(({ conversationId }) => conversationId)
  const [id] = ids.filter((each) => !known.some(({ conversationId }) => conversationId === each))
  if (id === undefined) throw new Error('The visitor has no conversation.')
  return id
}

const object = (id: string) => env.CONVERSATION.getByName(conversationName(studio.id, id))

async function viewOf(id: string): Promise<ConversationView> {
  return ConversationView.parse(await object(id).view())
}

/** What the assistant has said, once the conversation waits for a person. */
async function saidAtHandoff(id: string): Promise<string[]> {
  await vi.waitUntil(async () => (await viewOf(id)).summary.holder.kind === 'queue', { timeout: 10_000 })
  return said(await viewOf(id))
}

const said = ({ messages }: ConversationView) =>
  messages.flatMap(({ author, content }) =>
    author.kind === 'assistant' && content.type === 'text' ? [content.text] : [],
  )

/** The follow-up that was planned, if one was, comes due; what the assistant has said then. */
async function whenTheFollowUpIsDue(id: string): Promise<string[]> {
  const conversation = object(id)
  const atRest = ({ storage }: DurableObjectState) =>
    storage.sql.exec(`SELECT 1 FROM state WHERE document ->> '$.projectAt' IS NULL`).toArray().length === 1
  // What still works beside the conversation would write over the change.
  await vi.waitUntil(() => runInDurableObject(conversation, (_, ctx) => atRest(ctx)), { timeout: 10_000 })
  await runInDurableObject(conversation, (_, { storage }) =>
    storage.sql.exec(`UPDATE state SET document = json_replace(document, '$.episode.followUp.dueAt', 1)`),
  )
  await evictDurableObject(conversation)
  await runInDurableObject(conversation, (_, { storage }) => storage.setAlarm(Date.now() + 60_000))
  await runDurableObjectAlarm(conversation)
  return said(await viewOf(id))
}

/** Whether a follow-up is ahead. */
const planned = (id: string) =>
  runInDurableObject(object(id), (_, { storage }) =>
    storage.sql
      .exec(`SELECT 1 FROM state WHERE document ->> '$.episode.followUp.dueAt' IS NOT NULL`)
      .toArray(),
  ).then((rows) => rows.length === 1)

describe('an assistant that works when nobody is there', () => {
  test('steps aside while somebody is, and answers once they have gone', async () => {
    await atWork({ availability: { kind: 'when-offline' } })
    await somebodyThere(true)
    const id = await aVisitorWrites('Hello! How much is a logo?')
    expect(await saidAtHandoff(id)).toEqual([])
    expect((await viewOf(id)).summary.waitingSince).not.toBeNull()

    await somebodyThere(false)
    const alone = await aVisitorWrites('Hi! What does a logo cost?')
    await vi.waitUntil(async () => said(await viewOf(alone)).length > 0, { timeout: 10_000 })
    expect((await viewOf(alone)).summary.holder.kind).toBe('assistant')
  })
})

describe('a client who asks for a person', () => {
  const asking = 'I would like to talk to a person, please'

  test('hears at once, in the one text there is, that nobody is there', async () => {
    await atWork()
    const id = await aVisitorWrites(asking)
    const [text = '', ...more] = await saidAtHandoff(id)
    expect(more).toEqual([])
    expect(text).toContain('a little while to answer')
    expect(await planned(id)).toBe(false)
    expect(await whenTheFollowUpIsDue(id)).toEqual([text])
  })

  test('hears of it later, when somebody is there and does not come', async () => {
    await atWork()
    await somebodyThere(true)
    const id = await aVisitorWrites(asking)
    const [text = ''] = await saidAtHandoff(id)
    expect(text).not.toContain('a little while to answer')
    const all = await whenTheFollowUpIsDue(id)
    expect(all).toHaveLength(2)
    expect(all[1]).toContain('is not available right now')
  })

  test('hears nothing more once the assistant has been switched off', async () => {
    await atWork()
    await somebodyThere(true)
    const id = await aVisitorWrites(asking)
    const atFirst = await saidAtHandoff(id)
    expect(await planned(id)).toBe(true)
    await atWork({ on: false })
    // The switch is read at most once a second.
    await vi.waitUntil(async () => !(await assistantIsOn(env.DB, studio.id)), { timeout: 10_000 })
    expect(await whenTheFollowUpIsDue(id)).toEqual(atFirst)
  })

  test('hears it later while D1 does not say whether the assistant is on; who watches lets the object rest', async () => {
    await atWork()
    await somebodyThere(true)
    const id = await aVisitorWrites(asking)
    const atFirst = await saidAtHandoff(id)
    const browser = await signIn(studio.owner)
    const opened = () => browser.post('/api/tickets', { for: 'conversation', conversationId: id })
    await vi.waitUntil(async () => (await opened()).status === 200, { timeout: 10_000 })
    const { ticket } = await (await opened()).json<Ticket>()
    const { socket } = new Frames(await browser.socket(`/ws/conversations/${id}?ticket=${ticket}`))
    const prepare = env.DB.prepare.bind(env.DB)
    vi.spyOn(env.DB, 'prepare').mockImplementation((query) => {
      if (query.includes('session') || query.includes('AS is_on')) throw new Error('D1 is down')
      return prepare(query)
    })
    // It is read at most once a second.
    const isDown = () => expect(assistantIsOn(env.DB, studio.id)).rejects.toThrow('D1 is down')
    await vi.waitFor(isDown, { timeout: 10_000 })
    expect(await whenTheFollowUpIsDue(id)).toEqual(atFirst)
    const nextLook = await runInDurableObject(object(id), (_, { storage }) => storage.getAlarm())
    socket.close()
    expect(nextLook).toBeGreaterThan(Date.now() + 10_000)
  })

  test('hears nothing more once a person has answered', async () => {
    await atWork()
    await somebodyThere(true)
    const id = await aVisitorWrites(asking)
    const atFirst = await saidAtHandoff(id)
    const browser = await signIn(studio.owner)
    // A member finds it once D1 has it.
    const takeOver = () => browser.post(`/api/conversations/${id}/take-over`)
    await vi.waitUntil(async () => (await takeOver()).status === 200, { timeout: 10_000 })
    expect(await whenTheFollowUpIsDue(id)).toEqual(atFirst)
  })
})
