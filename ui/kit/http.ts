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

/** There was no answer at all: the network is away, or the server. */
export class NoAnswerError extends UnreachableError {}

/** Whether the same request may fare better later: there was no answer, or the server is in trouble. */
export function worthAnotherTry(error: unknown): boolean {
  return !(error instanceof ProblemError) || error.problem.status >= 500
}

/** Longer than any answer takes: a connection this silent is dead. Milliseconds. */
const patience = 20_000
/** A file of a few megabytes takes its time on a slow line. Milliseconds. */
const filePatience = 120_000

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
    throw new NoAnswerError('The server could not be reached', { cause })
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
  const sent =
    method === 'GET'
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }
  return call(path, schema, { method, signal: AbortSignal.timeout(patience), ...sent })
}

/**
 * Sends a file as the body of one call to the API. Throws as `request` does.
 */
export function sendFile<Schema extends z.ZodType>(
  method: 'POST' | 'PUT',
  path: string,
  schema: Schema,
  file: Blob,
): Promise<z.infer<Schema>> {
  const headers = { 'content-type': file.type }
  return call(path, schema, { method, headers, body: file, signal: AbortSignal.timeout(filePatience) })
}

async function call<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  init: RequestInit,
): Promise<z.infer<Schema>> {
  const headers = { accept: 'application/json', ...init.headers }
  const { response, text } = await exchange(path, { ...init, headers })
  if (!response.ok) {
    if (response.status === 401) onSignedOut()
    throw problemOf(response.status, text)
  }
  const parsed = schema.safeParse(readJson(text))
  if (!parsed.success)
    throw new UnreachableError(`Unexpected answer to ${init.method} ${path}`, { cause: parsed.error })
  return parsed.data
}
