import { RefusedError } from '../problem.ts'

/** The raw bytes of a request, read no further than `limit`: 413 beyond, whatever its headers claim. */
export async function readAtMost(request: Request, limit: number): Promise<ArrayBuffer> {
  const tooLarge = () => new RefusedError(413, 'too-large', `The body is larger than ${limit} bytes.`)
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  if (request.body === null) return new ArrayBuffer(0)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.byteLength
    if (length > limit) throw tooLarge()
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes.buffer
}
