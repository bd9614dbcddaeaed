import { factsOf } from '../../assistant/facts/book.ts'
import { type FactSource, sourceOf } from '../../assistant/facts/placeholders.ts'
import { type Objections, objectionsTo } from '../../assistant/learning/concerns.ts'
import { database } from '../../db/database.ts'
import { findVersion } from '../../db/knowledge.ts'
import type { Approval } from '../../db/learning/answers.ts'
import { Knowledge } from '../../domain/knowledge.ts'
import type { Concern } from '../../domain/learning.ts'
import type { Bindings } from '../bindings.ts'
import { RefusedError } from '../problem.ts'
import type { SignedIn } from '../who.ts'
import { assistantOf } from './draft.ts'
import { requireSafe, type Test, testApproval } from './regression.ts'

/**
 * What the suite finds once a learned answer is approved; null when nothing is published. Throws the refusal when
 * something in the answer keeps it from being approved, or when clients would be told what is not safe.
 */
export async function requireApprovable(
  env: Bindings,
  who: SignedIn,
  approval: Approval,
): Promise<Test | null> {
  const objections = objectionsTo(approval.question, approval.answer, await factsFor(env, who))
  const errors = errorsOf(objections)
  if (errors.length > 0)
    throw new RefusedError(422, 'not-approvable', 'This answer must be edited before it can be approved.', {
      errors,
    })
  const test = await testApproval(env, who, approval)
  if (test !== null) requireSafe(test.report, 'This is not approved')
  return test
}

/** The facts clients are answered from. */
async function factsFor(env: Bindings, who: SignedIn): Promise<FactSource> {
  const { knowledgeVersion } = await assistantOf(env, who)
  const saved = await findVersion(database(env), who.workspace.id, knowledgeVersion)
  return sourceOf(saved === null ? new Map() : factsOf(Knowledge.parse(saved.document)))
}

const reasons: Record<Concern, string> = {
  money: 'It names money. Name the record instead, as {{service.….price}}, or leave it out.',
  number: 'It has a number that old chats cannot vouch for. Name a record instead, or leave it out.',
  deadline: 'It names a time. Name the record instead, as {{service.….delivery}}, or leave it out.',
  'personal-data': 'Personal data was taken out of it. Write the sentence without it.',
  instruction: 'It reads like an instruction to the assistant. Write it as an answer.',
  promise: 'It makes a promise.',
}

function errorsOf({ concerns, unknownFacts }: Objections) {
  return [
    ...concerns.map((code) => ({ path: 'answer', message: reasons[code], code, facts: {} })),
    ...unknownFacts.map((fact) => ({
      path: 'answer',
      message: `There is no fact called “${fact}” in the saved knowledge.`,
      code: 'unknown-fact',
      facts: { fact },
    })),
  ]
}
