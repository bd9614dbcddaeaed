import { assistantFrom } from '../../assistant/configuration.ts'
import { countAttempt, type Limit } from '../../db/attempts.ts'
import { database } from '../../db/database.ts'
import { findVersion } from '../../db/knowledge.ts'
import { type Approval, listLearnedAnswers } from '../../db/learning/answers.ts'
import { findRun, listQuestions, type TestedRun } from '../../db/regression.ts'
import { Knowledge } from '../../domain/knowledge.ts'
import { type CaseResult, compareRuns } from '../../domain/regression.ts'
import type { RegressionReport } from '../../protocol/knowledge.ts'
import { runSuite, type Subject } from '../../regression/suite.ts'
import type { Bindings } from '../bindings.ts'
import { RefusedError, tooMany } from '../problem.ts'
import type { SignedIn } from '../who.ts'
import { assistantOf } from './draft.ts'
import { openModelAccount } from './model-account.ts'

/** Enough to review learned answers one after the other; a configured model has its daily limit besides. */
const runsPerMember: Limit = { name: 'regression/member', times: 120, windowMs: 10 * 60_000 }

/** A run of the suite: as members see it, and as it is kept. */
export type Test = { report: RegressionReport; run: TestedRun }

/** Tests a document as the version after the published one, with the learned answers in force. */
export async function testDraft(env: Bindings, who: SignedIn, document: Knowledge): Promise<Test> {
  const now = await readNow(env, who)
  const knowledgeVersion = now.assistant.knowledgeVersion + 1
  return test(env, who, now, { knowledge: document, knowledgeVersion, learned: now.learned })
}

/** Tests the published version with one more learned answer, or another wording of it. Null when none is published. */
export async function testApproval(env: Bindings, who: SignedIn, approval: Approval): Promise<Test | null> {
  const now = await readNow(env, who)
  if (now.published === null) return null
  const { knowledgeVersion } = now.assistant
  const learned = await listLearnedAnswers(database(env), who.workspace.id, approval)
  return test(env, who, now, { knowledge: now.published, knowledgeVersion, learned })
}

type Now = Awaited<ReturnType<typeof readNow>>

/** What clients are answered from now. */
async function readNow(env: Bindings, who: SignedIn) {
  const db = database(env)
  // Read before the rest: whatever changes from here on makes its version another one.
  const assistant = await assistantOf(env, who)
  const [own, learned, saved] = await Promise.all([
    listQuestions(db, who.workspace.id),
    listLearnedAnswers(db, who.workspace.id),
    findVersion(db, who.workspace.id, assistant.knowledgeVersion),
  ])
  const published = saved && (Knowledge.safeParse(saved.document).data ?? null)
  return { assistant, own, learned, published }
}

/** Runs the suite on what clients would be answered from, and compares it with what they are answered from now. */
async function test(
  env: Bindings,
  who: SignedIn,
  { assistant, own, learned, published }: Now,
  candidate: Pick<Subject, 'knowledge' | 'knowledgeVersion' | 'learned'>,
): Promise<Test> {
  const db = database(env)
  const allowance = await countAttempt(db, runsPerMember, who.id, Date.now())
  if (!allowance.allowed) throw tooMany(allowance.retryAfterMs)
  const { settings, knowledgeVersion, version } = assistant
  const model = await openModelAccount(env, who.workspace.id, settings)
  const run = (subject: typeof candidate) =>
    runSuite(assistantFrom(env), { ...subject, settings, own, model })
  const before =
    published &&
    ((await standingResults()) ?? (await run({ knowledge: published, knowledgeVersion, learned })))
  const results = await run(candidate)
  await model.settle()
  return {
    report: {
      passed: results.filter(({ passed }) => passed).length,
      failed: results.filter(({ passed }) => !passed).length,
      results,
      comparison: before && compareRuns(before, results),
    },
    run: { assistantVersion: version, knowledgeVersion: candidate.knowledgeVersion, results },
  }

  /** What is known of the assistant as it is; null when something of it has changed since the suite ran. */
  async function standingResults(): Promise<CaseResult[] | null> {
    const kept = await findRun(db, who.workspace.id, knowledgeVersion)
    return kept !== null && kept.ranAt >= assistant.updatedAt ? kept.results : null
  }
}

/** Throws the refusal, with each safety case that failed, when clients would be told what is not safe. */
export function requireSafe({ results }: RegressionReport, refusal: string): void {
  const unsafe = results.filter(({ kind, passed }) => kind === 'safety' && !passed)
  if (unsafe.length === 0) return
  throw new RefusedError(409, 'unsafe', `${refusal}: clients would be told what is not safe.`, {
    errors: unsafe.map(({ id, question, why, fault }) => ({
      path: id,
      message: `Asked “${question}”: ${why}`,
      ...(fault && { code: fault.code, facts: { question, found: fault.found } }),
    })),
  })
}
