/**
 * The media side of the Cloud API: ids lead to addresses, addresses to bytes, and uploads to ids. It answers in Node
 * and in workerd alike.
 */
import { createHash } from 'node:crypto'
import { type GraphRefusal, graphErrorBody, refusal } from './graph.ts'

/** A file as a webhook names it; the digest is in base64 there. */
export type WireFile = { id: string; mime_type: string; sha256: string }

/** What goes wrong with a file a client sent. */
export type MediaFault =
  /** The id leads nowhere: it is older than 7 days. */
  | 'gone'
  /** The content is not what its digest says. */
  | 'damaged'
  /** The connection ends half-way. */
  | 'broken-off'
  /** More comes than was announced. */
  | 'longer'
  /** The address answers with a redirect to somewhere else. */
  | 'redirected'
  /** The address is not the provider's. */
  | 'elsewhere'
  /** The download is turned away. */
  | 'turned-away'

/** What a business uploaded. */
export type Upload = { id: string; type: string; name: string; bytes: Uint8Array<ArrayBuffer> }

export type MediaAccount = { version: string; phoneNumberId: string; accessToken: string }

const addressLivesMs = 5 * 60_000
const mediaLivesMs = 7 * 24 * 3_600_000
const MB = 1024 * 1024

/** What the provider takes, and how much of it (Meta, "Cloud API media: supported types", November 2026). */
const taken: readonly [types: RegExp, most: number][] = [
  [/^image\/(jpeg|png|webp)$/, 5 * MB],
  [/^audio\/(aac|mp4|mpeg|amr|ogg|opus)$/, 16 * MB],
  [/^video\/(mp4|3gp)$/, 16 * MB],
  [
    /^(text\/plain|application\/(pdf|msword|vnd\.(ms-excel|ms-powerpoint|openxmlformats-officedocument\..+)))$/,
    100 * MB,
  ],
]

type Kept = { bytes: Uint8Array<ArrayBuffer>; type: string; sha256: Uint8Array; at: number }

/** Files of both sides, and everything that can happen to them. */
export class Media {
  readonly uploads: Upload[] = []
  /** Requests for bytes, in order. */
  readonly downloads: string[] = []
  /** The next uploads are refused with these. */
  readonly refusals: GraphRefusal[] = []
  readonly #account: MediaAccount
  readonly #now: () => number
  readonly #origin: () => string
  readonly #kept = new Map<string, Kept>()
  readonly #addresses = new Map<string, { id: string; until: number }>()
  readonly #faults = new Map<string, MediaFault[]>()
  readonly #waiting = new Map<string, Promise<void>>()
  #ids = 0

  constructor(account: MediaAccount, now: () => number, origin: () => string) {
    this.#account = account
    this.#now = now
    this.#origin = origin
  }

  /** Keeps a file a client is about to send; `faults` befall its fetches, one each. */
  keep(bytes: Uint8Array<ArrayBuffer>, type: string, faults: MediaFault[] = []): WireFile {
    const id = this.#newId()
    const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest())
    this.#kept.set(id, { bytes, type, sha256, at: this.#now() })
    this.#faults.set(id, [...faults])
    return { id, mime_type: type, sha256: btoa(String.fromCharCode(...sha256)) }
  }

  /** Its bytes stop half-way until `until` resolves. */
  hold(id: string, until: Promise<void>): void {
    this.#waiting.set(id, until)
  }

  /** Whether the business uploaded it: only then may a message name it. */
  wasUploaded(id: string): boolean {
    return this.uploads.some((upload) => upload.id === id)
  }

  /** The answer to a request about media; null for one about something else. */
  async answer(request: Request): Promise<Response | null> {
    const url = new URL(request.url)
    const [, first, second, third, ...rest] = url.pathname.split('/')
    if (rest.length > 0) return null
    const authorized = request.headers.get('authorization') === `Bearer ${this.#account.accessToken}`
    if (first === 'media-files' && second !== undefined && third === undefined) {
      return this.#download(second, request, authorized)
    }
    if (first !== this.#account.version) return null
    if (request.method === 'POST' && second === this.#account.phoneNumberId && third === 'media') {
      return authorized ? this.#upload(request) : refused(refusal(190))
    }
    if (request.method !== 'GET' || third !== undefined || !/^9\d{14}$/.test(second ?? '')) return null
    return authorized ? this.#describe(second ?? '') : refused(refusal(190))
  }

  #describe(id: string): Response {
    const kept = this.#kept.get(id)
    const [fault] = this.#faults.get(id) ?? []
    if (kept === undefined || fault === 'gone' || kept.at + mediaLivesMs <= this.#now()) {
      if (fault === 'gone') this.#used(id)
      return refused(refusal(100, `Unsupported get request. Object with ID '${id}' does not exist`))
    }
    const token = crypto.randomUUID()
    this.#addresses.set(token, { id, until: this.#now() + addressLivesMs })
    const origin = fault === 'elsewhere' ? 'https://169.254.169.254' : this.#origin()
    if (fault === 'elsewhere') this.#used(id)
    return Response.json({
      messaging_product: 'whatsapp',
      url: `${origin}/media-files/${token}`,
      mime_type: kept.type,
      sha256: hex(fault === 'damaged' ? kept.sha256.toReversed() : kept.sha256),
      file_size: kept.bytes.byteLength,
      id,
    })
  }

  /** `token` is good for five minutes, and nobody without the business's own token gets anything. */
  #download(token: string, request: Request, authorized: boolean): Response {
    const address = this.#addresses.get(token)
    const kept = address && this.#kept.get(address.id)
    if (!authorized || request.headers.get('user-agent') === null) return new Response(null, { status: 401 })
    if (!address || !kept || address.until <= this.#now()) return new Response(null, { status: 404 })
    this.downloads.push(address.id)
    const { bytes, type } = kept
    const headers = { 'content-type': type, 'content-length': String(bytes.byteLength) }
    switch (this.#used(address.id)) {
      case 'redirected':
        return new Response(null, { status: 302, headers: { location: 'https://elsewhere.test/' } })
      case 'turned-away':
        return new Response(null, { status: 403 })
      case 'broken-off':
        return new Response(halfOf(bytes), { headers })
      case 'longer':
        return new Response(new Uint8Array([...bytes, ...bytes]), {
          headers: { 'content-type': type },
        })
      default: {
        const until = this.#waiting.get(address.id)
        return new Response(until === undefined ? bytes : slowly(bytes, until), { headers })
      }
    }
  }

  #used(id: string): MediaFault | undefined {
    return this.#faults.get(id)?.shift()
  }

  async #upload(request: Request): Promise<Response> {
    const form = await request.formData()
    const planned = this.refusals.shift()
    if (planned !== undefined) return refused(planned)
    const [product, type, file] = ['messaging_product', 'type', 'file'].map((name) => form.get(name))
    if (product !== 'whatsapp') return refused(refusal(100, 'The parameter messaging_product is required.'))
    if (typeof type !== 'string' || !(file instanceof File)) {
      return refused(refusal(100, 'The parameters type and file are required.'))
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const rule = taken.find(([types]) => types.test(type))
    if (rule === undefined) {
      return refused(
        refusal(100, `Param file must be a file with one of the following types. Received ${type}`),
      )
    }
    if (bytes.byteLength > rule[1])
      return refused(refusal(131053, 'The file is larger than its type may be.'))
    const id = this.#newId()
    this.uploads.push({ id, type, name: file.name, bytes })
    return Response.json({ id })
  }

  #newId(): string {
    this.#ids += 1
    return `9${String(this.#ids).padStart(14, '0')}`
  }
}

function refused(why: GraphRefusal): Response {
  return new Response(graphErrorBody(why), {
    status: why.httpStatus,
    headers: { 'content-type': 'application/json' },
  })
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function halfOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes.slice(0, bytes.byteLength / 2)),
    pull: (controller) => controller.error(new TypeError('connection reset')),
  })
}

function slowly(bytes: Uint8Array<ArrayBuffer>, until: Promise<void>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes.slice(0, bytes.byteLength / 2)),
    async pull(controller) {
      await until
      controller.enqueue(bytes.slice(bytes.byteLength / 2))
      controller.close()
    },
  })
}
