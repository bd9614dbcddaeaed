import { env, exports } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openCredentials, WhatsAppCredentials } from '../../../src/db/credentials.ts'
import * as schema from '../../../src/db/schema.ts'
import { readSendingTerms } from '../../../src/db/sending-terms.ts'
import { checkChannels } from '../../../src/http/clock/check-channels.ts'
import type { ChannelCheck, ChannelView, TestView } from '../../../src/protocol/channels.ts'
import { type Browser, origin } from '../../support/http.ts'
import { BusinessAccount } from '../../support/whatsapp/business-account.ts'
import { graphAnswersFor } from '../../support/whatsapp/graph-fetch.ts'
import {
  envelope,
  type Json,
  type JsonObject,
  signedRequest,
  status,
  textMessage,
  webhook,
} from '../../support/whatsapp/payloads.ts'
import { picture, samples } from '../../support/whatsapp/samples.ts'
import { aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

afterEach(() => vi.unstubAllGlobals())

let made = 0

/** A number under a business account of its own, at the provider. */
function aNumber(): BusinessAccount {
  const number = ++made
  const account = new BusinessAccount({
    wabaId: String(7_000_000_000 + number),
    phoneNumberId: String(8_000_000_000 + number),
    displayNumber: String(15_550_200_000 + number),
    accessToken: `EAAG-token-of-number-${number}`,
    version: 'v26.0',
  })
  account.subscribedApps = ['of-another-provider']
  return account
}

const claimOf = (account: BusinessAccount) => ({
  kind: 'whatsapp',
  phoneNumberId: account.phoneNumberId,
  businessAccountId: account.wabaId,
  accessToken: account.accessToken,
})

async function connect(browser: Browser, account: BusinessAccount): Promise<ChannelView> {
  const response = await browser.post('/api/channels', claimOf(account))
  expect(response.status).toBe(200)
  return response.json<ChannelView>()
}

async function channelIn(browser: Browser, id: string): Promise<ChannelView | undefined> {
  const { channels } = await (await browser.get('/api/channels')).json<{ channels: ChannelView[] }>()
  return channels.find((channel) => channel.id === id)
}

const codesOf = (check: ChannelCheck | null | undefined) =>
  check?.report.findings.map(({ code }) => code).sort()

describe('connecting a number', () => {
  test('the owner gives its ids and token; its webhooks come here, and the token is shown to nobody', async () => {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const account = aNumber()
    graphAnswersFor(account)
    const connected = await connect(browser, account)
    expect(connected).toMatchObject({ kind: 'whatsapp', name: 'Ana Souza Design', disconnectedAt: null })
    expect(connected.check?.report).toMatchObject({
      findings: [],
      number: { status: 'CONNECTED', quality: 'green', messagingLimit: 'TIER_250', throughput: 'STANDARD' },
    })
    expect(account.subscribedApps).toContain(account.appId)

    const { results } = await env.DB.prepare('SELECT * FROM channel').all()
    expect(JSON.stringify(results)).not.toContain(account.accessToken)
    expect(await (await browser.get('/api/channels')).text()).not.toContain(account.accessToken)
    const [row] = await studio.db.select().from(schema.channel).where(eq(schema.channel.id, connected.id))
    const place = { workspaceId: studio.id, channelId: connected.id }
    expect(await openCredentials(env, place, row?.credentials ?? '', WhatsAppCredentials)).toEqual({
      accessToken: account.accessToken,
      appSecret: null,
    })
  })

  test('what the provider’s pages ask for is there to copy', async () => {
    const browser = await signIn((await aWorkspace()).owner)
    expect(await (await browser.get('/api/channels/setup')).json()).toEqual({
      whatsapp: { callbackUrl: `${origin}/hooks/whatsapp`, verifyToken: env.WHATSAPP_VERIFY_TOKEN },
    })
  })

  test.each([
    ['a token WhatsApp does not accept', { accessToken: 'EAAG-of-nobody' }, 'accessToken'],
    ['an id the token may not read', { phoneNumberId: '999999999' }, 'phoneNumberId'],
    ['an account the token may not read', { businessAccountId: '999999999' }, 'businessAccountId'],
    ['the number of another id', { displayNumber: '+55 11 98765-4321' }, 'displayNumber'],
  ])('%s is refused, and named', async (_, wrong, path) => {
    const browser = await signIn((await aWorkspace()).owner)
    const account = aNumber()
    graphAnswersFor(account)
    const refused = await browser.post('/api/channels', { ...claimOf(account), ...wrong })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'not-your-number', errors: [{ path }] })
    expect(await (await browser.get('/api/channels')).text()).not.toContain(account.phoneNumberId)
  })

  test('a provider that does not answer is no reason to believe anybody', async () => {
    const browser = await signIn((await aWorkspace()).owner)
    const account = aNumber()
    graphAnswersFor(account).down = true
    expect((await browser.post('/api/channels', claimOf(account))).status).toBe(502)
  })

  test.each(['../1065550100/messages', '1065550100?x=', '', 'abc'])(
    'an id that is no number reaches no provider: %j',
    async (phoneNumberId) => {
      const browser = await signIn((await aWorkspace()).owner)
      const called = vi.fn()
      vi.stubGlobal('fetch', called)
      const claim = { ...claimOf(aNumber()), phoneNumberId }
      expect((await browser.post('/api/channels', claim)).status).toBe(422)
      expect(called).not.toHaveBeenCalled()
    },
  )

  test('a number of another workspace is not taken, until that one disconnects it', async () => {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const rival = await signIn((await aWorkspace('Rival')).owner)
    const account = aNumber()
    graphAnswersFor(account)
    const { id } = await connect(browser, account)
    const refused = await rival.post('/api/channels', claimOf(account))
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'account-taken' })

    await browser.post(`/api/channels/${id}/disconnect`)
    const theirs = await connect(rival, account)
    expect(theirs.id).not.toBe(id)
    expect(await channelIn(browser, id)).toMatchObject({ disconnectedAt: expect.any(Number) })
    expect((await browser.post('/api/channels', claimOf(account))).status).toBe(409)
  })

  test('a new token replaces the old one, and only if it opens the same number', async () => {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const account = aNumber()
    graphAnswersFor(account)
    const { id } = await connect(browser, account)
    account.accessToken = 'EAAG-a-newer-token'
    const renewed = await browser.put(`/api/channels/${id}/token`, { accessToken: 'EAAG-a-newer-token' })
    expect(renewed.status).toBe(200)
    expect(await renewed.json()).toMatchObject({ id, check: { report: { findings: [] } } })
    const wrong = await browser.put(`/api/channels/${id}/token`, { accessToken: 'EAAG-of-nobody' })
    expect(wrong.status).toBe(422)
    expect(await wrong.json()).toMatchObject({ errors: [{ path: 'accessToken' }] })
  })

  test('disconnected, nothing comes in; connected again, it is the channel it was', async () => {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const account = aNumber()
    graphAnswersFor(account)
    const { id } = await connect(browser, account)
    const gone = await browser.post(`/api/channels/${id}/disconnect`)
    const number = { wabaId: account.wabaId, phoneNumberId: account.phoneNumberId, displayNumber: '1' }
    const message = textMessage('Oi', { id: 'wamid.late', at: Date.now(), from: { phone: '5511999990009' } })
    const late = await signedRequest(
      `${origin}/hooks/whatsapp`,
      webhook({ messages: [message] }, { number }),
      env.WHATSAPP_APP_SECRET,
    )
    expect((await exports.default.fetch(late)).status).toBe(200)
    const heard = await studio.db.select().from(schema.identity).where(eq(schema.identity.channelId, id))
    expect(heard).toEqual([])
    expect(await gone.json()).toMatchObject({ id, disconnectedAt: expect.any(Number) })
    const [row] = await studio.db.select().from(schema.channel).where(eq(schema.channel.id, id))
    expect(row?.credentials).toBeNull()
    expect((await browser.post(`/api/channels/${id}/tests`, { phone: '+5511999990000' })).status).toBe(409)
    expect(await connect(browser, account)).toMatchObject({ id, disconnectedAt: null })
    const acts = await studio.db
      .select({ act: schema.auditLog.act })
      .from(schema.auditLog)
      .where(eq(schema.auditLog.subject, id))
    expect(acts.map(({ act }) => act).sort()).toEqual([
      'channel.connected',
      'channel.connected',
      'channel.disconnected',
    ])
  })
})

describe('how a number is', () => {
  async function connected() {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const account = aNumber()
    const graph = graphAnswersFor(account)
    const { id } = await connect(browser, account)
    const look = async () => {
      const response = await browser.post(`/api/channels/${id}/check`)
      expect(response.status).toBe(200)
      return response.json<ChannelCheck>()
    }
    return { studio, browser, account, graph, id, look }
  }

  test('each trouble is told: a revoked token once, although it fails every question', async () => {
    const { account, look } = await connected()
    account.accessToken = 'EAAG-revoked'
    expect(codesOf(await look())).toEqual(['token-refused'])
  })

  test('webhooks that go to another app only, a low rating and a refused name', async () => {
    const { account, look } = await connected()
    account.subscribedApps = ['another-app']
    account.number = { ...account.number, quality_rating: 'RED', name_status: 'DECLINED' }
    expect(codesOf(await look())).toEqual(['name-declined', 'not-subscribed', 'quality-low'])
    account.number = { ...account.number, status: 'BANNED' }
    expect(codesOf(await look())).toContain('number-not-connected')
  })

  test('a provider that does not answer is told apart from a number that is gone', async () => {
    const { graph, look } = await connected()
    graph.down = true
    expect(codesOf(await look())).toEqual(['provider-unreachable'])
  })

  test('the clock looks at a number once an hour', async () => {
    const { browser, account, id } = await connected()
    account.number = { ...account.number, quality_rating: 'YELLOW' }
    await checkChannels(env, Date.now())
    expect(codesOf((await channelIn(browser, id))?.check)).toEqual([])
    await checkChannels(env, Date.now() + 3_601_000)
    expect(codesOf((await channelIn(browser, id))?.check)).toEqual(['quality-medium'])
  })
})

describe('a test to the owner’s own phone', () => {
  async function aTest(phone = '+55 11 99999-0000') {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const account = aNumber()
    const graph = graphAnswersFor(account)
    const { id } = await connect(browser, account)
    const send = async () => (await browser.post(`/api/channels/${id}/tests`, { phone })).json<TestView>()
    const read = async (test: TestView) =>
      (await browser.get(`/api/channels/${id}/tests/${test.id}`)).json<TestView>()
    const report = (state: Parameters<typeof status>[0], ourId: string) => {
      const number = {
        wabaId: account.wabaId,
        phoneNumberId: account.phoneNumberId,
        displayNumber: '1',
      }
      const facts = { id: 'wamid.1', at: Date.now(), to: { phone: '5511999990000' }, ourId }
      return deliver(webhook({ statuses: [status(state, facts)] }, { number }))
    }
    return { studio, graph, send, read, report, id }
  }

  async function deliver(payload: Parameters<typeof signedRequest>[1]) {
    const request = await signedRequest(`${origin}/hooks/whatsapp`, payload, env.WHATSAPP_APP_SECRET)
    expect((await exports.default.fetch(request)).status).toBe(200)
  }

  const conversationsOf = (studio: TestWorkspace) =>
    studio.db.select().from(schema.conversation).where(eq(schema.conversation.workspaceId, studio.id))

  test('is the sample template where the window is closed; each status shows, in any order', async () => {
    const { studio, graph, send, read, report } = await aTest()
    const test = await send()
    expect(test.delivery).toEqual({ state: 'sent', error: null })
    const [taken] = graph.taken
    expect(taken).toMatchObject({ to: '+5511999990000', type: 'template', template: { name: 'hello_world' } })
    const ourId = taken?.biz_opaque_callback_data ?? ''
    await report('delivered', ourId)
    expect((await read(test)).delivery.state).toBe('delivered')
    await Promise.all([report('sent', ourId), report('read', ourId)])
    expect((await read(test)).delivery).toEqual({ state: 'read', error: null })
    expect(await conversationsOf(studio)).toEqual([])
    const rows = await env.DB.prepare('SELECT * FROM channel_test').all()
    expect(JSON.stringify(rows.results)).not.toContain('99999')
  })

  test('is a plain text while the owner’s own window is open, in the owner’s language', async () => {
    const { studio, graph, send, id } = await aTest()
    const now = Date.now()
    const contactId = crypto.randomUUID()
    const conversationId = crypto.randomUUID()
    await studio.db.batch([
      studio.db.insert(schema.identity).values({
        workspaceId: studio.id,
        channelId: id,
        address: '5511999990000',
        kind: 'phone',
        conversationId,
        contactId,
        createdAt: now,
      }),
      studio.db.insert(schema.conversation).values({
        workspaceId: studio.id,
        id: conversationId,
        channelId: id,
        contactId,
        status: 'open',
        holderKind: 'queue',
        unread: 0,
        lastActivityAt: now,
        serviceWindowEndsAt: now + 60_000,
        createdAt: now,
        version: 1,
      }),
    ])
    await send()
    expect(graph.taken).toMatchObject([
      { type: 'text', text: { body: expect.stringContaining('connected to Foyer') } },
    ])
  })

  test('refused, it says why', async () => {
    const { graph, send, read } = await aTest()
    graph.mood = { refuses: 132001 }
    const test = await send()
    expect((await read(test)).delivery).toMatchObject({ state: 'failed', error: { code: '132001' } })
  })
})

describe('how fast a channel sends', () => {
  async function aSpeed() {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const account = aNumber()
    graphAnswersFor(account)
    const { id } = await connect(browser, account)
    const set = (perSecond: unknown) => browser.put(`/api/channels/${id}/speed`, { perSecond })
    const terms = () => readSendingTerms(env.DB, studio.id, id, Date.now() + 5000)
    return { studio, browser, id, set, terms }
  }

  test('is its provider’s usual until its owner sets another, and again when they take it back', async () => {
    const { browser, id, set, terms } = await aSpeed()
    expect((await channelIn(browser, id))?.speed).toEqual({ perSecond: null, usual: 80 })
    expect(await (await set(20)).json()).toMatchObject({ speed: { perSecond: 20, usual: 80 } })
    expect(await terms()).toMatchObject({ perSecond: 20 })
    await set(null)
    expect((await channelIn(browser, id))?.speed).toEqual({ perSecond: null, usual: 80 })
  })

  test('of a number that is used on a phone too is what WhatsApp takes from one, unless its owner has set another', async () => {
    const browser = await signIn((await aWorkspace()).owner)
    const account = aNumber()
    account.number = { ...account.number, is_on_biz_app: true }
    graphAnswersFor(account)
    const { id } = await connect(browser, account)
    expect((await channelIn(browser, id))?.speed?.perSecond).toBe(20)
    await browser.put(`/api/channels/${id}/speed`, { perSecond: 5 })
    await connect(browser, account)
    expect((await channelIn(browser, id))?.speed?.perSecond).toBe(5)
  })

  test.each([0, 1.5, 1001, '20'])('is not %s', async (perSecond) => {
    const { set } = await aSpeed()
    const refused = await set(perSecond)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ errors: [{ path: 'perSecond' }] })
  })

  test('is its owner’s to set, of their own channels, and the web chat has none', async () => {
    const { studio, browser, id } = await aSpeed()
    const path = `/api/channels/${id}/speed`
    const member = await signIn(studio.member)
    expect((await member.put(path, { perSecond: 5 })).status).toBe(403)
    const stranger = await signIn((await aWorkspace()).owner)
    expect((await stranger.put(path, { perSecond: 5 })).status).toBe(404)
    const { channels } = await (await browser.get('/api/channels')).json<{ channels: ChannelView[] }>()
    const web = channels.find(({ kind }) => kind === 'web')
    expect(web?.speed).toBeNull()
    const refused = await browser.put(`/api/channels/${web?.id}/speed`, { perSecond: 5 })
    expect(await refused.json()).toMatchObject({ status: 409, code: 'no-speed' })
  })
})

describe('the business profile', () => {
  const profile = {
    about: 'Logos e sites',
    address: 'Rua A, 1',
    description: 'Estúdio de design.',
    email: 'ana@example.com',
    websites: ['https://ana.example.com'],
    vertical: 'PROF_SERVICES',
  }

  async function aProfile() {
    const browser = await signIn((await aWorkspace()).owner)
    const account = aNumber()
    const graph = graphAnswersFor(account)
    const { id } = await connect(browser, account)
    return { browser, account, graph, path: `/api/channels/${id}/profile` }
  }

  test('is read and replaced at the provider', async () => {
    const { browser, account, path } = await aProfile()
    expect(await (await browser.get(path)).json()).toMatchObject({ about: account.profile.about, email: '' })
    const saved = await browser.put(path, profile)
    expect(await saved.json()).toEqual({ ...profile, hasPicture: false })
    expect(account.profile).toMatchObject(profile)
  })

  test.each([
    ['a line that is too long', { about: 'x'.repeat(140) }, 'about'],
    ['no line at all', { about: ' ' }, 'about'],
    ['three websites', { websites: ['https://a.co', 'https://b.co', 'https://c.co'] }, 'websites'],
    ['an address that is no web address', { websites: ['ana.example.com'] }, 'websites.0'],
    ['an e-mail that is none', { email: 'ana' }, 'email'],
    ['a kind WhatsApp does not know', { vertical: 'MAGIC' }, 'vertical'],
  ])('%s is refused here, with its place', async (_, wrong, at) => {
    const { browser, account, path } = await aProfile()
    const before = { ...account.profile }
    const refused = await browser.put(path, { ...profile, ...wrong })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ errors: [{ path: at }] })
    expect(account.profile).toEqual(before)
  })

  describe('has a picture', () => {
    const put = (browser: Browser, path: string, bytes: Uint8Array<ArrayBuffer>, type = 'image/png') =>
      browser.send({
        method: 'PUT',
        path: `${path}/picture`,
        body: bytes,
        headers: { 'content-type': type },
      })

    test('that is replaced at the provider, and read from there', async () => {
      const { browser, account, path } = await aProfile()
      expect((await browser.get(`${path}/picture`)).status).toBe(404)
      const square = picture(640, 640)
      const saved = await put(browser, path, square)
      expect(await saved.json()).toMatchObject({ about: account.profile.about, hasPicture: true })
      expect(account.picture).toEqual({ type: 'image/png', bytes: square })
      const shown = await browser.get(`${path}/picture`)
      expect(shown.headers.get('content-type')).toBe('image/png')
      expect(new Uint8Array(await shown.arrayBuffer())).toEqual(square)
    })

    test('and keeps it when its words change', async () => {
      const { browser, account, path } = await aProfile()
      await put(browser, path, picture(192, 192))
      expect(await (await browser.put(path, profile)).json()).toEqual({ ...profile, hasPicture: true })
      expect(account.picture).not.toBeNull()
    })

    test.each([
      ['small', picture(191, 191), 'picture-too-small'],
      ['oblong', picture(640, 400), 'picture-not-square'],
      ['of another type than it says', samples.sticker().bytes, 'picture-type'],
      ['that is none', new Uint8Array(300), 'picture-type'],
    ])('but not one that is %s', async (_, bytes, code) => {
      const { browser, account, path } = await aProfile()
      const refused = await put(browser, path, bytes)
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({ code })
      expect(account.picture).toBeNull()
    })

    test('but not one that is larger than WhatsApp takes', async () => {
      const { browser, path } = await aProfile()
      const refused = await put(browser, path, new Uint8Array(5 * 1024 * 1024 + 1))
      expect(refused.status).toBe(413)
      expect(await refused.json()).toMatchObject({ code: 'too-large', limit: 5 * 1024 * 1024 })
    })

    test('which is not looked for at an address that is not the provider’s', async () => {
      const { browser, account, path } = await aProfile()
      await put(browser, path, picture(192, 192))
      account.shownAt = () => 'https://169.254.169.254'
      expect((await browser.get(`${path}/picture`)).status).toBe(502)
    })
  })

  test('a revoked token is told as such', async () => {
    const { browser, account, path } = await aProfile()
    account.accessToken = 'EAAG-revoked'
    const refused = await browser.get(path)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ errors: [{ path: 'accessToken' }] })
  })
})

test('a number that is used on a phone too is asked for its past chats, once', async () => {
  const browser = await signIn((await aWorkspace()).owner)
  const account = aNumber()
  account.number = { ...account.number, is_on_biz_app: true }
  graphAnswersFor(account)
  const { id, history } = await connect(browser, account)
  expect(account.fromPhone).toEqual(['history', 'smb_app_state_sync'])
  expect(history).toMatchObject({ state: 'requested', progress: 0 })
  const again = await browser.post(`/api/channels/${id}/history`)
  expect(again.status).toBe(422)
  expect(await again.json()).toMatchObject({ code: 'provider-refused' })
})

describe('a number under its owner’s own Meta app', () => {
  const secretOf = (letter: string) => letter.repeat(32)

  async function ownApp(letter: string) {
    const studio = await aWorkspace()
    const browser = await signIn(studio.owner)
    const account = aNumber()
    graphAnswersFor(account)
    const claim = { ...claimOf(account), appSecret: secretOf(letter) }
    const { id } = await (await browser.post('/api/channels', claim)).json<ChannelView>()
    const says = (phone: string) => {
      const { wabaId, phoneNumberId } = account
      const message = textMessage('Oi', { id: `wamid.${phone}`, at: Date.now(), from: { phone } })
      return webhook({ messages: [message] }, { number: { wabaId, phoneNumberId, displayNumber: '1' } })
    }
    const heard = () =>
      studio.db
        .select({ address: schema.identity.address })
        .from(schema.identity)
        .where(eq(schema.identity.channelId, id))
    return { says, heard }
  }

  const post = async (payload: Parameters<typeof signedRequest>[1], secret: string) =>
    (await exports.default.fetch(await signedRequest(`${origin}/hooks/whatsapp`, payload, secret))).status

  test('is heard with that app’s signature, and with the deployment’s', async () => {
    const { says, heard } = await ownApp('a')
    expect(await post(says('5511900000011'), secretOf('a'))).toBe(200)
    expect(await post(says('5511900000012'), env.WHATSAPP_APP_SECRET)).toBe(200)
    expect((await heard()).map(({ address }) => address).sort()).toEqual(['5511900000011', '5511900000012'])
  })

  test('speaks for no other number: what its app says of one is not heard', async () => {
    const mine = await ownApp('b')
    const theirs = await ownApp('c')
    const both = envelope([mine.says('5511900000013'), theirs.says('5511900000014')].flatMap(entriesOf))
    expect(await post(both, secretOf('b'))).toBe(200)
    expect(await mine.heard()).toHaveLength(1)
    expect(await theirs.heard()).toEqual([])
    expect(await post(theirs.says('5511900000015'), secretOf('b'))).toBe(401)
  })

  test('is not heard with a secret nobody has', async () => {
    const { says, heard } = await ownApp('d')
    expect(await post(says('5511900000016'), secretOf('e'))).toBe(401)
    expect(await heard()).toEqual([])
  })
})

const entriesOf = ({ entry }: JsonObject): Json[] => (Array.isArray(entry) ? entry : [])
