import { parseWebhook } from '../../channels/whatsapp/parse.ts'
import type { Batch } from '../../conversation/rpc.ts'
import { type Database, database } from '../../db/database.ts'
import { findPart, PartRef } from '../../db/learning/raw-chats.ts'
import { accountOf } from '../../db/parked.ts'
import { dueForRetry, type Parked, postponeParked, resolveParked } from '../../db/parking.ts'
import { jsonIn } from '../../domain/json.ts'
import { log } from '../../log.ts'
import { loadAssistant } from '../assistant/load.ts'
import type { Bindings } from '../bindings.ts'
import { type NextTurn, noOthers } from '../clock/turns.ts'
import { deliver, reasonOf } from './delivering.ts'
import { routeUpdates } from './routing.ts'

/** How many are tried before the clock's other chores have a turn. */
const PAGE = 5
/** At most this many pages at a time: what is left is for the next minute. */
const MAX_PAGES = 200

/** Tries parked batches again whose time has come; each on its own, the oldest first. Called by the clock. */
export async function retryParked(env: Bindings, now: number, nextTurn: NextTurn = noOthers): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page += 1) {
    if (page > 0) await nextTurn()
    const due = await dueForRetry(env.DB, now, PAGE)
    for (const parked of due) await retry(env, parked, now)
    if (due.length < PAGE) return
  }
}

/** Tries once; the reason when it stays parked, and then a batch is due later than `now`. */
export async function retry(env: Bindings, parked: Parked, now: number): Promise<string | null> {
  const { reason, cause } = await attempt(env, parked, now)
  if (reason === null) await resolveParked(env.DB, parked.id, now)
  else await postponeParked(env.DB, parked, reason, now)
  const { requestId, workspaceId, source: kind } = parked
  const fields = { requestId, workspaceId, kind, code: reason }
  log(reason === null ? 'info' : 'warn', 'parked-retried', fields, cause)
  return reason
}

/** No reason when it is handled; `cause` is what was thrown where that is why it was not. */
async function attempt(
  env: Bindings,
  parked: Parked,
  now: number,
): Promise<{ reason: string | null; cause?: unknown }> {
  const { workspaceId, payload, requestId, source } = parked
  try {
    if (source === 'webhook-item') return { reason: await reread(env, parked, now) }
    if (workspaceId === null) return { reason: 'no-workspace' }
    if (source === 'past-chats') await learnAgain(database(env), workspaceId, payload)
    else await deliver(env, workspaceId, JSON.parse(payload) as Batch, requestId)
    return { reason: null }
  } catch (cause) {
    const reason = reasonOf(cause)
    // What fails in the chats themselves is that they still hold somebody's personal data.
    return { reason: source === 'past-chats' && reason === 'failed' ? 'not-redacted' : reason, cause }
  }
}

/** What is parked names a part of an import; one that is gone since is done with. */
async function learnAgain(db: Database, workspaceId: string, payload: string): Promise<void> {
  const part = await findPart(db, workspaceId, PartRef.parse(JSON.parse(payload)))
  if (part === null) return
  const { learnPart } = await loadAssistant()
  await learnPart(db, part)
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
