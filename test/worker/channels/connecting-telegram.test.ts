import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkChannels } from '../../../src/http/clock/check-channels.ts'
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
  const look = async (id: string) => {
    const { report } = ChannelCheck.parse(await (await owner.post(`/api/channels/${id}/check`)).json())
    return report
  }
  const foundBy = async (id: string) => (await look(id)).findings.map(({ code }) => code)
  const ours = () => {
    if (telegram.webhook === null) throw new Error('no webhook was set')
    return telegram.webhook
  }
  const writes = async () => (await telegram.deliver(telegram.message(maria, { text: 'Oi' }))).status

  test('is looked at as Telegram sees it', async () => {
    const { id } = await connected()
    expect(await look(id)).toEqual({
      findings: [],
      number: null,
      bot: { pendingUpdates: 0, lastError: null },
    })
    telegram.token = `${bots}:AAE-a-token-that-replaced-ours`
    expect(await foundBy(id)).toEqual(['token-refused'])
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('connection refused')))
    expect(await foundBy(id)).toEqual(['provider-unreachable'])
    expect(ChannelList.parse(await (await owner.get('/api/channels')).json()).channels).toContainEqual(
      expect.objectContaining({ id, check: expect.objectContaining({ report: expect.anything() }) }),
    )
  })

  test('whose messages are not taken here: how many wait, and what Telegram says of it, until they come', async () => {
    const { id } = await connected()
    const { secret } = ours()
    ours().secret = 'of-somebody-else'
    expect(await writes()).toBe(401)
    const { findings, bot } = await look(id)
    const message = expect.stringMatching(/^Wrong response from the webhook: 401/)
    expect(findings).toEqual([{ code: 'updates-not-taken', severity: 'warning', detail: message }])
    expect(bot).toEqual({ pendingUpdates: 1, lastError: { at: expect.any(Number), message } })
    ours().secret = secret
    expect(await telegram.retry()).toBe(0)
    const later = await look(id)
    expect(later.findings).toEqual([])
    expect(later.bot).toMatchObject({ pendingUpdates: 0, lastError: { message } })
  })

  test('that another program has taken is named by its host, left alone, and taken back when asked for', async () => {
    const { id } = await connected()
    const before = { ...ours() }
    Object.assign(ours(), { url: 'https://another-product.example/bots/its-secret', secret: 'its-secret' })
    const { findings } = await look(id)
    expect(findings).toEqual([{ code: 'hook-taken', severity: 'broken', detail: 'another-product.example' }])
    expect(ours().url).toContain('another-product.example')
    const { report } = ChannelCheck.parse(await (await owner.post(`/api/channels/${id}/hook`)).json())
    expect(report.findings).toEqual([])
    expect(telegram.webhook).toEqual(before)
    expect(await writes()).toBe(200)
  })

  test('whose webhook was taken away has nowhere to post to, until it is set again', async () => {
    const { id } = await connected()
    telegram.webhook = null
    expect((await look(id)).findings).toEqual([{ code: 'hook-taken', severity: 'broken', detail: null }])
    expect((await owner.post(`/api/channels/${id}/hook`)).status).toBe(200)
    expect(await writes()).toBe(200)
  })

  test('whose token was replaced cannot be taken back with the old one', async () => {
    const { id } = await connected()
    telegram.token = `${bots}:AAE-a-token-that-replaced-ours`
    const refused = await owner.post(`/api/channels/${id}/hook`)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'not-your-bot' })
  })

  test('gets a new token of its own, not one of another bot', async () => {
    const { id } = await connected()
    telegram.token = `${bots}:AAE-a-token-that-replaced-ours`
    const renewed = await owner.put(`/api/channels/${id}/token`, { accessToken: telegram.token })
    expect(ChannelView.parse(await renewed.json())).toMatchObject({ id, check: { report: { findings: [] } } })
    expect(await writes()).toBe(200)

    const webhook = { ...ours() }
    bots += 1
    const other = new Telegram({ id: bots, post: () => Promise.reject(new Error('nothing is posted')) })
    vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
      other.answer(new Request(input, init)),
    )
    const refused = await owner.put(`/api/channels/${id}/token`, { accessToken: other.token })
    expect(refused.status).toBe(422)
    expect(Problem.parse(await refused.json())).toMatchObject({
      code: 'not-your-bot',
      errors: [{ path: 'token' }],
    })
    expect([other.webhook, telegram.webhook]).toEqual([null, webhook])
  })

  test('is looked at by the clock once an hour', async () => {
    await env.DB.prepare('UPDATE channel SET disconnected_at = 1').run()
    const { id } = await connected()
    const kept = async () => {
      const { channels } = ChannelList.parse(await (await owner.get('/api/channels')).json())
      return channels.find((channel) => channel.id === id)?.check?.report.findings.map(({ code }) => code)
    }
    telegram.webhook = null
    await checkChannels(env, Date.now())
    expect(await kept()).toEqual([])
    await checkChannels(env, Date.now() + 3_601_000)
    expect(await kept()).toEqual(['hook-taken'])
  })

  test('whose token cannot be read any more is told so, and can still be disconnected', async () => {
    const { id } = await connected()
    await env.DB.prepare(`UPDATE channel SET credentials = 'test.bm90.c2VhbGVk' WHERE id = ?`).bind(id).run()
    expect(await foundBy(id)).toEqual(['credentials-unreadable'])
    expect((await owner.post(`/api/channels/${id}/hook`)).status).toBe(409)
    expect((await owner.post(`/api/channels/${id}/disconnect`)).status).toBe(200)
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
    expect((await rival.post(`/api/channels/${id}/hook`)).status).toBe(404)
    const token = { accessToken: telegram.token }
    expect((await rival.put(`/api/channels/${id}/token`, token)).status).toBe(404)
    expect((await rival.post(`/api/channels/${id}/disconnect`)).status).toBe(404)
    expect(telegram.webhook).not.toBeNull()
  })
})
