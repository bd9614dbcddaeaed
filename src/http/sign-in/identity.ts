import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { database } from '../../db/database.ts'
import * as schema from '../../db/schema.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'

/** How long a session lasts without use, seconds; each day of use begins it anew. */
const idleLife = 14 * 24 * 3600
const renewedAfter = 24 * 3600

/**
 * Who a person is, and nothing else: rights and workspaces are ours. Called as a library; none of its own
 * routes is served. Sessions are looked up each time, because a cached one would outlive a sign-out.
 */
function makeIdentity(env: Bindings, url: { origin: string; secure: boolean }) {
  return betterAuth({
    baseURL: url.origin,
    secret: env.AUTH_SECRET,
    database: drizzleAdapter(database(env), { provider: 'sqlite', schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 256 },
    session: { expiresIn: idleLife, updateAge: renewedAfter, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { throw: true },
    // Its messages hold e-mail addresses and, on errors, whole queries: only that something failed is logged.
    logger: { level: 'error', log: (level) => log('error', 'sign-in-failed', { kind: level }) },
    advanced: {
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: { session_token: cookie('session', url), dont_remember: cookie('short', url) },
    },
  })
}

/** `__Host-` keeps other hosts of a domain from setting the cookie; browsers grant it to HTTPS alone. */
function cookie(name: string, { secure }: { secure: boolean }) {
  return {
    name: `${secure ? '__Host-' : ''}foyer_${name}`,
    attributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
  } as const
}

export type Identity = ReturnType<typeof makeIdentity>

const made = new WeakMap<Bindings, Map<string, Identity>>()

/**
 * The sign-in library for requests to `requestUrl`. Cookies are Secure; only a development machine on
 * plain HTTP goes without, for clients that do not count 127.0.0.1 as trustworthy.
 */
export function identityFor(env: Bindings, requestUrl: string): Identity {
  const { origin, protocol } = new URL(requestUrl)
  const secure = protocol === 'https:' || env.ENVIRONMENT !== 'development'
  const ofEnv = made.get(env) ?? new Map<string, Identity>()
  made.set(env, ofEnv)
  const key = secure ? 'secure' : 'plain'
  const identity = ofEnv.get(key) ?? makeIdentity(env, { origin, secure })
  ofEnv.set(key, identity)
  return identity
}
