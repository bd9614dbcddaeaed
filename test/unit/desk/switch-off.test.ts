import { describe, expect, test } from 'vitest'
import { afterOutage, afterPage, newSwitchOff } from '../../../src/desk/switch-off.ts'

const now = 1_000_000

describe('moving the assistant’s chats to people', () => {
  test('a full page is followed by the next one at once', () => {
    const next = afterPage(newSwitchOff(now), { ids: ['a', 'b'], failed: 0, full: true }, now)
    expect(next).toEqual({ afterId: 'b', failed: 0, passes: 0, dueAt: now })
  })

  test('the last page ends it', () => {
    expect(afterPage(newSwitchOff(now), { ids: ['a'], failed: 0, full: false }, now)).toBeNull()
    expect(afterPage(newSwitchOff(now), { ids: [], failed: 0, full: false }, now)).toBeNull()
  })

  test('what failed on any page gets another pass, later and later, but not for ever', () => {
    const full = afterPage(newSwitchOff(now), { ids: ['a', 'b'], failed: 1, full: true }, now)
    let job = full && afterPage(full, { ids: ['c'], failed: 0, full: false }, now)
    expect(job).toEqual({ afterId: '', failed: 0, passes: 1, dueAt: now + 1000 })
    const delays: number[] = []
    while (job !== null) {
      delays.push(job.dueAt - now)
      job = afterPage(job, { ids: ['a'], failed: 1, full: false }, now)
    }
    expect(delays.slice(0, 4)).toEqual([1000, 2000, 4000, 8000])
    expect(Math.max(...delays)).toBe(5 * 60_000)
    expect(delays).toHaveLength(299)
  })

  test('while the list cannot be read it stays where it is', () => {
    const job = { ...newSwitchOff(now), afterId: 'b', failed: 2 }
    expect(afterOutage(job, now)).toEqual({ afterId: 'b', failed: 2, passes: 1, dueAt: now + 1000 })
  })
})
