import type { ParkedSource } from '../domain/operations.ts'

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

/** A statement takes 100 values and an invocation of the free plan 50 statements (D1, limits, November 2026). */
const perStatement = 10

/**
 * Parks things. Those of kind `batch` are tried again by themselves, in the order given. The id makes a repeat harmless.
 */
export async function park(db: D1Database, items: Omit<Parked, 'attempts'>[], now: number): Promise<void> {
  if (items.length === 0) return
  const groups = Array.from({ length: Math.ceil(items.length / perStatement) }, (_, i) =>
    parking(db, items.slice(i * perStatement, (i + 1) * perStatement), now, i * perStatement),
  )
  await db.batch(groups)
}

/** `before`: how many are parked before these. */
function parking(
  db: D1Database,
  items: Omit<Parked, 'attempts'>[],
  now: number,
  before: number,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO parked (id, workspace_id, channel_id, conversation_id, source, reason, payload, parked_at,
         next_attempt_at, request_id)
       VALUES ${items.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')} ON CONFLICT DO NOTHING`,
    )
    .bind(
      ...items.flatMap((item, i) => [
        item.id,
        item.workspaceId,
        item.channelId,
        item.conversationId,
        item.source,
        item.reason,
        item.payload,
        now,
        item.source === 'batch' ? now + FIRST_RETRY_MS + before + i : null,
        item.requestId,
      ]),
    )
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
