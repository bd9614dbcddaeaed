/** What comes after a step: another at once, another after a short wait, or none. */
export type Next = 'more' | 'wait' | 'done'

/**
 * Long work in steps. A step reads what it needs, and writes what it found together with how far it has come
 * in one transaction; so one that is cut off is simply taken again. What a step does beside that must be harmless to
 * repeat.
 */
export interface Work {
  /** Takes the next step, a second or so at most. */
  step(): Promise<Next>
  /** A step has failed and is tried again. */
  failed(error: unknown): void
  /** It has failed too often: says so where people look. */
  giveUp(): Promise<void>
}

const firstRetryMs = 1000
const longestRetryMs = 5 * 60_000
/** About half an hour of trying. */
export const mostAttempts = 12
/** How long work that waits for other work rests, ms. */
export const restMs = 500

/** How long to wait after a step has failed `attempts` times in a row, ms. */
export function retryDelay(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts - 1, 20))
}
