import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { secureHeaders } from 'hono/secure-headers'
import type { Bindings } from './bindings.ts'
import { answerFailure } from './failures.ts'
import { RefusedError } from './problem.ts'
import { routes } from './routes.ts'

/** The largest body the API takes, bytes; webhooks have a limit of their own. */
const largestBody = 64 * 1024

const tooLarge = () =>
  new RefusedError(413, 'too-large', 'This is larger than the 64 KB a request may have.').toResponse()

/** The Worker's HTTP side. */
export const app = new Hono<{ Bindings: Bindings }>()

app.use(
  methodNotAllowed({
    app,
    onMethodNotAllowed: (_, allowed) =>
      new RefusedError(405, 'method-not-allowed', `Here only ${allowed.join(', ')} can be used.`, {
        headers: { allow: allowed.join(', ') },
      }).toResponse(),
  }),
)
app.use(
  '/api/*',
  secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  }),
  bodyLimit({ maxSize: largestBody, onError: tooLarge }),
  async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  },
)

for (const { method, path, respond } of routes) app.on(method, path, respond)

app.notFound(() => new RefusedError(404, 'not-found', 'There is nothing at this address.').toResponse())
app.onError(answerFailure)
