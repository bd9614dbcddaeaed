import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isScheduled, Schedule } from '../../../src/domain/assistant-settings.ts'

const [monday, friday, saturday, sunday] = [1, 5, 6, 7]

const schedule = (timeZone: string, weekly: Schedule['weekly'], exceptions: Schedule['exceptions'] = []) =>
  Schedule.parse({ timeZone, weekly, exceptions })

const at = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds

/** Whether the schedule covers a wall time of its own zone that comes once. */
const covers = (each: Schedule, wall: string) =>
  isScheduled(each, Temporal.PlainDateTime.from(wall).toZonedDateTime(each.timeZone).epochMilliseconds)

describe('a week of office hours', () => {
  const office = schedule('America/Sao_Paulo', [{ day: monday, from: '09:00', to: '18:00' }])

  test.each([
    ['a minute before', '2026-11-23T08:59:59', false],
    ['at the first minute', '2026-11-23T09:00', true],
    ['at the last minute', '2026-11-23T17:59:59', true],
    ['when it ends', '2026-11-23T18:00', false],
    ['at noon of another day', '2026-11-24T12:00', false],
  ])('%s', (_, wall, expected) => {
    expect(covers(office, wall)).toBe(expected)
  })

  test('is told in the zone of the seller, wherever the clock that is asked stands', () => {
    expect(isScheduled(office, at('2026-11-23T12:00Z'))).toBe(true)
    expect(isScheduled(office, at('2026-11-23T11:59Z'))).toBe(false)
  })
})

describe('a span over midnight belongs to the day it starts on', () => {
  const night = schedule('Europe/Lisbon', [{ day: friday, from: '22:00', to: '06:00' }])

  test.each([
    ['before it starts', '2026-11-27T21:59', false],
    ['in its evening', '2026-11-27T23:59', true],
    ['at midnight', '2026-11-28T00:00', true],
    ['in its morning', '2026-11-28T05:59', true],
    ['when it ends', '2026-11-28T06:00', false],
    ['in the evening after', '2026-11-28T22:00', false],
    ['in the morning before', '2026-11-27T05:00', false],
  ])('%s', (_, wall, expected) => {
    expect(covers(night, wall)).toBe(expected)
  })

  test('from Sunday into Monday, the week being round', () => {
    const late = schedule('Europe/Lisbon', [{ day: sunday, from: '20:00', to: '02:00' }])
    expect(covers(late, '2026-11-30T01:00')).toBe(true)
  })

  test('from midnight to midnight it is the whole day', () => {
    const all = schedule('Europe/Lisbon', [{ day: saturday, from: '00:00', to: '00:00' }])
    expect(covers(all, '2026-11-28T00:00')).toBe(true)
    expect(covers(all, '2026-11-28T23:59')).toBe(true)
    expect(covers(all, '2026-11-29T00:00')).toBe(false)
  })
})

describe('a holiday', () => {
  const nights = [
    { day: friday, from: '22:00', to: '06:00' },
    { day: saturday, from: '10:00', to: '12:00' },
  ]

  test('off takes the spans away that start on it, their morning after too', () => {
    const closed = schedule('Europe/Lisbon', nights, [{ date: '2026-11-27', assistant: 'off' }])
    expect(covers(closed, '2026-11-27T23:00')).toBe(false)
    expect(covers(closed, '2026-11-28T03:00')).toBe(false)
    expect(covers(closed, '2026-11-28T11:00')).toBe(true)
  })

  test('off ends the night that began before it at midnight', () => {
    const closed = schedule('Europe/Lisbon', nights, [{ date: '2026-11-28', assistant: 'off' }])
    expect(covers(closed, '2026-11-27T23:59')).toBe(true)
    expect(covers(closed, '2026-11-28T00:00')).toBe(false)
    expect(covers(closed, '2026-11-28T11:00')).toBe(false)
  })

  test('on is worked from midnight to midnight', () => {
    const open = schedule('Europe/Lisbon', nights, [{ date: '2026-11-25', assistant: 'on' }])
    expect(covers(open, '2026-11-25T00:00')).toBe(true)
    expect(covers(open, '2026-11-25T23:59')).toBe(true)
    expect(covers(open, '2026-11-26T00:00')).toBe(false)
  })
})

describe('when the clocks change', () => {
  // 02:00 to 03:00 in New York does not exist on 8 March 2026, and 01:00 to 02:00 comes twice on 1 November.
  const newYork = schedule('America/New_York', [{ day: sunday, from: '01:30', to: '03:30' }])
  // 01:00 to 02:00 in London does not exist on 29 March 2026, and comes twice on 25 October.
  const london = schedule('Europe/London', [{ day: saturday, from: '23:00', to: '01:30' }])

  test.each([
    ['New York, before the jump', newYork, '2026-03-08T06:45Z', true],
    ['New York, after the jump', newYork, '2026-03-08T07:00Z', true],
    ['New York, half past three, an hour earlier than usual', newYork, '2026-03-08T07:30Z', false],
    ['New York, the first half past one', newYork, '2026-11-01T05:30Z', true],
    ['New York, one o’clock again', newYork, '2026-11-01T06:15Z', false],
    ['New York, the second half past one', newYork, '2026-11-01T06:30Z', true],
    ['New York, half past three of winter', newYork, '2026-11-01T08:30Z', false],
    ['London, the evening before', london, '2026-03-28T23:30Z', true],
    ['London, past the end that does not exist', london, '2026-03-29T01:00Z', false],
    ['London, the first one o’clock', london, '2026-10-25T00:15Z', true],
    ['London, the second one o’clock', london, '2026-10-25T01:15Z', true],
    ['London, the second half past one', london, '2026-10-25T01:30Z', false],
  ])('%s', (_, each, instant, expected) => {
    expect(isScheduled(each, at(instant))).toBe(expected)
  })
})

test('a schedule covers as many minutes of an ordinary week as its spans have', () => {
  const minute = fc.integer({ min: 0, max: 1439 })
  const day = fc.integer({ min: 1, max: 7 })
  const clock = (of: number) =>
    `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`
  fc.assert(
    fc.property(day, minute, minute, fc.constantFrom('Asia/Tokyo', 'Africa/Lagos'), (day, from, to, zone) => {
      const each = schedule(zone, [{ day, from: clock(from), to: clock(to) }])
      const start = Temporal.PlainDate.from('2026-11-23').toZonedDateTime(zone).epochMilliseconds
      const begin = ((day - 1) * 1440 + from) % 10_080
      const long = to > from ? to - from : to + 1440 - from
      for (const ahead of [-1, 0, 1, long - 1, long, long + 1]) {
        const of = (begin + ahead + 10_080) % 10_080
        // The week is round: what runs over its end has begun in the week before.
        expect(isScheduled(each, start + of * 60_000)).toBe(ahead >= 0 && ahead < long)
      }
    }),
  )
})
