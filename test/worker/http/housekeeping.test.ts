import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { countAttempt } from '../../../src/db/attempts.ts'
import { database } from '../../../src/db/database.ts'
import { forgetExpired } from '../../../src/db/housekeeping.ts'
import * as schema from '../../../src/db/schema.ts'
import { issueTicket } from '../../../src/db/tickets.ts'

test('what has expired is forgotten, and nothing else', async () => {
  const db = database(env)
  const now = Date.now()
  const limit = { name: 'test', times: 1, windowMs: 1000 }
  for (const at of [now - 2000, now]) {
    await countAttempt(db, limit, `subject ${at}`, at)
    await issueTicket(db, { for: 'visitor', workspaceId: 'w', conversationId: 'c' }, at - 59_000)
  }
  await forgetExpired(db, now)
  expect(await db.select().from(schema.attempt)).toMatchObject([{ expiresAt: now + 1000 }])
  expect(await db.select().from(schema.ticket)).toMatchObject([{ expiresAt: now + 1000 }])
})

test('an attempt limit starts anew with each window', async () => {
  const db = database(env)
  const limit = { name: 'window', times: 2, windowMs: 1000 }
  const at = (ms: number) => countAttempt(db, limit, 'somebody', ms)
  expect(await at(0)).toEqual({ allowed: true })
  expect(await at(999)).toEqual({ allowed: true })
  expect(await at(999)).toEqual({ allowed: false, retryAfterMs: 1 })
  expect(await at(1000)).toEqual({ allowed: true })
  expect(await countAttempt(db, limit, 'somebody else', 999)).toEqual({ allowed: true })
})
