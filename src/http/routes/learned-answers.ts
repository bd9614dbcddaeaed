import { type Database, database } from '../../db/database.ts'
import { historyOf } from '../../db/learning/acts.ts'
import {
  type AnswerContent,
  type AnswerCursor,
  type AnswerRow,
  findAnswer,
  lastReview,
  listAnswers,
  reviewAnswer,
} from '../../db/learning/answers.ts'
import type { ReviewAct } from '../../domain/learning.ts'
import {
  AnswerDecided,
  AnswerEdit,
  AnswerList,
  AnswerQuery,
  AnswerWithHistory,
  Decision,
} from '../../protocol/learning.ts'
import { loadAssistant } from '../assistant/load.ts'
import type { Bindings } from '../bindings.ts'
import { wakeEmbedding } from '../clock/wake-jobs.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import type { SignedIn } from '../who.ts'

type Deciding = { env: Bindings; who: SignedIn; answer: AnswerRow; version: number }

async function open(db: Database, who: SignedIn, id: string): Promise<AnswerRow> {
  const answer = await findAnswer(db, who.workspace.id, id)
  if (answer === null) throw notFound('learned answer')
  return answer
}

/**
 * Changes an answer as it was when `version` was read; `undoes` is the number of the act this takes back. What clients
 * would be answered from after it is tested first. Throws the refusal when that is not safe, or when the answer or
 * the assistant has changed since.
 */
async function decide(
  { env, who, answer, version }: Deciding,
  act: ReviewAct,
  change: Partial<AnswerContent>,
  undoes: number | null = null,
): Promise<AnswerDecided> {
  if (answer.version !== version) throw stale()
  const { state, question, answer: text, language, concerns } = answer
  const content = { state, question, answer: text, language, concerns, ...change }
  const { requireApprovable } = await loadAssistant()
  const tested =
    content.state === 'approved' ? await requireApprovable(env, who, { id: answer.id, ...content }) : null
  const review = { version, act, memberId: who.id, at: Date.now(), undoes }
  const { workspace } = who
  const changed = await reviewAnswer(database(env), workspace.id, answer.id, review, content, tested?.run)
  if (changed === null) throw stale()
  return { ...changed, regression: tested?.report ?? null }
}

function stale(): RefusedError {
  return new RefusedError(409, 'stale', 'Somebody has changed this meanwhile: read it again, then decide.')
}

function readCursor(text: string): AnswerCursor {
  const [, support, id] = /^(\d{1,9})\.([\w-]{1,128})$/.exec(text) ?? []
  if (support === undefined || id === undefined) {
    throw new RefusedError(400, 'invalid-cursor', 'Give the nextCursor of the page before, unchanged.')
  }
  return { support: Number(support), id }
}

export const learnedAnswers = [
  route({
    method: 'GET',
    path: '/api/learning/answers',
    need: 'member',
    summary: 'A page of the learned answers in a state, those most chats support first.',
    query: AnswerQuery,
    answer: AnswerList,
    async handle({ env, who, query: { state, cursor, limit } }) {
      const after = cursor === undefined ? null : readCursor(cursor)
      // One row more than asked for tells whether there is a next page.
      const page = { state, after, limit: limit + 1 }
      const rows = await listAnswers(database(env), who.workspace.id, page)
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items, nextCursor: rows.length > limit && last ? `${last.support}.${last.id}` : null }
    },
  }),
  route({
    method: 'GET',
    path: '/api/learning/answers/:answerId',
    need: 'member',
    summary: 'A learned answer, with where it came from and what members did to it.',
    answer: AnswerWithHistory,
    async handle({ env, who, params }) {
      const db = database(env)
      const answer = await open(db, who, params.answerId)
      return { ...answer, history: await historyOf(db, who.workspace.id, answer.id) }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/learning/answers/:answerId',
    need: 'owner',
    summary: 'Edits a learned answer; one that is approved must stay fit for it, and pass the safety cases.',
    body: AnswerEdit,
    answer: AnswerDecided,
    async handle({ env, who, params, body: { version, question, answer: text } }) {
      const answer = await open(database(env), who, params.answerId)
      const { concernsOf, languageOf } = await loadAssistant()
      return decide({ env, who, answer, version }, 'edit', {
        state: answer.state === 'rejected' ? 'draft' : answer.state,
        question,
        answer: text,
        language: languageOf(`${question}\n${text}`),
        concerns: concernsOf(question, text),
      })
    },
  }),
  route({
    method: 'POST',
    path: '/api/learning/answers/:answerId/approve',
    need: 'owner',
    summary:
      'Approves a learned answer: the assistant may use it from now on, unless a safety case fails with it.',
    body: Decision,
    answer: AnswerDecided,
    async handle({ env, who, params, body: { version } }) {
      const answer = await open(database(env), who, params.answerId)
      const approved = await decide({ env, who, answer, version }, 'approve', { state: 'approved' })
      // Other changes of what is approved can wait for the clock.
      await wakeEmbedding(env, who.workspace.id)
      return approved
    },
  }),
  route({
    method: 'POST',
    path: '/api/learning/answers/:answerId/reject',
    need: 'owner',
    summary: 'Rejects a learned answer: the assistant does not use it, and no training proposes it again.',
    body: Decision,
    answer: AnswerDecided,
    async handle({ env, who, params, body: { version } }) {
      const answer = await open(database(env), who, params.answerId)
      return decide({ env, who, answer, version }, 'reject', { state: 'rejected' })
    },
  }),
  route({
    method: 'POST',
    path: '/api/learning/answers/:answerId/undo',
    need: 'owner',
    summary: 'Takes the last decision or edit on a learned answer back.',
    body: Decision,
    answer: AnswerDecided,
    async handle({ env, who, params, body: { version } }) {
      const db = database(env)
      const answer = await open(db, who, params.answerId)
      const last = await lastReview(db, who.workspace.id, answer.id)
      if (last === null)
        throw new RefusedError(409, 'nothing-to-undo', 'Nothing was done to this that could be taken back.')
      return decide({ env, who, answer, version }, 'undo', last.before, last.version)
    },
  }),
]
