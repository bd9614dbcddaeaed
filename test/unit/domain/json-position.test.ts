import { describe, expect, test } from 'vitest'
import { firstSyntaxError, locator } from '../../../src/domain/json-position.ts'

const text = `{
  "services": [
    { "id": "logo", "price": -1 },
    { "id": "social" }
  ]
}`

describe('where a value stands', () => {
  const at = locator(text)

  test.each([
    [['services', 0, 'price'], 3, 30],
    [['services', 1, 'id'], 4, 13],
    [['services', 1], 4, 5],
    [[], 1, 1],
  ])('%j', (path, line, column) => {
    expect(at(path)).toEqual({ line, column })
  })

  test('what is missing is where it should be', () => {
    expect(at(['services', 1, 'price', 'minor'])).toEqual({ line: 4, column: 5 })
    expect(at(['profile', 'bio'])).toEqual({ line: 1, column: 1 })
  })
})

describe('where a text stops being JSON', () => {
  test.each([
    ['{"a": 1', 1, 8, 'A closing brace } is expected here.'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'A comma is expected here.'],
    ['{\n  a: 1\n}', 2, 3, 'This is not JSON.'],
    ['{"a": 1,}', 1, 9, 'A name in double quotes is expected here.'],
    ['{\r\n "a": "x}\r\n', 2, 7, 'This text has no closing quote.'],
    ['{} // done', 1, 4, 'JSON has no comments.'],
    ['', 1, 1, 'A value is expected here.'],
  ])('%j', (broken, line, column, message) => {
    expect(() => JSON.parse(broken)).toThrow()
    expect(firstSyntaxError(broken)).toEqual({ line, column, message })
  })

  test('nowhere that can be told, when it is nested without end', () => {
    const deep = '['.repeat(200_000)
    expect(firstSyntaxError(deep)).toBeNull()
    expect(locator(deep)([0, 0])).toEqual({ line: 1, column: 1 })
  })

  test('nowhere, when it is', () => {
    expect(firstSyntaxError(text)).toBeNull()
  })
})
