import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { keepTest } from '../../../src/db/channel-tests.ts'
import { putDownFile } from '../../../src/db/files/files.ts'
import { park } from '../../../src/db/parking.ts'
import { addQuestion } from '../../../src/db/regression.ts'
import { channel, contact } from '../../../src/db/schema.ts'
import { addDraft } from '../../../src/db/templates/templates.ts'
import { defaultSettings } from '../../../src/domain/assistant-settings.ts'
import { usualPrices } from '../../../src/domain/statement.ts'
import type { RequestContext, Served } from '../../../src/http/bindings.ts'
import { readAtMost } from '../../../src/http/hooks/body.ts'
import { type Route, route } from '../../../src/http/route.ts'
import { routes } from '../../../src/http/routes.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { ChannelConnected } from '../../../src/protocol/channels.ts'
import { ContactView } from '../../../src/protocol/contacts.ts'
import { ConversationView } from '../../../src/protocol/conversation.ts'
import { aJpeg, aPng } from '../../support/files.ts'
import { Browser, origin } from '../../support/http.ts'
import { aJsonFile, chatsAbout, whatWasLearned } from '../../support/past-chats.ts'
import { aTemplate } from '../../support/templates.ts'
import { aRunningConversation, aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

/** A request each route could answer, when it is asked by somebody who may. */
const bodies: Record<string, unknown> = {
  'POST /api/setup': {
    token: 'guess',
    workspaceName: 'Mine',
    slug: 'mine',
    name: 'Me',
    email: 'me@foyer.test',
    password: 'long enough to pass',
  },
  'POST /api/sign-in': { email: 'nobody@foyer.test', password: 'wrong' },
  'PUT /api/me': { language: 'pt' },
  'PUT /api/me/presence': { presence: 'available' },
  'PUT /api/assistant': { on: false },
  'POST /api/conversations/:id/messages': { clientId: 'client-id-1', text: 'Hello', basedOnSeq: 0 },
  'POST /api/conversations/:id/read': { upToSeq: 1 },
  'POST /api/conversations/:id/reopen': { episode: 1 },
  'POST /api/tickets': { for: 'desk' },
  'POST /api/channels': {
    kind: 'whatsapp',
    phoneNumberId: '1065550199',
    displayNumber: '+1 555 010 0001',
    accessToken: 'a token of a test',
  },
  'PUT /api/channels/:channelId/token': { accessToken: 'a token of a test' },
  'PUT /api/channels/:channelId/speed': { perSecond: 20 },
  'PUT /api/contacts/:contactId/seller': { seller: true },
  'POST /api/channels/:channelId/tests': { phone: '+5511987654321' },
  'PUT /api/channels/:channelId/profile': {
    about: 'Only of the studio',
    address: '',
    description: '',
    email: '',
    websites: [],
    vertical: 'OTHER',
  },
  'PUT /api/channels/:channelId/webhook': { url: 'https://crm.example/moved' },
  'PUT /api/assistant/settings': { version: 1, settings: defaultSettings },
  'PUT /api/knowledge/draft': { revision: 0, document: {} },
  'PUT /api/knowledge/import': demoKnowledge,
  'POST /api/knowledge/restore': { revision: 2, version: 1 },
  'POST /api/knowledge/restore-defaults': { revision: 0 },
  'POST /api/knowledge/save': { revision: 3 },
  'POST /api/preview': { token: null, memory: null, messages: [], text: 'Hello' },
  'POST /api/regression/questions': { text: 'How much is a logo?', expectation: { kind: 'answers' } },
  'PUT /api/regression/questions/:questionId': {
    text: 'How long does a logo take?',
    expectation: { kind: 'says', words: 'days' },
  },
  'POST /api/learning/imports': aJsonFile(chatsAbout(2)),
  'PUT /api/learning/answers/:answerId': {
    version: 1,
    question: 'Do you print?',
    answer: 'We do not print.',
  },
  'POST /api/learning/answers/:answerId/approve': { version: 2 },
  'POST /api/learning/answers/:answerId/reject': { version: 3 },
  'POST /api/learning/answers/:answerId/undo': { version: 4 },
  'POST /api/learning/styles/:styleId/approve': { version: 1 },
  'POST /api/learning/styles/:styleId/reject': { version: 2 },
  'POST /api/learning/styles/:styleId/undo': { version: 3 },
  'PUT /api/templates/:templateId': { version: 1, template: aTemplate({ body: 'Only of the studio' }) },
  'POST /api/templates/:templateId/submit': { version: 1 },
  'POST /api/templates/:templateId/preview': { values: {} },
  'PUT /api/conversations/:id/marketing': { allowed: false },
  'POST /api/chat/:slug/messages': { clientId: 'client-id-1', text: 'Hello' },
  'POST /api/conversations/:id/files': aPng(),
  'POST /api/conversations/:id/files/:fileId/send': { clientId: 'client-id-2', basedOnSeq: 0 },
  'PUT /api/files/:fileId/thumbnail': aJpeg(),
  'POST /api/chat/:slug/files': aPng(),
}
/** Of requests whose body is no JSON. */
const headers: Record<string, Record<string, string>> = {
  'POST /api/conversations/:id/files': { 'content-type': 'application/octet-stream', 'content-length': '33' },
  'POST /api/channels/:channelId/templates/samples': { 'content-type': 'image/png' },
  'POST /api/channels/:channelId/templates/media': { 'content-type': 'image/png' },
  'PUT /api/channels/:channelId/profile/picture': { 'content-type': 'image/png' },
  'PUT /api/files/:fileId/thumbnail': { 'content-type': 'image/jpeg' },
  'POST /api/chat/:slug/files': { 'content-type': 'application/octet-stream', 'content-length': '33' },
}
const queries: Record<string, string> = {
  'GET /api/conversations/:id/messages': '?before=1',
  'GET /api/contacts': '?search=visitor',
  'POST /api/conversations/:id/files': '?name=logo.png',
  'POST /api/chat/:slug/files': '?name=logo.png&clientId=client-id-3',
  'GET /files/:fileId': '?workspace=studio&as=inline&expires=1&signature=guessed',
  'POST /api/channels/:channelId/templates/media': '?kind=image',
  'PUT /api/knowledge/import': '?revision=1',
  'GET /api/knowledge/diff': '?from=1&to=draft',
}

describe('who may ask for what', () => {
  let studio: TestWorkspace
  let rival: TestWorkspace
  const fileId = 'file-of-the-studio'
  let conversationId: string
  let messageId: string
  let questionId: string
  let learned: { importId: string; jobId: string; answerId: string }
  let webhookId: string
  let templateId: string
  let merge: { contactId: string; mergeId: string }
  const toErase = 'contact-of-the-studio'
  const numberId = 'number-of-the-studio'
  const botId = 'bot-of-the-studio'
  const testId = 'test-of-the-studio'
  const parkedId = 'parked-at-the-studio'
  /** The cookies of somebody who has signed out since. */
  let stolen: string
  const anonymous = new Browser()

  beforeAll(async () => {
    // The first workspace is the one the deployment was set up for.
    studio = await aWorkspace('Studio')
    rival = await aWorkspace('Rival')
    bodies['PUT /api/prices'] = { workspace: studio.slug, ...usualPrices, validFrom: 4e12 }
    for (const person of [studio.owner, studio.member, rival.owner]) await signIn(person)
    conversationId = await aRunningConversation(studio, 'Only of the studio')
    const view = await studio.owner.browser.get(`/api/conversations/${conversationId}`)
    messageId = ConversationView.parse(await view.json()).messages[0]?.id ?? ''
    const question = { text: 'Only of the studio', expectation: { kind: 'answers' as const } }
    questionId = (await addQuestion(studio.db, studio.id, question, Date.now()))?.id ?? ''
  })

  beforeAll(async () => {
    const browser = await signIn((await aWorkspace('Left')).owner)
    stolen = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect(
      (await anonymous.send({ method: 'GET', path: '/api/me', headers: { cookie: stolen } })).status,
    ).toBe(200)
    await browser.post('/api/sign-out')
  })

  beforeAll(async () => {
    const row = { id: fileId, conversationId, name: 'Only of the studio', width: 3, height: 2 }
    const facts = { media: 'image' as const, type: 'image/png', size: 33 }
    await putDownFile(studio.db, studio.id, { ...row, ...facts }, Date.now())
    await env.MEDIA.put(`${studio.id}/${fileId}`, aPng())
  })

  beforeAll(async () => {
    learned = await whatWasLearned(studio, 'Only of the studio')
  })

  beforeAll(async () => {
    const place = { workspaceId: studio.id, channelId: studio.whatsapp.id, conversationId }
    const item = { ...place, source: 'webhook-item' as const, reason: 'unknown-type', requestId: null }
    await park(env.DB, [{ ...item, id: parkedId, payload: '"Only of the studio"' }], Date.now())
  })

  beforeAll(async () => {
    const number = {
      workspaceId: studio.id,
      id: numberId,
      kind: 'whatsapp' as const,
      name: 'Only of the studio',
    }
    await studio.db.insert(channel).values([
      { ...number, externalId: '1065550177', createdAt: 1 },
      { ...number, id: botId, kind: 'telegram', externalId: '700177', createdAt: 1 },
    ])
    const delivery = { state: 'sent' as const, error: null }
    await keepTest(studio.db, studio.id, numberId, { id: testId, sentAt: 1, delivery })
  })

  beforeAll(async () => {
    const other = { workspaceId: studio.id, id: crypto.randomUUID(), name: 'Only of the studio' }
    await studio.db.insert(contact).values([
      { ...other, createdAt: Date.now() + 1 },
      { ...other, id: toErase, createdAt: Date.now() + 2 },
    ])
    const view = await studio.owner.browser.get(`/api/conversations/${conversationId}`)
    const { id } = ConversationView.parse(await view.json()).summary.contact
    bodies['POST /api/contacts/:contactId/merge'] = { contactId: other.id }
    const merged = await studio.owner.browser.post(`/api/contacts/${id}/merge`, { contactId: other.id })
    merge = { contactId: id, mergeId: ContactView.parse(await merged.json()).merges[0]?.id ?? '' }
  })

  beforeAll(async () => {
    const claim = { kind: 'webhook', name: 'Only of the studio', url: 'https://crm.example/foyer' }
    const connected = await studio.owner.browser.post('/api/channels', claim)
    webhookId = ChannelConnected.parse(await connected.json()).id
  })

  beforeAll(async () => {
    const draft = { workspaceId: studio.id, accountId: 'waba-1', content: aTemplate() }
    templateId = (await addDraft(studio.db, draft, Date.now()))?.id ?? ''
    const order = { clientId: 'client-id-2', templateId, values: { 'body.1': 'Ana' } }
    bodies['POST /api/templates'] = { channelId: studio.whatsapp.id, template: aTemplate() }
    bodies['POST /api/conversations/:id/templates'] = { ...order, basedOnSeq: 0 }
    bodies['POST /api/channels/:channelId/templates/send'] = { ...order, phone: '+5511987654321' }
  })

  function ask(browser: Browser, { method, path }: Route): Promise<Response> {
    const key = `${method} ${path}`
    const filled = path
      .replace('/parked/:id', `/parked/${parkedId}`)
      .replace(/:channelId\/(webhook|secret|deliveries)$/, `${webhookId}/$1`)
      .replace(':channelId/hook', `${botId}/hook`)
      .replace(':channelId/templates', `${studio.whatsapp.id}/templates`)
      .replace(':channelId', numberId)
      .replace(':testId', testId)
      .replace(':contactId', method === 'DELETE' ? toErase : merge.contactId)
      .replace(':mergeId', merge.mergeId)
      .replace(':templateId', templateId)
      .replace(':id', conversationId)
      .replace(':messageId', messageId)
      .replace(':questionId', questionId)
      .replace(':importId', learned.importId)
      .replace(':jobId', learned.jobId)
      .replace(':styleId', learned.jobId)
      .replace(':answerId', learned.answerId)
      .replace(':version', '1')
      .replace(':fileId', fileId)
      .replace(':seq', '1')
      .replace(':slug', studio.slug)
      .concat(queries[key] ?? '')
    if (path.startsWith('/ws/')) return browser.socket(filled)
    return browser.send({ method, path: filled, body: bodies[key] ?? {}, headers: headers[key] ?? {} })
  }

  for (const route of routes) {
    const name = `${route.method} ${route.path}`
    // Versions of knowledge are counted in each workspace by itself: everybody has a first one.
    const namesOne = route.path.includes(':') && !route.path.endsWith('/:version')

    test(`${name}: nobody without the right (${route.need})`, async () => {
      const { status } = await ask(anonymous, route)
      if (route.need === 'public') expect([200, 401, 403]).toContain(status)
      else if (route.need === 'provider') expect([401, 403]).toContain(status)
      else expect(status).toBe(401)
    })

    if (route.need === 'member' || route.need === 'owner' || route.need === 'operator') {
      test(`${name}: an owner elsewhere learns nothing of this workspace`, async () => {
        const response = await ask(rival.owner.browser, route)
        const text = await response.text()
        for (const secret of [studio.id, studio.name, conversationId, 'Only of the studio'])
          expect(text).not.toContain(secret)
        if (namesOne && route.need !== 'operator') expect(response.status).toBe(404)
        if (route.need === 'operator') expect(response.status).toBe(403)
      })

      test(`${name}: a member, and an owner`, async () => {
        const asMember = await ask(studio.member.browser, route)
        const asOwner = await ask(studio.owner.browser, route)
        // 409: the example is stale by then. 502: no provider is reached from a test.
        // 302: it leads to where the thing is.
        const answered = [200, 302, 409, 502]
        // The message is the client's, which has no audit.
        if (name === 'GET /api/conversations/:id/messages/:messageId/audit') answered.push(404)
        if (route.need === 'member') expect(answered).toContain(asMember.status)
        else expect(asMember.status).toBe(403)
        expect(answered).toContain(asOwner.status)
        if (asOwner.ok) expect(route.answer?.safeParse(await asOwner.json()).error).toBeUndefined()
      })

      test(`${name}: not after signing out`, async () => {
        const response = await anonymous.send({
          method: route.method,
          path: route.path,
          body: bodies[name] ?? {},
          headers: { ...headers[name], cookie: stolen },
        })
        expect(response.status).toBe(401)
      })
    }

    if (route.method !== 'GET' && route.need !== 'provider') {
      test(`${name}: only a page of this site may cause it`, async () => {
        const send = (headers: Record<string, string>) =>
          studio.owner.browser.send({ method: route.method, path: route.path, body: '{}', headers })
        expect((await send({ origin: '' })).status).toBe(403)
        expect((await send({ origin: 'null' })).status).toBe(403)
        expect((await send({ origin: 'https://evil.test' })).status).toBe(403)
        expect((await send({ origin: `${origin}.evil.test` })).status).toBe(403)
        expect((await send({ origin: '', 'sec-fetch-site': 'cross-site' })).status).toBe(403)
        expect((await send({ origin: 'https://evil.test', 'sec-fetch-site': 'same-origin' })).status).toBe(
          403,
        )
        expect((await send({ 'content-type': 'text/plain' })).status).toBe(415)
        expect((await send({ 'content-type': '' })).status).toBe(415)
      })
    }
  }
})

describe('the description of the API', () => {
  test('lists every route, with what it takes and gives', async () => {
    const response = await new Browser().get('/api/openapi.json')
    const { paths } = (await response.json()) as { paths: Record<string, Record<string, object>> }
    for (const route of routes) {
      const path = route.path.replace(/:(\w+)/g, '{$1}')
      const described = paths[path]?.[route.method.toLowerCase()]
      expect(described, `${route.method} ${route.path}`).toMatchObject({ 'x-need': route.need })
      for (const type of route.body === null ? (route.mediaTypes ?? []) : ['application/json'])
        expect(described).toHaveProperty(['requestBody', 'content', type])
    }
  })

  test('tells of every body that is read: a route that declares none is given none', async () => {
    const length = async ({ context }: { context: RequestContext }) =>
      Response.json((await readAtMost(context.req.raw, 100)).byteLength)
    const common = { method: 'POST', path: '/', need: 'public', summary: '' } as const
    const silent = route({ ...common, handle: length })
    const telling = route({ ...common, mediaTypes: ['application/json'], handle: length })
    const lengthAt = async ({ respond }: Route) => {
      const request = { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: '{}' }
      return (await new Hono<Served>().post('/', respond).request(`${origin}/`, request, env)).json()
    }
    expect(await lengthAt(telling)).toBe(2)
    expect(await lengthAt(silent)).toBe(0)
  })

  test('says what a seller’s own system is posted', async () => {
    const response = await new Browser().get('/api/openapi.json')
    const { webhooks } = (await response.json()) as { webhooks: Record<string, object> }
    const schema = ['post', 'requestBody', 'content', 'application/json', 'schema', 'properties']
    expect(webhooks['message.reply']).toHaveProperty([...schema, 'data', 'properties', 'media'])
  })
})
