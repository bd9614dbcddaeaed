import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Batch } from '../../../src/conversation/rpc.ts'
import { park } from '../../../src/db/parking.ts'
import { retryParked } from '../../../src/http/hooks/retry.ts'
import { demo as seeded } from '../../../src/local/demo/seed.ts'

const MINUTE = 60_000
const workspaceId = seeded.workspace.id
const open = () =>
  env.DB.prepare(`SELECT count(*) AS n FROM parked WHERE resolved_at IS NULL`).first<number>('n')

test('after an outage all that was parked is brought in at once, and what cannot be holds nothing up', async () => {
  const now = Date.now()
  const channel = {
    id: seeded.whatsapp.id,
    kind: 'whatsapp',
    accountId: seeded.whatsapp.phoneNumberId,
    name: 'WhatsApp',
  } as const
  const batches = Array.from({ length: 45 }, (_, i): Batch => {
    const who = { workspaceId, conversationId: `parked-${i}`, contactId: `p${i}`, channel }
    const content = { type: 'text', text: 'Oi' } as const
    return {
      origin: { ...who, addresses: [{ kind: 'phone', value: `55119700000${i}` }], profileName: null },
      inbound: [{ providerId: `wamid.parked.${i}`, at: now, content, fromAd: false }],
      echoes: [],
      statuses: [],
    }
  })
  const payloads = ['not a batch', ...batches.map((batch) => JSON.stringify(batch))]
  await park(
    env.DB,
    payloads.map((payload, i) => ({
      id: `parked-${i}`,
      workspaceId,
      channelId: null,
      conversationId: null,
      requestId: null,
      source: 'batch' as const,
      reason: 'busy',
      payload,
    })),
    now - MINUTE,
  )
  await retryParked(env, now)
  expect(await open()).toBe(1)
})
