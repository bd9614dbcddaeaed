import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Problem } from '../../../src/protocol/api.ts'
import { ChannelCheck, ChannelConnected, ChannelList, ChannelView } from '../../../src/protocol/channels.ts'
import { type Browser, origin } from '../../support/http.ts'
import type { Person } from '../../support/telegram/payloads.ts'
import { Telegram } from '../../support/telegram/stand-in.ts'
import { aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

let bots = 8_000
let telegram: Telegram
let studio: TestWorkspace
let owner: Browser

beforeEach(async () => {
  bots += 1
  telegram = new Telegram({ id: bots, post: (request) => exports.default.fetch(request) })
  studio = await aWorkspace()
  owner = await signIn(studio.owner)
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    telegram.answer(new Request(input, init)),
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const connect = (browser: Browser, token = telegram.token) =>
  browser.post('/api/channels', { kind: 'telegram', token })

async function connected(): Promise<ChannelConnected> {
  return ChannelConnected.parse(await (await connect(owner)).json())
}

const maria: Person = { id: 5_200_000_001, firstName: 'Maria' }

describe('an owner connects a bot', () => {
  test('with its token alone: it gets a name, its updates come here, and nobody sees the token again', async () => {
    const channel = await connected()
    expect(channel).toMatchObject({
      kind: 'telegram',
      name: 'Ana Souza Design',
      address: `@ana_souza_${bots}_bot`,
      signing: null,
      check: { report: { findings: [] } },
    })
    expect(telegram.webhook?.url).toBe(`${origin}/hooks/telegram/${channel.id}`)
    expect(telegram.webhook?.secret).toMatch(/^[\w-]{43}$/)
    expect(telegram.webhook?.allowed).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
    ])

    const rows = JSON.stringify((await env.DB.prepare('SELECT * FROM channel').all()).results)
    const seen = await (await owner.get('/api/channels')).text()
    for (const secret of [telegram.token, telegram.webhook?.secret ?? '']) {
      expect(rows).not.toContain(secret)
      expect(seen).not.toContain(secret)
    }
  })

  test('again, with a newer token: the same channel under a new secret', async () => {
    const first = await connected()
    const secret = telegram.webhook?.secret
    telegram.token = `${bots}:AAE-the-token-BotFather-gave-next`
    const second = await connected()
    expect(second.id).toBe(first.id)
    expect(telegram.webhook?.secret).not.toBe(secret)
    expect((await telegram.deliver(telegram.message(maria, { text: 'Oi' }))).status).toBe(200)
  })

  test('that another workspace has: refused until that one lets it go', async () => {
    const { id } = await connected()
    const rival = await signIn((await aWorkspace('Rival')).owner)
    const refused = await connect(rival)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'account-taken' })
    expect(telegram.webhook?.url).toContain(id)
    await owner.post(`/api/channels/${id}/disconnect`)
    expect((await connect(rival)).status).toBe(200)
  })

  test.each([
    ['that is no token', 'not a token', 422, 'invalid-input'],
    ['that opens no bot', '123456:AAE-a-token-nobody-ever-had', 422, 'not-your-bot'],
  ])('with a token %s: refused, and the field is named', async (_, token, status, code) => {
    const refused = await connect(owner, token)
    expect(refused.status).toBe(status)
    const problem = Problem.parse(await refused.json())
    expect(problem.code).toBe(code)
    expect(problem.errors?.map(({ path }) => path)).toEqual(['token'])
    expect(
      await env.DB.prepare(`SELECT count(*) AS n FROM channel WHERE kind = 'telegram' AND workspace_id = ?`)
        .bind(studio.id)
        .first('n'),
    ).toBe(0)
  })

  test('while Telegram does not answer: nothing is connected', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('connection refused')))
    const refused = await connect(owner)
    expect(refused.status).toBe(502)
    expect(await refused.json()).toMatchObject({ code: 'provider-unreachable' })
  })

  test('at an address Telegram cannot reach: its own reason is told', async () => {
    const response = await owner.send({
      method: 'POST',
      path: '/api/channels',
      body: { kind: 'telegram', token: telegram.token },
    })
    expect(response.status).toBe(200)
    const elsewhere = await exports.default.fetch('http://foyer.example/api/channels', {
      method: 'POST',
      headers: {
        cookie: [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: 'http://foyer.example',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ kind: 'telegram', token: telegram.token }),
    })
    expect(elsewhere.status).toBe(422)
    const { code, detail } = Problem.parse(await elsewhere.json())
    expect([code, detail]).toEqual(['webhook-refused', expect.stringContaining('HTTPS URL must be provided')])
  })
})

describe('a connected bot', () => {
  test('is looked at as Telegram sees it', async () => {
    const { id } = await connected()
    const look = async () => {
      const { report } = ChannelCheck.parse(await (await owner.post(`/api/channels/${id}/check`)).json())
      return report.findings.map(({ code }) => code)
    }
    expect(await look()).toEqual([])
    const { webhook } = telegram
    if (webhook === null) throw new Error('no webhook was set')
    const { secret } = webhook
    webhook.secret = 'of-somebody-else'
    expect((await telegram.deliver(telegram.message(maria, { text: 'Oi' }))).status).toBe(401)
    expect(await look()).toEqual(['updates-not-taken'])
    webhook.secret = secret
    expect(await telegram.retry()).toBe(0)
    expect(await look()).toEqual([])
    webhook.url = 'https://another-product.example/hook'
    expect(await look()).toEqual(['not-subscribed'])
    telegram.token = `${bots}:AAE-a-token-that-replaced-ours`
    expect(await look()).toEqual(['token-refused'])
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('connection refused')))
    expect(await look()).toEqual(['provider-unreachable'])
    expect(ChannelList.parse(await (await owner.get('/api/channels')).json()).channels).toContainEqual(
      expect.objectContaining({ id, check: expect.objectContaining({ report: expect.anything() }) }),
    )
  })

  test('is disconnected: Telegram posts no more, and what still comes is refused', async () => {
    const { id } = await connected()
    const { webhook } = telegram
    const view = ChannelView.parse(await (await owner.post(`/api/channels/${id}/disconnect`)).json())
    expect(view.disconnectedAt).not.toBeNull()
    expect(telegram.webhook).toBeNull()
    telegram.webhook = webhook
    expect((await telegram.deliver(telegram.message(maria, { text: 'Oi' }))).status).toBe(401)
    const { count } = (await env.DB.prepare('SELECT count(*) AS count FROM identity WHERE channel_id = ?')
      .bind(id)
      .first<{ count: number }>()) ?? { count: -1 }
    expect(count).toBe(0)
  })

  test('is not found by who is not of its workspace', async () => {
    const { id } = await connected()
    const rival = await signIn((await aWorkspace('Rival')).owner)
    expect((await rival.post(`/api/channels/${id}/check`)).status).toBe(404)
    expect((await rival.post(`/api/channels/${id}/disconnect`)).status).toBe(404)
    expect(telegram.webhook).not.toBeNull()
  })
})
