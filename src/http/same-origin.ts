import type { RequestContext } from './bindings.ts'
import { RefusedError } from './problem.ts'

/**
 * Refuses a request another site caused. A page names itself in `Origin` with every unsafe request; a
 * browser that leaves it out says `Sec-Fetch-Site`. A request with neither comes from no page of ours.
 */
export function requireSameOrigin({ req }: RequestContext): void {
  const origin = req.header('origin')
  const ours =
    origin === undefined ? req.header('sec-fetch-site') === 'same-origin' : origin === new URL(req.url).origin
  if (!ours) throw foreignOrigin()
}

/** As `requireSameOrigin`, for sockets: browsers always send `Origin` with them. */
export function requireExactOrigin({ req }: RequestContext): void {
  if (req.header('origin') !== new URL(req.url).origin) throw foreignOrigin()
}

function foreignOrigin(): RefusedError {
  return new RefusedError(403, 'foreign-origin', 'This may only be asked for by a page of this site.')
}
