/** A clock that rings so much too late, ms, tells that this isolate is behind with all it has to do. */
const behindMs = 1_000
/** What was asked may be answered by then, and the answer wait to be read: the request, its head and its body, each in turn. */
const turns = 3

/**
 * Does `work`, whose signal says when `timeoutMs` are over; with `goOnFor` it may take so many ms more from then on,
 * once it knows what is still to come. Nothing is left of it once it is done: what `AbortSignal.timeout` leaves
 * pending keeps an object awake, and billed (workerd, November 2026). An isolate that has fallen behind gives its work
 * up to as much time again, so that an answer which is there already is read and not given up.
 */
export async function within<T>(
  timeoutMs: number,
  work: (signal: AbortSignal, goOnFor: (ms: number) => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const end = () => controller.abort(new DOMException('It took too long.', 'TimeoutError'))
  const clock = (ms: number) => {
    const dueAt = performance.now() + ms
    return setTimeout(() => {
      const lateMs = performance.now() - dueAt
      if (lateMs < behindMs) end()
      else timer = setTimeout(end, Math.min(ms, turns * lateMs))
    }, ms)
  }
  let timer = clock(timeoutMs)
  const goOnFor = (ms: number) => {
    clearTimeout(timer)
    timer = clock(ms)
  }
  try {
    return await work(controller.signal, goOnFor)
  } finally {
    clearTimeout(timer)
  }
}

/** As `within`, for work that takes no signal: it rejects when the time is over, whatever still comes of the work. */
export function noLongerThan<T>(timeoutMs: number, work: () => Promise<T>): Promise<T> {
  return within(timeoutMs, (signal) => {
    const { promise: late, reject } = Promise.withResolvers<never>()
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    return Promise.race([work(), late])
  })
}

/** The slowest connection that is waited for, bytes a second; and the least time, ms. */
const slowest = 50_000
export const leastPatience = 30_000

/** How long to wait for a file of this many bytes to come or go, ms. */
export function patienceFor(bytes: number): number {
  return leastPatience + Math.ceil((bytes / slowest) * 1000)
}
