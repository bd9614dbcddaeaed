import { factsOf } from '../../assistant/facts/book.ts'
import { type FactSource, sourceOf } from '../../assistant/facts/placeholders.ts'
import { concernsOf, languageOf, type Objections, objectionsTo } from '../../assistant/learning/concerns.ts'
import { findAssistant } from '../../db/assistant.ts'
import { type Database, database } from '../../db/database.ts'
import { findVersion } from '../../db/knowledge.ts'
import {
  type AnswerContent,
  type AnswerCursor,
  type AnswerRow,
  findAnswer,
  listAnswers,
  reviewAnswer,
  undoAnswer,
} from '../../db/learning.ts'
import { historyOf } from '../../db/learning-acts.ts'
import { Knowledge } from '../../domain/knowledge.ts'
import type { Concern, ReviewAct } from '../../domain/learning.ts'
import {
  AnswerEdit,
  AnswerList,
  AnswerQuery,
  AnswerWithHistory,
  Decision,
  LearnedAnswerView,
} from '../../protocol/learning.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import { wakeEmbedding } from '../wake-jobs.ts'
import type { SignedIn } from '../who.ts'

type Deciding = { db: Database; who: SignedIn; answer: AnswerRow; version: number }

async function open(db: Database, who: SignedIn, id: string): Promise<AnswerRow> {
  const answer = await findAnswer(db, who.workspace.id, id)
  if (answer === null) throw notFound('learned answer')
  return answer
}

/** Changes an answer as it was when `version` was read. Throws the refusal when it has changed since. */
async function decide(
  { db, who, answer, version }: Deciding,
  act: ReviewAct,
  change: Partial<AnswerContent>,
): Promise<AnswerRow> {
  const { state, question, answer: text, language, concerns } = answer
  const content = { state, question, answer: text, language, concerns, ...change }
  if (content.state === 'approved') await requireApprovable(db, who.workspace.id, content)
  const review = { version, act, memberId: who.id, at: Date.now(), undoes: null }
  const changed = await reviewAnswer(db, who.workspace.id, answer.id, review, content)
  if (changed === null) throw stale()
  return changed
}

function stale(): RefusedError {
  return new RefusedError(409, 'stale', 'Somebody has changed this meanwhile: read it again, then decide.')
}

async function requireApprovable(db: Database, workspaceId: string, content: AnswerContent): Promise<void> {
  const objections = objectionsTo(content.question, content.answer, await factsFor(db, workspaceId))
  const errors = sentencesOf(objections).map((message) => ({ path: 'answer', message }))
  if (errors.length === 0) return
  throw new RefusedError(422, 'not-approvable', 'This answer must be edited before it can be approved.', {
    errors,
  })
}

/** The facts clients are answered from. */
async function factsFor(db: Database, workspaceId: string): Promise<FactSource> {
  const assistant = await findAssistant(db, workspaceId)
  const saved = assistant && (await findVersion(db, workspaceId, assistant.knowledgeVersion))
  const knowledge = saved ? Knowledge.parse(saved.document) : null
  return sourceOf(knowledge === null ? new Map() : factsOf(knowledge))
}

const reasons: Record<Concern, string> = {
  money: 'It names money. Name the record instead, as {{service.….price}}, or leave it out.',
  number: 'It has a number that old chats cannot vouch for. Name a record instead, or leave it out.',
  deadline: 'It names a time. Name the record instead, as {{service.….delivery}}, or leave it out.',
  'personal-data': 'Personal data was taken out of it. Write the sentence without it.',
  instruction: 'It reads like an instruction to the assistant. Write it as an answer.',
  promise: 'It makes a promise.',
}

function sentencesOf({ concerns, unknownFacts }: Objections): string[] {
  return [
    ...concerns.map((concern) => reasons[concern]),
    ...unknownFacts.map((fact) => `There is no fact called “${fact}” in the saved knowledge.`),
  ]
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
    summary: 'Edits a learned answer; one that is approved must stay fit for it.',
    body: AnswerEdit,
    answer: LearnedAnswerView,
    async handle({ env, who, params, body: { version, question, answer: text } }) {
      const db = database(env)
      const answer = await open(db, who, params.answerId)
      return decide({ db, who, answer, version }, 'edit', {
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
    summary: 'Approves a learned answer: from now on the assistant may use it.',
    body: Decision,
    answer: LearnedAnswerView,
    async handle({ env, who, params, body: { version } }) {
      const db = database(env)
      const answer = await open(db, who, params.answerId)
      const approved = await decide({ db, who, answer, version }, 'approve', { state: 'approved' })
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
    answer: LearnedAnswerView,
    async handle({ env, who, params, body: { version } }) {
      const db = database(env)
      const answer = await open(db, who, params.answerId)
      return decide({ db, who, answer, version }, 'reject', { state: 'rejected' })
    },
  }),
  route({
    method: 'POST',
    path: '/api/learning/answers/:answerId/undo',
    need: 'owner',
    summary: 'Takes the last decision or edit on a learned answer back.',
    body: Decision,
    answer: LearnedAnswerView,
    async handle({ env, who, params, body: { version } }) {
      const db = database(env)
      const { id } = await open(db, who, params.answerId)
      const undo = { version, memberId: who.id, at: Date.now() }
      const undone = await undoAnswer(db, who.workspace.id, id, undo)
      if (undone === null) throw stale()
      return undone
    },
  }),
]
