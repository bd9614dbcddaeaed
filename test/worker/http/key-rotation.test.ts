import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { openCredentials, sealCredentials, WhatsAppCredentials } from '../../../src/db/credentials.ts'
import { database } from '../../../src/db/database.ts'
import * as schema from '../../../src/db/schema.ts'
import { rotateKeys } from '../../../src/http/clock/rotate-keys.ts'
import type { ChannelView } from '../../../src/protocol/channels.ts'
import { aWorkspace, signIn, type TestWorkspace } from '../../support/workspace.ts'

const before = env.ENCRYPTION_KEYS
afterEach(async () => {
  env.ENCRYPTION_KEYS = before
  await database(env).update(schema.channel).set({ credentials: null })
})

const key = (id: string) =>
  `${id}:${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`

/** A number whose token is sealed with the key that is current now. */
async function aSealedNumber(): Promise<{ studio: TestWorkspace; token: string }> {
  const studio = await aWorkspace()
  const token = `EAAG-${crypto.randomUUID()}`
  const place = { workspaceId: studio.id, channelId: studio.whatsapp.id }
  await keep(studio, await sealCredentials(env, place, { accessToken: token, appSecret: null }))
  return { studio, token }
}

const keep = (studio: TestWorkspace, credentials: string) =>
  studio.db.update(schema.channel).set({ credentials }).where(eq(schema.channel.id, studio.whatsapp.id))

async function sealedBy(studio: TestWorkspace): Promise<string | undefined> {
  const [row] = await studio.db
    .select({ credentials: schema.channel.credentials })
    .from(schema.channel)
    .where(eq(schema.channel.id, studio.whatsapp.id))
  return row?.credentials?.split('.')[0]
}

async function tokenOf(studio: TestWorkspace): Promise<string> {
  const [row] = await studio.db
    .select({ credentials: schema.channel.credentials })
    .from(schema.channel)
    .where(eq(schema.channel.id, studio.whatsapp.id))
  const place = { workspaceId: studio.id, channelId: studio.whatsapp.id }
  const { accessToken } = await openCredentials(env, place, row?.credentials ?? '', WhatsAppCredentials)
  return accessToken
}

/** The clock goes on until nothing is left to do; how often it took. */
async function theClockRuns(times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await rotateKeys(env, Date.now())
}

test('a new key in front: the clock seals everything anew, and the old key can then be taken out', async () => {
  const [first, second, third] = [key('k1'), key('k2'), key('k3')]
  env.ENCRYPTION_KEYS = first
  const one = await aSealedNumber()
  env.ENCRYPTION_KEYS = `${second},${first}`
  const other = await aSealedNumber()
  env.ENCRYPTION_KEYS = `${third},${second},${first}`
  await theClockRuns()
  for (const { studio, token } of [one, other]) {
    expect(await sealedBy(studio)).toBe('k3')
    env.ENCRYPTION_KEYS = third
    expect(await tokenOf(studio)).toBe(token)
    env.ENCRYPTION_KEYS = `${third},${second},${first}`
  }
})

test('many rows are done in groups, a minute each; one key alone is nothing to do', async () => {
  const [old, young] = [key('old'), key('young')]
  env.ENCRYPTION_KEYS = old
  const numbers: TestWorkspace[] = []
  for (let index = 0; index < 30; index += 1) numbers.push((await aSealedNumber()).studio)
  await theClockRuns()
  env.ENCRYPTION_KEYS = `${young},${old}`
  await theClockRuns()
  const done = async () => (await Promise.all(numbers.map(sealedBy))).filter((id) => id === 'young').length
  expect(await done()).toBe(25)
  await theClockRuns()
  expect(await done()).toBe(30)
})

test('a row that does not open is shown as a trouble of its number, and stands in nobody’s way', async () => {
  const [old, young] = [key('old'), key('young')]
  env.ENCRYPTION_KEYS = old
  const broken = await aSealedNumber()
  const well = await aSealedNumber()
  await keep(broken.studio, `old.${btoa('0123456789ab')}.${btoa('not what was sealed')}`)
  env.ENCRYPTION_KEYS = `${young},${old}`
  await theClockRuns()
  expect(await sealedBy(well.studio)).toBe('young')
  expect(await sealedBy(broken.studio)).toBe('old')
  const browser = await signIn(broken.studio.owner)
  const { channels } = await (await browser.get('/api/channels')).json<{ channels: ChannelView[] }>()
  const channel = channels.find(({ id }) => id === broken.studio.whatsapp.id)
  expect(channel?.check?.report.findings).toMatchObject([
    { code: 'credentials-unreadable', severity: 'broken' },
  ])
})

test('the operator sees how far it has come, and which key is missing', async () => {
  const [lost, old, young] = [key('lost'), key('old'), key('young')]
  env.ENCRYPTION_KEYS = lost
  await aSealedNumber()
  env.ENCRYPTION_KEYS = old
  await aSealedNumber()
  env.ENCRYPTION_KEYS = `${young},${old}`
  const [operator] = await database(env)
    .select()
    .from(schema.workspace)
    .orderBy(schema.workspace.createdAt, schema.workspace.id)
  const [owner] = await database(env)
    .select({ email: schema.user.email })
    .from(schema.member)
    .innerJoin(schema.user, eq(schema.user.id, schema.member.userId))
    .where(and(eq(schema.member.workspaceId, operator?.id ?? ''), eq(schema.member.role, 'owner')))
  const studio = await aWorkspace()
  const browser = await signIn({ ...studio.owner, email: owner?.email ?? '' })
  expect(await (await browser.get('/api/keys')).json()).toEqual({
    current: 'young',
    keys: [
      { id: 'young', known: true, rows: 0 },
      { id: 'old', known: true, rows: 1 },
      { id: 'lost', known: false, rows: 1 },
    ],
  })
})
