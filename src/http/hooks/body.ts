import { z } from 'zod'
import { RefusedError } from '../problem.ts'

const JsonObject = z.looseObject({})

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

/** The JSON object these bytes are: 400 when they are none. */
export function readJsonObject(bytes: ArrayBuffer): Record<string, unknown> {
  const refuse = (cause: unknown) =>
    new RefusedError(400, 'malformed-json', 'The body is not a JSON object.', { cause })
  try {
    return JsonObject.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) throw refuse(cause)
    throw cause
  }
}
