import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { persist } from '../../../ui/kit/patience.ts'

beforeEach(() => {
  vi.useFakeTimers()
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what fails is attempted again after as long as is asked for', async () => {
  const attempt = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValue('sent')
  const outcome = persist(attempt, () => 1000)
  await vi.advanceTimersByTimeAsync(999)
  expect(attempt).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await outcome).toBe('sent')
})

test('the network’s return ends the wait', async () => {
  const attempt = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValue('sent')
  const outcome = persist(attempt, () => 3_600_000)
  await vi.advanceTimersByTimeAsync(0)
  dispatchEvent(new Event('online'))
  expect(await outcome).toBe('sent')
  expect(vi.getTimerCount()).toBe(0)
})

test('what is refused for good is thrown, with the attempts counted', async () => {
  const attempt = vi.fn(() => Promise.reject(new Error('refused')))
  const outcome = persist(attempt, (_, tries) => (tries < 3 ? 1000 : null))
  const told = expect(outcome).rejects.toThrow('refused')
  await vi.advanceTimersByTimeAsync(2000)
  await told
  expect(attempt).toHaveBeenCalledTimes(3)
})
