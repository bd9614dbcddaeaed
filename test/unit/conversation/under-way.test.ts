import { expect, test } from 'vitest'
import { RepliesUnderWay } from '../../../src/conversation/under-way.ts'
import { TURN_LOST_AFTER_MS } from '../../../src/domain/conversation/reply.ts'

const now = 1_000_000

test('a reply is under way from its beginning until it is over', () => {
  const replies = new RepliesUnderWay()
  const firstIsOver = replies.begin(now)
  const secondIsOver = replies.begin(now)
  expect(replies.count(now + 1)).toBe(2)

  firstIsOver()
  expect(replies.count(now + 2)).toBe(1)

  secondIsOver()
  expect(replies.count(now + 3)).toBe(0)
})

test('a reply whose object died is under way no longer than a turn may take', () => {
  const replies = new RepliesUnderWay()
  replies.begin(now)
  const isOver = replies.begin(now + 1)
  expect(replies.count(now + TURN_LOST_AFTER_MS - 1)).toBe(2)
  expect(replies.count(now + TURN_LOST_AFTER_MS)).toBe(1)

  isOver()
  expect(replies.count(now + TURN_LOST_AFTER_MS)).toBe(0)
})

test('a reply that is over after it was given up takes none from the others', () => {
  const replies = new RepliesUnderWay()
  const lateIsOver = replies.begin(now)
  replies.begin(now + TURN_LOST_AFTER_MS)
  expect(replies.count(now + TURN_LOST_AFTER_MS)).toBe(1)

  lateIsOver()
  expect(replies.count(now + TURN_LOST_AFTER_MS)).toBe(1)
})
