import type { Bindings } from '../bindings.ts'

/** Resolves once everything else the clock does has had a turn as well. */
export type NextTurn = () => Promise<void>

/**
 * Something the clock does every minute, given the time, ms. All of it shares the 50 calls an invocation of the free plan
 * has (Workers, limits, November 2026), so whatever can be much is done in portions, with a turn of the others after each.
 */
export type Chore = (env: Bindings, now: number, nextTurn: NextTurn) => Promise<unknown>

/** For who does a chore by itself. */
export const noOthers: NextTurn = () => Promise.resolve()

/** Does some after the others, `size` at a time. */
export async function inTurns<T>(
  all: readonly T[],
  size: number,
  nextTurn: NextTurn,
  work: (some: T[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += size) {
    if (from > 0) await nextTurn()
    await work(all.slice(from, from + size))
  }
}
