import { eq, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { reprojection } from './schema.ts'

/** A conversation by its place. */
export type Place = { workspaceId: string; conversationId: string }

/** How far the work has come: conversations are taken in the order of their places, `last` was the last. Instants in ms. */
export type Reprojection = {
  begunAt: number
  finishedAt: number | null
  shown: number
  failed: number
  last: Place
}

const theOne = eq(reprojection.id, 1)

/** The work as it stands; null when it was never begun. */
export async function readReprojection(db: Database): Promise<Reprojection | null> {
  const [row] = await db.select().from(reprojection).where(theOne)
  if (row === undefined) return null
  const { begunAt, finishedAt, shown, failed, lastWorkspaceId, lastConversationId } = row
  const last = { workspaceId: lastWorkspaceId, conversationId: lastConversationId }
  return { begunAt, finishedAt, shown, failed, last }
}

/** Begins the work, from the first conversation on, also when it was under way. */
export async function beginReprojection(db: Database, now: number): Promise<void> {
  const anew = {
    begunAt: now,
    finishedAt: null,
    lastWorkspaceId: '',
    lastConversationId: '',
    shown: 0,
    failed: 0,
  }
  await db
    .insert(reprojection)
    .values({ id: 1, ...anew })
    .onConflictDoUpdate({ target: reprojection.id, set: anew })
}

/** The places after `last`, in their order: those conversations show, and those identities lead to. */
export function placesAfter(db: Database, last: Place, limit: number): Promise<Place[]> {
  const { workspaceId, conversationId } = last
  return db.all<Place>(sql`
    SELECT workspaceId, conversationId FROM (
      SELECT * FROM (SELECT workspace_id AS workspaceId, id AS conversationId FROM conversation
        WHERE (workspace_id, id) > (${workspaceId}, ${conversationId}) ORDER BY 1, 2 LIMIT ${limit})
      UNION
      SELECT * FROM (SELECT DISTINCT workspace_id AS workspaceId, conversation_id AS conversationId FROM identity
        WHERE (workspace_id, conversation_id) > (${workspaceId}, ${conversationId}) ORDER BY 1, 2 LIMIT ${limit}))
    ORDER BY 1, 2 LIMIT ${limit}`)
}

/** Notes that all places up to `last` were taken, `begunAt` naming the work they belong to. */
export async function noteReprojected(
  db: Database,
  begunAt: number,
  done: { last: Place; shown: number; failed: number },
): Promise<void> {
  await db
    .update(reprojection)
    .set({
      lastWorkspaceId: done.last.workspaceId,
      lastConversationId: done.last.conversationId,
      shown: sql`${reprojection.shown} + ${done.shown}`,
      failed: sql`${reprojection.failed} + ${done.failed}`,
    })
    .where(eq(reprojection.begunAt, begunAt))
}

/** All conversations have been asked; `now` in ms. */
export async function finishReprojection(db: Database, begunAt: number, now: number): Promise<void> {
  await db.update(reprojection).set({ finishedAt: now }).where(eq(reprojection.begunAt, begunAt))
}
