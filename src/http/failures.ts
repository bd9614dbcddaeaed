import { isAPIError } from 'better-auth/api'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { routePath } from 'hono/route'
import type { RequestContext } from './bindings.ts'
import { RefusedError } from './problem.ts'

/**
 * The answer to anything thrown. What is not a refusal is logged as a code and a reference alone: errors of
 * libraries hold queries with their parameters, and with them what people wrote.
 */
export function answerFailure(error: unknown, context: RequestContext): Response {
  if (error instanceof RefusedError) return error.toResponse()
  const reference = crypto.randomUUID()
  const code = codeOf(error)
  console.error(
    JSON.stringify({ code, reference, method: context.req.method, route: routePath(context, -1) }),
  )
  return new RefusedError(
    code === 'unexpected' ? 500 : 503,
    code,
    code === 'unexpected'
      ? `Something went wrong on our side (reference ${reference}).`
      : `This cannot be done right now: please try again in a moment (reference ${reference}).`,
    code === 'unexpected' ? {} : { headers: { 'retry-after': '2' } },
  ).toResponse()
}

function codeOf(error: unknown): 'database' | 'sign-in' | 'unexpected' {
  if (error instanceof DrizzleQueryError) return 'database'
  // What `batch` throws is D1's own error, not wrapped by drizzle.
  if (error instanceof Error && error.message.startsWith('D1_')) return 'database'
  if (isAPIError(error)) return 'sign-in'
  return 'unexpected'
}
