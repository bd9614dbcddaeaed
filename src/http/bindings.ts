import type { Context } from 'hono'

/** What the Worker is given: wrangler's bindings, and the secrets a deployment may leave out. */
export type Bindings = Env & { SETUP_TOKEN?: string }

/** Hono's view of one request. */
export type RequestContext = Context<{ Bindings: Bindings }>
