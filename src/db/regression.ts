import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { CaseResult, Expectation, TestQuestion } from '../domain/regression.ts'
import type { Database } from './database.ts'
import { assistant, regressionQuestion, regressionRun } from './schema.ts'

/** How many test questions of their own a workspace may keep: each is asked at every save. */
export const mostQuestions = 40

/** The seller's own test questions, oldest first. */
export function listQuestions(db: Database, workspaceId: string): Promise<TestQuestion[]> {
  return db
    .select({
      id: regressionQuestion.id,
      text: regressionQuestion.text,
      expectation: regressionQuestion.expectation,
    })
    .from(regressionQuestion)
    .where(eq(regressionQuestion.workspaceId, workspaceId))
    .orderBy(asc(regressionQuestion.createdAt), asc(regressionQuestion.id))
}

type Question = { text: string; expectation: Expectation }

/** Adds a question; null when there are `mostQuestions` already, which the insert itself sees to. */
export async function addQuestion(
  db: Database,
  workspaceId: string,
  question: Question,
  now: number,
): Promise<TestQuestion | null> {
  const id = crypto.randomUUID()
  const { text, expectation } = question
  const added = await db
    .insert(regressionQuestion)
    .select(
      sql`SELECT ${workspaceId}, ${id}, ${text}, ${JSON.stringify(expectation)}, ${now}
        WHERE (SELECT count(*) FROM ${regressionQuestion}
          WHERE ${regressionQuestion.workspaceId} = ${workspaceId}) < ${mostQuestions}`,
    )
    .returning({ id: regressionQuestion.id })
  return added.length > 0 ? { id, ...question } : null
}

/** Rewrites a question; null when there is none with this id. */
export async function changeQuestion(
  db: Database,
  workspaceId: string,
  id: string,
  question: Question,
): Promise<TestQuestion | null> {
  const changed = await db
    .update(regressionQuestion)
    .set(question)
    .where(and(eq(regressionQuestion.workspaceId, workspaceId), eq(regressionQuestion.id, id)))
    .returning({ id: regressionQuestion.id })
  return changed.length > 0 ? { id, ...question } : null
}

/** Removes a question; false when there is none with this id. */
export async function removeQuestion(db: Database, workspaceId: string, id: string): Promise<boolean> {
  const removed = await db
    .delete(regressionQuestion)
    .where(and(eq(regressionQuestion.workspaceId, workspaceId), eq(regressionQuestion.id, id)))
    .returning({ id: regressionQuestion.id })
  return removed.length > 0
}

/** What the suite found last of a version; null when it never ran on it. */
export async function findRun(
  db: Database,
  workspaceId: string,
  version: number,
): Promise<{ ranAt: number; results: CaseResult[] } | null> {
  const [run] = await db
    .select({ ranAt: regressionRun.ranAt, results: regressionRun.results })
    .from(regressionRun)
    .where(and(eq(regressionRun.workspaceId, workspaceId), eq(regressionRun.version, version)))
  return run ?? null
}

/** A run on what clients would be answered from, before they are. */
export type TestedRun = {
  /** The version of the assistant whose change was tested: the run tells nothing of another one's. */
  assistantVersion: number
  /** The knowledge it ran on: the published version, or the one after it. */
  knowledgeVersion: number
  results: CaseResult[]
}

/** Whether a workspace's assistant still is what was tested with a change. */
export function isAsTested(workspaceId: string, { assistantVersion }: TestedRun): SQL {
  return sql`EXISTS (SELECT 1 FROM ${assistant}
    WHERE ${assistant.workspaceId} = ${workspaceId} AND ${assistant.version} = ${assistantVersion})`
}

/** Keeps what a run found of its version, if `isMade` says that the change it tested was made in this batch. */
export function keepRun(db: Database, workspaceId: string, run: TestedRun, now: number, isMade: SQL) {
  const results = JSON.stringify(run.results)
  return db
    .insert(regressionRun)
    .select(sql`SELECT ${workspaceId}, ${run.knowledgeVersion}, ${results}, ${now} WHERE ${isMade}`)
    .onConflictDoUpdate({
      target: [regressionRun.workspaceId, regressionRun.version],
      set: { results: sql`excluded.results`, ranAt: sql`excluded.ran_at` },
    })
}
