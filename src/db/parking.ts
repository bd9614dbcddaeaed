/** Something that could not be handled, kept whole until it can be, or until a person has looked. */
export type Parked = {
  id: string
  workspaceId: string | null
  conversationId: string | null
  /** What kind of thing `payload` is. */
  source: 'batch' | 'webhook-item'
  reason: string
  payload: string
  attempts: number
}

const FIRST_RETRY_MS = 10_000
const LAST_RETRY_MS = 3_600_000

/** Parks things. Those of kind `batch` are tried again by themselves. The id makes a repeat harmless. */
export async function park(db: D1Database, items: Omit<Parked, 'attempts'>[], now: number): Promise<void> {
  if (items.length === 0) return
  await db.batch(
    items.map((item) =>
      db
        .prepare(
          `INSERT INTO parked (id, workspace_id, conversation_id, source, reason, payload, parked_at, next_attempt_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        )
        .bind(
          item.id,
          item.workspaceId,
          item.conversationId,
          item.source,
          item.reason,
          item.payload,
          now,
          item.source === 'batch' ? now + FIRST_RETRY_MS : null,
        ),
    ),
  )
}

/** Parked batches whose time has come, oldest first. */
export async function dueForRetry(db: D1Database, now: number, limit: number): Promise<Parked[]> {
  const { results } = await db
    .prepare(
      `SELECT id, workspace_id AS workspaceId, conversation_id AS conversationId, source, reason, payload, attempts
       FROM parked WHERE resolved_at IS NULL AND next_attempt_at <= ? ORDER BY next_attempt_at LIMIT ?`,
    )
    .bind(now, limit)
    .all<Parked>()
  return results
}

/** It has been handled. */
export async function resolveParked(db: D1Database, id: string, now: number): Promise<void> {
  await db.prepare(`UPDATE parked SET resolved_at = ? WHERE id = ?`).bind(now, id).run()
}

/** It failed once more: later again, ever more slowly. */
export async function postponeParked(
  db: D1Database,
  parked: Parked,
  reason: string,
  now: number,
): Promise<void> {
  const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (parked.attempts + 1))
  await db
    .prepare(`UPDATE parked SET attempts = attempts + 1, reason = ?, next_attempt_at = ? WHERE id = ?`)
    .bind(reason, now + wait, parked.id)
    .run()
}
