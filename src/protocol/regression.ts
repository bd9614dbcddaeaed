import { z } from 'zod'
import { Expectation } from '../domain/regression.ts'

export { HandoffReason } from '../domain/handoff.ts'

/** `POST /api/regression/questions`, `PUT /api/regression/questions/:questionId` */
export const RegressionQuestionInput = z.object({
  text: z.string().trim().min(2).max(500),
  expectation: Expectation,
})
export const RegressionQuestion = RegressionQuestionInput.extend({ id: z.string() })
export type RegressionQuestion = z.infer<typeof RegressionQuestion>

/** `GET /api/regression/questions`: the seller's own, and those derived from the records of the draft. */
export type RegressionQuestionList = z.infer<typeof RegressionQuestionList>
export const RegressionQuestionList = z.object({
  own: z.array(RegressionQuestion),
  seeded: z.array(RegressionQuestion),
})
