import type { ConversationRpc, Refusal } from '../../conversation/rpc.ts'
import { countOpen, findConversation, listConversations } from '../../db/conversations.ts'
import { database } from '../../db/database.ts'
import {
  ConversationAnswer,
  ConversationList,
  ConversationQuery,
  MarkRead,
  MessagePage,
  MessageQuery,
  MessageSent,
  Reopen,
  RetryMessage,
  SendMessage,
} from '../../protocol/api.ts'
import { ReplyAudit } from '../../protocol/audit.ts'
import { ConversationView } from '../../protocol/conversation.ts'
import type { Bindings } from '../bindings.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { askConversation, granted } from '../objects.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'
import type { SignedIn } from '../who.ts'

/** Asks one of the member's own conversations; any other id is unknown, and no object hears of it. */
export async function ask<Answer extends object>(
  { env, who, params }: { env: Bindings; who: SignedIn; params: { id: string } },
  question: (conversation: ConversationRpc) => Promise<Answer | Refusal>,
): Promise<Answer> {
  const id = await findConversation(database(env), who.workspace.id, params.id)
  if (id === null) throw notFound('conversation')
  return granted(await askConversation(env, who.workspace.id, id, question))
}

export const conversations = [
  route({
    method: 'GET',
    path: '/api/conversations',
    need: 'member',
    summary:
      'A page of a list of the inbox, or of a search, newest activity first, and how many each list holds.',
    query: ConversationQuery,
    answer: ConversationList,
    async handle({ env, who, query: { filter, search, cursor, limit } }) {
      const db = database(env)
      const after = cursor === undefined ? null : readCursor(cursor)
      // One row more than asked for tells whether there is a next page.
      const page = { filter, search: search ?? null, memberId: who.id, after, limit: limit + 1 }
      const [rows, counts] = await Promise.all([
        listConversations(db, who.workspace.id, page),
        countOpen(db, who.workspace.id, who.id),
      ])
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items, counts, nextCursor: rows.length > limit && last ? writeCursor(last) : null }
    },
  }),
  route({
    method: 'GET',
    path: '/api/conversations/:id',
    need: 'member',
    summary: 'One conversation: its row, its current episode, and its newest messages.',
    answer: ConversationView,
    handle: (asked) => ask(asked, (conversation) => conversation.view()),
  }),
  route({
    method: 'GET',
    path: '/api/conversations/:id/messages',
    need: 'member',
    summary: 'A page of the messages before one, oldest first.',
    query: MessageQuery,
    answer: MessagePage,
    handle: (asked) => ask(asked, (conversation) => conversation.olderMessages(asked.query.before)),
  }),
  route({
    method: 'POST',
    path: '/api/conversations/:id/messages',
    need: 'member',
    summary: 'Answers the client, which takes the conversation over.',
    body: SendMessage,
    answer: MessageSent,
    handle: (asked) => {
      const { text, ...message } = asked.body
      return ask(asked, (conversation) =>
        conversation.sendAsMember({
          memberId: asked.who.id,
          content: { type: 'text', text },
          ...message,
          requestId: asked.context.get('requestId'),
        }),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/conversations/:id/messages/:messageId/audit',
    need: 'member',
    summary: 'Why a message of the assistant’s says what it says.',
    answer: ReplyAudit,
    async handle({ env, who, params: { id, messageId } }) {
      const speaker = await findConversation(database(env), who.workspace.id, id)
      if (speaker === null) throw notFound('conversation')
      const auditIn = (one: string) =>
        askConversation(env, who.workspace.id, one, (conversation) => conversation.audit(messageId))
      const audit = await auditIn(speaker)
      // A page that was open when the conversation was merged shows messages by the ids they have in it.
      return granted('refused' in audit && speaker !== id ? await auditIn(id) : audit)
    },
  }),
  route({
    method: 'POST',
    path: '/api/conversations/:id/messages/:messageId/retry',
    need: 'member',
    summary: 'Sends a message again that failed or may not have arrived, which takes the conversation over.',
    body: RetryMessage,
    answer: MessageSent,
    handle: (asked) =>
      ask(asked, (conversation) =>
        conversation.retryMessage({
          memberId: asked.who.id,
          messageId: asked.params.messageId,
          requestId: asked.context.get('requestId'),
          ...asked.body,
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/conversations/:id/messages/:messageId/drop',
    need: 'member',
    summary: 'Gives a message up that has not left, or that failed.',
    answer: MessageSent,
    handle: (asked) =>
      ask(asked, (conversation) =>
        conversation.dropMessage({
          memberId: asked.who.id,
          messageId: asked.params.messageId,
          requestId: asked.context.get('requestId'),
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/conversations/:id/take-over',
    need: 'member',
    summary: 'Takes the conversation: from now on the assistant is silent.',
    answer: ConversationAnswer,
    handle: (asked) => ask(asked, (conversation) => conversation.takeOver(asked.who.id)),
  }),
  route({
    method: 'POST',
    path: '/api/conversations/:id/hand-back',
    need: 'member',
    summary: 'Gives the conversation back to the assistant.',
    answer: ConversationAnswer,
    handle: (asked) => ask(asked, (conversation) => conversation.handBack(asked.who.id)),
  }),
  route({
    method: 'POST',
    path: '/api/conversations/:id/finish',
    need: 'member',
    summary: 'Finishes the current episode.',
    answer: ConversationAnswer,
    handle: (asked) => ask(asked, (conversation) => conversation.finish(asked.who.id)),
  }),
  route({
    method: 'POST',
    path: '/api/conversations/:id/reopen',
    need: 'member',
    summary: 'Takes back that an episode was finished: it goes on as it stood, unless another has begun.',
    body: Reopen,
    answer: ConversationAnswer,
    handle: (asked) => ask(asked, (conversation) => conversation.reopen(asked.body.episode)),
  }),
  route({
    method: 'POST',
    path: '/api/conversations/:id/read',
    need: 'member',
    summary: 'Marks the client’s messages up to one as seen.',
    body: MarkRead,
    answer: ConversationAnswer,
    handle: (asked) => ask(asked, (conversation) => conversation.markRead(asked.body.upToSeq)),
  }),
]
