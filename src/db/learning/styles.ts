import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { ReviewState, type StyleProfile } from '../../domain/learning.ts'
import type { Database } from '../database.ts'
import { assistant, learnedStyle } from '../schema.ts'
import { keepAct, lastAct, markUndone, type Review, reviewed } from './acts.ts'

/** A style profile as members review it. */
export type StyleRow = Omit<typeof learnedStyle.$inferSelect, 'workspaceId' | 'acts'>

const StyleContent = z.object({ state: ReviewState })
const styleColumns = {
  id: learnedStyle.id,
  jobId: learnedStyle.jobId,
  state: learnedStyle.state,
  profile: learnedStyle.profile,
  version: learnedStyle.version,
  createdAt: learnedStyle.createdAt,
  updatedAt: learnedStyle.updatedAt,
}

/** The style profiles of a workspace, newest first. The approved one that was approved last is in use. */
export async function listStyles(db: Database, workspaceId: string): Promise<StyleRow[]> {
  return db
    .select(styleColumns)
    .from(learnedStyle)
    .where(eq(learnedStyle.workspaceId, workspaceId))
    .orderBy(desc(learnedStyle.createdAt), desc(learnedStyle.id))
    .limit(20)
}

/** The style a member has approved last; null when there is none. */
export async function approvedStyle(db: Database, workspaceId: string): Promise<StyleProfile | null> {
  const [row] = await db
    .select({ profile: learnedStyle.profile })
    .from(learnedStyle)
    .where(and(eq(learnedStyle.workspaceId, workspaceId), eq(learnedStyle.state, 'approved')))
    .orderBy(desc(learnedStyle.updatedAt), desc(learnedStyle.id))
    .limit(1)
  return row?.profile ?? null
}

/** A style profile of this workspace; null when it has none by that id. */
export async function findStyle(db: Database, workspaceId: string, id: string): Promise<StyleRow | null> {
  const [row] = await db.select(styleColumns).from(learnedStyle).where(isStyle(workspaceId, id))
  return row ?? null
}

/**
 * Approves or rejects a style; null when it is not at the reviewed version any more. What the assistant may write
 * like is part of it, so its version rises.
 */
export async function reviewStyle(
  db: Database,
  workspaceId: string,
  id: string,
  review: Review,
  state: ReviewState,
): Promise<StyleRow | null> {
  const isThis = and(isStyle(workspaceId, id), eq(learnedStyle.version, review.version))
  const [, , , [changed]] = await db.batch([
    markUndone(db, learnedStyle, workspaceId, id, review, isThis),
    keepAct(db, learnedStyle, review, sql`json_object('state', ${learnedStyle.state})`, isThis),
    db
      .update(assistant)
      .set({ version: sql`${assistant.version} + 1`, updatedAt: review.at })
      .where(
        and(
          eq(assistant.workspaceId, workspaceId),
          sql`EXISTS (SELECT 1 FROM ${learnedStyle} WHERE ${isThis}
            AND (${learnedStyle.state} = 'approved' OR ${state} = 'approved'))`,
        ),
      ),
    db
      .update(learnedStyle)
      .set({ state, ...reviewed(learnedStyle, review) })
      .where(isThis)
      .returning(styleColumns),
  ])
  return changed ?? null
}

/** Takes a member's last act on a style back. Null when there is none, or the style has changed meanwhile. */
export async function undoStyle(
  db: Database,
  workspaceId: string,
  id: string,
  review: Omit<Review, 'act' | 'undoes'>,
): Promise<StyleRow | null> {
  const last = await lastAct(db, workspaceId, id)
  if (last === null) return null
  const undo = { ...review, act: 'undo' as const, undoes: last.version }
  return reviewStyle(db, workspaceId, id, undo, StyleContent.parse(last.before).state)
}

function isStyle(workspaceId: string, id: string): SQL | undefined {
  return and(eq(learnedStyle.workspaceId, workspaceId), eq(learnedStyle.id, id))
}
