import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ConversationView } from '../../../src/protocol/conversation.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import { origin } from '../../support/http.ts'
import { signPayload, webhook } from '../../support/whatsapp/payloads.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

const fromUs = (view: ConversationView) => view.messages.filter((m) => m.author.kind === 'assistant')

describe('a new client writes on WhatsApp', () => {
  test('is answered in Portuguese with the prices of the records, and the hub shows both', async () => {
    const client = world.client()
    await client.writes('Oi! Quanto custa um logo?')
    const view = await client.until((v) => fromUs(v).some((m) => 'delivery' in m))
    const [text] = client.received()
    expect(client.received()).toHaveLength(1)
    expect(text).toMatch(/\d/)
    expect(view.summary).toMatchObject({ language: 'pt', holder: { kind: 'assistant' } })
    const reply = fromUs(view)[0]
    expect(reply?.audit).toEqual({ responder: expect.stringMatching(/^embedded/), degraded: false })
    expect(reply && (await client.audit(reply)).facts.length).toBeGreaterThan(0)
  })

  test('asking for a person gets one handoff text, a summary in the hub, and silence', async () => {
    const client = world.client()
    await client.writes('quero falar com uma pessoa')
    const view = await client.until((v) => v.summary.holder.kind === 'queue')
    expect(view.episode?.handoff).toMatchObject({ reason: 'asked-for-person' })
    await client.writes('alô? quanto custa?')
    await client.until((v) => v.messages.filter((m) => m.author.kind === 'client').length === 2)
    expect(fromUs(await client.view())).toHaveLength(1)
  })

  test('with a kind of message nobody can read waits for a person; their next words are answered', async () => {
    const client = world.client()
    await world.webhook(client.payload([client.unreadable()]))
    const view = await client.until((v) => v.summary.holder.kind === 'queue')
    expect(view.summary).toMatchObject({ handoffReason: 'unreadable-content', unread: 1 })
    expect(view.summary.waitingSince).not.toBeNull()
    expect((await world.inbox()).find(({ id }) => id === view.summary.id)?.waitingSince).not.toBeNull()
    await client.writes('Quanto custa um logo?')
    const answered = await client.until((v) => fromUs(v).length > 0)
    expect(answered.summary).toMatchObject({ holder: { kind: 'assistant' }, handoffReason: null })
  })

  test('ten deliveries of one webhook, and its batch reversed: each message once, one reply', async () => {
    const client = world.client()
    const messages = [client.text('Oi'), client.text('Quanto custa um logo?')]
    const again = Array.from({ length: 10 }, () => world.webhook(client.payload(messages)))
    const answers = await Promise.all([...again, world.webhook(client.payload(messages.toReversed()))])
    expect(answers.map((a) => a.status)).toEqual(answers.map(() => 200))
    const view = await client.until(
      (v) => fromUs(v).length > 0 && v.messages.every((m) => m.delivery?.state !== 'queued'),
    )
    expect(view.messages.filter((m) => m.author.kind === 'client')).toHaveLength(2)
    expect(client.received()).toHaveLength(1)
  })

  test('seen by phone, then by both, then by user id alone: one conversation and one lock', async () => {
    const client = world.client()
    const userId = `BR.${client.who.phone}abc`
    await client.writes('Oi')
    const id = await client.conversationId()
    await world.hub.post(`/api/conversations/${id}/take-over`)
    await client.writes('sou eu', { as: { ...client.who, userId } })
    await client.writes('ainda eu', { as: { name: client.who.name ?? '', userId } })
    const view = await client.until((v) => v.messages.filter((m) => m.author.kind === 'client').length === 3)
    expect(view.summary.holder.kind).toBe('member')
    expect((await world.inbox()).filter((row) => row.contact.name === client.who.name)).toHaveLength(1)
  })

  test('seen by user id, and apart from that by phone: found to be one, the older speaks for both', async () => {
    const client = world.client()
    const { phone, name = '' } = client.who
    const userId = `BR.${phone}xyz`
    await client.writes('pelo id', { as: { name, userId } })
    await client.until((v) => v.messages.length > 0)
    await client.writes('pelo telefone', { as: { name, phone: phone ?? '' } })
    await client.writes('sou a mesma pessoa', { as: { name, phone: phone ?? '', userId } })
    await expect
      .poll(async () => (await world.inbox()).filter((row) => row.contact.name === name).length, {
        timeout: 10_000,
      })
      .toBe(1)
    const view = await client.until((v) => v.messages.filter((m) => m.author.kind === 'client').length === 3)
    await world.hub.post(`/api/conversations/${view.summary.id}/take-over`)
    await client.writes('e de novo pelo telefone', { as: { name, phone: phone ?? '' } })
    const after = await client.until((v) =>
      v.messages.some((m) => m.content.type === 'text' && m.content.text.startsWith('e de novo')),
    )
    expect(after.summary.holder.kind).toBe('member')
  })
})

describe('a person takes over', () => {
  test('the owner’s phone echo silences the assistant', async () => {
    const client = world.client()
    await client.writes('Oi')
    await client.until((v) => fromUs(v).length === 1)
    await client.echo('Oi, aqui é a Ana')
    const view = await client.until((v) => v.summary.holder.kind === 'phone')
    expect(view.messages.at(-1)?.author.kind).toBe('phone')
    await client.writes('Quanto custa?')
    await client.until((v) => v.messages.at(-1)?.author.kind === 'client')
    expect(client.received()).toHaveLength(1)
  })

  test('delivery only rises, whatever order the reports come in', async () => {
    const client = world.client()
    await client.writes('Oi')
    await client.until((v) => fromUs(v).length === 1 && client.received().length === 1)
    const taken = world.provider.taken.at(-1)
    if (taken === undefined) throw new Error('nothing was sent')
    for (const state of ['read', 'sent', 'delivered', 'read'] as const) await world.report(state, taken)
    const view = await client.until((v) => fromUs(v).length === 1)
    expect(view.messages.at(-1)?.delivery?.state).toBe('read')
  })
})

describe('what is not right', () => {
  const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
    exports.default.fetch(`${origin}/hooks/whatsapp`, { method: 'POST', body, headers })

  test('a wrong signature is 401 and leaves nothing', async () => {
    const client = world.client()
    const body = JSON.stringify(client.payload([client.text('oi')]))
    for (const signature of ['', 'sha256=00', `sha1=${'0'.repeat(40)}`, `sha256=${'0'.repeat(64)}`]) {
      expect((await post(body, { 'x-hub-signature-256': signature })).status).toBe(401)
    }
    expect((await world.inbox()).some((row) => row.contact.name === client.who.name)).toBe(false)
  })

  test('a number nobody connected is 200, and the operator sees it', async () => {
    const client = world.client()
    const number = { wabaId: '1', phoneNumberId: '999000111', displayNumber: '1' }
    expect((await world.webhook(webhook({ messages: [client.text('oi')] }, { number }))).status).toBe(200)
    const row = await env.DB.prepare(
      `SELECT times FROM unknown_account WHERE account_id = '999000111'`,
    ).first()
    expect(row).toEqual({ times: 1 })
  })

  test('three megabytes of garbage, more than that, null and broken JSON are refused, and the next good one works', async () => {
    expect((await post(new Uint8Array(3_000_000))).status).toBe(401)
    expect((await post(new Uint8Array(5_000_000))).status).toBe(413)
    expect((await world.webhook(null)).status).toBe(400)
    expect((await world.webhook('text')).status).toBe(400)
    const broken = Uint8Array.from(
      new TextEncoder().encode('{"object": "whatsapp_business_account", "entry": ['),
    )
    const signature = await signPayload(env.WHATSAPP_APP_SECRET, broken)
    const answer = await post(broken, { 'x-hub-signature-256': signature })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'malformed-json', status: 400 })
    const client = world.client()
    expect((await client.writes('oi')).status).toBe(200)
    await client.until((v) => fromUs(v).length === 1)
  })

  test('an unknown conversation is 404 and makes nothing', async () => {
    expect((await world.hub.get('/api/conversations/nobody')).status).toBe(404)
    expect((await world.hub.post('/api/conversations/nobody/take-over')).status).toBe(404)
  })
})
