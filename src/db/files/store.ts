import type { FileFailure } from '../../domain/file.ts'
import { HEAD_BYTES } from '../../domain/file-type.ts'
import type { FilePlace } from './files.ts'

/** Bytes to keep. The bucket takes none whose number is not known; `sha256`, in hex, is what they should come to. */
export type IncomingFile = { body: ReadableStream<Uint8Array>; size: number; sha256: string | null }

/** An incoming file whose first bytes have been read. */
export type OpenedFile = {
  head: Uint8Array
  rest: ReadableStream<Uint8Array>
  size: number
  sha256: string | null
}

const bucketKey = ({ workspaceId, id }: FilePlace) => `${workspaceId}/${id}`
const thumbnailKey = (place: FilePlace) => `${bucketKey(place)}/thumbnail`

/** Reads the start of a file, for its type to be told by. Rejects when the bytes break off before that. */
export async function openIncoming({ body, size, sha256 }: IncomingFile): Promise<OpenedFile> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  while (length < Math.min(HEAD_BYTES, size)) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    length += value.byteLength
  }
  reader.releaseLock()
  const head = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    head.set(chunk, at)
    at += chunk.byteLength
  }
  return { head, rest: body, size, sha256 }
}

/**
 * Streams a file into the bucket: all of it, or nothing. Null when it is there; else why not: its bytes broke off or
 * were more than announced, or do not come to their digest. Rejects when the bucket itself fails.
 */
export async function keepFile(
  bucket: R2Bucket,
  place: FilePlace,
  { head, rest, size, sha256 }: OpenedFile,
): Promise<Extract<FileFailure, 'unreachable' | 'damaged'> | null> {
  const { readable, writable } = new FixedLengthStream(size)
  const pour = async () => {
    const writer = writable.getWriter()
    await writer.write(head)
    writer.releaseLock()
    await rest.pipeTo(writable)
  }
  const [poured, put] = await Promise.allSettled([
    pour().catch(async (error) => {
      // Without this the bucket would wait for ever for the bytes that do not come.
      await writable.abort(error)
      throw error
    }),
    bucket.put(bucketKey(place), readable, sha256 === null ? {} : { sha256 }),
  ])
  if (put.status === 'fulfilled') return null
  if (isBadDigest(put.reason)) return 'damaged'
  if (poured.status === 'rejected') return 'unreachable'
  throw put.reason
}

/** R2 has no type for its errors; their codes stand in the text (R2, "Error codes"). */
function isBadDigest(error: unknown): boolean {
  return error instanceof Error && error.message.includes('(10037)')
}

/** A kept file's bytes, or a part of them; null when it is not there. */
export function readFile(
  bucket: R2Bucket,
  place: FilePlace,
  part: { offset: number; length: number } | null = null,
): Promise<R2ObjectBody | null> {
  return bucket.get(bucketKey(place), part === null ? {} : { range: part })
}

/** Keeps a small picture of a file. */
export async function keepThumbnail(bucket: R2Bucket, place: FilePlace, bytes: ArrayBuffer): Promise<void> {
  await bucket.put(thumbnailKey(place), bytes)
}

/** The small picture of a file; null when there is none. */
export function readThumbnail(bucket: R2Bucket, place: FilePlace): Promise<R2ObjectBody | null> {
  return bucket.get(thumbnailKey(place))
}

/** At most 500 at a time: R2 deletes 1,000 objects in one call, and a file has up to two. */
export const MOST_DELETED = 500

/** Deletes bytes; repeats are harmless. */
export async function deleteFiles(bucket: R2Bucket, places: FilePlace[]): Promise<void> {
  if (places.length > 0)
    await bucket.delete(places.flatMap((place) => [bucketKey(place), thumbnailKey(place)]))
}
