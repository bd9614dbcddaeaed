import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { addCounts } from '../../../src/db/counters.ts'
import { database } from '../../../src/db/database.ts'
import { forgetExpired } from '../../../src/db/housekeeping.ts'
import { noteClockRun } from '../../../src/db/operations.ts'
import { hourOf } from '../../../src/domain/operations.ts'
import { runClock } from '../../../src/http/clock/clock.ts'
import { examine } from '../../../src/http/health.ts'
import { Health, HealthDetails } from '../../../src/protocol/health.ts'
import { type CountName, Operations } from '../../../src/protocol/operations.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import { Browser, origin } from '../../support/http.ts'
import { signedRequest } from '../../support/whatsapp/payloads.ts'
import { aWorkspace, signIn } from '../../support/workspace.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let world: DemoWorld
beforeAll(async () => {
  // The first workspace is the one the deployment was set up for.
  world = await DemoWorld.open()
})
afterEach(() => {
  vi.restoreAllMocks()
  world.provider.mood = 'accepts'
  Object.assign(env, { MONITOR_TOKEN: '' })
})

const operations = async () => Operations.parse(await (await world.hub.get('/api/operations')).json())
const sum = ({ hours }: Operations, of: CountName) => hours.reduce((total, hour) => total + hour[of], 0)

describe('the last day of a workspace', () => {
  test('is counted from what happened, by channel and hour', async () => {
    const before = await operations()
    const client = world.client()
    await client.writes('Oi', { id: 'wamid.counted' })
    await client.until((view) => view.messages.at(-1)?.delivery?.state === 'sent')
    await client.writes('Oi', { id: 'wamid.counted' })
    world.provider.mood = { refuses: 131026, status: 400 }
    const other = world.client()
    await other.writes('Oi')
    await other.until((view) => view.messages.at(-1)?.delivery?.state === 'failed')

    const grown = (after: Operations, name: CountName) => sum(after, name) - sum(before, name)
    await vi.waitUntil(
      async () => {
        const now = await operations()
        return grown(now, 'failed') === 1 && grown(now, 'sent') === 1 && grown(now, 'duplicates') === 1
      },
      { timeout: 10_000 },
    )
    const after = await operations()
    expect({ received: grown(after, 'received'), answered: grown(after, 'answered') }).toEqual({
      received: 2,
      answered: 2,
    })
    expect(after.channels).toContainEqual(
      expect.objectContaining({ id: 'demo-whatsapp', kind: 'whatsapp', troubled: false }),
    )
    expect(after.hours.every(({ hour }) => hour % (60 * MINUTE) === 0 && hour >= after.since)).toBe(true)
    expect(after.troubled[0]).toMatchObject({
      contactName: other.who.name,
      channelId: 'demo-whatsapp',
      delivery: { state: 'failed', error: { code: '131026' } },
    })
  })

  test('counts who was handed over', async () => {
    const before = await operations()
    const client = world.client()
    await client.writes('Quero falar com uma pessoa')
    await client.until((view) => view.episode?.handoff != null)
    await vi.waitUntil(async () => sum(await operations(), 'handedOff') === sum(before, 'handedOff') + 1, {
      timeout: 10_000,
    })
  })

  test('shows nothing of another workspace', async () => {
    const stranger = await signIn((await aWorkspace('Rival')).owner)
    const { hours, troubled } = Operations.parse(await (await stranger.get('/api/operations')).json())
    expect(hours).toEqual([])
    expect(troubled).toEqual([])
  })

  test('counters of months ago are forgotten', async () => {
    const now = Date.now()
    const place = { workspaceId: 'of-old', channelId: '', name: 'woken' as const, count: 1 }
    const hours = [hourOf(now - 100 * DAY), hourOf(now - 80 * DAY)]
    await addCounts(
      env.DB,
      hours.map((hour) => ({ ...place, hour })),
    )
    await forgetExpired(database(env), now)
    const { results } = await env.DB.prepare(`SELECT hour FROM counter WHERE workspace_id = 'of-old'`).all()
    expect(results).toEqual([{ hour: hours[1] }])
  })
})

describe('health', () => {
  const checks = async (now = Date.now()) => (await examine(env, now)).checks

  test('is good while everything is there', async () => {
    await noteClockRun(database(env), Date.now())
    expect(await checks()).toEqual({ database: 'ok', schema: 'ok', clock: 'ok', responder: 'ok' })
    const response = await new Browser().get('/api/health')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=1')
    expect(Health.parse(await response.json()).ok).toBe(true)
  })

  test('is bad when the clock has stood still', async () => {
    const now = Date.now()
    await noteClockRun(database(env), now)
    expect(await checks(now + 4 * MINUTE)).toMatchObject({ clock: 'ok' })
    expect(await examine(env, now + 6 * MINUTE)).toMatchObject({ ok: false, checks: { clock: 'stalled' } })
  })

  test('is bad, and names what is missing, when a migration has not been applied', async () => {
    await env.DB.prepare(`ALTER TABLE parked RENAME COLUMN request_id TO request_id_away`).run()
    try {
      expect(await examine(env, Date.now())).toMatchObject({
        ok: false,
        checks: { database: 'ok', schema: 'behind' },
        missing: ['parked.request_id'],
      })
    } finally {
      await env.DB.prepare(`ALTER TABLE parked RENAME COLUMN request_id_away TO request_id`).run()
    }
  })

  test('is bad, and says what is missing, when no reply could be prepared', async () => {
    const lacking = { ...env, RESPONDER: 'openai-compatible', OPENAI_BASE_URL: '' }
    expect(await examine(lacking, Date.now())).toMatchObject({
      ok: false,
      checks: { responder: 'misconfigured' },
      responderProblem: expect.stringContaining('OPENAI_'),
    })
  })

  test('is bad when the database fails, and when it says nothing at all', async () => {
    vi.spyOn(env.DB, 'prepare').mockImplementation(() => {
      throw new Error('D1_ERROR: down')
    })
    expect(await examine(env, Date.now())).toMatchObject({ ok: false, checks: { database: 'silent' } })
    vi.restoreAllMocks()
    const silent = { ...env, DB: Object.create(env.DB, { prepare: { value: () => hanging } }) as D1Database }
    expect(await examine(silent, Date.now())).toMatchObject({ ok: false, checks: { database: 'silent' } })
  })

  test('answers 503 while it is bad, and tells nothing but which part', async () => {
    await noteClockRun(database(env), Date.now() - 10 * MINUTE)
    const bad = await vi.waitUntil(
      async () => {
        const response = await new Browser().get('/api/health')
        return response.status === 503 ? response : null
      },
      { timeout: 5000 },
    )
    expect(Object.keys((await bad.json()) as object).sort()).toEqual(['checks', 'demo', 'ok'])
    await runClock(env, Date.now())
    await vi.waitUntil(async () => (await new Browser().get('/api/health')).status === 200, { timeout: 5000 })
  })
})

/** A statement whose answer never comes. */
const hanging = { bind: () => hanging, all: () => new Promise(() => {}), raw: () => new Promise(() => {}) }

describe('what only a watcher of the deployment sees', () => {
  const withToken = (path: string, token: string) =>
    new Browser().get(path, { authorization: `Bearer ${token}` })

  test.each(['/api/health/details', '/api/metrics'])('%s: by the token, when there is one', async (path) => {
    expect((await withToken(path, 'guess')).status).toBe(401)
    expect((await withToken(path, '')).status).toBe(401)
    Object.assign(env, { MONITOR_TOKEN: 'a token of a test' })
    expect((await withToken(path, 'guess')).status).toBe(401)
    expect((await withToken(path, 'a token of a test')).status).toBe(200)
    expect((await world.hub.get(path)).status).toBe(200)
    const elsewhere = await signIn((await aWorkspace('Rival')).owner)
    expect((await elsewhere.get(path)).status).toBe(403)
  })

  test('the details say more, and no secret', async () => {
    const text = await (await world.hub.get('/api/health/details')).text()
    expect(HealthDetails.parse(JSON.parse(text))).toMatchObject({ environment: 'development', missing: [] })
    for (const secret of [env.AUTH_SECRET, env.ENCRYPTION_KEYS, env.IDENTITY_KEY, env.WHATSAPP_APP_SECRET])
      expect(text).not.toContain(secret)
  })

  test('refused signatures are counted, a flood of them in one row', async () => {
    const figure = async () => {
      const text = await (await world.hub.get('/api/metrics')).text()
      return Number(/^foyer_events_last_day\{event="refused-signatures"\} (\d+)$/m.exec(text)?.[1])
    }
    const before = await figure()
    const forged = () => signedRequest(`${origin}/hooks/whatsapp`, {}, 'not the secret')
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => exports.default.fetch(await forged())),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(401))
    await vi.waitUntil(async () => (await figure()) === before + 20, { timeout: 10_000 })
    const { results } = await env.DB.prepare(
      `SELECT count FROM counter WHERE workspace_id = '' AND name = 'refused-signatures'`,
    ).all()
    expect(results).toHaveLength(1)
  })

  test('the figures are in the format Prometheus reads', async () => {
    const text = await (await world.hub.get('/api/metrics')).text()
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) foyer_\w+ .+|foyer_\w+(\{\w+="[\w-]+"\})? -?\d+(\.\d+)?)$/)
    expect(text).toMatch(/^foyer_open_conversations\{holder="assistant"\} [1-9]\d*$/m)
    expect(text).toContain('\nfoyer_healthy ')
    for (const event of ['received', 'answered', 'sent', 'failed', 'unknown', 'handed-off'])
      expect(text).toMatch(new RegExp(`^foyer_messages_last_hour\\{event="${event}"\\} \\d+$`, 'm'))
    expect(text).toMatch(/^foyer_messages_last_hour\{event="received"\} [1-9]\d*$/m)
  })
})
