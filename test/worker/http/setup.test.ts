import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../../src/http/app.ts'
import { Browser, origin } from '../../support/http.ts'

const first = {
  token: 'the set-up token',
  workspaceName: 'Ana Souza Design',
  slug: 'ana-souza',
  name: 'Ana Souza',
  email: 'ana@foyer.test',
  password: 'a long enough password',
}

async function setUp(body: object, token: string | undefined = first.token): Promise<Response> {
  const headers = { origin, 'content-type': 'application/json' }
  const request = new Request(`${origin}/api/setup`, { method: 'POST', headers, body: JSON.stringify(body) })
  return await app.fetch(request, token === undefined ? env : { ...env, SETUP_TOKEN: token })
}

test('the first owner comes in with the deployment’s token, once', async () => {
  expect((await setUp({ ...first, token: 'a guess' })).status).toBe(403)
  expect((await setUp({ ...first, password: 'short' })).status).toBe(422)
  const closed = new Browser()
  expect((await closed.post('/api/setup', { ...first, token: 'undefined' })).status).toBe(403)

  const racing = await Promise.all([
    setUp(first),
    setUp({ ...first, slug: 'other', email: 'other@foyer.test' }),
  ])
  expect(racing.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await setUp({ ...first, slug: 'later', email: 'later@foyer.test' })).status).toBe(409)

  const browser = new Browser()
  const winner = racing[0]?.status === 200 ? first : { ...first, slug: 'other', email: 'other@foyer.test' }
  const signedIn = await browser.post('/api/sign-in', { email: winner.email, password: winner.password })
  expect(signedIn.status).toBe(200)
  expect(await signedIn.json()).toMatchObject({
    workspace: { slug: winner.slug },
    assistant: { on: false },
    channels: [{ kind: 'web' }],
  })
})
