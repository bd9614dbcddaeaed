import { findConversation } from '../../db/conversations.ts'
import { database } from '../../db/database.ts'
import { channelKindOf, findFile, noteThumbnail } from '../../db/files/files.ts'
import { checkFileLink, fileLink } from '../../db/files/links.ts'
import { keepThumbnail } from '../../db/files/store.ts'
import { sendsFiles } from '../../domain/channel.ts'
import { servedAs, typeByContent } from '../../domain/file-type.ts'
import { ConversationAnswer, Done, MessageSent } from '../../protocol/api.ts'
import { mostThumbnail, mostUploaded } from '../../protocol/file-limits.ts'
import { FileQuery, SendFile, SignedFileQuery, UploadedFile, UploadQuery } from '../../protocol/files.ts'
import type { Bindings } from '../bindings.ts'
import { serveFile } from '../files/serve-file.ts'
import { fileRefused, messageOf, takeFile } from '../files/take-file.ts'
import { readAtMost } from '../hooks/body.ts'
import { askConversation, granted } from '../objects.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import type { SignedIn } from '../who.ts'

type OfConversation = { env: Bindings; who: SignedIn; params: { id: string } }

async function conversationOf({ env, who, params }: OfConversation): Promise<string> {
  const id = await findConversation(database(env), who.workspace.id, params.id)
  if (id === null) throw notFound('conversation')
  return id
}

async function fileOf({ env, who, params }: { env: Bindings; who: SignedIn; params: { fileId: string } }) {
  const row = await findFile(database(env), who.workspace.id, params.fileId)
  if (row === null) throw notFound('file')
  return row
}

export const files = [
  route({
    method: 'POST',
    path: '/api/conversations/:id/files',
    need: 'member',
    summary: 'Takes a file to be sent to the client, as the request’s body.',
    mediaTypes: ['application/octet-stream'],
    maxBodyBytes: mostUploaded,
    query: UploadQuery,
    answer: UploadedFile,
    async handle(asked) {
      const { env, who, query, context } = asked
      const conversationId = await conversationOf(asked)
      const workspaceId = who.workspace.id
      const channel = await channelKindOf(database(env), workspaceId, conversationId)
      if (!sendsFiles(channel)) throw fileRefused(409, 'no-files', 'Files cannot be sent on this channel.')
      return takeFile(env, context, { workspaceId, conversationId, channel }, query, mostUploaded)
    },
  }),
  route({
    method: 'POST',
    path: '/api/conversations/:id/files/:fileId/send',
    need: 'member',
    summary: 'Sends a file that was taken to the client, which takes the conversation over.',
    body: SendFile,
    answer: MessageSent,
    async handle(asked) {
      const { env, who, body, context } = asked
      const conversationId = await conversationOf(asked)
      const file = await fileOf(asked)
      if (file.conversationId !== conversationId) throw notFound('file')
      const { caption, ...send } = body
      if (file.media === 'audio' && caption !== '')
        throw fileRefused(422, 'no-caption', 'A voice message carries no words: send them by themselves.')
      const content = messageOf(file, caption)
      const requestId = context.get('requestId')
      return granted(
        await askConversation(env, who.workspace.id, conversationId, (conversation) =>
          conversation.sendAsMember({ memberId: who.id, content, requestId, ...send }),
        ),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/conversations/:id/messages/:seq/fetch',
    need: 'member',
    summary: 'Fetches the file of a client’s message from the provider once more.',
    answer: ConversationAnswer,
    async handle(asked) {
      const { env, who, params } = asked
      const conversationId = await conversationOf(asked)
      if (!/^\d{1,9}$/.test(params.seq)) throw notFound('message')
      return granted(
        await askConversation(env, who.workspace.id, conversationId, (conversation) =>
          conversation.fetchAgain(Number(params.seq)),
        ),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/files/:fileId',
    need: 'member',
    summary: 'Leads to a file: to be shown, to be saved, or to its small picture, if there is one yet.',
    query: FileQuery,
    async handle(asked) {
      const { env, who, query, context } = asked
      const { id, thumbnail } = await fileOf(asked)
      const use = query.as === 'thumbnail' && !thumbnail ? 'inline' : query.as
      const { url } = await fileLink(env, { workspaceId: who.workspace.id, id }, use, Date.now())
      return context.redirect(url, 302)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/files/:fileId/thumbnail',
    need: 'member',
    summary: 'Keeps a small picture of an image, a JPEG: whoever sees the image first makes it.',
    mediaTypes: ['image/jpeg'],
    maxBodyBytes: mostThumbnail,
    answer: Done,
    async handle(asked) {
      const { env, who, context } = asked
      const { id, type, thumbnail } = await fileOf(asked)
      const bytes = await readAtMost(context.req.raw, mostThumbnail)
      const { inline } = servedAs(type)
      if (
        !inline ||
        !type.startsWith('image/') ||
        typeByContent('image', new Uint8Array(bytes), null) !== 'image/jpeg'
      )
        throw new RefusedError(422, 'no-picture', 'This is no small picture of an image.')
      if (thumbnail) return { ok: true }
      const workspaceId = who.workspace.id
      await keepThumbnail(env.MEDIA, { workspaceId, id }, bytes)
      await noteThumbnail(database(env), workspaceId, id)
      return { ok: true }
    },
  }),
  route({
    method: 'GET',
    path: '/files/:fileId',
    need: 'public',
    summary: 'A file, for whoever has a signed link to it that is still good.',
    query: SignedFileQuery,
    async handle({ env, params, query, context }) {
      const verdict = await checkFileLink(env, params.fileId, query, Date.now())
      if (verdict === 'expired')
        throw new RefusedError(
          403,
          'link-expired',
          'This link has expired: open the file from the conversation again.',
        )
      if (verdict === 'forged') throw new RefusedError(403, 'bad-link', 'This link is not whole.')
      const place = { workspaceId: query.workspace, id: params.fileId }
      return serveFile(env, place, query.as, context.req.raw.headers)
    },
  }),
]
