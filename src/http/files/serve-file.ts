import { database } from '../../db/database.ts'
import { type FilePlace, type FileRow, findFile } from '../../db/files/files.ts'
import { readFile, readThumbnail } from '../../db/files/store.ts'
import { servedAs } from '../../domain/file-type.ts'
import type { FileUse } from '../../protocol/files.ts'
import type { Bindings } from '../bindings.ts'
import { notFound, RefusedError } from '../problem.ts'

/** What no file may do, whatever is in it: run, load or frame anything, or be taken for another type. */
export const harmless = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, max-age=300',
}

/** Answers with a file's bytes, or the part a `Range` header asks for. Throws the refusal when it is not there. */
export async function serveFile(
  env: Bindings,
  place: FilePlace,
  use: FileUse,
  request: Headers,
): Promise<Response> {
  const row = await findFile(database(env), place.workspaceId, place.id)
  if (row === null) throw notFound('file')
  if (use === 'thumbnail') return serveThumbnail(env, place)
  const part = partAskedFor(request.get('range'), row.size)
  if (part === 'beyond') {
    const headers = { 'content-range': `bytes */${row.size}` }
    throw new RefusedError(416, 'beyond-its-end', `The file has ${row.size} bytes.`, { headers })
  }
  const object = await readFile(env.MEDIA, place, part)
  if (object === null) throw notFound('file')
  const { offset, length } = part ?? { offset: 0, length: object.size }
  return new Response(object.body, {
    status: part === null ? 200 : 206,
    headers: {
      ...harmless,
      ...labels(row, use),
      etag: object.httpEtag,
      'accept-ranges': 'bytes',
      'content-length': String(length),
      ...(part && { 'content-range': `bytes ${offset}-${offset + length - 1}/${object.size}` }),
    },
  })
}

async function serveThumbnail(env: Bindings, place: FilePlace): Promise<Response> {
  const object = await readThumbnail(env.MEDIA, place)
  if (object === null) throw notFound('picture')
  return new Response(object.body, {
    headers: { ...harmless, 'content-type': 'image/jpeg', 'content-length': String(object.size) },
  })
}

/**
 * The one part a `Range` header asks for (RFC 9110, 14.1.2), as players do. Null for the whole: without a header, and
 * for what is none of this shape, which may be ignored.
 */
function partAskedFor(
  header: string | null,
  size: number,
): { offset: number; length: number } | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const offset = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size : Math.min(size, Number(to) + 1)
  return offset < end ? { offset, length: end - offset } : 'beyond'
}

/** What the file is called, and whether a page may show it. */
function labels(row: FileRow, use: FileUse): Record<string, string> {
  const { inline, type } = servedAs(row.type)
  const disposition = inline && use === 'inline' ? 'inline' : 'attachment'
  return { 'content-type': type, 'content-disposition': `${disposition}; ${namedAs(row)}` }
}

/** The name in both of its forms (RFC 6266, 4.3), the old one for what ASCII can say. */
function namedAs({ name, media, type }: FileRow): string {
  const full = name ?? `${media}.${extensions[type] ?? type.split('/')[1] ?? 'bin'}`
  const plain = full.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(full).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Extensions that are not the second half of their type. */
const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'application/octet-stream': 'bin',
}
