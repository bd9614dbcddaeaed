import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { ClientLanguage } from '../../domain/language.ts'
import type { Concern, LearningSource, StyleProfile, TrainingProgress } from '../../domain/learning.ts'
import { record } from '../audit-log.ts'
import type { Database } from '../database.ts'
import { learnedAnswer, learningJob } from '../schema.ts'

/** A training, running or over. */
export type TrainingRow = {
  id: string
  startedAt: number
  finishedAt: number | null
  progress: TrainingProgress
}

const columns = {
  id: learningJob.id,
  startedAt: learningJob.startedAt,
  finishedAt: learningJob.finishedAt,
  progress: learningJob.progress,
}

const notStarted: TrainingProgress = {
  state: 'running',
  phase: 'selecting',
  done: 0,
  total: 0,
  counts: { chats: 0, pairs: 0, drafts: 0, unreadable: 0 },
  cut: null,
  errors: [],
}

/** The training that runs: a new one from now on, or the one that already does. */
export async function openTraining(
  db: Database,
  workspaceId: string,
  memberId: string,
  now: number,
): Promise<TrainingRow> {
  const id = crypto.randomUUID()
  const opened = await db
    .insert(learningJob)
    .values({ workspaceId, id, requestedBy: memberId, startedAt: now, progress: notStarted })
    .onConflictDoNothing()
    .returning(columns)
  if (opened[0] !== undefined) {
    await record(db, workspaceId, { memberId, act: 'learning.train', subject: id, at: now })
    return opened[0]
  }
  const [running] = await db
    .select(columns)
    .from(learningJob)
    .where(and(eq(learningJob.workspaceId, workspaceId), isNull(learningJob.finishedAt)))
  // It has finished since: now there is room for another.
  return running ?? openTraining(db, workspaceId, memberId, now)
}

/** A training of this workspace; null when it has none by that id. */
export async function findTraining(
  db: Database,
  workspaceId: string,
  id: string,
): Promise<TrainingRow | null> {
  const [row] = await db.select(columns).from(learningJob).where(isJob(workspaceId, id))
  return row ?? null
}

/** All trainings that are not over, of every workspace: for the clock, which wakes those that lost their alarm. */
export async function runningTrainings(
  db: Database,
): Promise<{ workspaceId: string; jobId: string; startedAt: number }[]> {
  const { workspaceId, id, startedAt, finishedAt } = learningJob
  return db
    .select({ workspaceId, jobId: id, startedAt })
    .from(learningJob)
    .where(isNull(finishedAt))
    .limit(100)
}

/** The newest trainings of a workspace. */
export async function listTrainings(db: Database, workspaceId: string): Promise<TrainingRow[]> {
  return db
    .select(columns)
    .from(learningJob)
    .where(eq(learningJob.workspaceId, workspaceId))
    .orderBy(desc(learningJob.startedAt), desc(learningJob.id))
    .limit(20)
}

/** Tells how far a training has come; nothing once it is over. */
export async function reportProgress(
  db: Database,
  workspaceId: string,
  id: string,
  progress: TrainingProgress,
): Promise<void> {
  await db
    .update(learningJob)
    .set({ progress })
    .where(and(isJob(workspaceId, id), isNull(learningJob.finishedAt)))
}

/** Ends a training that could not be carried out; what was learned before stays as it is. */
export async function failTraining(
  db: Database,
  workspaceId: string,
  id: string,
  progress: TrainingProgress,
  now: number,
): Promise<void> {
  await db
    .update(learningJob)
    .set({ progress: { ...progress, state: 'failed' }, finishedAt: now })
    .where(and(isJob(workspaceId, id), isNull(learningJob.finishedAt)))
}

function isJob(workspaceId: string, id: string) {
  return and(eq(learningJob.workspaceId, workspaceId), eq(learningJob.id, id))
}

/** The questions of what members have reviewed: a training proposes none of them again. */
export async function reviewedQuestions(db: Database, workspaceId: string): Promise<string[]> {
  const { question, acts, id } = learnedAnswer
  const rows = await db
    .select({ question })
    .from(learnedAnswer)
    .where(and(eq(learnedAnswer.workspaceId, workspaceId), sql`${acts} > 0`))
    .orderBy(id)
  return rows.map((row) => row.question)
}

/** What a training found. */
export type Findings = {
  drafts: {
    question: string
    answer: string
    language: ClientLanguage | null
    concerns: Concern[]
    asked: number
    support: number
    sources: LearningSource[]
  }[]
  style: StyleProfile | null
}

/** Drafts a statement carries. */
const PORTION = 50

/**
 * Ends a training with what it found, in one transaction: what nobody has reviewed is replaced, what members
 * decided stays. Once the training is over a repeat changes nothing, whatever was reviewed since.
 */
export async function finishTraining(
  db: D1Database,
  workspaceId: string,
  id: string,
  findings: Findings,
  progress: TrainingProgress,
  now: number,
): Promise<void> {
  const running = `EXISTS (SELECT 1 FROM learning_job WHERE workspace_id = ?1 AND id = ?2 AND finished_at IS NULL)`
  const drafts = findings.drafts.map(({ sources, concerns, ...draft }, at) => ({
    ...draft,
    id: `${id}-${String(at + 1).padStart(3, '0')}`,
    concerns: JSON.stringify(concerns),
    sources: JSON.stringify(sources),
  }))
  const portions = Array.from({ length: Math.ceil(drafts.length / PORTION) }, (_, at) =>
    JSON.stringify(drafts.slice(at * PORTION, (at + 1) * PORTION)),
  )
  await db.batch([
    db
      .prepare(`DELETE FROM learned_answer WHERE workspace_id = ?1 AND acts = 0 AND ${running}`)
      .bind(workspaceId, id),
    db
      .prepare(`DELETE FROM learned_style WHERE workspace_id = ?1 AND acts = 0 AND ${running}`)
      .bind(workspaceId, id),
    ...portions.map((portion) =>
      db
        .prepare(
          `INSERT INTO learned_answer (workspace_id, id, job_id, state, question, answer, language, concerns, asked,
             support, sources, acts, version, created_at, updated_at)
           SELECT ?1, value ->> 'id', ?2, 'draft', value ->> 'question', value ->> 'answer', value ->> 'language',
             value ->> 'concerns', value ->> 'asked', value ->> 'support', value ->> 'sources', 0, 1, ?3, ?3
           FROM json_each(?4) WHERE ${running}`,
        )
        .bind(workspaceId, id, now, portion),
    ),
    db
      .prepare(
        `INSERT INTO learned_style (workspace_id, id, job_id, state, profile, acts, version, created_at, updated_at)
         SELECT ?1, ?2, ?2, 'draft', ?4, 0, 1, ?3, ?3 WHERE ?4 IS NOT NULL AND ${running}`,
      )
      .bind(workspaceId, id, now, findings.style && JSON.stringify(findings.style)),
    db
      .prepare(
        `UPDATE learning_job SET progress = ?4, finished_at = ?3
         WHERE workspace_id = ?1 AND id = ?2 AND finished_at IS NULL`,
      )
      .bind(workspaceId, id, now, JSON.stringify({ ...progress, state: 'done' })),
  ])
}
