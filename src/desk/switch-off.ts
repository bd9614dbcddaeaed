/**
 * Moving what the assistant holds to people after it was switched off: how far one pass over the
 * conversations has come. Kept in storage, so that it goes on after a restart.
 */
export type SwitchOff = {
  /** Conversations up to this id have been told, or have failed in this pass. */
  afterId: string
  /** How many could not be told in this pass. */
  failed: number
  /** Passes done; another one follows while any fails. */
  passes: number
  /** When the next page is due, ms. */
  dueAt: number
}

/** The first step of a new job, due at once. */
export function newSwitchOff(now: number): SwitchOff {
  return { afterId: '', failed: 0, passes: 0, dueAt: now }
}

const firstRetryMs = 1000
const longestRetryMs = 5 * 60_000
/** About a day of trying: what still fails then has parked itself elsewhere. */
const mostPasses = 300

/**
 * The job after a page of `ids`, `failed` of which could not be told: the next page, another pass for what
 * failed, or null when it is done. One that fails never holds up the others.
 */
export function afterPage(
  job: SwitchOff,
  page: { ids: string[]; failed: number; full: boolean },
  now: number,
): SwitchOff | null {
  const failed = job.failed + page.failed
  const last = page.ids.at(-1)
  if (page.full && last !== undefined) return { ...job, afterId: last, failed, dueAt: now }
  const passes = job.passes + 1
  if (failed === 0 || passes >= mostPasses) return null
  return { afterId: '', failed: 0, passes, dueAt: now + retryDelay(passes) }
}

/** The same page again, later: the list itself could not be read. */
export function afterOutage(job: SwitchOff, now: number): SwitchOff {
  const passes = job.passes + 1
  return { ...job, passes, dueAt: now + retryDelay(passes) }
}

function retryDelay(passes: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(passes - 1, 20))
}
