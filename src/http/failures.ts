import { DrizzleQueryError } from 'drizzle-orm/errors'
import { routePath } from 'hono/route'
import { log } from '../log.ts'
import type { RequestContext } from './bindings.ts'
import { count } from './counting.ts'
import { RefusedError } from './problem.ts'

/**
 * The answer to anything thrown. What is not a refusal is logged as a code under the request's id alone: errors of
 * libraries hold queries with their parameters, and with them what people wrote.
 */
export async function answerFailure(error: unknown, context: RequestContext): Promise<Response> {
  const reference = context.get('requestId')
  if (error instanceof RefusedError) {
    noteRefusal(error, context)
    return error.toResponse(reference)
  }
  const code = await codeOf(error)
  log(
    'error',
    'request-failed',
    { requestId: reference, code, method: context.req.method, kind: routePath(context, -1) },
    error,
  )
  return new RefusedError(
    code === 'unexpected' ? 500 : 503,
    code,
    code === 'unexpected'
      ? `Something went wrong on our side (reference ${reference}).`
      : `This cannot be done right now: please try again in a moment (reference ${reference}).`,
    code === 'unexpected' ? {} : { headers: { 'retry-after': '2' } },
  ).toResponse(reference)
}

/** What an operator wants to know of a refusal: that somebody signs wrongly, or that something of ours is not there. */
function noteRefusal({ problem, cause }: RefusedError, context: RequestContext): void {
  const { code, status } = problem
  const unsigned = code === 'bad-signature'
  if (unsigned) count(context.env, 'refused-signatures', 1)
  if (!unsigned && status < 500) return
  const { method } = context.req
  const kind = routePath(context, -1)
  log('warn', 'request-refused', { requestId: context.get('requestId'), code, status, method, kind }, cause)
}

/** Whether the database could not be asked, or refused. What `batch` throws is D1's own error, not wrapped by drizzle. */
export function isOfDatabase(error: unknown): boolean {
  return error instanceof DrizzleQueryError || (error instanceof Error && error.message.startsWith('D1_'))
}

async function codeOf(error: unknown): Promise<'database' | 'sign-in' | 'unexpected'> {
  if (isOfDatabase(error)) return 'database'
  const { isAPIError } = await import('better-auth/api')
  if (isAPIError(error)) return 'sign-in'
  return 'unexpected'
}
