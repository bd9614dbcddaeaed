import { beforeAll, describe, expect, test } from 'vitest'
import { addQuestion } from '../../../src/db/regression.ts'
import { defaultSettings } from '../../../src/domain/assistant-settings.ts'
import type { Route } from '../../../src/http/route.ts'
import { routes } from '../../../src/http/routes.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { Browser, origin } from '../../support/http.ts'
import { aJsonFile, chatsAbout, whatWasLearned } from '../../support/past-chats.ts'
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
  'POST /api/tickets': { for: 'desk' },
  'POST /api/channels': {
    kind: 'whatsapp',
    phoneNumberId: '1065550199',
    displayNumber: '+1 555 010 0001',
    accessToken: 'a token of a test',
  },
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
  'POST /api/chat/:slug/messages': { clientId: 'client-id-1', text: 'Hello' },
}
const queries: Record<string, string> = {
  'GET /api/conversations/:id/messages': '?before=1',
  'PUT /api/knowledge/import': '?revision=1',
  'GET /api/knowledge/diff': '?from=1&to=draft',
}

describe('who may ask for what', () => {
  let studio: TestWorkspace
  let rival: TestWorkspace
  let conversationId: string
  let questionId: string
  let learned: { importId: string; jobId: string; answerId: string }
  const anonymous = new Browser()

  beforeAll(async () => {
    // The first workspace is the one the deployment was set up for.
    studio = await aWorkspace('Studio')
    rival = await aWorkspace('Rival')
    for (const person of [studio.owner, studio.member, rival.owner]) await signIn(person)
    conversationId = await aRunningConversation(studio, 'Only of the studio')
    const question = { text: 'Only of the studio', expectation: { kind: 'answers' as const } }
    questionId = (await addQuestion(studio.db, studio.id, question, Date.now()))?.id ?? ''
  })

  beforeAll(async () => {
    learned = await whatWasLearned(studio, 'Only of the studio')
  })

  function ask(browser: Browser, { method, path }: Route): Promise<Response> {
    const key = `${method} ${path}`
    const filled = path
      .replace(':id', conversationId)
      .replace(':questionId', questionId)
      .replace(':importId', learned.importId)
      .replace(':jobId', learned.jobId)
      .replace(':styleId', learned.jobId)
      .replace(':answerId', learned.answerId)
      .replace(':version', '1')
      .replace(':slug', studio.slug)
      .concat(queries[key] ?? '')
    if (path.startsWith('/ws/')) return browser.socket(filled)
    return browser.send({ method, path: filled, body: bodies[key] ?? {} })
  }

  for (const route of routes) {
    const name = `${route.method} ${route.path}`
    const ofOneConversation = route.path.includes('/conversations/:id')

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
        if (ofOneConversation) expect(response.status).toBe(404)
        if (route.need === 'operator') expect(response.status).toBe(403)
      })

      test(`${name}: a member, and an owner`, async () => {
        const asMember = await ask(studio.member.browser, route)
        const asOwner = await ask(studio.owner.browser, route)
        // 409: the example is stale by then. 502: no provider is reached from a test.
        const answered = [200, 409, 502]
        if (route.need === 'member') expect(answered).toContain(asMember.status)
        else expect(asMember.status).toBe(403)
        expect(answered).toContain(asOwner.status)
        if (asOwner.ok) expect(route.answer?.safeParse(await asOwner.json()).error).toBeUndefined()
      })

      test(`${name}: not after signing out`, async () => {
        const person = (await aWorkspace('Left')).owner
        const browser = await signIn(person)
        const stolen = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        await browser.post('/api/sign-out')
        const response = await anonymous.send({
          method: route.method,
          path: route.path,
          body: bodies[name] ?? {},
          headers: { cookie: stolen },
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
      if (route.body !== null) expect(described).toHaveProperty('requestBody')
    }
  })
})
