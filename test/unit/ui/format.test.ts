import { describe, expect, it } from 'vitest'
import {
  dayLabel,
  dollars,
  duration,
  initials,
  languageName,
  serviceWindow,
  shortAge,
} from '../../../ui/kit/format.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = new Date(2026, 4, 20, 15, 30).getTime()

describe('The age of a row', () => {
  it.each([
    [30_000, null],
    [5 * minute, '5m'],
    [3 * hour, '12:30 PM'],
    [day, 'Tue'],
    [30 * day, 'Apr 20'],
  ])('%i ms ago reads %s', (ago, text) => {
    expect(shortAge(now - ago, now, 'en')?.replace(/\s/gu, ' ') ?? null).toBe(text)
  })
})

describe('A length of time', () => {
  it.each([
    [1, '1m'],
    [59 * minute, '59m'],
    [hour, '1h'],
    [hour + 20 * minute, '1h 20m'],
    [5 * hour + 20 * minute, '5h'],
    [47 * hour, '47h'],
    [48 * hour, '2d'],
  ])('%i ms reads %s', (ms, text) => {
    expect(duration(ms, 'en')).toBe(text)
  })
})

describe('The service window', () => {
  it('does not exist on a channel without one', () => {
    expect(serviceWindow(null, now)).toEqual({ kind: 'none' })
  })

  it.each([
    [2 * hour, 'open'],
    [2 * hour - 1, 'closing'],
    [1, 'closing'],
    [0, 'closed'],
    [-1, 'closed'],
  ])('with %i ms left is %s', (left, kind) => {
    expect(serviceWindow(now + left, now).kind).toBe(kind)
  })
})

describe('The line between two days', () => {
  it('says today and yesterday, then the date', () => {
    expect(dayLabel(now, now, 'en')).toBe('Today')
    expect(dayLabel(now - day, now, 'pt')).toBe('Ontem')
    expect(dayLabel(now - 40 * day, now, 'en')).toBe('Friday, April 10')
    expect(dayLabel(now - 400 * day, now, 'en')).toContain('2025')
  })

  it('goes by the calendar, not by 24 hours', () => {
    expect(dayLabel(new Date(2026, 4, 19, 23, 59).getTime(), now, 'en')).toBe('Yesterday')
  })
})

it.each([
  ['Ana Paula Ferreira', 'AF'],
  ['ana', 'A'],
  ['+55 11 98765-4321', ''],
  ['  ', ''],
  ['Олег Иванов', 'ОИ'],
])('%s is shortened to "%s"', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

it('Languages are named in the member’s own', () => {
  expect(languageName('de', 'pt')).toBe('Alemão')
  expect(languageName('pt', 'es')).toBe('Portugués')
})

describe('The price of a message', () => {
  it.each([
    [6800, '$0.0068'],
    [62_500, '$0.0625'],
    [0, '$0.00'],
  ])('%i millionths of a dollar read %s', (micros, text) => {
    expect(dollars(micros, 'en')).toBe(text)
  })
})
