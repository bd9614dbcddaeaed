import { database } from '../db/database.ts'
import { sha256Hex } from '../db/digest.ts'
import { findMember, isOperatorWorkspace, type Member } from '../db/members.ts'
import { findWebChat } from '../db/visitors.ts'
import type { RequestContext } from './bindings.ts'
import { notFound, RefusedError } from './problem.ts'
import type { Session } from './sign-in/session.ts'
import { readVisitorToken, type Visitor } from './visitor-token.ts'

/** A member and the session they are signed in with. */
export type SignedIn = Member & { session: Session }

/**
 * Who a route answers, by what it needs:
 * - `public`: anybody. The route looks at nothing that is not public, or checks a secret of its own.
 * - `provider`: a webhook; the route checks the provider's signature over the raw bytes.
 * - `ticket`: a socket; the route redeems a single-use ticket.
 * - `visitor`: who holds a web visitor's secret for the workspace in the path.
 * - `member`, `owner`: who is signed in, in their workspace.
 * - `operator`: the owner of the workspace this deployment was set up for.
 * - `monitor`: whatever watches the deployment, by its `MONITOR_TOKEN`; or its operator. It only looks.
 */
export type Who = {
  public: null
  provider: null
  ticket: null
  visitor: Visitor
  member: SignedIn
  owner: SignedIn
  operator: SignedIn
  monitor: null
}
export type Need = keyof Who

/** One way for each need to find out who asks. Throws the refusal when nobody with that right does. */
export const identify: { [N in Need]: (context: RequestContext) => Promise<Who[N]> } = {
  public: async () => null,
  provider: async () => null,
  ticket: async () => null,
  visitor,
  member,
  owner: (context) => owner(context),
  operator: (context) => operator(context),
  monitor: async (context) => {
    if (!(await holdsToken(context))) await operator(context)
    return null
  },
}

async function operator(context: RequestContext): Promise<SignedIn> {
  const who = await owner(context)
  if (!(await isOperatorWorkspace(database(context.env), who.workspace.id))) throw forbidden()
  return who
}

/** Compared by digest, so that how long it takes tells nothing of the token. */
async function holdsToken({ env, req }: RequestContext): Promise<boolean> {
  const [, given] = /^Bearer (.{1,200})$/.exec(req.header('authorization') ?? '') ?? []
  if (given === undefined || !env.MONITOR_TOKEN) return false
  return (await sha256Hex(given)) === (await sha256Hex(env.MONITOR_TOKEN))
}

async function member(context: RequestContext): Promise<SignedIn> {
  // Sign-in is large, and a webhook needs none of it.
  const { readSession } = await import('./sign-in/session.ts')
  const session = await readSession(context, Date.now())
  const found = session && (await findMember(database(context.env), session.userId))
  if (!session || !found) throw new RefusedError(401, 'signed-out', 'Sign in first.')
  return { ...found, session }
}

async function owner(context: RequestContext): Promise<SignedIn> {
  const who = await member(context)
  if (who.role !== 'owner') throw forbidden()
  return who
}

async function visitor(context: RequestContext): Promise<Visitor> {
  const chat = await findWebChat(database(context.env), context.req.param('slug') ?? '')
  if (chat === null) throw notFound('chat')
  const [, token = ''] = /^Bearer ([\w.-]{1,200})$/.exec(context.req.header('authorization') ?? '') ?? []
  const digest = await readVisitorToken(context.env, chat, token)
  if (digest === null) throw new RefusedError(401, 'no-visit', 'Open a visit first.')
  return { chat, digest }
}

function forbidden(): RefusedError {
  return new RefusedError(403, 'owners-only', 'Only an owner of this workspace may do this.')
}
