import type { z } from 'zod'
import { firstSyntaxError, type Position } from '../domain/json-position.ts'
import type { Problem } from '../protocol/api.ts'
import { type Wrong, wrongShape } from '../protocol/wrong.ts'

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  411: 'Length Required',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  422: 'Unprocessable Content',
  426: 'Upgrade Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
} as const
export type ProblemStatus = keyof typeof titles

/**
 * A request that is refused, or failed, for a reason its sender may know. Thrown anywhere below the
 * routes; becomes one `application/problem+json` answer (RFC 9457).
 *
 * @example
 * throw new RefusedError(404, 'not-found', 'There is no such conversation.')
 */
export class RefusedError extends Error {
  readonly problem: Problem
  readonly headers: Record<string, string>

  /**
   * @param code stable, for programs
   * @param detail a sentence for people
   * @param more `limit` is the most that would have been taken, bytes
   */
  constructor(
    status: ProblemStatus,
    code: string,
    detail: string,
    more: Pick<Problem, 'errors' | 'limit'> & { headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(detail, { cause: more.cause })
    this.problem = {
      type: 'about:blank',
      title: titles[status],
      status,
      code,
      detail,
      ...(more.errors && { errors: more.errors }),
      ...(more.limit !== undefined && { limit: more.limit }),
    }
    this.headers = more.headers ?? {}
  }

  /** @param requestId what a person can name when they ask for help */
  toResponse(requestId?: string): Response {
    return Response.json(
      { ...this.problem, ...(requestId && { requestId }) },
      {
        status: this.problem.status,
        headers: {
          ...this.headers,
          'content-type': 'application/problem+json',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      },
    )
  }
}

/** An unknown id and somebody else's id are answered alike. */
export function notFound(what: string): RefusedError {
  return new RefusedError(404, 'not-found', `There is no such ${what}.`)
}

/** A limit was reached. `retryAfterMs` is how long until it is worth trying again. */
export function tooMany(retryAfterMs: number): RefusedError {
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000))
  return new RefusedError(429, 'too-many', `Too many attempts: try again in ${seconds} seconds.`, {
    headers: { 'retry-after': String(seconds) },
  })
}

/** How many things that are wrong one answer names. */
const mostErrors = 50

/**
 * Input that has the wrong shape, with where and why. Given `at`, also where in the text that was sent, and in
 * the order of that text.
 */
export function invalid(
  status: 400 | 422,
  code: string,
  { issues }: z.ZodError,
  at?: (path: readonly PropertyKey[]) => Position,
): RefusedError {
  const errors = issues.slice(0, mostErrors).map((issue) => ({ ...placed(issue), ...at?.(issue.path) }))
  if (at) errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  const [first] = errors
  const detail =
    // A body of one line was written by a program: its people know fields, not columns.
    first?.line === undefined || first.line === 1
      ? 'Some of what was sent is not usable.'
      : `Line ${first.line}, column ${first.column}, ${first.path || 'the whole'}: ${first.message}`
  return new RefusedError(status, code, detail, { errors })
}

/** What is wrong with a value, each with its place; not more than anybody reads. */
export function wrongsOf({ issues }: z.ZodError): ({ path: string; message: string } & Wrong)[] {
  return issues.slice(0, mostErrors).map(placed)
}

function placed(issue: z.core.$ZodIssue): { path: string; message: string } & Wrong {
  return { path: issue.path.join('.'), message: issue.message, ...wrongShape(issue) }
}

/** A body that is no JSON, with where it stops being any. */
export function malformed(text: string, cause: unknown): RefusedError {
  const error = firstSyntaxError(text)
  const detail = 'The body is not well-formed JSON.'
  if (error === null) return new RefusedError(400, 'malformed-json', detail, { cause })
  const { line, column, message } = error
  return new RefusedError(400, 'malformed-json', `${detail} Line ${line}, column ${column}: ${message}`, {
    errors: [{ path: '', ...error }],
    cause,
  })
}
