import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chooseChats,
  interactionsOf,
  type PastMessage,
  partsOf,
  type RawChat,
} from '../../../src/domain/past-chats.ts'

const HOUR = 3_600_000
const now = Date.UTC(2026, 10, 22)
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

/** Chats of so many messages, of so many characters each. */
const chats = (sizes: [messages: number, characters: number][]): RawChat[] =>
  sizes.map(([messages, characters], index) => ({
    number: index + 1,
    startedAt: now - index * HOUR,
    messages: Array.from({ length: messages }, (_, n) => ({
      ...at(n),
      text: 'x'.repeat(characters),
      position: n + 1,
      name: null,
    })),
  }))

test('parts hold every chosen chat whole and once, and none is more than a step can handle', () => {
  const size = fc.tuple(fc.nat(300), fc.nat(20_000))
  fc.assert(
    fc.property(fc.array(size, { maxLength: 8 }), (sizes) => {
      const chosen = chooseChats(chats(sizes), now).chats
      const parts = partsOf(chosen)
      expect(parts.flat()).toEqual(chosen)
      for (const part of parts) {
        const messages = part.flatMap((chat) => chat.messages)
        expect(part.length).toBeGreaterThan(0)
        expect(messages.length).toBeLessThanOrEqual(200)
        expect(messages.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(100_000)
      }
    }),
    { numRuns: 30 },
  )
})

test('of a chat its first 200 messages are chosen, as far as 100,000 characters go', () => {
  const [many, long] = chooseChats(
    chats([
      [201, 1],
      [10, 20_000],
    ]),
    now,
  ).chats
  expect(many?.messages.at(-1)?.position).toBe(200)
  expect(long?.messages.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
})

test('the newest 1,000 chats of the last 12 months are chosen, and the others are counted', () => {
  const recent = chats(Array.from({ length: 1001 }, () => [1, 1]))
  const [one] = recent
  if (one === undefined) throw new Error('there are no chats')
  const outside = [now + 1, Date.UTC(2025, 10, 22) - 1].map((startedAt) => ({ ...one, startedAt }))
  const choice = chooseChats([...outside, ...recent.toReversed()], now)
  expect(choice.chats.map(({ number }) => number)).toEqual(recent.slice(0, 1000).map(({ number }) => number))
  expect(choice).toMatchObject({ outsideWindow: 2, beyondLimit: 1 })
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
