import { z } from 'zod'
import { jsonIn } from '../../domain/json.ts'
import type { Sendable } from '../../domain/message.ts'
import type { SendFailure } from '../../domain/send-failure.ts'
import type { UploadResult } from '../../domain/wire.ts'
import type { OutgoingFile } from '../channel.ts'
import { id } from '../fields.ts'
import { multipart } from '../multipart.ts'
import { patienceFor, within } from '../patience.ts'
import { consequenceOf, defaultRetryMs, errorOf, GraphError } from './errors.ts'
import type { MediaConnection } from './media.ts'

const Uploaded = z.object({ id })
const Refused = z.object({ error: GraphError })

/** `POST /{phone number id}/media` (Meta, "Cloud API media"). The id it gives is good for 30 days. */
export async function uploadMedia(connection: MediaConnection, file: OutgoingFile): Promise<UploadResult> {
  const { apiUrl, version, phoneNumberId, accessToken, fetch } = connection
  const form = multipart({ messaging_product: 'whatsapp', type: file.type }, 'file', file)
  try {
    return await within(patienceFor(file.size), async (signal) => {
      const response = await fetch(`${apiUrl}/${version}/${encodeURIComponent(phoneNumberId)}/media`, {
        method: 'POST',
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': form.contentType },
        body: form.body,
        redirect: 'manual',
        signal,
      })
      return resultOf(response.status, jsonIn(await response.text()))
    })
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
    if (isAboutType(refusal)) return never(refusal.code, 'file-type', 'WhatsApp does not take such files.')
    const consequence = consequenceOf(refusal, status)
    if (consequence.next !== 'retry') return { kind: 'refused', next: consequence.next, ...errorOf(refusal) }
    return { kind: 'refused', ...consequence, ...errorOf(refusal) }
  }
  if (status >= 300 && status < 500 && status !== 429) {
    const reason = status === 413 ? 'file-too-large' : 'refused'
    return never(`http-${status}`, reason, `WhatsApp’s address refused the file (${status}).`)
  }
  return retry(`http-${status}`, 'WhatsApp did not take the file this time.')
}

/** An upload of a type that is not taken shares its code with all else that is malformed. */
function isAboutType({ code, message, error_data }: GraphError): boolean {
  return code === '100' && /one of the following types/i.test(`${message} ${error_data?.details}`)
}

function never(code: string, reason: SendFailure, message: string): UploadResult {
  return { kind: 'refused', next: 'never', code, reason, message }
}

function retry(code: string, message: string): UploadResult {
  return { kind: 'refused', next: 'retry', afterMs: defaultRetryMs, code, reason: 'upload-broken', message }
}
