import { and, desc, eq, exists, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { ClientLanguage } from '../../domain/language.ts'
import { Concern, type LearnedAnswer, ReviewState } from '../../domain/learning.ts'
import { answersChanged } from '../answer-vectors.ts'
import type { Database } from '../database.ts'
import { isAsTested, keepRun, type TestedRun } from '../regression.ts'
import { assistant, learnedAnswer, learningAct } from '../schema.ts'
import { actOf, keepAct, lastAct, markUndone, type Review, reviewed } from './acts.ts'

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

/** A learned answer as it would be approved. */
export type Approval = Pick<AnswerContent, 'question' | 'answer' | 'language'> & { id: string }

/**
 * What the assistant may answer from besides the seller's own knowledge: all approved answers, oldest first.
 * With `approval`, as it would be then. An approval, and its being undone, raises the assistant's version.
 */
export async function listLearnedAnswers(
  db: Database,
  workspaceId: string,
  approval: Approval | null = null,
): Promise<LearnedAnswer[]> {
  const inForce = eq(learnedAnswer.state, 'approved')
  const rows = await db
    .select(answerColumns)
    .from(learnedAnswer)
    .where(
      and(
        eq(learnedAnswer.workspaceId, workspaceId),
        approval === null ? inForce : or(inForce, eq(learnedAnswer.id, approval.id)),
      ),
    )
    .orderBy(learnedAnswer.createdAt, learnedAnswer.id)
    .limit(1000)
  return rows.map((row) => {
    const { id, language, question, answer } = row.id === approval?.id ? approval : row
    return {
      id,
      language,
      question: { text: question, variants: {} },
      answer: { text: answer, variants: {} },
      sourceRefs: row.sources,
    }
  })
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

/**
 * Changes an answer, with its history; null, and nothing changed, when it is not at the reviewed version any more, or
 * when the assistant is not as it was `tested` with this change.
 */
export async function reviewAnswer(
  db: Database,
  workspaceId: string,
  id: string,
  review: Review,
  content: AnswerContent,
  tested: TestedRun | null = null,
): Promise<AnswerRow | null> {
  const isThis = and(
    isAnswer(workspaceId, id),
    eq(learnedAnswer.version, review.version),
    tested === null ? undefined : isAsTested(workspaceId, tested),
  )
  const { question, answer, state, language, concerns } = learnedAnswer
  const before = sql`json_object('state', ${state}, 'question', ${question}, 'answer', ${answer},
    'language', ${language}, 'concerns', json(${concerns}))`
  const thisAct = (more?: SQL) => exists(actOf(db, workspaceId, id, review, more))
  const [, , , [changed]] = await db.batch([
    markUndone(db, learnedAnswer, workspaceId, id, review, isThis),
    keepAct(db, learnedAnswer, review, before, isThis),
    answersChanged(db, workspaceId, review.at),
    db
      .update(learnedAnswer)
      .set({ ...content, ...reviewed(learnedAnswer, review) })
      .where(isThis)
      .returning(answerColumns),
    // Approved answers are part of what the assistant knows, before this act or after it.
    db
      .update(assistant)
      .set({ version: sql`${assistant.version} + 1`, updatedAt: review.at })
      .where(
        and(
          eq(assistant.workspaceId, workspaceId),
          thisAct(sql`'approved' IN (${content.state}, json_extract(${learningAct.before}, '$.state'))`),
        ),
      ),
    ...(tested === null ? [] : [keepRun(db, workspaceId, tested, review.at, thisAct())]),
  ])
  return changed ?? null
}

/** A member's last act on an answer, and what the answer was before it; null when there is none to take back. */
export async function lastReview(
  db: Database,
  workspaceId: string,
  id: string,
): Promise<{ version: number; before: AnswerContent } | null> {
  const last = await lastAct(db, workspaceId, id)
  return last && { version: last.version, before: AnswerContent.parse(last.before) }
}

function isAnswer(workspaceId: string, id: string): SQL | undefined {
  return and(eq(learnedAnswer.workspaceId, workspaceId), eq(learnedAnswer.id, id))
}
