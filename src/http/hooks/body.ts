import { z } from 'zod'
import { malformed, RefusedError, wrongsOf } from '../problem.ts'

const JsonObject = z.looseObject({})

/** The raw bytes of a request, read no further than `limit`: 413 beyond, whatever its headers claim. */
export async function readAtMost(request: Request, limit: number): Promise<ArrayBuffer> {
  const tooLarge = () =>
    new RefusedError(413, 'too-large', `The body is larger than ${limit} bytes.`, { limit })
  const declared = request.headers.get('content-length')
  if (Number(declared ?? 0) > limit) throw tooLarge()
  if (request.body === null) return new ArrayBuffer(0)
  if (declared !== null) {
    // HTTP lets no more through than was declared, and the runtime reads it many times faster than a loop does.
    const bytes = await request.arrayBuffer()
    if (bytes.byteLength > limit) throw tooLarge()
    return bytes
  }
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

/** The JSON object these bytes are: 400 when they are none, with where they stop being any. */
export function readJsonObject(bytes: ArrayBuffer): Record<string, unknown> {
  const { data, error } = JsonObject.safeParse(readJson(new TextDecoder().decode(bytes)))
  if (data !== undefined) return data
  const more = { errors: wrongsOf(error), cause: error }
  throw new RefusedError(400, 'malformed-json', 'The body is not a JSON object.', more)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (cause instanceof SyntaxError) throw malformed(text, cause)
    throw cause
  }
}
