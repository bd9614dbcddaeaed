/**
 * Long work in steps. A step reads what it needs, and writes what it found together with how far it has come
 * in one transaction of the object's storage; so one that is cut off is simply taken again. What a step does
 * outside the object must be harmless to repeat.
 */
export interface Work {
  /** Takes the next step, a second or so at most. True while there is another. */
  step(): Promise<boolean>
  /** A step has failed and is tried again. */
  failed(error: unknown): void
  /** It has failed too often: says so where people look. */
  giveUp(): Promise<void>
}

const firstRetryMs = 1000
const longestRetryMs = 5 * 60_000
/** About half an hour of trying. */
export const mostAttempts = 12

/** How long to wait after a step has failed `attempts` times in a row, ms. */
export function retryDelay(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts - 1, 20))
}
