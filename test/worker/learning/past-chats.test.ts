import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ChannelView } from '../../../src/protocol/channels.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import { redactWaiting } from '../../support/past-chats.ts'
import { demo } from '../../support/whatsapp/demo.ts'
import { envelope, type Json } from '../../support/whatsapp/payloads.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
afterEach(async () => {
  await env.DB.batch(
    ['learning_chat', 'learning_import', 'history_sync'].map((table) =>
      env.DB.prepare(`DELETE FROM ${table}`),
    ),
  )
})

const DAY = 86_400_000
const now = Date.now()
const seconds = (at: number) => String(Math.floor(at / 1000))
const business = demo.displayNumber

/** A change of a number that is used on its owner's phone too. */
function fromPhone(field: string, value: { [key: string]: Json }): Json {
  const metadata = { display_phone_number: business, phone_number_id: demo.phoneNumberId }
  return envelope([
    { id: demo.wabaId, changes: [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }] },
  ])
}

type Line = [from: 'client' | 'owner', text: string, at: number]
let ids = 0

function thread(phone: string, lines: Line[]): Json {
  return {
    id: phone,
    messages: lines.map(([from, body, at]) => ({
      from: from === 'client' ? phone : business,
      ...(from === 'owner' ? { to: phone } : {}),
      id: `wamid.past.${++ids}`,
      timestamp: seconds(at),
      type: 'text',
      text: { body },
      history_context: { status: 'READ' },
    })),
  }
}

const piece = (threads: Json[], progress: number, order = 1): Json =>
  fromPhone('history', { history: [{ metadata: { phase: 0, chunk_order: order, progress }, threads }] })

/** What there is to learn from once the work is done. */
const kept = async () => {
  await redactWaiting()
  const { results } = await env.DB.prepare(`SELECT messages FROM learning_chat ORDER BY started_at`).all<{
    messages: string
  }>()
  return results.map(({ messages }) => JSON.parse(messages) as { from: string; text: string }[])
}

const sync = async (): Promise<ChannelView['history'] | undefined> => {
  const { channels } = await (await world.hub.get('/api/channels')).json<{ channels: ChannelView[] }>()
  return channels.find(({ kind }) => kind === 'whatsapp')?.history
}

const conversations = async () =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM conversation`).first<{ n: number }>())?.n

describe('the past chats of a number that is also used on a phone', () => {
  test('are there to learn from, without personal data; nobody is answered and no conversation opens', async () => {
    const before = await conversations()
    const lines: Line[] = [
      ['client', 'Oi, quanto custa um logo? Meu e-mail é maria@exemplo.com', now - 90 * DAY],
      ['owner', 'Oi! Custa R$ 450 e leva uma semana.', now - 90 * DAY + 60_000],
      ['client', 'Voltei: vocês imprimem cartões?', now - 10 * DAY],
      ['owner', 'Não imprimimos, só desenhamos.', now - 10 * DAY + 60_000],
    ]
    expect((await world.webhook(piece([thread('5511977770001', lines)], 40))).status).toBe(200)
    const chats = await kept()
    expect(chats.map((messages) => messages.map(({ from }) => from))).toEqual([
      ['client', 'person'],
      ['client', 'person'],
    ])
    expect(JSON.stringify(chats)).not.toContain('maria@exemplo.com')
    const waiting = await env.DB.prepare(`SELECT count(*) AS n FROM raw_chats`).first<{ n: number }>()
    expect(waiting?.n).toBe(0)
    expect(await sync()).toMatchObject({ state: 'arriving', progress: 40 })
    expect(await conversations()).toBe(before)
    expect(world.provider.taken).toEqual([])
  })

  test('come in pieces, in any order and more than once', async () => {
    const first = piece([thread('5511977770002', [['client', 'Oi, um logo?', now - 5 * DAY]])], 30, 1)
    const last = piece([thread('5511977770003', [['client', 'Oi, um cartão?', now - 6 * DAY]])], 100, 2)
    for (const payload of [last, first, last, first]) await world.webhook(payload)
    expect(await kept()).toHaveLength(2)
    expect(await sync()).toMatchObject({ state: 'complete', progress: 100 })
  })

  test('of many people are all kept, each chat as far as a training reads it', async () => {
    const threads = Array.from({ length: 5 }, (_, person) =>
      thread(
        `55119777800${person}0`,
        Array.from(
          { length: 450 },
          (_, n): Line => ['client', `Pergunta ${n}?`, now - 60 * DAY + n * 60_000],
        ),
      ),
    )
    await world.webhook(piece(threads, 10))
    expect((await kept()).map((messages) => messages.length)).toEqual([200, 200, 200, 200, 200])
    const waiting = await env.DB.prepare(`SELECT count(*) AS n FROM raw_chats`).first<{ n: number }>()
    expect(waiting?.n).toBe(0)
  })

  test('may be declined by the owner, which shows', async () => {
    const errors = [{ code: 2593109, title: 'History sync is turned off by the business' }]
    await world.webhook(fromPhone('history', { history: [{ errors }] }))
    expect(await sync()).toMatchObject({ state: 'declined' })
    expect(await kept()).toEqual([])
  })

  test('files of past chats, and pieces nobody can read, cost nothing', async () => {
    const payloads = [
      fromPhone('history', {
        messages: [{ id: 'wamid.x', from: '5511977770004', type: 'image', image: {} }],
      }),
      fromPhone('history', { history: [null, 7, { threads: [{ id: null }, { id: '1', messages: 'x' }] }] }),
      fromPhone('smb_app_state_sync', { state_sync: [null, { type: 'contact' }] }),
    ]
    for (const payload of payloads) expect((await world.webhook(payload)).status).toBe(200)
    expect(await kept()).toEqual([])
  })

  test('whom the owner has written with is no new client; their name is the address book’s', async () => {
    const phone = '5511977770005'
    await world.webhook(piece([thread(phone, [['owner', 'Obrigada pela compra!', now - 30 * DAY]])], 50))
    const entry = { full_name: 'Dona Beatriz', first_name: 'Beatriz', phone_number: `+${phone}` }
    const book = { type: 'contact', contact: entry, action: 'add', metadata: { timestamp: seconds(now) } }
    await world.webhook(fromPhone('smb_app_state_sync', { state_sync: [book] }))
    const client = world.client({ phone })
    await client.writes('oi, tudo bem?')
    const contact = await env.DB.prepare(
      `SELECT c.name, c.known_since AS knownSince FROM identity i
       JOIN contact c ON c.workspace_id = i.workspace_id AND c.id = i.contact_id WHERE i.address = ?`,
    )
      .bind(phone)
      .first()
    expect(contact).toEqual({ name: 'Dona Beatriz', knownSince: Math.floor((now - 30 * DAY) / 1000) * 1000 })
    const row = await vi.waitUntil(
      async () =>
        (await world.inbox()).find(
          (one) => one.contact.name === 'Dona Beatriz' && one.holder.kind !== 'assistant',
        ),
      { timeout: 10_000 },
    )
    expect(row.holder.kind).toBe('queue')
    expect(client.received()).toEqual([])
  })

  test('a name learned later is given to who has written already', async () => {
    const client = world.client({ phone: '5511977770006' })
    await client.writes('oi')
    const entry = { full_name: 'Seu Jorge', phone_number: '5511977770006' }
    await world.webhook(
      fromPhone('smb_app_state_sync', { state_sync: [{ type: 'contact', contact: entry, action: 'add' }] }),
    )
    const row = await env.DB.prepare(
      `SELECT c.name FROM identity i JOIN contact c ON c.id = i.contact_id WHERE i.address = '5511977770006'`,
    ).first<{ name: string }>()
    expect(row?.name).toBe('Seu Jorge')
  })
})
