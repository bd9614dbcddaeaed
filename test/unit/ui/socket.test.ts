import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepSocket } from '../../../ui/kit/socket.ts'

beforeEach(() => {
  vi.useFakeTimers()
  const page = new EventTarget()
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }))
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const anHour = 3_600_000

function asking(ticket: () => Promise<string | null>): { times: () => number; close: () => void } {
  const asked = vi.fn(ticket)
  const close = keepSocket({ path: '/ws/x', ticket: asked, onFrame: () => {}, onStatus: () => {} })
  return { times: () => asked.mock.calls.length, close }
}

test('a socket without a network asks for its ticket again and again', async () => {
  const socket = asking(() => Promise.reject(new Error('offline')))
  await vi.advanceTimersByTimeAsync(anHour)
  expect(socket.times()).toBeGreaterThan(100)
  socket.close()
})

test('a socket to what is gone asks once, also when the page comes back', async () => {
  const socket = asking(async () => null)
  await vi.advanceTimersByTimeAsync(anHour)
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(anHour)
  expect(socket.times()).toBe(1)
})
