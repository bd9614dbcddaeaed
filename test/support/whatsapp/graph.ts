import { z } from 'zod'
import { type Offered, readInteractive } from './interactive.ts'
import type { FilledTemplate, TemplateShelf } from './templates.ts'

/** A refusal in the shape of the Graph API. */
export type GraphRefusal = {
  httpStatus: number
  code: number
  message: string
  details?: string
  subcode?: number
  userMessage?: string
}

/** HTTP status and title by code (Meta, "Cloud API error codes"); other codes answer 400. */
const known: Readonly<Record<number, readonly [httpStatus: number, message: string]>> = {
  1: [500, 'API Unknown'],
  2: [503, 'API Service'],
  4: [400, 'API Too Many Calls'],
  10: [403, 'Permission Denied'],
  100: [400, 'Invalid parameter'],
  190: [401, 'Access token has expired'],
  368: [403, 'Temporarily blocked for policies violations'],
  80007: [429, 'Rate limit issues'],
  130429: [429, 'Rate limit hit'],
  131000: [500, 'Something went wrong'],
  131005: [403, 'Access denied'],
  131008: [400, 'Required parameter is missing'],
  131009: [400, 'Parameter value is not valid'],
  131016: [503, 'Service unavailable'],
  131026: [400, 'Message undeliverable'],
  131031: [403, 'Business Account locked'],
  131047: [400, 'Re-engagement message'],
  131048: [429, 'Spam rate limit hit'],
  131051: [400, 'Unsupported message type'],
  131056: [429, '(Business Account, Consumer Account) pair rate limit hit'],
  131057: [503, 'Account in maintenance mode'],
  131049: [400, 'This message was not delivered to maintain healthy ecosystem engagement'],
  131050: [400, 'User has stopped marketing messages'],
  132000: [400, 'Number of parameters does not match the expected number of params'],
  132001: [404, 'Template name does not exist in the translation'],
  132005: [400, 'Translated text too long'],
  132012: [400, 'Parameter format does not match format in the created template'],
  132015: [400, 'Template is paused'],
  132016: [400, 'Template is disabled'],
  132018: [400, 'There is an issue with the parameters in your template'],
}

export function refusal(code: number, details?: string, httpStatus?: number): GraphRefusal {
  const [usualStatus, message] = known[code] ?? [400, 'Unsupported request']
  return {
    httpStatus: httpStatus ?? usualStatus,
    code,
    message,
    ...(details === undefined ? {} : { details }),
  }
}

export function graphErrorBody({ code, message, details, subcode, userMessage }: GraphRefusal): string {
  return JSON.stringify({
    error: {
      message: `(#${code}) ${message}`,
      type: 'OAuthException',
      code,
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      ...(userMessage === undefined ? {} : { error_user_msg: userMessage }),
      ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
      fbtrace_id: 'Az8or2yhqkZfEZ-_4Qn_Bam',
    },
  })
}

/** A send that passed all checks which need no knowledge of people. */
export type SendOrder = {
  to: { by: 'to'; phone: string } | { by: 'recipient'; userId: string }
  input: string
  text: string
  /** The file it carries; `text` is the words that go along. */
  file?: { kind: string; id: string }
  /** What can be tapped under the text. */
  offers?: { kind: 'button' | 'list'; choices: Offered[] }
  /** As what it is charged: free text is `service`. */
  category: 'service' | FilledTemplate['category']
  ourId: string | null
}

export type GraphAccount = { version: string; phoneNumberId: string; accessToken: string }

export type RawSend = {
  path: string
  authorization: string | undefined
  contentType: string | undefined
  body: string
}

/** Checks a `POST /{version}/{phone_number_id}/messages` as the Graph API does. */
export function checkSend(
  raw: RawSend,
  account: GraphAccount,
  templates: TemplateShelf,
): SendOrder | GraphRefusal {
  const why = checkAccount(raw, account)
  if (why !== null) return why
  const body = JsonBody.safeParse(raw.body)
  return body.success ? checkBody(body.data, templates) : refusal(100, 'Invalid JSON')
}

/** What is asked of every POST to a number's messages, whatever it says; null when all is well. */
export function checkAccount(raw: RawSend, account: GraphAccount): GraphRefusal | null {
  const [, version, phoneNumberId, edge, ...rest] = raw.path.split('/')
  if (version !== account.version) return refusal(100, `Unknown version ${version}`)
  if (raw.authorization !== `Bearer ${account.accessToken}`) return refusal(190)
  if (phoneNumberId !== account.phoneNumberId || edge !== 'messages' || rest.length > 0) {
    return refusal(100, `Unsupported post request. Object with ID '${phoneNumberId}' does not exist`)
  }
  if (!/^application\/json\b/i.test(raw.contentType ?? '')) {
    return refusal(100, 'The parameter messaging_product is required.')
  }
  return null
}

/** A body as JSON. */
export const JsonBody = z.string().transform((json, context): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' })
    return z.NEVER
  }
})

const internationalNumber = /^\+[1-9]\d{6,14}$/
const businessScopedId = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/

const FilePart = z.strictObject({ id: z.string(), caption: z.string().min(1).max(1024).optional() })
const FileKind = z.enum(['image', 'video', 'audio', 'document', 'sticker'])

const Body = z.object({
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  type: z.string().optional(),
  to: z.string().regex(internationalNumber, 'must be +E.164').optional(),
  recipient: z.string().regex(businessScopedId, 'must be a business-scoped user id').optional(),
  text: z.object({ body: z.string().min(1).max(4096), preview_url: z.boolean().optional() }).optional(),
  template: z.json().optional(),
  interactive: z.json().optional(),
  image: FilePart.optional(),
  video: FilePart.optional(),
  audio: FilePart.omit({ caption: true }).optional(),
  document: FilePart.extend({ filename: z.string().optional() }).optional(),
  sticker: FilePart.omit({ caption: true }).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
})

function checkBody(json: unknown, templates: TemplateShelf): SendOrder | GraphRefusal {
  const parsed = Body.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = issue?.path.join('.') ?? ''
    return refusal(field === 'messaging_product' ? 100 : 131009, `${field}: ${issue?.message}`)
  }
  const { to, recipient, type, text, template, interactive, biz_opaque_callback_data } = parsed.data
  if ((to === undefined) === (recipient === undefined)) {
    return refusal(to === undefined ? 131008 : 131009, 'Exactly one of to and recipient is required.')
  }
  const order = {
    to:
      to === undefined
        ? { by: 'recipient' as const, userId: recipient ?? '' }
        : { by: 'to' as const, phone: to.slice(1) },
    input: to ?? recipient ?? '',
    ourId: biz_opaque_callback_data ?? null,
  }
  if (type === 'template') {
    const filled = templates.fill(template)
    return 'code' in filled ? filled : { ...order, ...filled }
  }
  if (type === 'interactive') {
    const read = readInteractive(interactive)
    if ('refused' in read) return refusal(131009, read.refused)
    const { text, kind, offered } = read
    return { ...order, text, offers: { kind, choices: offered }, category: 'service' }
  }
  const kind = FileKind.safeParse(type).data
  const file = kind && parsed.data[kind]
  if (kind !== undefined) {
    if (file === undefined) return refusal(131008, `The parameter ${kind} is required.`)
    const caption = 'caption' in file ? (file.caption ?? '') : ''
    return { ...order, text: caption, file: { kind, id: file.id }, category: 'service' }
  }
  if (type !== 'text') return refusal(131051, `Messages of type ${type} are not taken here.`)
  if (text === undefined) return refusal(131008, "The parameter text['body'] is required.")
  return { ...order, text: text.body, category: 'service' }
}
