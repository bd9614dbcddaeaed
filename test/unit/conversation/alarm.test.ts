import { expect, test } from 'vitest'
import { alarmServes } from '../../../src/conversation/store.ts'

const now = 1_000_000

test.each([
  ['none is set', null, now + 2_000, false],
  ['it rings when it is to', now + 2_000, now + 2_000, true],
  ['it rings a little before: setting it anew would cost a row', now + 1_000, now + 4_000, true],
  ['it rings long before: it would ring for nothing', now + 1_000, now + 86_400_000, false],
  ['it rings later', now + 86_400_000, now + 2_000, false],
  ['it is about to ring', now - 500, now + 2_000, true],
  ['it should have rung long ago: the platform has lost it', now - 11_000, now - 10_500, false],
])('an alarm does when it rings in time and not for nothing: %s', (_, set, at, serves) => {
  expect(alarmServes(set, at, now)).toBe(serves)
})
