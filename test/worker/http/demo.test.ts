import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { openCredentials, WhatsAppCredentials } from '../../../src/db/credentials.ts'
import { database } from '../../../src/db/database.ts'
import * as schema from '../../../src/db/schema.ts'
import { Knowledge } from '../../../src/domain/knowledge.ts'
import { seedDemo } from '../../../src/local/demo/seed.ts'
import { Browser } from '../../support/http.ts'

const secrets = { ENCRYPTION_KEYS: env.ENCRYPTION_KEYS, WHATSAPP_ACCESS_TOKEN: 'EAAG-of-the-demo' }

test('the demo workspace is there after seeding, once, however often it is seeded', async () => {
  await seedDemo({ db: env.DB, env: secrets })
  await seedDemo({ db: env.DB, env: { ...secrets, WHATSAPP_ACCESS_TOKEN: 'EAAG-renewed' } })

  const browser = new Browser()
  const signedIn = await browser.post('/api/sign-in', {
    email: 'demo@foyer.test',
    password: 'foyer-demo-1234',
  })
  expect(await signedIn.json()).toMatchObject({
    member: { name: 'Ana Souza' },
    workspace: { slug: 'demo', name: 'Ana Souza Design' },
    assistant: { on: true },
    channels: [{ kind: 'web' }, { kind: 'whatsapp', address: '15550100001' }],
  })
  expect(await (await browser.get('/api/health')).json()).toMatchObject({ ok: true, demo: true })

  const db = database(env)
  const [whatsapp] = (await db.select().from(schema.channel)).filter(({ kind }) => kind === 'whatsapp')
  expect(whatsapp?.externalId).toBe('1065550100')
  const place = { workspaceId: 'demo', channelId: whatsapp?.id ?? '' }
  const opened = await openCredentials(env, place, whatsapp?.credentials ?? '', WhatsAppCredentials)
  expect(opened.accessToken).toBe('EAAG-renewed')
  const [knowledge] = await db.select().from(schema.knowledge)
  expect(Knowledge.safeParse(knowledge?.document).success).toBe(true)
})
