import { missingColumns, parkedBacklog } from '../db/condition.ts'
import { type Database, database } from '../db/database.ts'
import { workspaceExists } from '../db/members.ts'
import { lastClockRun } from '../db/operations.ts'
import { log } from '../log.ts'
import type { Health, HealthDetails } from '../protocol/health.ts'
import { loadAssistant } from './assistant/load.ts'
import type { Bindings } from './bindings.ts'

/** A database that takes longer than this answers nobody in time, ms. */
const silentAfterMs = 2000
/** The clock runs every minute; this many ms without it are no accident. */
const stalledAfterMs = 5 * 60_000

/** What the database says of itself; null while it is silent. */
type Seen = {
  missing: string[]
  clockRanAt: number | null
  parked: HealthDetails['parked']
  demo: boolean
  databaseMs: number
}

/** Looks at everything the deployment depends on. Never rejects: what does not answer is silent. */
export async function examine(env: Bindings, now: number): Promise<HealthDetails> {
  const seen = await inTime(look(database(env)))
  const stalled = seen?.clockRanAt != null && now - seen.clockRanAt > stalledAfterMs
  const responderProblem = await problemOfResponder(env)
  const responder = responderProblem === null ? 'ok' : 'misconfigured'
  const checks: Health['checks'] =
    seen === null
      ? { database: 'silent', schema: 'unknown', clock: 'unknown', responder }
      : {
          database: 'ok',
          schema: seen.missing.length === 0 ? 'ok' : 'behind',
          clock: seen.clockRanAt === null ? 'unknown' : stalled ? 'stalled' : 'ok',
          responder,
        }
  return {
    ok:
      checks.database === 'ok' &&
      checks.schema === 'ok' &&
      checks.clock !== 'stalled' &&
      checks.responder === 'ok',
    demo: (seen?.demo ?? false) && env.ENVIRONMENT === 'development',
    checks,
    missing: seen?.missing ?? [],
    databaseMs: seen?.databaseMs ?? null,
    clockRanAt: seen?.clockRanAt ?? null,
    parked: seen?.parked ?? null,
    responder: env.RESPONDER,
    responderProblem,
    version: env.VERSION?.id ?? null,
    environment: env.ENVIRONMENT,
  }
}

/** Builds the responder as a reply does, and asks it nothing. */
async function problemOfResponder(env: Bindings): Promise<string | null> {
  const { assistantFrom, dailyTokensFrom, embedderFrom, ResponderConfigurationError } = await loadAssistant()
  try {
    assistantFrom(env)
    embedderFrom(env)
    dailyTokensFrom(env)
    return null
  } catch (error) {
    if (error instanceof ResponderConfigurationError) return error.message
    throw error
  }
}

async function look(db: Database): Promise<Seen> {
  const begunAt = Date.now()
  const missing = await missingColumns(db)
  const databaseMs = Date.now() - begunAt
  // Tables that are not there yet cannot be asked.
  if (missing.length > 0) return { missing, databaseMs, clockRanAt: null, parked: null, demo: false }
  const [clockRanAt, parked, demo] = await Promise.all([
    lastClockRun(db),
    parkedBacklog(db),
    workspaceExists(db, 'demo'),
  ])
  return { missing, databaseMs, clockRanAt, parked, demo }
}

async function inTime(looking: Promise<Seen>): Promise<Seen | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), silentAfterMs)
  })
  try {
    return await Promise.race([looking, silence])
  } catch (error) {
    log('error', 'health-not-read', {}, error)
    return null
  } finally {
    clearTimeout(timer)
  }
}
