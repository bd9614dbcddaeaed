import { assistantFrom } from '../assistant/configuration.ts'
import { countAttempt, type Limit } from '../db/attempts.ts'
import { database } from '../db/database.ts'
import { findVersion, type KnowledgeDraft } from '../db/knowledge.ts'
import { findRun, listQuestions } from '../db/regression.ts'
import type { JsonObject } from '../domain/json.ts'
import { Knowledge } from '../domain/knowledge.ts'
import { compareRuns } from '../domain/regression.ts'
import type { RegressionReport } from '../protocol/knowledge.ts'
import { runSuite } from '../regression/suite.ts'
import type { Bindings } from './bindings.ts'
import { assistantOf } from './draft.ts'
import { openModelAccount } from './model-account.ts'
import { tooMany } from './problem.ts'
import type { SignedIn } from './who.ts'

/** With a configured model a run costs some forty calls. */
const runsPerMember: Limit = { name: 'regression/member', times: 30, windowMs: 10 * 60_000 }

/** Runs the suite on a document as the version after the published one, and compares it with that one's run. */
export async function testDraft(
  env: Bindings,
  who: SignedIn,
  knowledge: Knowledge,
  { publishedVersion }: KnowledgeDraft,
): Promise<RegressionReport> {
  const db = database(env)
  const allowance = await countAttempt(db, runsPerMember, who.id, Date.now())
  if (!allowance.allowed) throw tooMany(allowance.retryAfterMs)
  const [{ settings }, own, published] = await Promise.all([
    assistantOf(env, who),
    listQuestions(db, who.workspace.id),
    findVersion(db, who.workspace.id, publishedVersion),
  ])
  const model = await openModelAccount(env, who.workspace.id, settings)
  const run = (document: Knowledge, knowledgeVersion: number) =>
    runSuite(assistantFrom(env), {
      knowledge: document,
      knowledgeVersion,
      settings,
      own,
      model,
    })
  const before = published && (await resultsOf(published))
  const results = await run(knowledge, publishedVersion + 1)
  await model.settle()
  return {
    passed: results.filter(({ passed }) => passed).length,
    failed: results.filter(({ passed }) => !passed).length,
    results,
    comparison: before && compareRuns(before, results),
  }

  /** What a version's run found; one that was saved without a run is run now. */
  async function resultsOf({ version, document }: { version: number; document: JsonObject }) {
    const kept = await findRun(db, who.workspace.id, version)
    if (kept !== null) return kept.results
    const parsed = Knowledge.safeParse(document)
    return parsed.success ? run(parsed.data, version) : null
  }
}
