import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { compareTemplates } from '../../../src/http/clock/compare-templates.ts'
import { demo as seeded } from '../../../src/local/demo/seed.ts'
import { Statement } from '../../../src/protocol/statement.ts'
import { TemplateList, TemplateSent, type TemplateView } from '../../../src/protocol/templates.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'
import { aTemplate } from '../../support/templates.ts'
import { type Json, webhook } from '../../support/whatsapp/payloads.ts'
import { picture } from '../../support/whatsapp/samples.ts'

const HOUR = 3_600_000
const channelId = seeded.whatsapp.id

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})
beforeEach(() => {
  world.provider.mood = 'accepts'
})

let named = 0

/** A template that WhatsApp has judged, made the way the owner makes one. */
async function aJudgedTemplate(
  change: Parameters<typeof aTemplate>[0] = {},
  event: string | null = 'APPROVED',
): Promise<TemplateView> {
  named += 1
  const template = aTemplate({ name: `order_ready_${named}`, ...change })
  const draft = await (await world.hub.post('/api/templates', { channelId, template })).json<TemplateView>()
  const submitted = await world.hub.post(`/api/templates/${draft.id}/submit`, { version: draft.version })
  expect(submitted.status).toBe(200)
  expect(await submitted.json()).toMatchObject({ status: 'pending' })
  if (event !== null) await judged(template, event)
  return found(draft.id)
}

/** Meta decides, and its webhook arrives. */
async function judged(
  template: { name: string; language: string },
  event: string,
  reason = 'NONE',
): Promise<void> {
  const payload = world.provider.templates.decide(template, { event, reason })
  expect((await world.webhook(payload)).status).toBe(200)
}

async function found(id: string): Promise<TemplateView> {
  const { templates } = TemplateList.parse(await (await world.hub.get('/api/templates')).json())
  const template = templates.find((one) => one.id === id)
  if (template === undefined) throw new Error('the template is not listed')
  return template
}

const order = (template: TemplateView, values: Record<string, string> = { 'body.1': 'Maria' }) => ({
  clientId: crypto.randomUUID(),
  templateId: template.id,
  values,
})

const send = (id: string, template: TemplateView, values?: Record<string, string>) =>
  world.hub.post(`/api/conversations/${id}/templates`, { ...order(template, values), basedOnSeq: 99 })

/** A client who wrote a day and an hour ago, so that only a template can reach them. */
async function aClientOfYesterday(): Promise<{ client: Client; id: string }> {
  const client = world.client()
  await client.writes('Oi', { at: Date.now() - 25 * HOUR })
  return { client, id: await client.conversationId() }
}

const delivery = (client: Client, state: string) =>
  client.until((view) => view.messages.at(-1)?.delivery?.state === state)

describe('a template is written, judged and followed', () => {
  test('what WhatsApp would refuse is said with its place, and nothing is submitted', async () => {
    const template = aTemplate({ name: 'Bad name', body: '{{1}} first' })
    const draft = await (await world.hub.post('/api/templates', { channelId, template })).json<TemplateView>()
    const refused = await world.hub.post(`/api/templates/${draft.id}/submit`, { version: 1 })
    expect(refused.status).toBe(422)
    const { code, errors } = await refused.json<{ code: string; errors: { path: string }[] }>()
    expect(code).toBe('template-invalid')
    expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['name', 'body']))
    expect(world.provider.templates.find('Bad name', 'en_US')).toBeUndefined()
  })

  test('it is approved, rated, moved to another category and paused, whatever order the news come in', async () => {
    const template = await aJudgedTemplate()
    expect(template).toMatchObject({ status: 'approved', reason: null, quality: 'unknown' })
    const { templates } = world.provider
    await world.webhook(templates.rate(template, 'YELLOW'))
    await world.webhook(templates.recategorise(template, 'MARKETING'))
    expect(await found(template.id)).toMatchObject({ quality: 'yellow', category: 'marketing' })

    const late = templates.decide(template, { event: 'REJECTED', reason: 'SCAM' })
    await world.webhook(JSON.parse(JSON.stringify(late).replace(/"time":\d+/, '"time":1700000000')))
    expect(await found(template.id)).toMatchObject({ status: 'approved' })
    await judged(template, 'PAUSED')
    expect(await found(template.id)).toMatchObject({ status: 'paused' })
  })

  test('a picture above the text: its example goes to the reviewers, its address to the client', async () => {
    const uploaded = await world.hub.send({
      method: 'POST',
      path: `/api/channels/${channelId}/templates/samples`,
      body: picture(64, 64),
      headers: { 'content-type': 'image/png' },
    })
    expect(uploaded.status).toBe(200)
    const { handle } = await uploaded.json<{ handle: string }>()
    const template = await aJudgedTemplate({ header: { kind: 'image', sample: handle } })
    const { client, id } = await aClientOfYesterday()
    const values = { 'body.1': 'Maria', 'header.media': 'https://foyer.test/offer.png' }
    expect((await send(id, template, values)).status).toBe(200)
    await delivery(client, 'sent')
    const script = await world.hub.send({
      method: 'POST',
      path: `/api/channels/${channelId}/templates/samples`,
      body: '<svg/>',
      headers: { 'content-type': 'image/svg+xml' },
    })
    expect(script.status).toBe(415)
    const disguised = await world.hub.send({
      method: 'POST',
      path: `/api/channels/${channelId}/templates/samples`,
      body: '<svg/>',
      headers: { 'content-type': 'image/png' },
    })
    expect(await disguised.json()).toMatchObject({ status: 422, code: 'type-not-taken' })
  })

  test('the file above the text may be given from here, to the number that sends it', async () => {
    const give = (path: string) =>
      world.hub.send({
        method: 'POST',
        path: `/api/channels/${channelId}/templates/${path}`,
        body: picture(64, 64),
        headers: { 'content-type': 'image/png' },
      })
    const { value } = await (await give('media?kind=image')).json<{ value: string }>()
    expect(value).toMatch(/^media:\d+$/)
    const { handle } = await (await give('samples')).json<{ handle: string }>()
    const template = await aJudgedTemplate({ header: { kind: 'image', sample: handle } })
    const { client, id } = await aClientOfYesterday()
    expect((await send(id, template, { 'body.1': 'Maria', 'header.media': value })).status).toBe(200)
    await delivery(client, 'sent')
    expect(await (await give('media?kind=video')).json()).toMatchObject({
      status: 422,
      code: 'type-not-taken',
    })
  })

  test('a rejection comes with its reason, and other words are reviewed anew', async () => {
    const template = await aJudgedTemplate({}, null)
    await judged(template, 'REJECTED', 'TAG_CONTENT_MISMATCH')
    const rejected = await found(template.id)
    expect(rejected).toMatchObject({ status: 'rejected', reason: 'TAG_CONTENT_MISMATCH' })
    const words = { ...rejected.content, body: 'Hello {{1}}, your order can be picked up.' }
    const change = { version: rejected.version, template: words }
    const changed = await world.hub.put(`/api/templates/${template.id}`, change)
    expect(await changed.json()).toMatchObject({ status: 'pending', reason: null })
    const atProvider = world.provider.templates.find(template.name, 'en_US')
    expect(JSON.stringify(atProvider?.components)).toContain('can be picked up')
  })

  test('a webhook that got lost is made up for by the list', async () => {
    const template = await aJudgedTemplate({}, null)
    world.provider.templates.decide(template, { event: 'APPROVED' })
    expect(await found(template.id)).toMatchObject({ status: 'pending' })
    await compareTemplates(env, Date.now() + 2 * HOUR)
    const approved = await found(template.id)
    expect(approved).toMatchObject({ status: 'approved', content: { examples: { 'body.1': 'Ana' } } })
    // Nothing has changed since: nobody who edits is told that it has.
    await compareTemplates(env, Date.now() + 4 * HOUR)
    expect((await found(template.id)).version).toBe(approved.version)
  })

  test('what was made or deleted in WhatsApp Manager is seen, all pages of it', async () => {
    const template = await aJudgedTemplate()
    const { templates } = world.provider
    const made = templates.find(template.name, 'en_US')
    if (made === undefined) throw new Error('the provider has no such template')
    templates.pageSize = 2
    for (const n of [1, 2, 3]) templates.templates.push({ ...made, id: `77${n}`, name: `from_manager_${n}` })
    templates.templates.splice(templates.templates.indexOf(made), 1)
    expect((await world.hub.post('/api/templates/compare')).status).toBe(200)
    const listed = TemplateList.parse(await (await world.hub.get('/api/templates')).json()).templates
    const names = listed.filter(({ status }) => status === 'approved').map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['from_manager_1', 'from_manager_2', 'from_manager_3']))
    expect(await found(template.id)).toMatchObject({ status: 'deleted' })
  })

  test('the provider’s refusal is a sentence about a field', async () => {
    const template = await aJudgedTemplate()
    await world.hub.send({ method: 'DELETE', path: `/api/templates/${template.id}`, body: {} })
    expect(world.provider.templates.find(template.name, 'en_US')).toBeUndefined()
    const again = { channelId, template: aTemplate({ name: template.name }) }
    const draft = await (await world.hub.post('/api/templates', again)).json<TemplateView>()
    const refused = await world.hub.post(`/api/templates/${draft.id}/submit`, { version: 1 })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      code: 'provider-refused',
      errors: [{ path: 'name', message: expect.stringContaining('being deleted') }],
    })
  })
})

describe('a template is sent', () => {
  test('outside the window, where free text is refused, and the client reads it filled in', async () => {
    const template = await aJudgedTemplate()
    const { client, id } = await aClientOfYesterday()
    const sent = await send(id, template)
    expect(sent.status).toBe(200)
    await delivery(client, 'sent')
    expect(client.received()).toEqual(['Hi Maria, your order is ready.'])
    const text = { clientId: crypto.randomUUID(), text: 'Oi?', basedOnSeq: 99 }
    const refused = await world.hub.post(`/api/conversations/${id}/messages`, text)
    expect(await refused.json()).toMatchObject({ code: 'window-closed' })
  })

  test('once, however often the member’s browser asks', async () => {
    const template = await aJudgedTemplate()
    const { client, id } = await aClientOfYesterday()
    const body = { ...order(template), basedOnSeq: 99 }
    for (let i = 0; i < 3; i += 1) await world.hub.post(`/api/conversations/${id}/templates`, body)
    await delivery(client, 'sent')
    expect(client.received()).toHaveLength(1)
  })

  test('to a number nobody has written from; their answer comes into the same conversation', async () => {
    const template = await aJudgedTemplate()
    const client = world.client()
    const body = { ...order(template), phone: `+${client.who.phone}`, name: client.who.name }
    const answer = await world.hub.post(`/api/channels/${channelId}/templates/send`, body)
    expect(answer.status).toBe(200)
    const { conversationId } = TemplateSent.parse(await answer.json())
    await delivery(client, 'sent')
    await client.writes('Obrigada!')
    const view = await client.until(({ messages }) => messages.length === 2)
    expect(view.summary).toMatchObject({ id: conversationId, holder: { kind: 'member' } })
    expect(view.episode?.number).toBe(1)
  })

  test('to a Brazilian number with its ninth digit, which WhatsApp knows without', async () => {
    const template = await aJudgedTemplate()
    const client = world.client({ phone: '551187650099' })
    world.provider.waIds.set('+5511987650099', '551187650099')
    const body = { ...order(template), phone: '+55 11 98765-0099', name: client.who.name }
    const answer = await world.hub.post(`/api/channels/${channelId}/templates/send`, body)
    const { conversationId } = TemplateSent.parse(await answer.json())
    await delivery(client, 'sent')
    await client.writes('Obrigada!')
    const view = await client.until(({ messages }) => messages.length === 2)
    expect(view.summary.id).toBe(conversationId)
  })

  test('only when it is approved, and filled in as WhatsApp wants it', async () => {
    const pending = await aJudgedTemplate({}, null)
    const { id } = await aClientOfYesterday()
    const early = await send(id, pending)
    expect(early.status).toBe(409)
    expect(await early.json()).toMatchObject({ code: 'template-unavailable' })
    await judged(pending, 'APPROVED')
    const empty = await send(id, pending, {})
    expect(empty.status).toBe(422)
    expect(await empty.json()).toMatchObject({ code: 'values-invalid', errors: [{ path: 'body.1' }] })
  })

  test('not when WhatsApp pauses it between the order and the wire', async () => {
    const template = await aJudgedTemplate()
    const { client, id } = await aClientOfYesterday()
    const { promise: paused, resolve: go } = Promise.withResolvers<void>()
    const prepare = env.DB.prepare.bind(env.DB)
    const slow = vi.spyOn(env.DB, 'prepare').mockImplementation((query) => {
      const statement = prepare(query)
      if (!query.includes('SELECT t.name')) return statement
      const bind = statement.bind.bind(statement)
      statement.bind = (...values) => {
        const bound = bind(...values)
        const all = bound.all.bind(bound)
        bound.all = async () => {
          await paused
          return all()
        }
        return bound
      }
      return statement
    })
    const ordered = await send(id, template)
    expect(ordered.status).toBe(200)
    await judged(template, 'PAUSED')
    go()
    slow.mockRestore()
    const view = await delivery(client, 'failed')
    expect(view.messages.at(-1)?.delivery?.error).toMatchObject({ code: 'template-not-approved' })
    expect(client.received()).toEqual([])
  })

  test.each([
    ['PAUSED', '132015', 'paused'],
    ['DISABLED', '132016', 'disabled'],
  ])('that the provider finds %s is marked as such for the next one', async (event, code, status) => {
    const template = await aJudgedTemplate()
    // The webhook that would tell of it is lost.
    world.provider.templates.decide(template, { event })
    const { client, id } = await aClientOfYesterday()
    await send(id, template)
    const view = await delivery(client, 'failed')
    expect(view.messages.at(-1)?.delivery?.error).toMatchObject({ code })
    await expect.poll(() => found(template.id)).toMatchObject({ status })
    expect((await send(id, template)).status).toBe(409)
  })

  test('with other words than the provider has: the provider is asked again', async () => {
    const template = await aJudgedTemplate()
    const atProvider = world.provider.templates.find(template.name, 'en_US')
    const body = { type: 'BODY' as const, text: 'Hi {{1}}, your order {{2}} is ready now.' }
    Object.assign(atProvider ?? {}, { components: [body] })
    const { client, id } = await aClientOfYesterday()
    await send(id, template)
    const view = await delivery(client, 'failed')
    expect(view.messages.at(-1)?.delivery?.error).toMatchObject({ code: '132000' })
    await vi.waitUntil(async () => {
      await compareTemplates(env, Date.now())
      return (await found(template.id)).content?.category === 'utility'
        ? JSON.stringify((await found(template.id)).content).includes('{{2}}')
        : false
    })
  })
})

describe('what it costs', () => {
  test('an active message opens a paid session and is priced by its category and market', async () => {
    const statement = async () => Statement.parse(await (await world.hub.get('/api/statement')).json())
    const template = await aJudgedTemplate({ category: 'marketing' })
    const { client, id } = await aClientOfYesterday()
    // The session of the client's own message ended a day after it.
    const before = await statement()
    const outlook = (await client.view()).outlook
    expect(outlook?.templateMicros).toEqual({ marketing: 62_500, utility: 6_800, authentication: 6_800 })
    await send(id, template)
    await delivery(client, 'sent')
    const active = ({ sessions }: Statement) =>
      sessions.lines.find(({ opening }) => opening === 'active')?.sessions ?? 0
    await expect.poll(async () => active(await statement())).toBe(active(before) + 1)
    const after = await statement()
    expect(after.provider.total.micros - before.provider.total.micros).toBe(62_500)
    expect(after.sessions.total).toEqual([
      { minor: (before.sessions.total[0]?.minor ?? 0) + 79, currency: 'BRL' },
    ])
  })

  test('inside a running session it opens none, and the provider’s report has the last word', async () => {
    const template = await aJudgedTemplate()
    const client = world.client()
    await client.echo('Bom dia!')
    await client.writes('Oi')
    const id = await client.conversationId()
    await send(id, template)
    await delivery(client, 'sent')
    const sessions = await env.DB.prepare(`SELECT opening FROM metered_session WHERE conversation_id = ?`)
      .bind(id)
      .all()
    expect(sessions.results).toEqual([{ opening: 'client' }])
    const taken = world.provider.taken.findLast(({ to }) => to === `+${client.who.phone}`)
    if (taken === undefined) throw new Error('nothing was taken')
    const pricing = { pricing_model: 'PMP', type: 'regular', category: 'utility' }
    await world.report('delivered', taken, { pricing })
    const cost = () =>
      env.DB.prepare(`SELECT category, standing, micros FROM provider_cost WHERE conversation_id = ?`)
        .bind(id)
        .first()
    await expect.poll(cost).toEqual({ category: 'utility', standing: 'settled', micros: 6_800 })
  })
})

describe('marketing, and clients who want none', () => {
  const marketing = () =>
    aJudgedTemplate({ category: 'marketing', body: 'Hi {{1}}, logos are half price today.' })
  const prefers = (client: Client, value: 'stop' | 'resume', at = Date.now()): Promise<Response> => {
    const preference: Json = {
      wa_id: client.who.phone ?? '',
      detail: `User requested to ${value} marketing messages`,
      category: 'marketing_messages',
      value,
      timestamp: Math.floor(at / 1000),
    }
    return world.webhook(webhook({ user_preferences: [preference] }, { contacts: [client.who] }))
  }

  test('who stopped it in WhatsApp’s settings gets no more of it, but what they need', async () => {
    const [offer, ready] = [await marketing(), await aJudgedTemplate()]
    const { client, id } = await aClientOfYesterday()
    expect((await prefers(client, 'stop')).status).toBe(200)
    const view = await client.until((v) => v.marketing !== null)
    expect(view.marketing).toMatchObject({ allowed: false, by: 'client-setting' })
    const refused = await send(id, offer)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'opted-out' })
    expect((await send(id, ready)).status).toBe(200)
    await prefers(client, 'resume', Date.now() - HOUR)
    expect((await client.view()).marketing).toMatchObject({ allowed: false })
    await prefers(client, 'resume', Date.now() + 1000)
    await client.until((v) => v.marketing?.allowed === true)
    expect((await send(id, offer)).status).toBe(200)
  })

  test('a bare stop word after an offer is one; before any offer it is a word like others', async () => {
    const offer = await marketing()
    const { client, id } = await aClientOfYesterday()
    await client.writes('Parar', { at: Date.now() - 25 * HOUR })
    expect((await client.view()).marketing).toBeNull()
    await send(id, offer)
    await delivery(client, 'sent')
    await client.writes('não quero parar de comprar')
    await client.writes('PARAR!')
    const view = await client.until((v) => v.marketing !== null)
    expect(view.marketing).toMatchObject({ allowed: false, by: 'stop-word' })
    expect((await send(id, offer)).status).toBe(409)
  })

  test('the provider that refuses an offer for it is believed, in an answer or a report', async () => {
    const offer = await marketing()
    const { client, id } = await aClientOfYesterday()
    world.provider.mood = { refuses: 131050, status: 400 }
    await send(id, offer)
    const view = await delivery(client, 'failed')
    expect(view.marketing).toMatchObject({ allowed: false, by: 'provider' })
    world.provider.mood = 'accepts'
    expect((await send(id, offer)).status).toBe(409)
  })

  test('who says no while an offer waits to leave does not get it', async () => {
    const offer = await marketing()
    const { client, id } = await aClientOfYesterday()
    world.provider.mood = { refuses: 131000, status: 500 }
    await send(id, offer)
    await client.until((v) => v.messages.at(-1)?.delivery?.error?.code === '131000')
    await prefers(client, 'stop')
    world.provider.mood = 'accepts'
    const view = await delivery(client, 'failed')
    expect(view.messages.at(-1)?.delivery?.error).toMatchObject({ code: '131050', reason: 'no-marketing' })
    expect(client.received()).toEqual([])
  })

  test('a member notes what the client said on the phone, either way', async () => {
    const { client, id } = await aClientOfYesterday()
    const note = (allowed: boolean) => world.hub.put(`/api/conversations/${id}/marketing`, { allowed })
    expect((await note(false)).status).toBe(200)
    expect((await client.view()).marketing).toMatchObject({ allowed: false, by: 'member' })
    const row = () =>
      env.DB.prepare(`SELECT marketing_opt_out_at AS at FROM conversation WHERE id = ?`).bind(id).first()
    await expect.poll(row).toEqual({ at: expect.any(Number) })
    await note(true)
    expect((await client.view()).marketing).toMatchObject({ allowed: true, by: 'member' })
    await expect.poll(row).toEqual({ at: null })
  })
})
