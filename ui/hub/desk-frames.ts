import type { DeskFrame } from '../../src/protocol/frames.ts'

/** What a frame of the desk asks of the hub. `last` is the counter of the frame before it, null at first. */
export type DeskStep = {
  last: number
  /** Frames were missed: everything shown may be stale. */
  missed: boolean
}

/** Judges a frame by its counter: after a reconnection or a lost frame the numbers do not follow on. */
export function judge(last: number | null, frame: DeskFrame): DeskStep {
  const expected = frame.type === 'ready' ? last : (last ?? frame.n - 1) + 1
  return { last: frame.n, missed: expected !== null && frame.n !== expected }
}
