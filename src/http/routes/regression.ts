import { database } from '../../db/database.ts'
import {
  addQuestion,
  changeQuestion,
  listQuestions,
  mostQuestions,
  removeQuestion,
} from '../../db/regression.ts'
import { Knowledge } from '../../domain/knowledge.ts'
import { Done } from '../../protocol/api.ts'
import { RegressionReport } from '../../protocol/knowledge.ts'
import {
  RegressionQuestion,
  RegressionQuestionInput,
  RegressionQuestionList,
} from '../../protocol/regression.ts'
import { seededQuestions } from '../../regression/seeded.ts'
import { completeKnowledge, draftOf } from '../assistant/draft.ts'
import { loadAssistant } from '../assistant/load.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'

export const regression = [
  route({
    method: 'GET',
    path: '/api/regression/questions',
    need: 'member',
    summary: 'The test questions: the seller’s own, and those that follow from the records of the draft.',
    answer: RegressionQuestionList,
    async handle({ env, who }) {
      const [own, draft] = await Promise.all([
        listQuestions(database(env), who.workspace.id),
        draftOf(env, who),
      ])
      const knowledge = Knowledge.safeParse(draft.document)
      return { own, seeded: knowledge.success ? seededQuestions(knowledge.data) : [] }
    },
  }),
  route({
    method: 'POST',
    path: '/api/regression/questions',
    need: 'owner',
    summary: 'Adds a test question, asked at every save.',
    body: RegressionQuestionInput,
    answer: RegressionQuestion,
    async handle({ env, who, body }) {
      const added = await addQuestion(database(env), who.workspace.id, body, Date.now())
      if (added !== null) return added
      throw new RefusedError(
        409,
        'too-many-questions',
        `There are ${mostQuestions} test questions, which is the most.`,
      )
    },
  }),
  route({
    method: 'PUT',
    path: '/api/regression/questions/:questionId',
    need: 'owner',
    summary: 'Rewrites a test question.',
    body: RegressionQuestionInput,
    answer: RegressionQuestion,
    async handle({ env, who, params, body }) {
      const changed = await changeQuestion(database(env), who.workspace.id, params.questionId, body)
      if (changed === null) throw notFound('question')
      return changed
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/regression/questions/:questionId',
    need: 'owner',
    summary: 'Removes a test question.',
    answer: Done,
    async handle({ env, who, params }) {
      if (!(await removeQuestion(database(env), who.workspace.id, params.questionId)))
        throw notFound('question')
      return { ok: true }
    },
  }),
  route({
    method: 'POST',
    path: '/api/regression/run',
    need: 'owner',
    summary: 'Runs the suite on the draft without saving it.',
    answer: RegressionReport,
    async handle({ env, who }) {
      const { testDraft } = await loadAssistant()
      const document = completeKnowledge(await draftOf(env, who))
      return (await testDraft(env, who, document)).report
    },
  }),
]
