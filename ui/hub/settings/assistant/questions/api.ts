import type * as z from 'zod'
import { Done } from '../../../../../src/protocol/api.ts'
import { RegressionReport } from '../../../../../src/protocol/knowledge.ts'
import {
  RegressionQuestion,
  type RegressionQuestionInput,
  RegressionQuestionList,
} from '../../../../../src/protocol/regression.ts'
import { request } from '../../../../kit/http.ts'

const path = '/api/regression/questions'

/** The cache's key of the test questions. */
export const questionsKey = ['regression', 'questions'] as const

/** Every call about test questions. Each throws what `request` throws. */
export const questionsApi = {
  list: () => request('GET', path, RegressionQuestionList),
  add: (question: z.input<typeof RegressionQuestionInput>) =>
    request('POST', path, RegressionQuestion, question),
  remove: (id: string) => request('DELETE', `${path}/${encodeURIComponent(id)}`, Done),
  run: () => request('POST', '/api/regression/run', RegressionReport),
}
