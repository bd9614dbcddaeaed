import { afterAll, vi } from 'vitest'

// Files share a process. Spies end with their file by themselves; the clock, and what was put in a global's place, here.
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
