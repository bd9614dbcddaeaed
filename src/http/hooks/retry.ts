import { parseWebhook } from '../../channels/whatsapp/parse.ts'
import type { Batch } from '../../conversation/rpc.ts'
import { type Database, database } from '../../db/database.ts'
import { accountOf } from '../../db/parked.ts'
import { dueForRetry, type Parked, postponeParked, resolveParked } from '../../db/parking.ts'
import { findPart, PartRef } from '../../db/raw-chats.ts'
import { jsonIn } from '../../domain/json.ts'
import { learnPart } from '../../learning/learn-part.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { deliver, reasonOf, routeUpdates } from './routing.ts'

const PAGE = 20
/** At most this many pages at a time: what is left is for the next minute. */
const MAX_PAGES = 50

/** Tries parked batches again whose time has come; each on its own, the oldest first. Called by the clock. */
export async function retryParked(env: Bindings, now: number): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const due = await dueForRetry(env.DB, now, PAGE)
    for (const parked of due) await retry(env, parked, now)
    if (due.length < PAGE) return
  }
}

/** Tries once; the reason when it stays parked, and then a batch is due later than `now`. */
export async function retry(env: Bindings, parked: Parked, now: number): Promise<string | null> {
  const reason = await attempt(env, parked, now)
  if (reason === null) await resolveParked(env.DB, parked.id, now)
  else await postponeParked(env.DB, parked, reason, now)
  const { requestId, workspaceId, source: kind } = parked
  log(reason === null ? 'info' : 'warn', 'parked-retried', { requestId, workspaceId, kind, code: reason })
  return reason
}

/** Null when it is handled. */
async function attempt(env: Bindings, parked: Parked, now: number): Promise<string | null> {
  const { workspaceId, payload, requestId } = parked
  try {
    if (parked.source === 'webhook-item') return await reread(env, parked, now)
    if (workspaceId === null) return 'no-workspace'
    if (parked.source === 'past-chats') return await learnAgain(database(env), workspaceId, payload)
    await deliver(env, workspaceId, JSON.parse(payload) as Batch, requestId)
    return null
  } catch (error) {
    return parked.source === 'past-chats' ? 'not-redacted' : reasonOf(error)
  }
}

/** What is parked names a part of an import; one that is gone since is done with. */
async function learnAgain(db: Database, workspaceId: string, payload: string): Promise<null> {
  const part = await findPart(db, workspaceId, PartRef.parse(JSON.parse(payload)))
  if (part !== null) await learnPart(db, part)
  return null
}

/**
 * A newer version may read what an older one could not. Only a whole change says what it is about. What came for no
 * account was signed by the deployment's own app, which speaks of every number.
 */
async function reread(env: Bindings, parked: Parked, now: number): Promise<string | null> {
  const { workspaceId, channelId, payload, reason, requestId } = parked
  const account = workspaceId && channelId ? await accountOf(database(env), workspaceId, channelId) : null
  if (workspaceId !== null && account?.kind !== 'whatsapp') return reason
  const updates = parseWebhook({ entry: [{ changes: [jsonIn(payload)] }] })
  const readable = updates.every(
    ({ kind, accountId }) => kind !== 'ignored' && (account === null || accountId === account.accountId),
  )
  if (updates.length === 0 || !readable) return reason
  await routeUpdates(env, 'whatsapp', updates, now, requestId)
  return null
}
