import type { RegressionReport } from '../../../../src/protocol/knowledge.ts'
import type { Told } from './fault-list.tsx'

/** What went wrong with a test question, to be told in the member's language. */
export const toldOf = ({ question, why, fault }: RegressionReport['results'][number]): Told => ({
  message: `“${question}”: ${why}`,
  ...(fault && { code: fault.code, facts: { question, found: fault.found } }),
})
