const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits after each attempt that failed, about three days in all (Standard Webhooks, "Retry schedule"). */
const waits = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/**
 * When an event is posted again after `attempts` that failed, the last of them at `at` (ms); null when it is given up.
 * The receiver may ask for a longer wait, not for a shorter one.
 */
export function nextAttemptAt(attempts: number, at: number, askedWaitMs: number | null): number | null {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : at + Math.max(wait, Math.min(askedWaitMs ?? 0, 24 * HOUR))
}
