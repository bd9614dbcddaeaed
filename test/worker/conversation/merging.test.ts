import { abortAllDurableObjects, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { resolveIdentity } from '../../../src/db/identities.ts'
import { retryParked } from '../../../src/http/hooks/retry.ts'
import { demo as seeded } from '../../../src/local/demo/seed.ts'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'
import { envelope, type Json, textEcho, webhook } from '../../support/whatsapp/payloads.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
afterEach(() => {
  Object.assign(env, { DEBOUNCE_MS: '0', UNKNOWN_OUTCOME_WAIT_MS: '90000' })
  world.provider.mood = 'accepts'
})

const WAIT = { timeout: 10_000 }

/** The same person as WhatsApp may name them: by user id, by phone, by both. */
function aspects(client: Client) {
  const { phone = '', name = '' } = client.who
  const userId = `BR.${phone}x`
  return { byId: { name, userId }, byPhone: { name, phone }, byBoth: { name, phone, userId } }
}

/** The conversation an address leads to. */
async function leadsTo(address: string): Promise<string> {
  const row = await env.DB.prepare(`SELECT conversation_id AS id FROM identity WHERE address = ?`)
    .bind(address)
    .first<{ id: string }>()
  if (row === null) throw new Error('nobody has this address')
  return row.id
}

const fromClient = ({ messages }: ConversationView) =>
  messages.flatMap((m) => (m.author.kind === 'client' && m.content.type === 'text' ? [m.content.text] : []))
const fromUs = ({ messages }: ConversationView) => messages.filter((m) => m.author.kind === 'assistant')

async function viewOf(id: string): Promise<ConversationView> {
  const view = await world.conversation(id).view()
  if ('refused' in view) throw new Error(view.refused)
  return view
}

test('when the younger one has moved, the older one has all of it', async () => {
  env.DEBOUNCE_MS = '60000'
  const client = world.client()
  const { byId, byPhone } = aspects(client)
  await client.writes('pelo id', { as: byId })
  await client.writes('pelo telefone', { as: byPhone })
  const [older, younger] = [await leadsTo(byId.userId), await leadsTo(byPhone.phone)]
  const { origin } = await runInDurableObject(world.conversation(older), (_, { storage }) => {
    const { document } = storage.sql.exec<{ document: string }>(`SELECT document FROM state`).one()
    const { workspaceId, conversationId, channel, contactId, addresses, profileName } = JSON.parse(document)
    return { origin: { workspaceId, conversationId, channel, contactId, addresses, profileName } }
  })
  const { promise: open, resolve: goOn } = Promise.withResolvers<void>()
  let asked = false
  const stub = world.conversation(younger)
  const getByName = env.CONVERSATION.getByName.bind(env.CONVERSATION)
  const slow = vi.spyOn(env.CONVERSATION, 'getByName').mockImplementationOnce((name) => {
    const real = getByName(name)
    const absorb: typeof real.absorb = async (belongings) => {
      asked = true
      await open
      await real.absorb(belongings)
    }
    return Object.assign(Object.create(real), { absorb })
  })
  let moved = false
  const moving = stub.moveTo(origin, { ...origin, conversationId: younger }).then(() => {
    moved = true
  })
  await vi.waitUntil(() => asked, WAIT)
  await stub.visitorMessages(0)
  expect(moved).toBe(false)
  goOn()
  await moving
  slow.mockRestore()
  expect(fromClient(await viewOf(older))).toEqual(['pelo id', 'pelo telefone'])
})

test('an address that becomes another conversation’s while it is looked up is found to be in two', async () => {
  const { workspace, whatsapp } = seeded
  const place = { workspaceId: workspace.id, channelId: whatsapp.id, profileName: null }
  const [id, newId, phone] = [
    { kind: 'user', value: 'BR.atonce' },
    { kind: 'user', value: 'BR.atoncenow' },
    { kind: 'phone', value: '5511988887777' },
  ] as const
  const older = await resolveIdentity(env, { ...place, addresses: [id] })
  const batch = env.DB.batch.bind(env.DB)
  const meanwhile = vi.spyOn(env.DB, 'batch').mockImplementationOnce(async (statements) => {
    const found = await batch(statements)
    await env.DB.prepare(
      `INSERT INTO identity (workspace_id, channel_id, address, kind, conversation_id, contact_id, created_at)
       VALUES (?, ?, ?, 'phone', 'younger', 'another', ?)`,
    )
      .bind(workspace.id, whatsapp.id, phone.value, Date.now() + 1000)
      .run()
    return found as never
  })
  const resolved = await resolveIdentity(env, { ...place, addresses: [newId, id, phone] })
  meanwhile.mockRestore()
  expect(resolved).toMatchObject({ conversationId: older.conversationId, merge: ['younger'] })
})

test('one that never received anything leads to the older one all the same', async () => {
  const client = world.client()
  const { byId, byPhone, byBoth } = aspects(client)
  await client.writes('pelo id', { as: byId })
  const older = await leadsTo(byId.userId)
  await client.until((v) => fromUs(v).length === 1)
  // A webhook that was on its way to the younger one while the two were found to be one person's.
  const younger = `late-${older}`
  await env.DB.prepare(
    `INSERT INTO identity SELECT workspace_id, channel_id, ?1, 'phone', ?2, contact_id, created_at + 1
     FROM identity WHERE conversation_id = ?3`,
  )
    .bind(byPhone.phone, younger, older)
    .run()
  await client.writes('sou a mesma pessoa', { as: byBoth })
  expect(await leadsTo(byPhone.phone)).toBe(older)
  const { workspaceId, channel, contactId } = await runInDurableObject(
    world.conversation(older),
    (_, { storage }) =>
      JSON.parse(storage.sql.exec<{ document: string }>(`SELECT document FROM state`).one().document),
  )
  const origin = {
    workspaceId,
    conversationId: younger,
    channel,
    contactId,
    addresses: [],
    profileName: null,
  }
  expect(
    await world.conversation(younger).receive({ origin, inbound: [], echoes: [], statuses: [] }),
  ).toEqual({ movedTo: older })
})

test('a message in the air when its conversation moved: its status settles it, and it is not sent again', async () => {
  env.UNKNOWN_OUTCOME_WAIT_MS = '3000'
  const client = world.client()
  const { byId, byPhone, byBoth } = aspects(client)
  await client.writes('pelo id', { as: byId })
  await client.until((v) => fromUs(v).length === 1)
  const older = await leadsTo(byId.userId)
  await client.writes('pelo telefone', { as: byPhone })
  const younger = await leadsTo(byPhone.phone)
  await vi.waitUntil(async () => fromUs(await viewOf(younger)).length === 1, WAIT)
  world.provider.mood = 'takes it and drops the answer'
  const said = { clientId: crypto.randomUUID(), text: 'Oi, aqui é a Ana', basedOnSeq: 99 }
  const send = async () => (await world.hub.post(`/api/conversations/${younger}/messages`, said)).status
  await expect.poll(send, WAIT).toBe(200)
  await vi.waitUntil(() => client.received().includes(said.text), WAIT)
  world.provider.mood = 'accepts'

  await client.writes('sou a mesma pessoa', { as: byBoth })
  const taken = world.provider.taken.findLast((t) => t.text === said.text)
  if (taken === undefined) throw new Error('nothing was taken')
  await world.report('delivered', taken)
  const copy = async () => (await viewOf(older)).messages.find((m) => m.author.kind === 'member')
  await vi.waitUntil(async () => (await copy())?.delivery?.state === 'delivered', WAIT)
  // Longer than the wait after which it would be sent again.
  const before = Date.now()
  await vi.waitUntil(() => Date.now() - before > 4000, WAIT)
  expect(client.received().filter((text) => text === said.text)).toHaveLength(1)
})

test('an echo of what the younger one sent is no word of the owner’s, also before the older one has it', async () => {
  const client = world.client()
  const { byId, byPhone, byBoth } = aspects(client)
  await client.writes('pelo id', { as: byId })
  await client.until((v) => fromUs(v).length === 1)
  const older = await leadsTo(byId.userId)
  await client.writes('pelo telefone', { as: byPhone })
  const younger = await leadsTo(byPhone.phone)
  await vi.waitUntil(async () => fromUs(await viewOf(younger))[0]?.delivery?.state === 'sent', WAIT)
  const { content } = fromUs(await viewOf(younger))[0] ?? {}
  if (content?.type !== 'text') throw new Error('nothing was sent')

  const getByName = env.CONVERSATION.getByName.bind(env.CONVERSATION)
  const cut = vi.spyOn(env.CONVERSATION, 'getByName').mockImplementation((name) => {
    const absorb = () => Promise.reject(new Error('the older one is not there'))
    return Object.assign(Object.create(getByName(name)), { absorb })
  })
  const echo = textEcho(content.text, { id: `wamid.echo.${client.who.name}`, at: Date.now(), to: byBoth })
  expect((await world.webhook(webhook({ message_echoes: [echo] }))).status).toBe(200)
  expect((await viewOf(older)).summary.holder.kind).not.toBe('phone')

  cut.mockRestore()
  await retryParked(env, Date.now() + 60_000)
  const view = await viewOf(older)
  expect(view.summary.holder.kind).not.toBe('phone')
  expect(view.messages.filter((m) => m.author.kind === 'phone')).toEqual([])
  expect(fromClient(view)).toEqual(['pelo id', 'pelo telefone'])
})

test('a younger one that always fails costs nobody a message', async () => {
  const client = world.client()
  const { byId, byPhone, byBoth } = aspects(client)
  await client.writes('pelo id', { as: byId })
  await client.until((v) => fromUs(v).length === 1)
  await client.writes('pelo telefone', { as: byPhone })
  const younger = await leadsTo(byPhone.phone)
  await vi.waitUntil(async () => fromUs(await viewOf(younger)).length === 1, WAIT)
  await runInDurableObject(world.conversation(younger), (_, { storage }) =>
    storage.sql.exec(`UPDATE migration SET sql = 'tampered'`),
  )
  await abortAllDurableObjects()
  const neighbour = world.client()
  const items = [client.text('sou a mesma pessoa', { as: byBoth }), neighbour.text('Oi')]
  expect((await world.webhook(client.payload(items, byBoth))).status).toBe(200)
  await vi.waitUntil(() => neighbour.received().length === 1, WAIT)
  const older = await viewOf(await leadsTo(byId.userId))
  expect(fromClient(older)).toContain('sou a mesma pessoa')
})

test('what one webhook tells of a person’s addresses is all kept: a user id is written to rather than a phone', async () => {
  const client = world.client()
  const { byPhone, byBoth } = aspects(client)
  const says = (words: string, as: typeof byPhone) =>
    webhook({ messages: [client.text(words, { as })] }, { contacts: [as] })
  const both = [says('Oi', byPhone), says('Quanto custa um logo?', byBoth)]
  await world.webhook(envelope(both.flatMap(({ entry }) => entry as Json[])))
  await vi.waitUntil(() => world.provider.taken.some((t) => t.to === byBoth.userId), WAIT)
})
