import { database } from '../../db/database.ts'
import { forgetUnsentFiles } from '../../db/files/housekeeping.ts'
import { forgetExpired } from '../../db/housekeeping.ts'
import { noteClockRun } from '../../db/operations.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { retryParked } from '../hooks/retry.ts'
import { checkChannels } from './check-channels.ts'
import { compareTemplates } from './compare-templates.ts'
import { reproject } from './reproject.ts'
import { rotateKeys } from './rotate-keys.ts'
import type { Chore } from './turns.ts'
import { wakeJobs } from './wake-jobs.ts'
import { wakeOverdue } from './watchdog.ts'

/** How long who has had a turn waits for those who have not, ms: one that hangs holds up no other. */
const LONGEST_TURN_MS = 10_000

const chores: Record<string, Chore> = {
  'retry-parked': retryParked,
  'wake-overdue': wakeOverdue,
  reproject,
  'wake-jobs': wakeJobs,
  'check-channels': checkChannels,
  'compare-templates': compareTemplates,
  'rotate-keys': rotateKeys,
  'forget-unsent-files': (env, now) => forgetUnsentFiles(database(env), env.MEDIA, now),
  'forget-expired': (env, now) => forgetExpired(database(env), now),
}

/**
 * Does the work of one minute, `more` with it, and says that it was done. Each chore is by itself: one that fails holds
 * up no other, and what one has too much of waits until all others have had their turn and the minute is noted. Rejects
 * only when that it was done could not be kept.
 */
export async function runClock(env: Bindings, now: number, more: Record<string, Chore> = {}): Promise<void> {
  const noted = Promise.withResolvers<void>()
  const begun = Object.entries({ ...chores, ...more }).map(([kind, chore]) => {
    const turn = Promise.withResolvers<void>()
    const nextTurn = () => {
      turn.resolve()
      return noted.promise
    }
    const done = attempt(kind, () => chore(env, now, nextTurn), now).finally(turn.resolve)
    return { turn: turn.promise, done }
  })
  await atMost(LONGEST_TURN_MS, Promise.all(begun.map(({ turn }) => turn)))
  try {
    await noteClockRun(database(env), now)
  } finally {
    noted.resolve()
    await Promise.all(begun.map(({ done }) => done))
  }
}

async function attempt(kind: string, chore: () => Promise<unknown>, now: number): Promise<void> {
  try {
    await chore()
  } catch (error) {
    log('error', 'chore-failed', { kind, durationMs: Date.now() - now }, error)
  }
}

/** Waits for it, but no longer than `ms`. */
async function atMost(ms: number, wanted: Promise<unknown>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([wanted, late])
  clearTimeout(timer)
}
