import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import * as schema from '../../../src/db/schema.ts'
import { identityFor } from '../../../src/http/sign-in/identity.ts'
import { Me, Problem } from '../../../src/protocol/api.ts'
import { Browser, origin } from '../../support/http.ts'
import { aWorkspace, password, signIn } from '../../support/workspace.ts'

const day = 24 * 3_600_000

describe('signing in', () => {
  test('opens the hub of one’s own workspace', async () => {
    const studio = await aWorkspace()
    const response = await studio.owner.browser.post('/api/sign-in', {
      email: studio.owner.email.toUpperCase(),
      password,
    })
    expect(response.status).toBe(200)
    const me = Me.parse(await (await studio.owner.browser.get('/api/me')).json())
    expect(me.workspace).toEqual({ id: studio.id, slug: studio.slug, name: studio.name })
    expect(me.member.email).toBe(studio.owner.email)
    expect(me.members.map(({ name }) => name)).toEqual([studio.owner.name, studio.member.name])
    expect(me.assistant).toEqual({ name: 'Assistant', on: false })
  })

  test('an unknown e-mail and a wrong password are answered alike', async () => {
    const { owner } = await aWorkspace()
    const unknown = await new Browser().post('/api/sign-in', { email: 'nobody@foyer.test', password })
    const wrong = await new Browser().post('/api/sign-in', { email: owner.email, password: 'wrong' })
    expect(unknown.status).toBe(401)
    // Each answer names its own request, and that is all that differs.
    const withoutId = async (response: Response) => ({
      ...Problem.parse(await response.json()),
      requestId: '',
    })
    expect(await withoutId(unknown)).toEqual(await withoutId(wrong))
    expect(unknown.headers.getSetCookie()).toEqual(wrong.headers.getSetCookie())
  })

  test('the cookie is out of scripts’ reach, and in production of plain HTTP’s', async () => {
    const { owner } = await aWorkspace()
    const response = await owner.browser.post('/api/sign-in', { email: owner.email, password })
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^foyer_session=.*HttpOnly.*SameSite=Lax/i)
    expect(cookie).toMatch(/Max-Age=1209600/)
    const production = await identityFor({ ...env, ENVIRONMENT: 'production' }, origin).$context
    expect(production.authCookies.sessionToken).toMatchObject({
      name: '__Host-foyer_session',
      attributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
    })
  })

  test('a signed-out session opens nothing, whoever kept its cookie', async () => {
    const { owner } = await aWorkspace()
    const browser = await signIn(owner)
    const kept = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    await browser.post('/api/sign-out')
    expect((await browser.get('/api/me')).status).toBe(401)
    expect((await new Browser().get('/api/me', { cookie: kept })).status).toBe(401)
  })

  test('a session ends 30 days after sign-in, however often it is used', async () => {
    const { db, owner } = await aWorkspace()
    const browser = await signIn(owner)
    const began = (ago: number) =>
      db
        .update(schema.session)
        .set({ createdAt: new Date(Date.now() - ago), expiresAt: new Date(Date.now() + 14 * day) })
        .where(eq(schema.session.userId, owner.id))
    await began(29 * day)
    expect((await browser.get('/api/me')).status).toBe(200)
    await began(30 * day + 1)
    expect((await browser.get('/api/me')).status).toBe(401)
    expect(await db.select().from(schema.session).where(eq(schema.session.userId, owner.id))).toEqual([])
  })

  test('use renews a session; two weeks without ends it', async () => {
    const { db, owner } = await aWorkspace()
    const browser = await signIn(owner)
    const ends = async () => {
      const [row] = await db.select().from(schema.session).where(eq(schema.session.userId, owner.id))
      return row?.expiresAt.getTime() ?? 0
    }
    const endingIn = (ms: number) =>
      db
        .update(schema.session)
        .set({ expiresAt: new Date(Date.now() + ms) })
        .where(eq(schema.session.userId, owner.id))
    await endingIn(2 * day)
    const renewed = await browser.get('/api/me')
    expect(renewed.headers.getSetCookie().join()).toContain('foyer_session=')
    expect(await ends()).toBeGreaterThan(Date.now() + 13 * day)
    await endingIn(-1)
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  test('who is no longer a member is out at once', async () => {
    const { db, member } = await aWorkspace()
    const browser = await signIn(member)
    await db.delete(schema.member).where(eq(schema.member.id, member.id))
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  test('a member chooses the hub’s language', async () => {
    const { owner } = await aWorkspace()
    const browser = await signIn(owner)
    await browser.put('/api/me', { language: 'es' })
    expect(await (await browser.get('/api/me')).json()).toMatchObject({ member: { language: 'es' } })
    expect((await browser.put('/api/me', { language: 'xx' })).status).toBe(422)
  })
})

describe('guessing passwords', { timeout: 60_000 }, () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index)
  const statuses = (responses: Response[], status: number) =>
    responses.filter((each) => each.status === status)

  test('a hundred at once from one network cost ten hashes', async () => {
    const browser = new Browser('198.51.100.1')
    const answers = await Promise.all(
      hundred.map((n) => browser.post('/api/sign-in', { email: `guess-${n}@foyer.test`, password: 'guess' })),
    )
    expect(statuses(answers, 401)).toHaveLength(10)
    const refused = statuses(answers, 429)
    expect(refused).toHaveLength(90)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(800)
  })

  test('a hundred at once for one e-mail cost ten hashes, wherever they come from', async () => {
    const { owner } = await aWorkspace()
    const answers = await Promise.all(
      hundred.map((n) =>
        new Browser(`203.0.113.${n}`).post('/api/sign-in', { email: owner.email, password: 'guess' }),
      ),
    )
    expect(statuses(answers, 401)).toHaveLength(10)
    expect(statuses(answers, 429)).toHaveLength(90)
  })

  test('one subscriber’s IPv6 addresses are one network', async () => {
    const answers = await Promise.all(
      hundred.slice(0, 20).map((n) =>
        new Browser(`2001:db8:1:2::${n}`).post('/api/sign-in', {
          email: `six-${n}@foyer.test`,
          password: 'x',
        }),
      ),
    )
    expect(statuses(answers, 401)).toHaveLength(10)
  })

  test('signing in rightly does not count', async () => {
    const { owner } = await aWorkspace()
    const signsIn = () => new Browser().post('/api/sign-in', { email: owner.email, password })
    for (let time = 0; time < 12; time++) expect((await signsIn()).status).toBe(200)
  })
})
