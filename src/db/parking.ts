import type { ParkedSource } from '../domain/operations.ts'
import { inPortions } from './portions.ts'

/** Something that could not be handled, kept whole until it can be, or until a person has looked. */
export type Parked = {
  id: string
  workspaceId: string | null
  channelId: string | null
  conversationId: string | null
  /** What kind of thing `payload` is. */
  source: ParkedSource
  /** A code. */
  reason: string
  payload: string
  attempts: number
  /** The request that brought it; null for what an older version parked. */
  requestId: string | null
}

const FIRST_RETRY_MS = 10_000
const LAST_RETRY_MS = 3_600_000

/** A parked thing's columns under the names of `Parked`. */
const columns = `id, workspace_id AS workspaceId, channel_id AS channelId, conversation_id AS conversationId, source, reason,
  payload, attempts, request_id AS requestId`

/**
 * Parks things. Those of kind `batch` are tried again by themselves, in the order given. The id makes a repeat harmless.
 * However many they are, it takes few statements: an invocation of the free plan has 50 (D1, limits, November 2026).
 */
export async function park(db: D1Database, items: Omit<Parked, 'attempts'>[], now: number): Promise<void> {
  if (items.length === 0) return
  const rows = items.map((item, i) => ({
    ...item,
    nextAttemptAt: item.source === 'batch' ? now + FIRST_RETRY_MS + i : null,
  }))
  await db.batch(
    inPortions(rows).map((portion) =>
      db
        .prepare(
          `INSERT INTO parked (id, workspace_id, channel_id, conversation_id, source, reason, payload, parked_at,
             next_attempt_at, request_id)
           SELECT value ->> 'id', value ->> 'workspaceId', value ->> 'channelId', value ->> 'conversationId',
             value ->> 'source', value ->> 'reason', value ->> 'payload', ?2, value ->> 'nextAttemptAt',
             value ->> 'requestId'
           FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
        )
        .bind(portion, now),
    ),
  )
}

/** What was parked for safety's sake has been handled meanwhile: nothing of it stays. */
export async function withdrawParked(db: D1Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .prepare(`DELETE FROM parked WHERE id IN (SELECT value FROM json_each(?))`)
    .bind(JSON.stringify(ids))
    .run()
}

/** Parked batches whose time has come, oldest first. */
export async function dueForRetry(db: D1Database, now: number, limit: number): Promise<Parked[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns} FROM parked WHERE resolved_at IS NULL AND next_attempt_at <= ?
       ORDER BY next_attempt_at LIMIT ?`,
    )
    .bind(now, limit)
    .all<Parked>()
  return results
}

/** Whose parked things are meant: a workspace's, and for who operates the deployment what belongs to none. */
export type ParkedFor = { workspaceId: string; operates: boolean }

/** What is parked under an id; null when it is resolved, or another's. */
export function findParked(
  db: D1Database,
  { workspaceId, operates }: ParkedFor,
  id: string,
): Promise<Parked | null> {
  return db
    .prepare(
      `SELECT ${columns} FROM parked
       WHERE id = ?1 AND resolved_at IS NULL AND (workspace_id = ?2 OR (?3 AND workspace_id IS NULL))`,
    )
    .bind(id, workspaceId, operates ? 1 : 0)
    .first<Parked>()
}

/** It has been handled. */
export async function resolveParked(db: D1Database, id: string, now: number): Promise<void> {
  await db.prepare(`UPDATE parked SET resolved_at = ? WHERE id = ?`).bind(now, id).run()
}

/** It failed once more: a batch is due later again, ever more slowly. */
export async function postponeParked(
  db: D1Database,
  parked: Parked,
  reason: string,
  now: number,
): Promise<void> {
  const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (parked.attempts + 1))
  await db
    .prepare(`UPDATE parked SET attempts = attempts + 1, reason = ?, next_attempt_at = ? WHERE id = ?`)
    .bind(reason, parked.source === 'batch' ? now + wait : null, parked.id)
    .run()
}
