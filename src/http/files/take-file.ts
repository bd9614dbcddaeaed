import { database } from '../../db/database.ts'
import { type FileRow, putDownFile } from '../../db/files/files.ts'
import { keepFile, openIncoming } from '../../db/files/store.ts'
import type { ChannelKind } from '../../domain/channel.ts'
import { cleanFileName, storedFile } from '../../domain/file.ts'
import { dimensionsOf, mostBytesOn, outgoingKind, typeOn } from '../../domain/file-type.ts'
import type { MessageContent } from '../../domain/message.ts'
import type { FileRefusal } from '../../protocol/files.ts'
import type { Bindings, RequestContext } from '../bindings.ts'
import { type ProblemStatus, RefusedError } from '../problem.ts'

/** A file that was just taken. */
export type TakenFile = Omit<FileRow, 'thumbnail' | 'conversationId'>

/**
 * Takes the request's body as a file for a conversation, streamed. Throws a refusal when it has no known length, is
 * empty, larger than `most` bytes, or breaks off.
 */
export async function takeFile(
  env: Bindings,
  context: RequestContext,
  to: { workspaceId: string; conversationId: string; channel: ChannelKind },
  { name, type: declared }: { name: string; type: string },
  most: number,
): Promise<TakenFile> {
  const { body } = context.req.raw
  const size = lengthOf(context, most)
  if (body === null) throw empty()
  const opened = await openIncoming({ body, size, sha256: null })
  const { media, type } = outgoingKind(to.channel, opened.head, size, declared)
  if (typeOn(to.channel, type) === null)
    throw fileRefused(422, 'type-not-taken', 'WhatsApp does not take files of this type.')
  if (size > mostBytesOn(to.channel, type)) throw tooLarge(mostBytesOn(to.channel, type))
  const id = crypto.randomUUID()
  const file = { id, media, type, size, name: cleanFileName(name), ...dimensionsOf(type, opened.head) }
  const { workspaceId, conversationId } = to
  await putDownFile(database(env), workspaceId, { ...file, conversationId }, Date.now())
  const failure = await keepFile(env.MEDIA, { workspaceId, id }, opened)
  if (failure !== null)
    throw fileRefused(400, 'broken-off', 'The file did not arrive whole: send it once more.')
  return file
}

/** The message that carries a file which is here. */
export function messageOf(file: TakenFile, caption: string): Extract<MessageContent, { type: 'media' }> {
  const { id, media, type, name } = file
  return {
    type: 'media',
    media,
    providerMediaId: null,
    mimeType: type,
    fileName: name,
    caption: caption === '' ? null : caption,
    file: storedFile(id, file),
  }
}

function lengthOf({ req }: RequestContext, most: number): number {
  const header = req.header('content-length')
  if (header === undefined || !/^\d{1,12}$/.test(header))
    throw fileRefused(411, 'no-length', 'A file is sent with a content-length.')
  const size = Number(header)
  if (size === 0) throw empty()
  if (size > most) throw tooLarge(most)
  return size
}

function tooLarge(most: number): RefusedError {
  const limit = `${most / 1024 / 1024} MB`
  return fileRefused(413, 'too-large', `A file of this type may have ${limit} at most here.`, most)
}

function empty(): RefusedError {
  return fileRefused(422, 'empty-file', 'The file is empty.')
}

/** A refusal of a file, by one of the codes the hub has words for. `limit` in bytes. */
export function fileRefused(
  status: ProblemStatus,
  code: FileRefusal,
  detail: string,
  limit?: number,
): RefusedError {
  return new RefusedError(status, code, detail, { limit })
}
