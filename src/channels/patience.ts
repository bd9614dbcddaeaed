/**
 * Does `work`, whose signal says when `timeoutMs` are over. Nothing is left of it once it is done: what
 * `AbortSignal.timeout` leaves pending keeps an object awake, and billed (workerd, November 2026).
 */
export async function within<T>(timeoutMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const late = () => controller.abort(new DOMException('It took too long.', 'TimeoutError'))
  const timer = setTimeout(late, timeoutMs)
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** The slowest connection that is waited for, bytes a second; and the least time, ms. */
const slowest = 50_000
const leastPatience = 30_000

/** How long to wait for a file of this many bytes to come or go, ms. */
export function patienceFor(bytes: number): number {
  return leastPatience + Math.ceil((bytes / slowest) * 1000)
}
