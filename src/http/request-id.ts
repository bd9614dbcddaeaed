import type { MiddlewareHandler } from 'hono'
import type { Served } from './bindings.ts'

/** Cloudflare's own id of a request, with the data centre: what its support and its logs know it by. */
const ray = /^[0-9a-f]{16}(-[A-Z]{3})?$/

/**
 * Names each request: by Cloudflare's id, so that its logs and ours agree, or by one of ours. The answer says it in
 * `x-request-id`.
 */
export const nameRequest: MiddlewareHandler<Served> = async (context, next) => {
  const given = context.req.header('cf-ray') ?? ''
  context.set('requestId', ray.test(given) ? given : crypto.randomUUID())
  await next()
  // The answer that opens a socket must stay the very one the object gave.
  if (context.res.status !== 101) context.header('x-request-id', context.get('requestId'))
}
