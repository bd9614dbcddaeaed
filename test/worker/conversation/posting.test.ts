import { env } from 'cloudflare:workers'
import { afterEach, expect, test } from 'vitest'
import { postDueEvents } from '../../../src/conversation/posting.ts'
import { sealCredentials } from '../../../src/db/credentials.ts'
import { database } from '../../../src/db/database.ts'
import * as schema from '../../../src/db/schema.ts'
import { Provider } from '../../support/provider.ts'
import { WebhookReceiver } from '../../support/webhook/receiver.ts'
import { aWorkspace } from '../../support/workspace.ts'

const provider = new Provider()
const secret = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`
const hosts: string[] = []

afterEach(() => {
  for (const host of hosts.splice(0)) provider.elsewhere.delete(host)
})

/** A seller’s system with events that wait to be posted to it, the first of them since `dueAt` (ms). */
async function aSystem(host: string, { events, dueAt }: { events: number; dueAt: number }) {
  const { id: workspaceId } = await aWorkspace('Seller')
  const channelId = crypto.randomUUID()
  const place = { workspaceId, channelId }
  const url = `https://${host}/foyer`
  const receiver = new WebhookReceiver(secret)
  provider.elsewhere.set(host, (request) => receiver.answer(request))
  hosts.push(host)
  const db = database(env)
  await db.insert(schema.channel).values({
    workspaceId,
    id: channelId,
    kind: 'webhook',
    name: host,
    externalId: channelId,
    credentials: await sealCredentials(env, place, { url, secret, previous: null }),
    createdAt: 1,
  })
  for (let n = 0; n < events; n += 1) {
    const about = { id: `evt_${n}`, type: 'conversation.status' as const, conversationId: 'c' }
    await db
      .insert(schema.webhookDelivery)
      .values({ ...place, ...about, payload: {}, createdAt: dueAt, nextAttemptAt: dueAt + n })
  }
  const waiting = async () => {
    const rows = await db.select().from(schema.webhookDelivery)
    return rows.filter((row) => row.channelId === channelId)
  }
  return { ...place, receiver, waiting }
}

test('a system with more events than a minute holds does not keep another’s waiting', async () => {
  const busy = await aSystem('busy.example', { events: 40, dueAt: 1000 })
  const quiet = await aSystem('quiet.example', { events: 1, dueAt: 5000 })
  await postDueEvents(env, null, Date.now())
  expect(quiet.receiver.taken).toHaveLength(1)
  expect(busy.receiver.taken.length).toBeGreaterThan(10)
})

test('a system whose credentials do not open is tried ever more slowly, and says so', async () => {
  const locked = await aSystem('locked.example', { events: 1, dueAt: 1000 })
  await env.DB.prepare(`UPDATE channel SET credentials = 'not.ours.atall' WHERE id = ?`)
    .bind(locked.channelId)
    .run()
  const sound = await aSystem('sound.example', { events: 1, dueAt: 2000 })
  const now = Date.now()
  await postDueEvents(env, null, now)
  expect(sound.receiver.taken).toHaveLength(1)
  const [event] = await locked.waiting()
  expect(event).toMatchObject({ attempts: 1, lastStatus: null })
  expect(event?.lastError).toContain('credentials')
  const place = { workspaceId: locked.workspaceId, channelId: locked.channelId }
  await postDueEvents(env, place, (event?.nextAttemptAt ?? 0) + 1)
  const [later] = await locked.waiting()
  expect((later?.nextAttemptAt ?? 0) - now).toBeGreaterThan(60_000)
})
