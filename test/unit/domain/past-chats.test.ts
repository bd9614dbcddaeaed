import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsOf, interactionsOf, type PastMessage } from '../../../src/domain/past-chats.ts'

const HOUR = 3_600_000
const at = (hour: number, from: PastMessage['from'] = 'client'): PastMessage => ({
  at: hour * HOUR,
  from,
  text: `at ${hour}`,
})
const hoursOf = (messages: PastMessage[]) =>
  interactionsOf({ id: 'x', phone: null, messages }).map((one) => one.map((m) => m.at / HOUR))

test('a day of silence ends an interaction, whatever order its messages come in', () => {
  expect(hoursOf([at(30), at(0), at(23), at(60, 'person')])).toEqual([[0, 23, 30]])
  expect(hoursOf([at(0), at(24)])).toEqual([[0], [24]])
})

test('what the owner wrote alone is none', () => {
  expect(hoursOf([at(0, 'person'), at(1, 'person')])).toEqual([])
})

test('groups hold every message once, in its thread, and at most 200 of them', () => {
  const sizes = fc.array(fc.nat(650), { maxLength: 8 })
  fc.assert(
    fc.property(sizes, (lengths) => {
      const threads = lengths.map((length, index) => ({
        id: String(index),
        phone: null,
        messages: Array.from({ length }, (_, n) => at(n)),
      }))
      const groups = groupsOf(threads)
      for (const group of groups) {
        const size = group.reduce((sum, { messages }) => sum + messages.length, 0)
        expect(size).toBeGreaterThan(0)
        expect(size).toBeLessThanOrEqual(200)
      }
      for (const { id, messages } of threads) {
        const parts = groups.flat().filter((one) => one.id === id)
        expect(parts.flatMap((one) => one.messages)).toEqual(messages)
      }
    }),
  )
})

test('every message is in at most one interaction, and only the owner’s own are left out', () => {
  const message = fc.record({
    at: fc.integer({ min: 0, max: 5_000 }).map((hour) => hour * HOUR),
    from: fc.constantFrom<PastMessage['from']>('client', 'person'),
    text: fc.uuid(),
  })
  fc.assert(
    fc.property(fc.array(message), (messages) => {
      const kept = interactionsOf({ id: 'x', phone: null, messages }).flat()
      expect(new Set(kept).size).toBe(kept.length)
      const left = messages.filter((one) => !kept.includes(one))
      expect(left.every(({ from }) => from === 'person')).toBe(true)
    }),
  )
})
