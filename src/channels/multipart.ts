import type { OutgoingFile } from './channel.ts'

/** A form on its way. `isWhole` tells whether its end has been handed over: what broke off before cannot have been read. */
export type Multipart = { body: ReadableStream<Uint8Array>; contentType: string; isWhole(): boolean }

const encoder = new TextEncoder()

/**
 * Fields and one file as a form (RFC 7578; names as browsers write them, WHATWG "Multipart form data"), streamed and of
 * a known length: `FormData` would hold all of it in memory, of which an object has 128 MB.
 */
export function multipart(
  fields: Readonly<Record<string, string>>,
  fileField: string,
  { body, size, type, name }: OutgoingFile,
): Multipart {
  const boundary = `foyer-${crypto.randomUUID()}`
  const part = (headers: string) => `--${boundary}\r\ncontent-disposition: form-data; ${headers}\r\n\r\n`
  const written = Object.entries(fields).map(([of, value]) => `${part(`name="${of}"`)}${value}\r\n`)
  const opening = part(`name="${fileField}"; filename="${quotable(name)}"\r\ncontent-type: ${type}`)
  const before = encoder.encode(written.join('') + opening)
  const after = encoder.encode(`\r\n--${boundary}--\r\n`)
  const { readable, writable } = new FixedLengthStream(before.byteLength + size + after.byteLength)
  let whole = false
  const write = async () => {
    await writeTo(writable, before)
    await body.pipeTo(writable, { preventClose: true })
    whole = true
    await writeTo(writable, after)
    await writable.close()
  }
  // A failure breaks the stream off, and with it the request that reads it.
  void write().catch((reason) => writable.abort(reason))
  return { body: readable, contentType: `multipart/form-data; boundary=${boundary}`, isWhole: () => whole }
}

function quotable(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

async function writeTo(writable: WritableStream<Uint8Array>, bytes: Uint8Array): Promise<void> {
  const writer = writable.getWriter()
  await writer.write(bytes)
  writer.releaseLock()
}
