import { describe, expect, it } from 'vitest'
import type { DeskFrame } from '../../../src/protocol/frames.ts'
import { judge } from '../../../ui/hub/desk-frames.ts'

const ready = (n: number): DeskFrame => ({ type: 'ready', n })
const poke = (n: number): DeskFrame => ({
  type: 'poke',
  n,
  conversationId: 'c1',
  version: 1,
  attention: null,
})

/** Whether anything was missed, frame by frame. */
function listen(frames: DeskFrame[]): boolean[] {
  let last: number | null = null
  return frames.map((frame) => {
    const step = judge(last, frame)
    last = step.last
    return step.missed
  })
}

describe('Listening to the desk', () => {
  it('may have missed what happened while it was connecting, and nothing while the numbers follow on', () => {
    expect(listen([ready(7), poke(8), { type: 'assistant', n: 9, on: false }, poke(10)])).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('notices a frame that never came', () => {
    expect(listen([ready(7), poke(8), poke(10), poke(11)])).toEqual([true, false, true, false])
  })

  it('misses nothing over a reconnection in which nothing happened', () => {
    expect(listen([ready(7), poke(8), ready(8), poke(9)])).toEqual([true, false, false, false])
  })

  it('notices what happened while it was away, and a desk that began to count anew', () => {
    expect(listen([ready(7), ready(9)])).toEqual([true, true])
    expect(listen([ready(7), ready(0), poke(1)])).toEqual([true, true, false])
  })
})
