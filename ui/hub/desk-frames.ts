import type { DeskFrame } from '../../src/protocol/frames.ts'

/** What a frame of the desk asks of the hub. `last` is the counter of the frame before it, null at first. */
export type DeskStep = {
  last: number
  /** Frames were missed: everything shown may be stale. */
  missed: boolean
}

/**
 * Judges a frame by its counter: after a reconnection or a lost frame the numbers do not follow on. What happened while
 * a page was connecting for the first time was told to nobody, and may be newer than what it has fetched.
 */
export function judge(last: number | null, frame: DeskFrame): DeskStep {
  const expected = frame.type === 'ready' || last === null ? last : last + 1
  return { last: frame.n, missed: frame.n !== expected }
}
