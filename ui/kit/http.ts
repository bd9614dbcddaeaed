import type * as z from 'zod'
import { Problem } from '../../src/protocol/api.ts'

/** The server refused, and said why. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** No usable answer: offline, a proxy's page, or an answer of another shape. Worth trying again. */
export class UnreachableError extends Error {}

/** Whether the same request may fare better later: there was no answer, or the server is in trouble. */
export function worthAnotherTry(error: unknown): boolean {
  return !(error instanceof ProblemError) || error.problem.status >= 500
}

/** Longer than any answer takes: a connection this silent is dead. Milliseconds. */
const patience = 20_000

let onSignedOut = (): void => undefined

/** Calls `listener` whenever the server says that nobody is signed in (any more). */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener
}

async function exchange(path: string, init: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(path, init)
    return { response, text: await response.text() }
  } catch (cause) {
    throw new UnreachableError('The server could not be reached', { cause })
  }
}

/** What an answer that is no success says. */
export function problemOf(status: number, text: string): ProblemError | UnreachableError {
  const parsed = Problem.safeParse(readJson(text))
  return parsed.success
    ? new ProblemError(parsed.data)
    : new UnreachableError(`The server answered ${status} without a reason`)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * One call to the API; the answer is checked against `schema`.
 * @throws {ProblemError} when the server refuses
 * @throws {UnreachableError} when there was no answer, or not one of ours
 */
export async function request<Schema extends z.ZodType>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  schema: Schema,
  body?: unknown,
): Promise<z.infer<Schema>> {
  const init: RequestInit = {
    method,
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  }
  if (method !== 'GET') {
    init.headers = { accept: 'application/json', 'content-type': 'application/json' }
    init.body = JSON.stringify(body ?? {})
  }
  const { response, text } = await exchange(path, init)
  if (!response.ok) {
    if (response.status === 401) onSignedOut()
    throw problemOf(response.status, text)
  }
  const parsed = schema.safeParse(readJson(text))
  if (!parsed.success)
    throw new UnreachableError(`Unexpected answer to ${method} ${path}`, { cause: parsed.error })
  return parsed.data
}
