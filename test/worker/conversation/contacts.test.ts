import { listDurableObjectIds, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ConversationObject } from '../../../src/conversation/object.ts'
import type { ConversationOrigin } from '../../../src/conversation/rpc.ts'
import { database } from '../../../src/db/database.ts'
import { putDownFile } from '../../../src/db/files/files.ts'
import { park } from '../../../src/db/parking.ts'
import { keepPhoneBook } from '../../../src/db/phone-book.ts'
import { learnedAnswer } from '../../../src/db/schema.ts'
import type { DeskObject } from '../../../src/desk/desk.ts'
import { retryParked } from '../../../src/http/hooks/retry.ts'
import { demo } from '../../../src/local/demo/seed.ts'
import { Visit } from '../../../src/protocol/api.ts'
import { ContactList, ContactView } from '../../../src/protocol/contacts.ts'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import type { UploadedFile } from '../../../src/protocol/files.ts'
import { SettingsView } from '../../../src/protocol/settings.ts'
import type { TemplateView } from '../../../src/protocol/templates.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import { textBytes } from '../../support/files.ts'
import { Browser } from '../../support/http.ts'
import { aTemplate } from '../../support/templates.ts'
import { type Json, message, textEcho, webhook } from '../../support/whatsapp/payloads.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

const WAIT = { timeout: 10_000 }
type Row = { conversation: string; contact: string }

/** Where an address leads: its conversation and contact. */
async function leadsTo(address: string): Promise<Row> {
  const row = await env.DB.prepare(
    `SELECT conversation_id AS conversation, contact_id AS contact FROM identity WHERE address = ?`,
  )
    .bind(address)
    .first<Row>()
  if (row === null) throw new Error('nobody has this address')
  return row
}

async function viewOf(conversationId: string): Promise<ConversationView> {
  const view = await world.conversation(conversationId).view()
  if ('refused' in view) throw new Error(view.refused)
  return view
}

const statuses = (paths: string[]) =>
  Promise.all(paths.map(async (path) => (await world.hub.get(path)).status))

const said = async (conversationId: string) => fromClient(await viewOf(conversationId))

const fromClient = ({ messages }: ConversationView) =>
  messages.flatMap((m) => (m.author.kind === 'client' && m.content.type === 'text' ? [m.content.text] : []))

/** The rows of a conversation's messages in D1, as search and export see them. */
async function rows(conversationId: string): Promise<number> {
  const row = await env.DB.prepare(`SELECT count(*) AS n FROM message WHERE conversation_id = ?`)
    .bind(conversationId)
    .first<{ n: number }>()
  return row?.n ?? 0
}

const contactOf = async (id: string) =>
  ContactView.parse(await (await world.hub.get(`/api/contacts/${id}`)).json())

const listed = (id: string) =>
  vi.waitUntil(
    async () => (await env.DB.prepare(`SELECT 1 FROM conversation WHERE id = ?`).bind(id).first()) !== null,
    WAIT,
  )

/** Two people on the demo number, each with a conversation that the inbox lists. */
async function twoClients() {
  const [first, second] = [world.client(), world.client()]
  await first.writes('oi, do primeiro telefone')
  await first.until((v) => v.messages.length >= 2)
  await second.writes('oi, do segundo telefone')
  await second.until((v) => v.messages.length >= 2)
  const older = await leadsTo(first.who.phone ?? '')
  const younger = await leadsTo(second.who.phone ?? '')
  await listed(older.conversation)
  await listed(younger.conversation)
  return { first, second, older, younger }
}

const merge = (one: string, other: string) =>
  world.hub.post(`/api/contacts/${one}/merge`, { contactId: other })

describe('two contacts a member finds to be one person', () => {
  test('are a seller if one of them is; taken apart again, only that one', async () => {
    const { older, younger } = await twoClients()
    await world.hub.put(`/api/contacts/${younger.contact}/seller`, { seller: true })
    const kept = ContactView.parse(await (await merge(older.contact, younger.contact)).json())
    expect(kept).toMatchObject({ id: older.contact, seller: true })
    const undone = await world.hub.post(`/api/contacts/${kept.id}/merges/${kept.merges[0]?.id}/undo`)
    expect(ContactView.parse(await undone.json()).seller).toBe(false)
    expect((await contactOf(younger.contact)).seller).toBe(true)
  })

  test.each([0, 1])('are left to people if either was, taken apart again too: %i', async (which) => {
    const { older, younger } = await twoClients()
    const left = [older, younger][which]?.contact ?? ''
    const read = async () => SettingsView.parse(await (await world.hub.get('/api/assistant/settings')).json())
    const { version, settings } = await read()
    const audience = { ...settings.audience, excluded: [left] }
    await world.hub.put('/api/assistant/settings', { version, settings: { ...settings, audience } })
    const kept = ContactView.parse(await (await merge(older.contact, younger.contact)).json())
    const both = which === 0 ? [older.contact] : [younger.contact, older.contact]
    expect((await read()).settings.audience.excluded).toEqual(both)
    expect((await read()).version).toBe(version + both.length)
    await world.hub.post(`/api/contacts/${kept.id}/merges/${kept.merges[0]?.id}/undo`)
    expect((await read()).settings.audience.excluded).toEqual(both)
  })

  test('have one history; taken apart again, each has its own', async () => {
    const { second, older, younger } = await twoClients()
    const merged = await merge(younger.contact, older.contact)
    expect(merged.status).toBe(200)
    const kept = ContactView.parse(await merged.json())
    expect(kept.id).toBe(older.contact)
    expect(kept.merges).toMatchObject([{ contact: { id: younger.contact }, canUndo: true }])
    expect(await leadsTo(second.who.phone ?? '')).toEqual(older)
    await vi.waitUntil(async () => (await contactOf(older.contact)).conversations.length === 1, WAIT)
    expect(await said(older.conversation)).toEqual(['oi, do primeiro telefone', 'oi, do segundo telefone'])
    expect((await contactOf(younger.contact)).id).toBe(older.contact)
    // Why they were answered so can be asked by the younger one's id, too, on a page opened before or after.
    const opened = `/api/conversations/${younger.conversation}`
    await vi.waitUntil(async () => {
      const { summary } = await (await world.hub.get(opened)).json<ConversationView>()
      return summary.id === older.conversation
    }, WAIT)
    const views = [await viewOf(younger.conversation), await viewOf(older.conversation)]
    const answers = views.flatMap(({ messages }) => messages.filter(({ audit }) => audit !== null))
    expect(await statuses(answers.map(({ id }) => `${opened}/messages/${id}/audit`))).toEqual([200, 200, 200])

    await second.writes('mais uma coisa')
    expect(await said(older.conversation)).toContain('mais uma coisa')

    const undone = await world.hub.post(`/api/contacts/${kept.id}/merges/${kept.merges[0]?.id}/undo`)
    expect(undone.status).toBe(200)
    expect(ContactView.parse(await undone.json()).merges).toEqual([])
    expect(await leadsTo(second.who.phone ?? '')).toEqual(younger)
    // What came while the two were one stays where it was answered.
    expect(await said(older.conversation)).toEqual(['oi, do primeiro telefone', 'mais uma coisa'])
    expect(await said(younger.conversation)).toEqual(['oi, do segundo telefone'])
    await vi.waitUntil(async () => (await contactOf(younger.contact)).conversations.length === 1, WAIT)
    expect((await contactOf(older.contact)).conversations).toHaveLength(1)
    const view = await viewOf(older.conversation)
    await vi.waitUntil(async () => (await rows(older.conversation)) === view.messages.length, WAIT)

    await second.writes('e agora?')
    expect(await said(younger.conversation)).toEqual(['oi, do segundo telefone', 'e agora?'])
    const { results } = await env.DB.prepare(
      `SELECT act, detail FROM audit_log WHERE subject = ? ORDER BY at, act`,
    )
      .bind(older.contact)
      .all()
    expect(results).toEqual([
      { act: 'contact.merged', detail: younger.contact },
      { act: 'contact.unmerged', detail: younger.contact },
    ])
  })

  test('on two channels share the contact, and each goes on where it was', async () => {
    const client = world.client()
    await client.writes('oi pelo WhatsApp')
    await client.until((v) => v.messages.length >= 2)
    const phone = await leadsTo(client.who.phone ?? '')
    const visitor = new Browser()
    const { token } = Visit.parse(await (await visitor.post('/api/chat/demo/visits')).json())
    const text = `oi pela página ${crypto.randomUUID()}`
    const bearer = { authorization: `Bearer ${token}` }
    await visitor.post('/api/chat/demo/messages', { clientId: crypto.randomUUID(), text }, bearer)
    const row = await vi.waitUntil(
      () =>
        env.DB.prepare(
          `SELECT conversation_id AS conversation, contact_id AS contact FROM message m
           JOIN conversation c ON c.id = m.conversation_id WHERE m.content LIKE ?`,
        )
          .bind(`%${text.slice(-20)}%`)
          .first<Row>(),
      WAIT,
    )
    if (row === null) throw new Error('the visit is not listed')
    await listed(phone.conversation)
    const kept = ContactView.parse(await (await merge(phone.contact, row.contact)).json())
    await vi.waitUntil(async () => (await contactOf(kept.id)).conversations.length === 2, WAIT)
    expect((await contactOf(kept.id)).conversations.map(({ channel }) => channel.kind).sort()).toEqual([
      'web',
      'whatsapp',
    ])
    const page = await visitor.get('/api/chat/demo/messages', bearer)
    expect(await page.text()).toContain(text)

    await world.hub.post(`/api/contacts/${kept.id}/merges/${kept.merges[0]?.id}/undo`)
    await vi.waitUntil(async () => (await contactOf(row.contact)).conversations.length === 1, WAIT)
    expect((await contactOf(phone.contact)).conversations.map(({ id }) => id)).toEqual([phone.conversation])
  })

  test('a merge that broke off is completed when it is asked for again', async () => {
    const { older, younger } = await twoClients()
    const getByName = env.CONVERSATION.getByName.bind(env.CONVERSATION)
    const broken = vi.spyOn(env.CONVERSATION, 'getByName').mockImplementation((name) => {
      if (!name.endsWith(younger.conversation)) return getByName(name)
      throw Object.assign(new Error('gone'), { retryable: false })
    })
    expect((await merge(older.contact, younger.contact)).status).toBe(503)
    broken.mockRestore()
    expect((await merge(older.contact, younger.contact)).status).toBe(200)
    expect(await said(older.conversation)).toEqual(['oi, do primeiro telefone', 'oi, do segundo telefone'])
  })

  test('an echo of what the younger one sent, come while they are made one or two, is no word of the owner’s', async () => {
    const { second, older, younger } = await twoClients()
    const view = await viewOf(younger.conversation)
    const sent = view.messages.find(({ author }) => author.kind === 'assistant')
    if (sent?.content.type !== 'text') throw new Error('nothing was sent')
    const { text } = sent.content
    let echoes = 0
    // Under an id nobody here knows, as that of a second try is.
    const echoed = async () => {
      echoes += 1
      const id = `wamid.echo.${younger.conversation}.${echoes}`
      const echo = textEcho(text, { id, at: Date.now(), to: second.who })
      expect((await world.webhook(webhook({ message_echoes: [echo] }))).status).toBe(200)
      for (const { conversation } of [older, younger]) {
        const { summary, messages } = await viewOf(conversation)
        expect(summary.holder.kind).not.toBe('phone')
        expect(messages.filter(({ author }) => author.kind === 'phone')).toEqual([])
      }
    }
    const getByName = env.CONVERSATION.getByName.bind(env.CONVERSATION)
    const cut = vi.spyOn(env.CONVERSATION, 'getByName').mockImplementation((name) => {
      const absorb = () => Promise.reject(new Error('the older one is not there'))
      return Object.assign(Object.create(getByName(name)), { absorb })
    })
    expect((await merge(older.contact, younger.contact)).status).toBe(503)
    await echoed()
    cut.mockRestore()
    const kept = ContactView.parse(await (await merge(older.contact, younger.contact)).json())
    await retryParked(env, Date.now() + 60_000)
    await echoed()

    const { addresses } = await originIn(younger.conversation)
    const parting = { older: older.conversation, contactId: younger.contact, addresses, learned: [] }
    await world.conversation(younger.conversation).moveBack(parting)
    // What the addresses lead to is not written down anew yet.
    expect(await leadsTo(second.who.phone ?? '')).toEqual(older)
    await echoed()
    await world.hub.post(`/api/contacts/${kept.id}/merges/${kept.merges[0]?.id}/undo`)
    await echoed()
  })

  test('an echo of what the older one sent to the younger one’s address, come once they are two, is none either', async () => {
    const { second, older, younger } = await twoClients()
    const kept = ContactView.parse(await (await merge(older.contact, younger.contact)).json())
    // The provider's clock counts seconds: certainly after what the first one wrote.
    await second.writes('ainda está aí?', { at: Date.now() + 1000 })
    const words = { clientId: crypto.randomUUID(), text: 'Aqui é a Ana, um momento', basedOnSeq: 99 }
    const path = `/api/conversations/${older.conversation}/messages`
    expect((await world.hub.post(path, words)).status).toBe(200)
    await vi.waitUntil(() => second.received().includes(words.text), WAIT)
    const sentAt = Date.now()
    const undone = await world.hub.post(`/api/contacts/${kept.id}/merges/${kept.merges[0]?.id}/undo`)
    expect(undone.status).toBe(200)

    const fromPhone = async () => {
      const { summary, messages } = await viewOf(younger.conversation)
      const echoes = messages.filter(({ author }) => author.kind === 'phone')
      return { echoes: echoes.length, isHeld: summary.holder.kind === 'phone' }
    }
    await second.echo(words.text, sentAt)
    expect(await fromPhone()).toEqual({ echoes: 0, isHeld: false })
    await second.echo('Aqui é a Ana, do telefone')
    expect(await fromPhone()).toEqual({ echoes: 1, isHeld: true })
  })

  test('taken apart, nobody gets what another address of the other one’s, learned meanwhile, would bring them', async () => {
    const { first, second, older, younger } = await twoClients()
    const kept = ContactView.parse(await (await merge(older.contact, younger.contact)).json())
    const both = { ...second.who, userId: `BR.${second.who.phone}learned` }
    await second.writes('agora também com nome de usuário', { as: both })
    expect(await leadsTo(both.userId)).toEqual(older)
    const undone = await world.hub.post(`/api/contacts/${kept.id}/merges/${kept.merges[0]?.id}/undo`)
    expect(undone.status).toBe(200)

    const words = { clientId: crypto.randomUUID(), text: 'Só para a primeira', basedOnSeq: 99 }
    const path = `/api/conversations/${older.conversation}/messages`
    expect((await world.hub.post(path, words)).status).toBe(200)
    await vi.waitUntil(() => world.provider.taken.some(({ text }) => text === words.text), WAIT)
    expect(first.received()).toContain(words.text)

    await second.writes('e sou outra pessoa', { as: both })
    expect(await said(younger.conversation)).toContain('e sou outra pessoa')
    expect(await leadsTo(both.userId)).toEqual(younger)
    expect(await leadsTo(first.who.phone ?? '')).toEqual(older)
  })

  test('a merge others build on is taken apart last', async () => {
    const { older, younger } = await twoClients()
    const third = await twoClients()
    const first = ContactView.parse(await (await merge(older.contact, younger.contact)).json())
    const second = ContactView.parse(await (await merge(older.contact, third.older.contact)).json())
    const undo = (id: string | undefined) =>
      world.hub.post(`/api/contacts/${older.contact}/merges/${id}/undo`)
    const early = await undo(first.merges[0]?.id)
    expect(early.status).toBe(409)
    expect(await early.json()).toMatchObject({ code: 'merged-since' })
    expect((await undo(second.merges[0]?.id)).status).toBe(200)
    expect((await undo(first.merges[0]?.id)).status).toBe(200)
    expect(await said(younger.conversation)).toEqual(['oi, do segundo telefone'])
  })

  test('nobody is merged with themselves, with nobody, or twice', async () => {
    const { older, younger } = await twoClients()
    expect((await merge(older.contact, older.contact)).status).toBe(422)
    expect((await merge(older.contact, 'nobody')).status).toBe(404)
    const other = await twoClients()
    expect((await merge(older.contact, younger.contact)).status).toBe(200)
    expect((await merge(other.older.contact, younger.contact)).status).toBe(404)
  })
})

test('a contact is found by a part of its name or its number', async () => {
  const client = world.client({ phone: '5521977776666' })
  await client.writes('oi', { as: { ...client.who, name: 'João Tomáš' } })
  const { contact } = await leadsTo('5521977776666')
  const found = async (search: string) => {
    const answer = await world.hub.get(`/api/contacts?search=${encodeURIComponent(search)}`)
    return ContactList.parse(await answer.json()).contacts.map(({ id }) => id)
  }
  for (const search of ['joao', 'JOÃO', 'tomáš', 'Tomaš', '97777-6666']) {
    expect(await found(search), search).toContain(contact)
  }
  expect(await found('Studio 777')).toEqual([])
})

test.each([
  ['with the ninth digit first', '5531988887771', '553188887771'],
  ['without it first', '553188887772', '5531988887772'],
])('a Brazilian number that comes in both forms, %s, is one person', async (_, first, later) => {
  const client = world.client({ phone: first })
  await client.writes('oi')
  await client.writes('sou eu', { as: { ...client.who, phone: later } })
  const found = await leadsTo(first)
  expect(await leadsTo(later)).toEqual(found)
  expect(await said(found.conversation)).toEqual(['oi', 'sou eu'])
})

test('a person whose user id changes stays who they are', async () => {
  const client = world.client()
  const phone = client.who.phone ?? ''
  const [before, after] = [`BR.${phone}before`, `BR.${phone}after`]
  await client.writes('oi', { as: { userId: before } })
  const found = await leadsTo(before)
  const change = {
    id: `wamid.change.${phone}`,
    from_user_id: before,
    timestamp: String(Math.floor(Date.now() / 1000)),
    type: 'system',
    system: { type: 'user_changed_user_id', previous_user_id: before, user_id: after },
  }
  await world.webhook(webhook({ messages: [change] }))
  await client.writes('ainda sou eu', { as: { userId: after } })
  expect(await leadsTo(after)).toEqual(found)
  expect((await said(found.conversation)).slice(-1)).toEqual(['ainda sou eu'])
})

test('what is written in a group is counted, and is nobody’s lead', async () => {
  const client = world.client()
  const inGroup = message(
    'text',
    { body: 'oi, pessoal' },
    {
      id: `wamid.group.${client.who.phone}`,
      at: Date.now(),
      from: client.who,
      extra: { group_id: 'a-group' },
    },
  )
  expect((await world.webhook(client.payload([inGroup]))).status).toBe(200)
  await expect(leadsTo(client.who.phone ?? '')).rejects.toThrow('nobody has this address')
  const counted = () =>
    env.DB.prepare(`SELECT sum(count) AS n FROM counter WHERE name = 'group-messages'`).first<{ n: number }>()
  await vi.waitUntil(async () => (await counted())?.n === 1, WAIT)
})

/** Every row of every table that has one of these words in it. */
async function traces(words: string[]): Promise<unknown[]> {
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'`,
  ).all<{ name: string }>()
  const rows = await env.DB.batch(tables.map(({ name }) => env.DB.prepare(`SELECT * FROM ${name}`)))
  return rows
    .flatMap(({ results }, at) => results.map((row) => ({ table: tables[at]?.name, row })))
    .filter((found) => words.some((word) => JSON.stringify(found).includes(word)))
}

/** All an object keeps: every row of its tables, and what stands under keys. */
function stored(_: unknown, { storage }: DurableObjectState): string {
  const tables = storage.sql
    .exec<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'`,
    )
    .toArray()
  const rows = tables.map(({ name }) => storage.sql.exec(`SELECT * FROM "${name}"`).toArray())
  return JSON.stringify([rows, [...storage.kv.list()]])
}

/** All that the objects of one kind keep, a text each. */
async function allIn<Kind extends ConversationObject | DeskObject>(
  objects: DurableObjectNamespace<Kind>,
): Promise<string[]> {
  const ids = await listDurableObjectIds(objects)
  return Promise.all(ids.map((id) => runInDurableObject(objects.get(id), stored)))
}

const billed = async () =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM metered_session`).first<{ n: number }>())?.n

const erase = (contactId: string, by = world.hub) =>
  by.send({ method: 'DELETE', path: `/api/contacts/${contactId}`, body: {} })

describe('a contact that is erased', () => {
  test('leaves nothing but who erased it and what was billed, with whom it was merged with', async () => {
    const { first, second, older, younger } = await twoClients()
    await merge(older.contact, younger.contact)
    const place = { workspaceId: demo.workspace.id, conversationId: older.conversation }
    const facts = { id: 'file-of-the-erased', media: 'image', type: 'image/png', size: 3 } as const
    const file = { ...facts, conversationId: older.conversation, name: 'x.png', width: null, height: null }
    await putDownFile(database(env), place.workspaceId, file, Date.now())
    await env.MEDIA.put(`${place.workspaceId}/${file.id}`, 'png')
    const item = { ...place, channelId: null, source: 'batch', reason: 'busy', requestId: null } as const
    await park(env.DB, [{ ...item, id: 'parked-of-the-erased', payload: '{}' }], Date.now())
    await keepPhoneBook(env.DB, { ...place, channelId: 'a phone' }, [
      { phone: first.who.phone ?? '', name: 'Dona Erasmina' },
    ])
    const tickets = await world.hub.post('/api/tickets', {
      for: 'conversation',
      conversationId: older.conversation,
    })
    const { ticket } = await tickets.json<{ ticket: string }>()
    const { webSocket } = await world.hub.socket(`/ws/conversations/${older.conversation}?ticket=${ticket}`)
    const cutOff = new Promise<number>((resolve) =>
      webSocket?.addEventListener('close', ({ code }) => resolve(code)),
    )
    webSocket?.accept()
    const answer = (await viewOf(older.conversation)).messages.find(({ audit }) => audit !== null)
    const why = [`/api/conversations/${older.conversation}/messages/${answer?.id}/audit`]
    expect(await statuses(why)).toEqual([200])
    const before = await billed()
    expect(before).toBeGreaterThan(0)

    expect((await erase(younger.contact)).status).toBe(200)
    expect(await cutOff).toBe(4410)
    const people = [first.who, second.who].flatMap(({ phone = '', name = '' }) => [phone, `"${name}"`])
    const words = [...people, 'Dona Erasmina', older.conversation, younger.conversation]
    expect(await traces(words)).toEqual([])
    expect(await traces([older.contact, younger.contact])).toMatchObject(
      [{}, {}].map(() => ({ table: 'audit_log' })),
    )
    expect(await billed()).toBe(before)
    expect(await env.MEDIA.head(`${place.workspaceId}/${file.id}`)).toBeNull()
    for (const { conversation } of [older, younger]) {
      expect(await world.conversation(conversation).view()).toEqual({ refused: 'unknown' })
      expect((await world.hub.get(`/api/conversations/${conversation}`)).status).toBe(404)
    }
    expect(await statuses(why)).toEqual([404])
    expect((await erase(younger.contact)).status).toBe(404)
  })

  test('leaves no word of theirs in rows, objects, files or logs, nor in what could not be read', async () => {
    const mark = 'xilofone-quartzo'
    const lines: string[] = []
    onTestFinished(() => void vi.restoreAllMocks())
    for (const method of ['error', 'warn', 'log', 'info', 'debug'] as const)
      vi.spyOn(console, method).mockImplementation((...texts) => void lines.push(texts.map(String).join(' ')))
    const client = world.client({ userId: `BR.${mark}` })
    client.who.name = `Zilda ${mark}`
    const kinds: [string, Json][] = [
      ['text', { body: `oi ${mark}` }],
      ['contacts', [{ name: { formatted_name: mark }, phones: [{ phone: mark, type: mark }] }]],
      ['location', { latitude: 1, longitude: 2, name: mark, address: mark }],
      [
        'document',
        { id: `media-${mark}`, mime_type: 'application/pdf', filename: `${mark}.pdf`, caption: mark },
      ],
      ['interactive', { type: 'button_reply', button_reply: { id: mark, title: mark } }],
      ['hologram', { raw: mark }],
    ]
    const written = kinds.map(([type, body], i) =>
      message(type, body, { id: `wamid.${mark}.${i}`, at: Date.now(), from: client.who }),
    )
    expect((await world.webhook(client.payload(written))).status).toBe(200)
    await client.until(({ messages }) => messages.some(({ audit }) => audit !== null))
    const { contact } = await leadsTo(client.who.phone ?? '')
    const unread = (id: string, from: string) => ({
      ...{ id, workspaceId: demo.workspace.id, channelId: demo.whatsapp.id, conversationId: null },
      ...({ source: 'webhook-item', reason: 'too-long', requestId: null } as const),
      payload: JSON.stringify({ value: { messages: [{ from, text: { body: `parked, of ${from}` } }] } }),
    })
    const items = [
      unread('unread-of-the-erased', client.who.phone ?? ''),
      unread('unread-of-another', '5511900'),
    ]
    await park(env.DB, items, Date.now())
    const words = [mark, `"${client.who.phone}"`, `of ${client.who.phone}`]
    const inObjects = async () =>
      [...(await allIn(env.CONVERSATION)), ...(await allIn(env.DESK))].filter((all) =>
        words.some((word) => all.includes(word)),
      )
    expect(await inObjects()).toHaveLength(1)

    expect((await erase(contact)).status).toBe(200)

    expect(await traces(words)).toEqual([])
    expect(await traces(['unread-of-another'])).toHaveLength(1)
    expect(await inObjects()).toEqual([])
    const { objects } = await env.MEDIA.list({ include: ['customMetadata', 'httpMetadata'] })
    expect(words.filter((word) => JSON.stringify(objects).includes(word))).toEqual([])
    expect(lines.filter((line) => line.includes(mark) || line.includes(client.who.phone ?? ''))).toEqual([])
  })

  test('leaves no word members wrote to them or learned of them: texts, templates, files, briefs, lessons', async () => {
    const mark = 'fagote-ametista'
    const client = world.client()
    await client.writes(`Preciso de um logo para a ${mark}, quero falar com uma pessoa`)
    await client.until(({ summary }) => summary.holder.kind === 'queue')
    const { conversation, contact } = await leadsTo(client.who.phone ?? '')
    await listed(conversation)
    const page = `/api/conversations/${conversation}`
    const moment = () => ({ clientId: crypto.randomUUID(), basedOnSeq: 99 })
    const sent = async (path: string, body: object) =>
      expect((await world.hub.post(`${page}${path}`, { ...moment(), ...body })).status).toBe(200)

    await sent('/messages', { text: `Olá, sobre a ${mark}` })
    await sent('/templates', { templateId: await anApprovedTemplate(), values: { 'body.1': mark } })
    const bytes = textBytes(`%PDF-1.7\n${mark}`)
    const uploaded = await world.hub.send({
      method: 'POST',
      path: `${page}/files?${new URLSearchParams({ name: `${mark}.pdf`, type: 'application/pdf' })}`,
      body: bytes,
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes.byteLength) },
    })
    const { id: fileId } = await uploaded.json<UploadedFile>()
    await sent(`/files/${fileId}/send`, { caption: mark })
    const theirs = await world.provider.media.keep(textBytes(`%PDF-1.7\nof ${mark}`), 'application/pdf')
    const document = client.file('document', theirs, { filename: `${mark}-2.pdf`, caption: mark })
    expect((await world.webhook(client.payload([document]))).status).toBe(200)
    await client.until(({ messages }) => {
      const isThere = messages.every(
        ({ content }) => content.type !== 'media' || content.file?.state === 'stored',
      )
      return isThere && messages.filter(({ delivery }) => delivery?.state === 'sent').length >= 4
    })
    const at = { createdAt: Date.now(), updatedAt: Date.now() }
    const source = {
      ref: { kind: 'conversation', conversationId: conversation, episode: 1 } as const,
      ...{ startedAt: at.createdAt, positions: [1] },
    }
    await database(env)
      .insert(learnedAnswer)
      .values({
        ...{ workspaceId: demo.workspace.id, id: 'learned-of-them', jobId: 'job', state: 'draft' },
        ...{ question: `Logo da ${mark}?`, answer: `Sim, ${mark}`, language: 'pt', concerns: [] },
        ...{ asked: 1, support: 1, sources: [source], acts: 0, version: 1, ...at },
      })

    const tablesWith = async () => {
      const found = (await traces([mark])) as { table: string }[]
      return [...new Set(found.map(({ table }) => table))].sort()
    }
    await expect
      .poll(tablesWith, WAIT)
      .toEqual(['conversation', 'episode', 'file', 'learned_answer', 'message'])
    const filesWith = async () => {
      const { objects } = await env.MEDIA.list()
      const texts = await Promise.all(objects.map(async ({ key }) => (await env.MEDIA.get(key))?.text()))
      return texts.filter((text) => text?.includes(mark)).length
    }
    expect(await filesWith()).toBe(2)

    expect((await erase(contact)).status).toBe(200)

    expect(await tablesWith()).toEqual([])
    expect(await filesWith()).toBe(0)
    const kept = [...(await allIn(env.CONVERSATION)), ...(await allIn(env.DESK))]
    expect(kept.filter((all) => all.includes(mark))).toEqual([])
  })

  test('who writes again is a new client, also where somebody remembers whose the address was', async () => {
    const page = new Browser()
    const { token } = Visit.parse(await (await page.post('/api/chat/demo/visits')).json())
    const text = `pela primeira vez ${crypto.randomUUID()}`
    const bearer = { authorization: `Bearer ${token}` }
    await page.post('/api/chat/demo/messages', { clientId: crypto.randomUUID(), text }, bearer)
    const id = await vi.waitUntil(
      () =>
        env.DB.prepare(`SELECT conversation_id FROM message WHERE content ->> 'text' = ?`)
          .bind(text)
          .first<string>('conversation_id'),
      WAIT,
    )
    const origin = await originIn(id)
    const [{ value = '' } = {}] = origin.addresses
    expect((await erase(origin.contactId)).status).toBe(200)
    // Another isolate sends the message where the address led, and takes it for written down.
    const content = { type: 'text', text: 'de novo' } as const
    const again = { origin, clientId: crypto.randomUUID(), content }
    await world.conversation(id).sendAsVisitor(again)
    await vi.waitUntil(async () => (await traces([value])).length > 0, WAIT)
    expect(await leadsTo(value)).toEqual({ conversation: id, contact: origin.contactId })
    await vi.waitUntil(async () => (await world.inbox()).some((row) => row.id === id), WAIT)
    expect(await said(id)).toEqual(['de novo'])
  })
})

/** A template with a place for the client's name that WhatsApp lets through; its id. */
async function anApprovedTemplate(): Promise<string> {
  const template = aTemplate({ name: 'of_the_erased' })
  const made = await world.hub.post('/api/templates', { channelId: demo.whatsapp.id, template })
  const { id, version } = await made.json<TemplateView>()
  expect((await world.hub.post(`/api/templates/${id}/submit`, { version })).status).toBe(200)
  const approval = world.provider.templates.decide(template, { event: 'APPROVED', reason: 'NONE' })
  expect((await world.webhook(approval)).status).toBe(200)
  return id
}

/** What the conversation was made of. */
function originIn(conversationId: string): Promise<ConversationOrigin> {
  return runInDurableObject(world.conversation(conversationId), (_, { storage }) => {
    const { document } = storage.sql.exec<{ document: string }>(`SELECT document FROM state`).one()
    const { workspaceId, channel, contactId, addresses, profileName } = JSON.parse(document)
    return { workspaceId, conversationId, channel, contactId, addresses, profileName }
  })
}
