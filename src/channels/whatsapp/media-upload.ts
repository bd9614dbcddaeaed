import { z } from 'zod'
import { jsonIn } from '../../domain/json.ts'
import type { Sendable } from '../../domain/message.ts'
import type { UploadResult } from '../../domain/wire.ts'
import type { OutgoingFile } from '../channel.ts'
import { id } from '../fields.ts'
import { consequenceOf, defaultRetryMs, errorOf, GraphError } from './errors.ts'
import type { MediaConnection } from './media.ts'

const Uploaded = z.object({ id })
const Refused = z.object({ error: GraphError })

/** The slowest connection that is waited for, bytes a second; and the least time, ms. */
const slowest = 50_000
const leastPatience = 30_000

/** `POST /{phone number id}/media` (Meta, "Cloud API media"). The id it gives is good for 30 days. */
export async function uploadMedia(connection: MediaConnection, file: OutgoingFile): Promise<UploadResult> {
  const { apiUrl, version, phoneNumberId, accessToken, fetch } = connection
  const form = multipart(file)
  try {
    const response = await fetch(`${apiUrl}/${version}/${encodeURIComponent(phoneNumberId)}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': form.contentType },
      body: form.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(leastPatience + (file.size / slowest) * 1000),
    })
    return resultOf(response.status, jsonIn(await response.text()))
  } catch {
    // Whether it arrived does not matter: a file nobody is told of is seen by nobody.
    return retry('upload-broken', 'The file did not get through to WhatsApp.')
  }
}

/** How a message names the file that was uploaded for it. A voice message takes no words, and only a document a name. */
export function mediaBody(content: Extract<Sendable, { type: 'media' }>): Record<string, unknown> {
  const { media, providerMediaId, caption, fileName } = content
  return {
    type: media,
    [media]: {
      id: providerMediaId,
      ...(caption !== null && media !== 'audio' && { caption }),
      ...(fileName !== null && media === 'document' && { filename: fileName }),
    },
  }
}

function resultOf(status: number, json: unknown): UploadResult {
  const uploaded = status === 200 ? Uploaded.safeParse(json).data : undefined
  if (uploaded !== undefined) return { kind: 'uploaded', providerMediaId: uploaded.id }
  const refusal = Refused.safeParse(json).data?.error
  if (refusal !== undefined) {
    const consequence = consequenceOf(refusal, status)
    if (consequence.next !== 'retry') return { kind: 'refused', next: consequence.next, ...errorOf(refusal) }
    return { kind: 'refused', ...consequence, ...errorOf(refusal) }
  }
  if (status >= 300 && status < 500 && status !== 429) {
    const message = `WhatsApp’s address refused the file (${status}).`
    return { kind: 'refused', next: 'never', code: `http-${status}`, message }
  }
  return retry(`http-${status}`, 'WhatsApp did not take the file this time.')
}

function retry(code: string, message: string): UploadResult {
  return { kind: 'refused', next: 'retry', afterMs: defaultRetryMs, code, message }
}

/**
 * The file as a form (RFC 7578), streamed and of a known length: `FormData` would hold all of it in memory, of which an
 * object has 128 MB.
 */
function multipart({ body, size, type, name }: OutgoingFile): {
  body: ReadableStream<Uint8Array>
  contentType: string
} {
  const boundary = `foyer-${crypto.randomUUID()}`
  const encoder = new TextEncoder()
  const field = (of: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${of}"\r\n\r\n${value}\r\n`
  const fileName = encodeURIComponent(name).replaceAll("'", '%27')
  const before = encoder.encode(
    `${field('messaging_product', 'whatsapp')}${field('type', type)}--${boundary}\r\n` +
      `content-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: ${type}\r\n\r\n`,
  )
  const after = encoder.encode(`\r\n--${boundary}--\r\n`)
  const { readable, writable } = new FixedLengthStream(before.byteLength + size + after.byteLength)
  const write = async () => {
    await writeTo(writable, before)
    await body.pipeTo(writable, { preventClose: true })
    await writeTo(writable, after)
    await writable.close()
  }
  // A failure breaks the stream off, and with it the request that reads it.
  void write().catch((reason) => writable.abort(reason))
  return { body: readable, contentType: `multipart/form-data; boundary=${boundary}` }
}

async function writeTo(writable: WritableStream<Uint8Array>, bytes: Uint8Array): Promise<void> {
  const writer = writable.getWriter()
  await writer.write(bytes)
  writer.releaseLock()
}
