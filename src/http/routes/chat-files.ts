import type { Limit } from '../../db/attempts.ts'
import { database } from '../../db/database.ts'
import { findFile } from '../../db/files/files.ts'
import { fileLink } from '../../db/files/links.ts'
import { VisitorSent } from '../../protocol/api.ts'
import { mostFromVisitor } from '../../protocol/file-limits.ts'
import { FileLink, FileQuery, VisitorUploadQuery } from '../../protocol/files.ts'
import { messageOf, takeFile } from '../files/take-file.ts'
import { askConversation } from '../objects.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'
import { conversationOf, networkIn, originOf, spend } from './chat.ts'

const minute = 60_000
const filesPerNetwork: Limit = { name: 'visitor-file/network', times: 100, windowMs: 10 * minute }
const filesPerVisitor: Limit = { name: 'visitor-file/visitor', times: 20, windowMs: 10 * minute }

export const chatFiles = [
  route({
    method: 'POST',
    path: '/api/chat/:slug/files',
    need: 'visitor',
    summary: 'A visitor sends a file, as the request’s body. The client id makes a repeat harmless.',
    mediaTypes: ['application/octet-stream'],
    maxBodyBytes: mostFromVisitor,
    query: VisitorUploadQuery,
    answer: VisitorSent,
    async handle({ env, who, query, context }) {
      await spend(env, filesPerNetwork, networkIn(who.chat, context))
      await spend(env, filesPerVisitor, who.digest)
      const origin = await originOf(env, who)
      const { workspaceId, conversationId } = origin
      const to = { workspaceId, conversationId, channel: origin.channel.kind }
      const file = await takeFile(env, context, to, query, mostFromVisitor)
      const content = messageOf(file, query.caption)
      const requestId = context.get('requestId')
      return askConversation(env, workspaceId, conversationId, (conversation) =>
        conversation.sendAsVisitor({ origin, clientId: query.clientId, content, requestId }),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/chat/:slug/files/:fileId',
    need: 'visitor',
    summary: 'Where a file of the visitor’s own conversation can be had, for some minutes.',
    query: FileQuery,
    answer: FileLink,
    async handle({ env, who, params, query }) {
      const workspaceId = who.chat.workspace.id
      const file = await findFile(database(env), workspaceId, params.fileId)
      if (file === null || file.conversationId !== (await conversationOf(env, who))) throw notFound('file')
      const use = query.as === 'thumbnail' && !file.thumbnail ? 'inline' : query.as
      return fileLink(env, { workspaceId, id: file.id }, use, Date.now())
    },
  }),
]
