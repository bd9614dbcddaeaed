import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { ConversationOrigin } from '../../../src/conversation/rpc.ts'
import { demo as seeded } from '../../../src/local/demo/seed.ts'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { TemplateSent, type TemplateView } from '../../../src/protocol/templates.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'
import { aTemplate } from '../../support/templates.ts'

const WAIT = { timeout: 10_000 }
const channelId = seeded.whatsapp.id

let world: DemoWorld
let template: TemplateView
beforeAll(async () => {
  world = await DemoWorld.open()
  const named = aTemplate({ name: 'order_ready' })
  const draft = await (
    await world.hub.post('/api/templates', { channelId, template: named })
  ).json<TemplateView>()
  await world.hub.post(`/api/templates/${draft.id}/submit`, { version: draft.version })
  await world.webhook(world.provider.templates.decide(named, { event: 'APPROVED', reason: 'NONE' }))
  template = draft
})

type Place = { conversationId: string; contactId: string }

/** Somebody who has written at `at` (ms; WhatsApp tells whole seconds), with where D1 lists them. */
async function someone(at = Date.now()): Promise<{ client: Client; phone: string; place: Place }> {
  const client = world.client()
  await client.writes('oi', { at })
  await client.until((view) => view.messages.length >= 2)
  const phone = client.who.phone ?? ''
  const place = await env.DB.prepare(
    `SELECT conversation_id AS conversationId, contact_id AS contactId FROM identity WHERE address = ?`,
  )
    .bind(phone)
    .first<Place>()
  if (place === null) throw new Error('nobody has this phone')
  return { client, phone, place }
}

const writes = (conversationId: string, text: string) =>
  world.hub.post(`/api/conversations/${conversationId}/messages`, {
    clientId: crypto.randomUUID(),
    text,
    basedOnSeq: 0,
    sendAnyway: true,
  })

/** Which phone a text reached. */
const reached = (text: string) =>
  vi.waitUntil(() => world.provider.taken.find((taken) => taken.text === text)?.to, WAIT)

/** A member sends the template to a number; gives the conversation and the phone it reached. */
async function sendsTo(phone: string): Promise<{ conversationId: string; to: string | undefined }> {
  const before = world.provider.taken.length
  const values = { 'body.1': `Maria ${phone} ${crypto.randomUUID()}` }
  const order = { clientId: crypto.randomUUID(), templateId: template.id, values }
  const answer = await world.hub.post(`/api/channels/${channelId}/templates/send`, {
    ...order,
    phone: `+${phone}`,
    name: null,
  })
  expect(answer.status).toBe(200)
  const { conversationId } = TemplateSent.parse(await answer.json())
  await vi.waitUntil(() => world.provider.taken.length > before, WAIT)
  return { conversationId, to: world.provider.taken.at(-1)?.to }
}

describe('of two phones that a member found to be one person’s', () => {
  test('an answer reaches the one they wrote from last', async () => {
    const first = await someone(Date.now() - 60_000)
    const second = await someone(Date.now() - 30_000)
    const path = `/api/contacts/${first.place.contactId}/merge`
    expect((await world.hub.post(path, { contactId: second.place.contactId })).status).toBe(200)
    const { conversationId } = first.place
    expect((await writes(conversationId, 'para o segundo')).status).toBe(200)
    expect(await reached('para o segundo')).toBe(`+${second.phone}`)
    await first.client.writes('voltei ao primeiro')
    expect((await writes(conversationId, 'para o primeiro')).status).toBe(200)
    expect(await reached('para o primeiro')).toBe(`+${first.phone}`)
    expect(await sendsTo(second.phone)).toEqual({ conversationId, to: `+${second.phone}` })
  })
})

describe('what another isolate has merged and taken apart, without this one having heard', () => {
  test('a template to a phone goes to whose it is now', async () => {
    const older = await someone()
    const younger = await someone()
    const origin: ConversationOrigin = {
      workspaceId: seeded.workspace.id,
      ...younger.place,
      channel: { id: channelId, kind: 'whatsapp', accountId: '', name: '' },
      addresses: [],
      profileName: null,
    }
    const leadsTo = ({ conversationId, contactId }: Place) =>
      env.DB.prepare(`UPDATE identity SET conversation_id = ?, contact_id = ? WHERE address = ?`)
        .bind(conversationId, contactId, younger.phone)
        .run()
    const conversation = world.conversation(younger.place.conversationId)

    await conversation.moveTo(older.place, origin)
    await leadsTo(older.place)
    const to = `+${younger.phone}`
    expect(await sendsTo(younger.phone)).toEqual({ conversationId: older.place.conversationId, to })

    const addresses = [{ kind: 'phone' as const, value: younger.phone }]
    const { contactId } = younger.place
    await conversation.moveBack({ older: older.place.conversationId, contactId, addresses, learned: [] })
    await leadsTo(younger.place)
    expect(await sendsTo(younger.phone)).toEqual({ conversationId: younger.place.conversationId, to })
  })
})

test('a conversation that was absorbed by one that was absorbed is found in the last of them', async () => {
  const [oldest, middle, youngest] = [await someone(), await someone(), await someone()]
  const moves = async (from: Place, to: Place) => {
    const channel = { id: channelId, kind: 'whatsapp', accountId: '', name: '' } as const
    const origin = { workspaceId: seeded.workspace.id, ...from, channel, addresses: [], profileName: null }
    await world.conversation(from.conversationId).moveTo(to, origin)
    const alias = () =>
      env.DB.prepare(`SELECT 1 FROM conversation WHERE id = ? AND alias_of = ?`)
        .bind(from.conversationId, to.conversationId)
        .first()
    await vi.waitUntil(async () => (await alias()) !== null, WAIT)
  }
  await moves(youngest.place, middle.place)
  await moves(middle.place, oldest.place)
  const answer = await world.hub.get(`/api/conversations/${youngest.place.conversationId}`)
  const { summary } = await answer.json<ConversationView>()
  expect(summary.id).toBe(oldest.place.conversationId)
})
