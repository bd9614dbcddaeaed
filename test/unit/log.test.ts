import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { log } from '../../src/log.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** What the operator reads when an error is logged. */
function lineOf(error: unknown): string {
  const written: string[] = []
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => void written.push(String(line)))
  log('error', 'something-failed', { requestId: 'r1' }, error)
  spy.mockRestore()
  expect(written).toHaveLength(1)
  return written[0] ?? ''
}

/** Words no path or name of ours holds; line ends and frames of a stack among them. */
const secrets = fc
  .array(fc.constantFrom('ßecret', '\n', '    at ', '+55 11', ' (', ')', ': ', 'Error: '), { maxLength: 8 })
  .map((parts) => `${parts.join('')}ßecret`)

test('whatever an error says, its message is not in the line', () => {
  fc.assert(
    fc.property(secrets, secrets, (message, cause) => {
      const error = new Error(message, { cause: new TypeError(cause) })
      expect(lineOf(error)).not.toContain('ßecret')
      expect(lineOf(new Error(message))).not.toContain('ßecret')
      expect(lineOf(message)).not.toContain('ßecret')
    }),
  )
})

test('a message that was changed after the error was made is not in the line either', () => {
  const error = new Error('ßecret\n    at ßecret')
  error.message = 'short'
  expect(lineOf(error)).not.toContain('ßecret')
})

test('the line tells what lay at the bottom, and where', () => {
  const error = new Error('outside', { cause: new RangeError('inside') })
  expect(JSON.parse(lineOf(error))).toEqual({
    event: 'something-failed',
    requestId: 'r1',
    error: 'RangeError',
    at: expect.stringContaining('log.test.ts'),
  })
  expect(JSON.parse(lineOf('thrown as a text'))).toMatchObject({ error: 'string' })
})
