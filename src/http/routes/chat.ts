import type { ConversationOrigin } from '../../conversation/rpc.ts'
import { countAttempt, type Limit } from '../../db/attempts.ts'
import { database } from '../../db/database.ts'
import { resolveIdentity } from '../../db/identities.ts'
import { issueTicket } from '../../db/tickets.ts'
import { findVisitorConversation, findWebChat } from '../../db/visitors.ts'
import { Ticket, Visit, VisitorMessages, VisitorQuery, VisitorSend, VisitorSent } from '../../protocol/api.ts'
import { networkOf } from '../address.ts'
import type { Bindings, RequestContext } from '../bindings.ts'
import { askConversation } from '../objects.ts'
import { notFound, RefusedError, tooMany } from '../problem.ts'
import { route } from '../route.ts'
import { issueVisitorToken, type Visitor } from '../visitor-token.ts'

const minute = 60_000
/** Many people share an address behind a mobile carrier, so a network may do far more than a visitor. */
const visitsPerNetwork: Limit = { name: 'visit/network', times: 300, windowMs: 10 * minute }
const messagesPerNetwork: Limit = { name: 'visitor-message/network', times: 600, windowMs: minute }
const messagesPerVisitor: Limit = { name: 'visitor-message/visitor', times: 60, windowMs: minute }

/** Counts one attempt of `subject`. Throws 429 with `Retry-After` when it has had its share. */
export async function spend(env: Bindings, limit: Limit, subject: string): Promise<void> {
  const allowance = await countAttempt(database(env), limit, subject, Date.now())
  if (!allowance.allowed) throw tooMany(allowance.retryAfterMs)
}

/** A visitor of one workspace is nobody in another: their address counts within the chat. */
export function networkIn(chat: { workspace: { id: string } }, context: RequestContext): string {
  return `${chat.workspace.id} ${networkOf(context)}`
}

/** The visitor's conversation; null before their first message. */
export function conversationOf(env: Bindings, { chat, digest }: Visitor): Promise<string | null> {
  return findVisitorConversation(database(env), chat.workspace.id, chat.channel.id, digest)
}

/** The conversation a visitor writes in, made known at their first message. */
export async function originOf(env: Bindings, { chat, digest }: Visitor): Promise<ConversationOrigin> {
  const workspaceId = chat.workspace.id
  const addresses = [{ kind: 'visitor' as const, value: digest }]
  const { conversationId, contactId } = await resolveIdentity(env, {
    workspaceId,
    channelId: chat.channel.id,
    addresses,
    profileName: null,
  })
  const channel = { ...chat.channel, kind: 'web' as const }
  return { workspaceId, conversationId, channel, contactId, addresses, profileName: null }
}

export const chat = [
  route({
    method: 'POST',
    path: '/api/chat/:slug/visits',
    need: 'public',
    summary: 'Opens a web visit: a secret for the page to keep. Nothing is stored before the first message.',
    answer: Visit,
    async handle({ env, params, context }) {
      const chat = await findWebChat(database(env), params.slug)
      if (chat === null) throw notFound('chat')
      await spend(env, visitsPerNetwork, networkIn(chat, context))
      return {
        token: await issueVisitorToken(env, chat),
        workspace: { name: chat.workspace.name, assistantName: chat.assistantName },
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/chat/:slug/messages',
    need: 'visitor',
    summary: 'A visitor writes. The client id makes a repeat harmless.',
    body: VisitorSend,
    answer: VisitorSent,
    async handle({ env, who: { chat, digest }, body: { clientId, text, choice }, context }) {
      await spend(env, messagesPerNetwork, networkIn(chat, context))
      await spend(env, messagesPerVisitor, digest)
      const origin = await originOf(env, { chat, digest })
      return askConversation(env, origin.workspaceId, origin.conversationId, (conversation) =>
        conversation.sendAsVisitor({
          origin,
          clientId,
          content: choice === undefined ? { type: 'text', text } : { type: 'choice', text, payload: choice },
          requestId: context.get('requestId'),
        }),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/chat/:slug/messages',
    need: 'visitor',
    summary: 'What a visitor’s page has missed, oldest first.',
    query: VisitorQuery,
    answer: VisitorMessages,
    async handle({ env, who, query }) {
      const id = await conversationOf(env, who)
      if (id === null) return { messages: [] }
      return askConversation(env, who.chat.workspace.id, id, async (conversation) => ({
        messages: await conversation.visitorMessages(query.since),
      }))
    },
  }),
  route({
    method: 'POST',
    path: '/api/chat/:slug/tickets',
    need: 'visitor',
    summary: 'A single-use ticket, valid for 60 seconds, for the visitor’s socket.',
    answer: Ticket,
    async handle({ env, who }) {
      const conversationId = await conversationOf(env, who)
      if (conversationId === null)
        throw new RefusedError(409, 'not-started', 'There is nothing to watch before the first message.')
      const workspaceId = who.chat.workspace.id
      return issueTicket(database(env), { for: 'visitor', workspaceId, conversationId }, Date.now())
    },
  }),
]
