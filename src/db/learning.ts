import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { ClientLanguage } from '../domain/language.ts'
import { Concern, type LearnedAnswer, ReviewState } from '../domain/learning.ts'
import { answersChanged } from './answer-vectors.ts'
import type { Database } from './database.ts'
import { keepAct, lastAct, markUndone, type Review, reviewed } from './learning-acts.ts'
import { assistant, learnedAnswer } from './schema.ts'

/** A learned answer as members review it. */
export type AnswerRow = Omit<typeof learnedAnswer.$inferSelect, 'workspaceId' | 'acts'>

/** What a review changes, and what undoing it brings back. */
const AnswerContent = z.object({
  state: ReviewState,
  question: z.string(),
  answer: z.string(),
  language: ClientLanguage.nullable(),
  concerns: z.array(Concern),
})
export type AnswerContent = z.infer<typeof AnswerContent>

const answerColumns = {
  id: learnedAnswer.id,
  jobId: learnedAnswer.jobId,
  state: learnedAnswer.state,
  question: learnedAnswer.question,
  answer: learnedAnswer.answer,
  language: learnedAnswer.language,
  concerns: learnedAnswer.concerns,
  asked: learnedAnswer.asked,
  support: learnedAnswer.support,
  sources: learnedAnswer.sources,
  version: learnedAnswer.version,
  createdAt: learnedAnswer.createdAt,
  updatedAt: learnedAnswer.updatedAt,
}
/**
 * What the assistant may answer from besides the seller's own knowledge: all approved answers, oldest first.
 * An approval, and its being undone, raises the assistant's version.
 */
export async function listLearnedAnswers(db: Database, workspaceId: string): Promise<LearnedAnswer[]> {
  const rows = await db
    .select(answerColumns)
    .from(learnedAnswer)
    .where(and(eq(learnedAnswer.workspaceId, workspaceId), eq(learnedAnswer.state, 'approved')))
    .orderBy(learnedAnswer.createdAt, learnedAnswer.id)
    .limit(1000)
  return rows.map(({ id, language, question, answer, sources }) => ({
    id,
    language,
    question: { text: question, variants: {} },
    answer: { text: answer, variants: {} },
    sourceRefs: sources,
  }))
}

/** Where a page of answers ended. */
export type AnswerCursor = { support: number; id: string }

/** A page of the answers in a state, those most chats support first. */
export async function listAnswers(
  db: Database,
  workspaceId: string,
  page: { state: ReviewState; after: AnswerCursor | null; limit: number },
): Promise<AnswerRow[]> {
  const { after } = page
  return db
    .select(answerColumns)
    .from(learnedAnswer)
    .where(
      and(
        eq(learnedAnswer.workspaceId, workspaceId),
        eq(learnedAnswer.state, page.state),
        after === null
          ? undefined
          : sql`(${learnedAnswer.support}, ${learnedAnswer.id}) < (${after.support}, ${after.id})`,
      ),
    )
    .orderBy(desc(learnedAnswer.support), desc(learnedAnswer.id))
    .limit(page.limit)
}

/** A learned answer of this workspace; null when it has none by that id. */
export async function findAnswer(db: Database, workspaceId: string, id: string): Promise<AnswerRow | null> {
  const [row] = await db.select(answerColumns).from(learnedAnswer).where(isAnswer(workspaceId, id))
  return row ?? null
}

/** Changes an answer, with its history; null when it is not at the reviewed version any more. */
export async function reviewAnswer(
  db: Database,
  workspaceId: string,
  id: string,
  review: Review,
  content: AnswerContent,
): Promise<AnswerRow | null> {
  const isThis = and(isAnswer(workspaceId, id), eq(learnedAnswer.version, review.version))
  const { question, answer, state, language, concerns } = learnedAnswer
  const before = sql`json_object('state', ${state}, 'question', ${question}, 'answer', ${answer},
    'language', ${language}, 'concerns', json(${concerns}))`
  const [, , , , [changed]] = await db.batch([
    markUndone(db, learnedAnswer, workspaceId, id, review, isThis),
    keepAct(db, learnedAnswer, review, before, isThis),
    answersChanged(db, workspaceId, review.at),
    // Approved answers are part of what the assistant knows, before this act or after it.
    db
      .update(assistant)
      .set({ version: sql`${assistant.version} + 1`, updatedAt: review.at })
      .where(
        and(
          eq(assistant.workspaceId, workspaceId),
          sql`EXISTS (SELECT 1 FROM ${learnedAnswer} WHERE ${isThis}
            AND (${state} = 'approved' OR ${content.state} = 'approved'))`,
        ),
      ),
    db
      .update(learnedAnswer)
      .set({ ...content, ...reviewed(learnedAnswer, review) })
      .where(isThis)
      .returning(answerColumns),
  ])
  return changed ?? null
}

/** Takes a member's last act on an answer back. Null when there is none, or the answer has changed meanwhile. */
export async function undoAnswer(
  db: Database,
  workspaceId: string,
  id: string,
  review: Omit<Review, 'act' | 'undoes'>,
): Promise<AnswerRow | null> {
  const last = await lastAct(db, workspaceId, id)
  if (last === null) return null
  const undo = { ...review, act: 'undo' as const, undoes: last.version }
  return reviewAnswer(db, workspaceId, id, undo, AnswerContent.parse(last.before))
}

function isAnswer(workspaceId: string, id: string): SQL | undefined {
  return and(eq(learnedAnswer.workspaceId, workspaceId), eq(learnedAnswer.id, id))
}
