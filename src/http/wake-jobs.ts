import { database } from '../db/database.ts'
import { runningTrainings } from '../db/learning-jobs.ts'
import type { Bindings } from './bindings.ts'
import { askJob } from './objects.ts'

/**
 * Wakes every job that is not over. The platform gives an alarm up after a few crashes in a row, and an object
 * nobody speaks to would stand still for ever.
 */
export async function wakeJobs(env: Bindings): Promise<void> {
  const running = await runningTrainings(database(env))
  const woken = await Promise.allSettled(
    running.map((training) => {
      const request = { kind: 'learning' as const, ...training }
      return askJob(env, request, (job) => job.start(request))
    }),
  )
  const failed = woken.filter(({ status }) => status === 'rejected').length
  if (failed > 0) console.error(JSON.stringify({ code: 'jobs/not-woken', failed }))
}
