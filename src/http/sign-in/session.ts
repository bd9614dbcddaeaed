import { isAPIError } from 'better-auth/api'
import { sessionEnd } from '../../db/members.ts'
import type { RequestContext } from '../bindings.ts'
import { identityFor } from './identity.ts'

/** A signed-in person. `expiresAt` (ms) is when it ends without use, or 30 days after sign-in. */
export type Session = { id: string; userId: string; expiresAt: number }

/** The session of a request, renewed when due; null when nobody is signed in. */
export async function readSession(context: RequestContext, now: number): Promise<Session | null> {
  const { api } = identityFor(context.env, context.req.url)
  const { response, headers } = await api.getSession({ headers: cookiesOf(context), returnHeaders: true })
  passCookies(context, headers)
  if (response === null) return null
  const { session } = response
  const expiresAt = sessionEnd(session)
  if (expiresAt > now) return { id: session.id, userId: session.userId, expiresAt }
  await endSession(context)
  return null
}

/**
 * Begins a session and sets its cookie; answers the person's id. Null when e-mail and password do not
 * belong together: an unknown e-mail costs the same work and time as a wrong password.
 */
export async function beginSession(
  context: RequestContext,
  credentials: { email: string; password: string },
): Promise<string | null> {
  const { api } = identityFor(context.env, context.req.url)
  try {
    const { response, headers } = await api.signInEmail({ body: credentials, returnHeaders: true })
    passCookies(context, headers)
    return response.user.id
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401) return null
    throw error
  }
}

/** Ends the session of a request, in the database and in the browser. Nothing happens without one. */
export async function endSession(context: RequestContext): Promise<void> {
  const { api } = identityFor(context.env, context.req.url)
  const { headers } = await api.signOut({ headers: cookiesOf(context), returnHeaders: true })
  passCookies(context, headers)
}

function cookiesOf(context: RequestContext): Headers {
  return new Headers({ cookie: context.req.header('cookie') ?? '' })
}

function passCookies(context: RequestContext, headers: Headers): void {
  for (const value of headers.getSetCookie()) context.header('set-cookie', value, { append: true })
}
