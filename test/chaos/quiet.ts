import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { calmStatuses } from './calamities.ts'
import type { World } from './world.ts'

/** Longer than any wait of the product's that still ends by itself: an outcome that is unknown and what it gathers for D1 after it, a short back-off; ms. */
const stillMs = 4_000
const lookMs = 250

/** Nothing more goes wrong; resolves when nothing changes any more, or after `atMostMs` with false. */
export async function quiet(world: World, atMostMs: number): Promise<boolean> {
  world.interference.calm = true
  world.elsewhere.calm = true
  world.whatsapp.faults.clear()
  world.whatsapp.clock.shiftMs = 0
  calmStatuses(world)
  await askForFiles(world)
  const giveUpAt = Date.now() + atMostMs
  let last = ''
  let since = Date.now()
  while (Date.now() < giveUpAt) {
    const now = JSON.stringify([
      world.sends.passages.length,
      world.webhooks.passages.length,
      world.database.fingerprint(['conversation', 'message', 'provider_cost', 'metered_session']),
    ])
    if (now !== last) since = Date.now()
    else if (Date.now() - since > stillMs && !isUnderWay(world)) return true
    last = now
    await sleep(lookMs)
  }
  return false
}

/** After some failures a file is tried again in a minute or more: a member does not wait for it. */
async function askForFiles({ database, member }: World): Promise<void> {
  const waiting = database.ask(
    z.object({ id: z.string(), seq: z.number() }),
    `SELECT conversation_id AS id, seq FROM message WHERE content ->> '$.file.state' = 'pending'`,
  )
  for (const { id, seq } of waiting)
    await member.insist('POST', `/api/conversations/${id}/messages/${seq}/fetch`, {})
}

/** Whether something is still to come: a webhook nobody has taken, a message to send, a reply, a file, a batch kept aside. */
function isUnderWay({ whatsapp, database }: World): boolean {
  const webhooks = Map.groupBy(whatsapp.journal.webhooks, ({ webhook }) => webhook)
  if ([...webhooks.values()].some((attempts) => attempts.every(({ status }) => status !== 200))) return true
  const [waiting] = database.ask(
    z.object({ sending: z.number(), replying: z.number(), fetching: z.number(), parked: z.number() }),
    `SELECT (SELECT count(*) FROM message WHERE delivery IN ('queued', 'sending')) AS sending,
       (SELECT count(*) FROM conversation c WHERE status = 'open' AND holder_kind = 'assistant' AND last_author = 'client'
         AND 'notice' <> (SELECT content ->> '$.type' FROM message m WHERE m.conversation_id = c.id ORDER BY seq DESC LIMIT 1))
         AS replying,
       (SELECT count(*) FROM message WHERE content ->> '$.file.state' = 'pending') AS fetching,
       (SELECT count(*) FROM parked WHERE resolved_at IS NULL) AS parked`,
  )
  return waiting === undefined || Object.values(waiting).some((count) => count > 0)
}
