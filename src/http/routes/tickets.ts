import { findConversation } from '../../db/conversations.ts'
import { database } from '../../db/database.ts'
import { issueTicket } from '../../db/tickets.ts'
import { Ticket, TicketRequest } from '../../protocol/api.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'

export const tickets = [
  route({
    method: 'POST',
    path: '/api/tickets',
    need: 'member',
    summary: 'A single-use ticket, valid for 60 seconds, for one socket of the hub.',
    body: TicketRequest,
    answer: Ticket,
    async handle({ env, who, body }) {
      const db = database(env)
      const bearer = { workspaceId: who.workspace.id, memberId: who.id, sessionId: who.session.id }
      if (body.for === 'desk') return issueTicket(db, { for: 'desk', ...bearer }, Date.now())
      const conversationId = await findConversation(db, who.workspace.id, body.conversationId)
      if (conversationId === null) throw notFound('conversation')
      return issueTicket(db, { for: 'conversation', ...bearer, conversationId }, Date.now())
    },
  }),
]
