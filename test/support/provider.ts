import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { GraphCall } from './whatsapp/business-account.ts'
import { demo } from './whatsapp/demo.ts'
import { type GraphRefusal, graphErrorBody, refusal as graphRefusal } from './whatsapp/graph.ts'
import { type Offered, readInteractive } from './whatsapp/interactive.ts'
import { Media } from './whatsapp/media.ts'
import { TemplateShelf } from './whatsapp/templates.ts'
import { Uploads } from './whatsapp/uploads.ts'

/** A message as WhatsApp took it. */
export type Taken = {
  ourId: string
  wamid: string
  to: string
  text: string
  file?: SentFile
  /** What can be tapped under the text. */
  offers?: { kind: 'button' | 'list'; choices: Offered[] }
}

/** A file as a message names it. */
type SentFile = { kind: string; id: string; caption?: string; filename?: string }

/** How the provider answers the next sends. */
export type Mood =
  | 'accepts'
  /** Takes the message, but its answer never arrives. */
  | 'takes it and hangs'
  | 'takes it and drops the answer'
  | 'never gets it'
  | { refuses: number; status: number }

type Body = {
  to?: string
  recipient?: string
  type: string
  text?: { body: string }
  biz_opaque_callback_data: string
  [kind: string]: unknown
}

/** The client's messages were read up to one, and perhaps somebody writes. */
type Sign = { status: 'read'; message_id: string; typing_indicator?: { type: 'text' } }

/**
 * WhatsApp's sending side inside the test's own isolate, in place of the network: it checks the token and
 * the address it is asked at, keeps the record that is the judge of what was sent, and can fail as the real
 * one does. Every other request is refused.
 */
export class Provider {
  readonly taken: Taken[] = []
  /** What was shown of our attention, in order: which message was read, and whether somebody writes. */
  readonly signs: { messageId: string; typing: boolean }[] = []
  readonly uploads = new Uploads(demo)
  readonly templates = new TemplateShelf(demo, Date.now, this.uploads)
  /** What WhatsApp calls a number, where it is not what it is dialled as. */
  readonly waIds = new Map<string, string>()
  readonly media = new Media(demo, Date.now, () => env.WHATSAPP_API_URL)
  mood: Mood = 'accepts'
  #wamids = 0
  /** Answers a model's endpoint, when a test has one. */
  model: ((request: Request) => Promise<Response>) | null = null

  /** Who answers at other hosts, when a test has them. */
  readonly elsewhere = new Map<string, (request: Request) => Promise<Response>>()

  constructor() {
    vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
      this.#answer(new Request(input, init)),
    )
  }

  async #answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    if (url.hostname === 'model.test' && this.model !== null) return this.model(request)
    const other = this.elsewhere.get(url.hostname)
    if (other !== undefined) return other(request)
    const aboutMedia = await this.media.answer(request)
    if (aboutMedia !== null) return aboutMedia
    const call = await callOf(request)
    const reply = this.uploads.answer(call) ?? this.templates.answer(call)
    if (reply !== null) return new Response(reply.body, { status: reply.status })
    if (!/^\/v26\.0\/\d+\/messages$/.test(url.pathname)) throw new TypeError(`nothing answers at ${url}`)
    if (request.headers.get('authorization') !== 'Bearer dev-access-token') return refusal(190, 401)
    const body = await request.json<Body | Sign>()
    return 'status' in body && body.status === 'read'
      ? this.#show(body as Sign)
      : this.#send(body as Body, request.signal)
  }

  #show({ message_id, typing_indicator }: Sign): Response {
    const { mood } = this
    if (typeof mood === 'object') return refusal(mood.refuses, mood.status)
    this.signs.push({ messageId: message_id, typing: typing_indicator?.type === 'text' })
    return Response.json({ success: true })
  }

  async #send(body: Body, signal: AbortSignal): Promise<Response> {
    const { mood } = this
    if (typeof mood === 'object') return refusal(mood.refuses, mood.status)
    if (mood === 'never gets it') throw new TypeError('connection reset')
    const filled = this.#words(body)
    if ('code' in filled) return new Response(graphErrorBody(filled), { status: filled.httpStatus })
    const file = fileIn(body)
    if (file !== undefined && !this.media.wasUploaded(file.id)) return refusal(131009, 400)
    this.#wamids += 1
    const wamid = `wamid.${this.#wamids}`
    const to = body.to ?? body.recipient ?? ''
    const text = filled.text ?? file?.caption ?? ''
    const { offers } = filled
    this.taken.push({
      ourId: body.biz_opaque_callback_data,
      wamid,
      to,
      text,
      ...(file && { file }),
      ...(offers && { offers }),
    })
    if (mood === 'takes it and drops the answer') throw new TypeError('connection reset')
    if (mood === 'takes it and hangs') await this.#hang(signal)
    const waId = this.waIds.get(to)
    const contacts = waId === undefined ? [] : [{ input: to, wa_id: waId }]
    return Response.json({ messaging_product: 'whatsapp', contacts, messages: [{ id: wamid }] })
  }

  /** What the client reads of a message, and may tap. */
  #words(body: Body): { text?: string | undefined; offers?: Taken['offers'] } | GraphRefusal {
    if (body.type === 'template') {
      const filled = this.templates.fill(body.template)
      return 'code' in filled ? filled : { text: filled.text }
    }
    if (body.type !== 'interactive') return { text: body.text?.body }
    const read = readInteractive(body.interactive)
    if ('refused' in read) return graphRefusal(131009, read.refused)
    return { text: read.text, offers: { kind: read.kind, choices: read.offered } }
  }

  #hang(signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  }
}

function fileIn(body: Body): SentFile | undefined {
  const kind = ['image', 'audio', 'video', 'document', 'sticker'].find((one) => one === body.type)
  return kind === undefined ? undefined : { kind, ...(body[kind] as Omit<SentFile, 'kind'>) }
}

async function callOf(request: Request): Promise<GraphCall> {
  const { pathname, searchParams } = new URL(request.url)
  const { method } = request
  const authorization = request.headers.get('authorization')
  const bytes = new Uint8Array(method === 'GET' ? [] : await request.clone().arrayBuffer())
  const body = jsonOf(new TextDecoder().decode(bytes))
  return { method, path: pathname.slice(1), query: searchParams, authorization, bytes, body }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refusal(code: number, status: number): Response {
  const error = { message: `(#${code}) refused`, type: 'OAuthException', code, fbtrace_id: 'x' }
  return Response.json({ error }, { status })
}
