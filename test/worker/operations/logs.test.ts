import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { retryParked } from '../../../src/http/hooks/retry.ts'
import { Problem } from '../../../src/protocol/api.ts'
import { type Client, DemoWorld } from '../../support/demo-world.ts'
import { Browser, origin } from '../../support/http.ts'
import { Visitor } from '../../support/visitor.ts'
import { signedRequest } from '../../support/whatsapp/payloads.ts'

/** Personal data nobody else has: whatever of it appears in a log has leaked there. */
const canary = {
  phone: '5511912345678',
  name: 'Zoraide Quintanilha',
  text: 'canario-amarelo quanto custa um logo?',
  email: 'zoraide@canary.test',
  memberText: 'canario-verde responde já',
  visitorText: 'canario-azul on the web',
  word: 'canario',
  provider: 'wamid.canary',
}
const secrets = () => [
  ...Object.values(canary),
  'Zoraide',
  '912345678',
  'dev-access-token',
  env.WHATSAPP_APP_SECRET,
  env.IDENTITY_KEY,
  env.AUTH_SECRET,
]

let world: DemoWorld
let client: Client
const lines: string[] = []

beforeAll(async () => {
  world = await DemoWorld.open()
  client = world.client({ phone: canary.phone })
  Object.assign(client.who, { name: canary.name })
})
beforeEach(() => {
  lines.length = 0
  for (const method of ['error', 'warn', 'log', 'info', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...texts) => void lines.push(texts.map(String).join(' ')))
})
afterEach(() => {
  vi.restoreAllMocks()
  world.provider.mood = 'accepts'
})

type Line = { event: string; requestId?: string } & Record<string, unknown>

const logged = (event: string): Line[] =>
  lines.map((line): Line => JSON.parse(line)).filter((line) => line.event === event)

/** The line of an event, once it is written. */
async function lineOf(event: string, fits: (line: Line) => boolean = () => true): Promise<Line> {
  const line = await vi.waitUntil(() => logged(event).find(fits), { timeout: 15_000 })
  return line as Line
}

function expectNothingPersonal(): void {
  const all = lines.join('\n')
  expect(all).not.toBe('')
  for (const secret of secrets()) expect(all).not.toContain(secret)
}

/** While a table is away, whatever asks the database for it fails with an error that quotes it. */
async function without(table: string, work: () => Promise<void>): Promise<void> {
  await env.DB.prepare(`ALTER TABLE ${table} RENAME TO ${table}_away`).run()
  try {
    await work()
  } finally {
    await env.DB.prepare(`ALTER TABLE ${table}_away RENAME TO ${table}`).run()
  }
}

test('one id leads from the webhook to the send of the reply, and into its audit', async () => {
  const response = await client.writes(canary.text, { id: canary.provider })
  const requestId = response.headers.get('x-request-id') ?? ''
  expect(requestId).toMatch(/^[\w-]{16,}$/)
  const sent = await lineOf('send')
  expect(sent).toMatchObject({ requestId, outcome: 'accepted', workspaceId: 'demo', channel: 'whatsapp' })
  expect(sent).toMatchObject({ kind: expect.stringMatching(/^embedded/), preparedMs: expect.any(Number) })
  expect(await lineOf('webhook')).toMatchObject({ requestId, received: 1, duplicates: 0, parked: 0 })
  const messages = await client.messages()
  const reply = messages.find(({ id }) => id === sent.messageId)
  expect(reply && (await client.audit(reply)).requestId).toBe(requestId)
  expect(typeof sent.durationMs).toBe('number')
  expectNothingPersonal()
})

test('the platform’s own id is the request’s, and one that somebody made up is not', async () => {
  const ask = (ray: string) => new Browser().get('/api/health', { 'cf-ray': ray })
  expect((await ask('8f0a1b2c3d4e5f60-GRU')).headers.get('x-request-id')).toBe('8f0a1b2c3d4e5f60-GRU')
  for (const made of ['zoraide@canary.test', '8f0a1b2c3d4e5f60-GRU; drop', 'x'.repeat(500)])
    expect((await ask(made)).headers.get('x-request-id')).not.toContain(made)
})

test('a problem tells the id its answer has', async () => {
  const response = await new Browser().get('/api/nothing')
  const problem = Problem.parse(await response.json())
  expect(problem.requestId).toBe(response.headers.get('x-request-id'))
})

test('a member’s message is followed by its own request’s id, not by the client’s', async () => {
  const id = await client.conversationId()
  const response = await world.hub.post(`/api/conversations/${id}/messages`, {
    clientId: crypto.randomUUID(),
    text: canary.memberText,
    basedOnSeq: 99,
  })
  const requestId = response.headers.get('x-request-id')
  await lineOf('send', (line) => line.requestId === requestId)
  expectNothingPersonal()
})

test('what comes in twice is said to, and what the provider refuses leaves a code', async () => {
  await client.writes(canary.text, { id: canary.provider })
  expect(await lineOf('webhook')).toMatchObject({ received: 0, duplicates: 1 })
  world.provider.mood = { refuses: 131026, status: 400 }
  const other = world.client({ phone: '5511912345679' })
  Object.assign(other.who, { name: canary.name })
  await other.writes(canary.text)
  expect(await lineOf('send')).toMatchObject({ outcome: 'never', code: '131026' })
  expectNothingPersonal()
})

test('nothing of a visitor of the web chat is said', async () => {
  const visitor = await Visitor.arrive({ slug: 'demo' })
  await visitor.writes(canary.visitorText)
  await lineOf('reply')
  expectNothingPersonal()
})

test('a database that fails while a conversation is shown is told without what it was to be given', async () => {
  await without('message', async () => {
    await client.writes(`${canary.text} de novo`)
    expect(await lineOf('projection-failed')).toMatchObject({ workspaceId: 'demo' })
  })
  expectNothingPersonal()
})

test('a database that fails at the edge answers 503 with the id of the line about it', async () => {
  await without('identity', async () => {
    const stranger = world.client({ phone: '5511912345670' })
    Object.assign(stranger.who, { name: canary.name })
    const response = await stranger.writes(canary.text)
    expect(response.status).toBe(503)
    const { requestId } = Problem.parse(await response.json())
    expect(await lineOf('request-failed')).toMatchObject({ requestId, code: 'database' })
  })
  expectNothingPersonal()
})

test('a conversation that cannot be reached is parked under the request’s id, and brought in with it', async () => {
  vi.spyOn(env.CONVERSATION, 'getByName').mockImplementation(() => {
    throw new Error(`${canary.name} ${canary.phone}\n    at ${canary.phone} (x)`)
  })
  const response = await client.writes(`${canary.text}, parked`)
  const requestId = response.headers.get('x-request-id')
  expect(response.status).toBe(200)
  expect(await lineOf('batch-parked')).toMatchObject({ requestId, code: 'busy', error: 'Error' })
  expect(logged('batch-parked')[0]?.at).toContain('.test.ts')
  expect(await lineOf('webhook')).toMatchObject({ requestId, parked: 1 })
  vi.mocked(env.CONVERSATION.getByName).mockRestore()
  const row = await env.DB.prepare(`SELECT request_id, channel_id, reason FROM parked`).first()
  expect(row).toEqual({ request_id: requestId, channel_id: 'demo-whatsapp', reason: 'busy' })
  await retryParked(env, Date.now() + 60_000)
  expect(await lineOf('parked-retried')).toMatchObject({ requestId, code: null })
  expectNothingPersonal()
})

test('an unknown account and a bad signature are noticed, without what they brought', async () => {
  const payload = client.payload([client.text(canary.text)])
  const elsewhere = JSON.parse(JSON.stringify(payload).replaceAll('1065550100', canary.phone))
  await world.webhook(elsewhere)
  expect(await lineOf('unknown-account')).toMatchObject({ channel: 'whatsapp', count: 1 })
  const forged = await signedRequest(`${origin}/hooks/whatsapp`, payload, 'not the secret')
  const refused = await exports.default.fetch(forged)
  expect(refused.status).toBe(401)
  expect(await lineOf('request-refused')).toMatchObject({
    requestId: refused.headers.get('x-request-id'),
    code: 'bad-signature',
    kind: '/hooks/whatsapp',
  })
  expectNothingPersonal()
})

test('a wrong password leaves neither the e-mail nor the password', async () => {
  await new Browser().post('/api/sign-in', { email: canary.email, password: canary.word })
  await without('attempt', async () => {
    await new Browser().post('/api/sign-in', { email: canary.email, password: canary.word })
  })
  await lineOf('request-failed')
  expectNothingPersonal()
})
