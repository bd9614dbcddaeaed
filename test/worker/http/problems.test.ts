import { describe, expect, test, vi } from 'vitest'
import { Problem } from '../../../src/protocol/api.ts'
import { Browser } from '../../support/http.ts'
import { aWorkspace, signIn } from '../../support/workspace.ts'

/** The problem of an answer, after checking that it is one in form. */
async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = Problem.parse(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}

describe('every refusal is a problem', () => {
  const browser = new Browser()

  test('an unknown address', async () => {
    expect(await problemOf(await browser.get('/api/nothing'))).toMatchObject({
      status: 404,
      code: 'not-found',
    })
  })

  test('a method that is not for this address, naming those that are', async () => {
    const response = await browser.send({ method: 'DELETE', path: '/api/me' })
    expect(response.headers.get('allow')).toBe('GET, HEAD, PUT')
    expect(await problemOf(response)).toMatchObject({ status: 405, code: 'method-not-allowed' })
  })

  test('a body that is no JSON', async () => {
    const response = await browser.post('/api/sign-in', '{"email":')
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'malformed-json' })
  })

  test('a body that is no JSON, with the line and column where it stops being any', async () => {
    const response = await browser.post('/api/sign-in', '{\n  "email": "me@foyer.test"\n  "password": "x"\n}')
    const { code, detail, errors } = await problemOf(response)
    expect(code).toBe('malformed-json')
    expect(detail).toContain('Line 3, column 3: A comma is expected here.')
    expect(errors).toEqual([{ path: '', line: 3, column: 3, message: 'A comma is expected here.' }])
  })

  test.each([
    ['['.repeat(60_000)],
    [`${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    [`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('a body nested without end', async (body) => {
    expect((await problemOf(await browser.post('/api/sign-in', body))).status).toBeLessThan(500)
  })

  test.each([['null'], ['[]'], ['"text"'], ['{}']])('a body of another shape: %s', async (body) => {
    expect(await problemOf(await browser.post('/api/sign-in', body))).toMatchObject({ status: 422 })
  })

  test('wrong fields, each with its place and a sentence', async () => {
    const response = await browser.post('/api/sign-in', { email: 'nobody', password: '' })
    const { code, errors } = await problemOf(response)
    expect(code).toBe('invalid-input')
    expect(errors?.map(({ path }) => path)).toEqual(['email', 'password'])
    expect(errors?.every(({ message }) => message.length > 0)).toBe(true)
  })

  test('a body of more than 64 KB', async () => {
    const response = await browser.post('/api/sign-in', { email: 'a'.repeat(70_000), password: 'x' })
    expect(await problemOf(response)).toMatchObject({ status: 413, code: 'too-large' })
  })

  test('a query of another shape, and a cursor nobody gave', async () => {
    const { owner } = await aWorkspace()
    const signedIn = await signIn(owner)
    expect(await problemOf(await signedIn.get('/api/conversations?filter=all'))).toMatchObject({
      status: 400,
      code: 'invalid-query',
    })
    expect(await problemOf(await signedIn.get('/api/conversations?cursor=%27--'))).toMatchObject({
      status: 400,
      code: 'invalid-cursor',
    })
  })
})

test('a failure is logged as a code and a reference, never with what people sent', async () => {
  const { db, owner } = await aWorkspace()
  const browser = await signIn(owner)
  const logged: string[] = []
  for (const method of ['error', 'warn', 'log', 'info'] as const)
    vi.spyOn(console, method).mockImplementation((...texts) => void logged.push(texts.map(String).join(' ')))
  await db.run('ALTER TABLE attempt RENAME TO attempt_away')
  try {
    const response = await browser.post('/api/sign-in', {
      email: 'marker@foyer.test',
      password: 'marker-word',
    })
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ status: 503, code: 'database' })
    const [, reference = 'none'] = /reference ([\w-]+)/.exec(problem.detail) ?? []
    expect(problem.requestId).toBe(reference)
    expect(response.headers.get('x-request-id')).toBe(reference)
    expect(logged.join('\n')).toContain(reference)
    expect(logged.join('\n')).not.toMatch(/marker|attempt_away|INSERT/)
  } finally {
    await db.run('ALTER TABLE attempt_away RENAME TO attempt')
    vi.restoreAllMocks()
  }
})
