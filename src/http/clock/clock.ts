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
import { wakeJobs } from './wake-jobs.ts'
import { wakeOverdue } from './watchdog.ts'

/** Something the clock does every minute, given the time, ms. */
export type Chore = (env: Bindings, now: number) => Promise<unknown>

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
 * up no other. Rejects only when that it was done could not be kept.
 */
export async function runClock(env: Bindings, now: number, more: Record<string, Chore> = {}): Promise<void> {
  await Promise.all(
    Object.entries({ ...chores, ...more }).map(async ([kind, chore]) => {
      try {
        await chore(env, now)
      } catch (error) {
        log('error', 'chore-failed', { kind, durationMs: Date.now() - now }, error)
      }
    }),
  )
  await noteClockRun(database(env), now)
}
