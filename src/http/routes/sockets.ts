import { findConversation } from '../../db/conversations.ts'
import { database } from '../../db/database.ts'
import { liveSessions } from '../../db/members.ts'
import { redeemTicket, type TicketBearer } from '../../db/tickets.ts'
import { findWebChat } from '../../db/visitors.ts'
import type { Audience } from '../../desk/audience.ts'
import { SocketQuery } from '../../protocol/api.ts'
import type { Bindings, RequestContext } from '../bindings.ts'
import { askConversation, askDesk, forwardSocket } from '../objects.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import { requireExactOrigin } from '../same-origin.ts'

/** What a ticket stands for, when it is for this kind of socket; the checks of every socket, in their order. */
async function admit<For extends TicketBearer['for']>(
  { env, context, query }: { env: Bindings; context: RequestContext; query: { ticket?: string | undefined } },
  kind: For,
): Promise<Extract<TicketBearer, { for: For }>> {
  requireExactOrigin(context)
  if (context.req.header('upgrade')?.toLowerCase() !== 'websocket')
    throw new RefusedError(426, 'not-a-socket', 'This is a WebSocket.', { headers: { upgrade: 'websocket' } })
  const bearer = query.ticket ? await redeemTicket(database(env), query.ticket, Date.now()) : null
  if (bearer === null || !isFor(bearer, kind)) throw badTicket()
  return bearer
}

function isFor<For extends TicketBearer['for']>(
  bearer: TicketBearer,
  kind: For,
): bearer is Extract<TicketBearer, { for: For }> {
  return bearer.for === kind
}

function badTicket(): RefusedError {
  return new RefusedError(401, 'bad-ticket', 'Ask for a new ticket: each opens one socket, within a minute.')
}

/** The member a ticket was given to, if their session still lives. */
async function memberAudience(
  env: Bindings,
  bearer: Extract<TicketBearer, { memberId: string }>,
): Promise<Audience> {
  const { workspaceId, memberId, sessionId } = bearer
  const live = await liveSessions(database(env), workspaceId, [sessionId], Date.now())
  const expiresAt = live.get(sessionId)
  if (expiresAt === undefined) throw badTicket()
  return { kind: 'member', memberId, session: { id: sessionId, expiresAt } }
}

export const sockets = [
  route({
    method: 'GET',
    path: '/ws/desk',
    need: 'ticket',
    summary: 'A member watches their workspace: what changed, to be fetched.',
    query: SocketQuery,
    async handle(asked) {
      const bearer = await admit(asked, 'desk')
      const audience = await memberAudience(asked.env, bearer)
      return askDesk(asked.env, bearer.workspaceId, (desk) => forwardSocket(desk, audience))
    },
  }),
  route({
    method: 'GET',
    path: '/ws/conversations/:id',
    need: 'ticket',
    summary: 'A member watches a conversation.',
    query: SocketQuery,
    async handle(asked) {
      const { env, params } = asked
      const bearer = await admit(asked, 'conversation')
      const audience = await memberAudience(env, bearer)
      const id = await findConversation(database(env), bearer.workspaceId, params.id)
      if (id === null) throw notFound('conversation')
      if (id !== bearer.conversationId) throw badTicket()
      return askConversation(env, bearer.workspaceId, id, (object) => forwardSocket(object, audience))
    },
  }),
  route({
    method: 'GET',
    path: '/ws/chat/:slug',
    need: 'ticket',
    summary: 'A web visitor watches their own conversation.',
    query: SocketQuery,
    async handle(asked) {
      const { env, params } = asked
      const bearer = await admit(asked, 'visitor')
      const chat = await findWebChat(database(env), params.slug)
      if (chat === null) throw notFound('chat')
      if (chat.workspace.id !== bearer.workspaceId) throw badTicket()
      return askConversation(env, bearer.workspaceId, bearer.conversationId, (object) =>
        forwardSocket(object, { kind: 'visitor' }),
      )
    },
  }),
]
