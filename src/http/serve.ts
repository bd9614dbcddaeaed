import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { secureHeaders } from 'hono/secure-headers'
import type { RequestContext, Served } from './bindings.ts'
import { answerFailure } from './failures.ts'
import { RefusedError } from './problem.ts'
import { nameRequest } from './request-id.ts'
import type { Route } from './route.ts'

/** An application of these routes, and of what holds for all: names, headers, limits, refusals as problem documents. */
export function serve(routes: readonly Route[]): Hono<Served> {
  const app = new Hono<Served>()

  app.use(nameRequest)
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, allowed) =>
        new RefusedError(405, 'method-not-allowed', `Here only ${allowed.join(', ')} can be used.`, {
          headers: { allow: allowed.join(', ') },
        }).toResponse(context.get('requestId')),
    }),
  )
  app.use(
    '/api/*',
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: 'max-age=63072000; includeSubDomains',
    }),
    async (context, next) => {
      await next()
      if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
    },
  )

  for (const route of routes) {
    const { method, path, respond } = route
    if (takesBody(route)) app.on(method, path, limitBody(route), respond)
    else app.on(method, path, respond)
  }

  app.notFound((context) =>
    new RefusedError(404, 'not-found', 'There is nothing at this address.').toResponse(
      context.get('requestId'),
    ),
  )
  app.onError(answerFailure)
  return app
}

/** A webhook reads its own body, under a limit of its own. */
function takesBody({ method, need }: Route): boolean {
  return method !== 'GET' && need !== 'provider'
}

function limitBody({ maxBodyBytes }: Route): MiddlewareHandler<Served> {
  const tooLarge = `This is larger than the ${maxBodyBytes / 1024} KB that may be sent here.`
  return bodyLimit({
    maxSize: maxBodyBytes,
    onError: (context: RequestContext) =>
      new RefusedError(413, 'too-large', tooLarge, { limit: maxBodyBytes }).toResponse(
        context.get('requestId'),
      ),
  })
}
