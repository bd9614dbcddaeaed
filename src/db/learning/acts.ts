import { and, desc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { ReviewAct } from '../../domain/learning.ts'
import type { Database } from '../database.ts'
import { type learnedAnswer, type learnedStyle, learningAct } from '../schema.ts'

/** A member's act on version `version` of something learned. `undoes` is the number of the act it takes back. */
export type Review = {
  version: number
  act: ReviewAct
  memberId: string
  at: number
  undoes: number | null
}

/** One thing a member did; `undoneAt` when it was undone. */
export type ActRow = { act: ReviewAct; memberId: string; at: number; undoneAt: number | null }

/** What can be reviewed. */
type Subject = typeof learnedAnswer | typeof learnedStyle

/** What members did to something learned, newest first. */
export async function historyOf(db: Database, workspaceId: string, subjectId: string): Promise<ActRow[]> {
  const { act, memberId, at, undoneAt, version } = learningAct
  return db
    .select({ act, memberId, at, undoneAt })
    .from(learningAct)
    .where(and(eq(learningAct.workspaceId, workspaceId), eq(learningAct.subjectId, subjectId)))
    .orderBy(desc(version))
    .limit(100)
}

/** The last act on something that is not undone, with what was before it; null when there is none. */
export async function lastAct(
  db: Database,
  workspaceId: string,
  subjectId: string,
): Promise<{ version: number; before: unknown } | null> {
  const { version, before, act, undoneAt } = learningAct
  const [last] = await db
    .select({ version, before })
    .from(learningAct)
    .where(
      and(
        eq(learningAct.workspaceId, workspaceId),
        eq(learningAct.subjectId, subjectId),
        ne(act, 'undo'),
        isNull(undoneAt),
      ),
    )
    .orderBy(desc(version))
    .limit(1)
  return last ?? null
}

/** The insert of an act, if the subject is still as `isThis` says; to be given to `batch` before the change. */
export function keepAct(
  db: Database,
  subject: Subject,
  { act, memberId, at }: Review,
  before: SQL,
  isThis: SQL | undefined,
) {
  return db.insert(learningAct).select(
    sql`SELECT ${subject.workspaceId}, ${subject.id}, ${subject.version}, ${act}, ${memberId}, ${at}, ${before}, NULL
        FROM ${subject} WHERE ${isThis}`,
  )
}

/** The act of this very review, once `keepAct` has kept it. */
export function actOf(
  db: Database,
  workspaceId: string,
  subjectId: string,
  review: Review,
  more: SQL | undefined,
) {
  return db
    .select({ at: learningAct.at })
    .from(learningAct)
    .where(
      and(
        eq(learningAct.workspaceId, workspaceId),
        eq(learningAct.subjectId, subjectId),
        eq(learningAct.version, review.version),
        eq(learningAct.memberId, review.memberId),
        eq(learningAct.at, review.at),
        more,
      ),
    )
}

/** Marks the act that a review takes back, under the same condition. */
export function markUndone(
  db: Database,
  subject: Subject,
  workspaceId: string,
  subjectId: string,
  { undoes, at }: Review,
  isThis: SQL | undefined,
) {
  return db
    .update(learningAct)
    .set({ undoneAt: at })
    .where(
      and(
        eq(learningAct.workspaceId, workspaceId),
        eq(learningAct.subjectId, subjectId),
        eq(learningAct.version, undoes ?? -1),
        sql`EXISTS (SELECT 1 FROM ${subject} WHERE ${isThis})`,
      ),
    )
}

/** What every review changes of its subject: its version, and how many acts stand. */
export function reviewed(subject: Subject, { act, at }: Review) {
  return {
    version: sql`${subject.version} + 1`,
    acts: act === 'undo' ? sql`${subject.acts} - 1` : sql`${subject.acts} + 1`,
    updatedAt: at,
  }
}
