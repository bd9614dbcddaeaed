import type { Context } from 'hono'

/** What the Worker is given: wrangler's bindings, and the secrets a deployment may leave out. */
export type Bindings = Env & { SETUP_TOKEN?: string; MONITOR_TOKEN?: string }

/** What the application knows of every request; `requestId` names it in answers, logs and what comes of it. */
export type Served = { Bindings: Bindings; Variables: { requestId: string } }

/** Hono's view of one request. */
export type RequestContext = Context<Served>
