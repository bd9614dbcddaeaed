import { z } from 'zod'
import { jsonIn } from '../../domain/json.ts'
import type { SendFailure } from '../../domain/send-failure.ts'
import type { SendError } from '../../domain/wire.ts'
import type { Address, Sender, SendRequest, SendResult } from '../channel.ts'
import { inWords } from '../choice-words.ts'
import { id, lenient } from '../fields.ts'
import { within } from '../patience.ts'
import { choicesBody } from './choices.ts'
import { type Consequence, consequenceOf, defaultRetryMs, errorOf, GraphError } from './errors.ts'
import { mediaBody } from './media-upload.ts'
import { addressesOf } from './person.ts'
import { type Post, whatsAppSigns } from './signs.ts'
import { templateBody } from './template-wire.ts'

/** WhatsApp's own limits for a text message and for the data it gives back on statuses. */
const maxTextLength = 4096
const maxOurIdLength = 512
const answerTimeoutMs = 10_000
const longestRetryMs = 24 * 3_600_000

export type WhatsAppSenderOptions = {
  /** Without a trailing slash; the provider's is `https://graph.facebook.com`. */
  apiUrl: string
  /** Such as `v26.0`. */
  version: string
  phoneNumberId: string
  accessToken: string
  fetch: typeof fetch
  /** How long to wait for an answer, and then for the rest of it, ms. */
  timeoutMs?: number
}

const Accepted = z.object({
  messages: z.tuple([z.object({ id })], z.unknown()),
  contacts: lenient(z.array(z.object({ wa_id: z.unknown().optional(), user_id: z.unknown().optional() }))),
})
const Refused = z.object({ error: GraphError })

/**
 * The way out to one WhatsApp number (Meta, "Cloud API messages"). WhatsApp has no idempotency key: where
 * it may have taken a message without our learning so, the result is `unknown` and a status that carries
 * our id settles it.
 */
export function createWhatsAppSender(options: WhatsAppSenderOptions): Sender {
  const { apiUrl, version, phoneNumberId, accessToken, fetch, timeoutMs = answerTimeoutMs } = options
  const url = `${apiUrl}/${version}/${encodeURIComponent(phoneNumberId)}/messages`

  async function send(request: SendRequest): Promise<SendResult> {
    const problem = unsendable(request, phoneNumberId)
    if (problem) return problem
    const result = await attempt(request)
    const { content } = request
    if (content.type !== 'text' || !content.choices || !isNotUnderstood(result)) return result
    // What it does not let the client tap they can still read.
    const text = inWords(content.text, content.choices, maxTextLength)
    return attempt({ ...request, content: { type: 'text', text } })
  }

  async function attempt(request: SendRequest): Promise<SendResult> {
    try {
      return await post(messageBody(request), timeoutMs, async (response) =>
        resultOf(request.to, response, await response.text()),
      )
    } catch (error) {
      return noAnswer(error)
    }
  }

  const post: Post = (body, timeoutMs, read) =>
    within(timeoutMs, async (signal, goOnFor) => {
      const headers = { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' }
      // A redirect would turn the POST into a GET and take the token elsewhere.
      const rest = { redirect: 'manual', signal } as const
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), ...rest })
      // What has begun to answer has decided: given up now, the message might be sent twice.
      goOnFor(timeoutMs)
      return read(response)
    })

  return { maxTextLength, send, ...whatsAppSigns(post) }
}

function messageBody({ to, content, ourId }: SendRequest): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipientOf(to),
    ...contentBody(content),
    biz_opaque_callback_data: ourId,
  }
}

function contentBody(content: SendRequest['content']): Record<string, unknown> {
  if (content.type === 'template') return { type: 'template', template: templateBody(content) }
  if (content.type === 'media') return mediaBody(content)
  if (content.choices) return choicesBody(content.text, content.choices)
  return { type: 'text', text: { body: content.text } }
}

function isNotUnderstood(result: SendResult): boolean {
  return result.kind === 'refused' && result.reason === 'not-understood'
}

/** A user id outlives a phone number, so it is preferred. */
function recipientOf(to: readonly Address[]): { recipient: string } | { to: string } | null {
  const user = to.find(({ kind }) => kind === 'user')
  if (user) return { recipient: user.value }
  const phone = to.find(({ kind }) => kind === 'phone')
  return phone ? { to: `+${phone.value}` } : null
}

/** What WhatsApp would refuse for certain, said without asking it. */
function unsendable(request: SendRequest, phoneNumberId: string): SendResult | null {
  const refuse = (code: string, message: string, reason: SendFailure): SendResult => ({
    kind: 'refused',
    next: 'never',
    code,
    message,
    reason,
  })
  if (request.accountId !== phoneNumberId) {
    return refuse('wrong-account', 'The message belongs to another WhatsApp number.', 'internal')
  }
  if (recipientOf(request.to) === null)
    return refuse('no-address', 'The client has no WhatsApp address.', 'no-address')
  const { content } = request
  if (content.type === 'text' && content.text.trim() === '') {
    return refuse('empty-text', 'The message has no text.', 'empty')
  }
  if (content.type === 'text' && content.text.length > maxTextLength) {
    return refuse('text-too-long', `The text is longer than ${maxTextLength} characters.`, 'too-long')
  }
  if (content.type === 'media' && content.providerMediaId === null) {
    return refuse('no-file', 'WhatsApp does not have the file.', 'file-gone')
  }
  if (request.ourId.length > maxOurIdLength) {
    const message = `The message's id is longer than ${maxOurIdLength} characters.`
    return refuse('id-too-long', message, 'internal')
  }
  return null
}

function resultOf(to: readonly Address[], response: Response, body: string): SendResult {
  const json = jsonIn(body)
  const refusal = Refused.safeParse(json).data
  if (refusal) {
    return refused(consequenceOf(refusal.error, response.status), errorOf(refusal.error), response)
  }
  const { status } = response
  const accepted = status === 200 ? Accepted.safeParse(json).data : undefined
  if (accepted) {
    const [contact] = accepted.contacts ?? []
    const named = addressesOf({ userId: contact?.user_id, phones: [contact?.wa_id] })
    const alsoKnownAs = named.filter(({ value }) => !to.some((address) => address.value === value))
    const providerId = accepted.messages[0].id
    return { kind: 'accepted', providerId, ...(alsoKnownAs.length > 0 && { alsoKnownAs }) }
  }

  const code = `http-${status}`
  if (status === 429) {
    const slower = { code, message: 'WhatsApp asks to send more slowly.', reason: 'too-fast' } as const
    return refused({ next: 'retry', afterMs: defaultRetryMs, slows: 'channel' }, slower, response)
  }
  if (status >= 300 && status < 500) {
    const message = `WhatsApp's address refused the message (${status}).`
    return refused({ next: 'never' }, { code, message, reason: 'refused' }, response)
  }
  return unknown(`WhatsApp answered ${status} without saying what became of the message.`)
}

function refused(consequence: Consequence, error: SendError, response: Response): SendResult {
  if (consequence.next !== 'retry') return { kind: 'refused', next: consequence.next, ...error }
  const asked = retryAfterMs(response.headers.get('Retry-After'))
  return { kind: 'refused', ...consequence, afterMs: asked ?? consequence.afterMs, ...error }
}

/** `Retry-After` in ms, at most a day: seconds or an HTTP date (RFC 9110, 10.2.3). Null where it names no wait. */
function retryAfterMs(header: string | null): number | null {
  if (header === null) return null
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now()
  return wait > 0 ? Math.min(wait, longestRetryMs) : null
}

/**
 * A request that broke off may have been read. workerd (2026-11) says "Network connection lost" both then
 * and when nobody listened, so the two cannot be told apart.
 */
function noAnswer(error: unknown): SendResult {
  const timedOut = error instanceof Error && error.name === 'TimeoutError'
  return unknown(timedOut ? 'WhatsApp did not answer in time.' : 'The connection to WhatsApp broke off.')
}

function unknown(message: string): SendResult {
  return { kind: 'unknown', message }
}
