import { vi } from 'vitest'

/** A message as WhatsApp took it. */
export type Taken = { ourId: string; wamid: string; to: string; text: string }

/** How the provider answers the next sends. */
export type Mood =
  | 'accepts'
  /** Takes the message, but its answer never arrives. */
  | 'takes it and hangs'
  | 'takes it and drops the answer'
  | 'never gets it'
  | { refuses: number; status: number }

type Body = { to?: string; recipient?: string; text: { body: string }; biz_opaque_callback_data: string }

/**
 * WhatsApp's sending side inside the test's own isolate, in place of the network: it checks the token and
 * the address it is asked at, keeps the record that is the judge of what was sent, and can fail as the real
 * one does. Every other request is refused.
 */
export class Provider {
  readonly taken: Taken[] = []
  mood: Mood = 'accepts'
  #wamids = 0
  /** Answers a model's endpoint, when a test has one. */
  model: ((request: Request) => Promise<Response>) | null = null

  constructor() {
    vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
      this.#answer(new Request(input, init)),
    )
  }

  async #answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    if (url.hostname === 'model.test' && this.model !== null) return this.model(request)
    if (!/^\/v26\.0\/\d+\/messages$/.test(url.pathname)) throw new TypeError(`nothing answers at ${url}`)
    if (request.headers.get('authorization') !== 'Bearer dev-access-token') return refusal(190, 401)
    return this.#send(await request.json<Body>(), request.signal)
  }

  async #send(body: Body, signal: AbortSignal): Promise<Response> {
    const { mood } = this
    if (typeof mood === 'object') return refusal(mood.refuses, mood.status)
    if (mood === 'never gets it') throw new TypeError('connection reset')
    this.#wamids += 1
    const wamid = `wamid.${this.#wamids}`
    const to = body.to ?? body.recipient ?? ''
    this.taken.push({ ourId: body.biz_opaque_callback_data, wamid, to, text: body.text.body })
    if (mood === 'takes it and drops the answer') throw new TypeError('connection reset')
    if (mood === 'takes it and hangs') await this.#hang(signal)
    return Response.json({ messaging_product: 'whatsapp', contacts: [], messages: [{ id: wamid }] })
  }

  #hang(signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  }
}

function refusal(code: number, status: number): Response {
  const error = { message: `(#${code}) refused`, type: 'OAuthException', code, fbtrace_id: 'x' }
  return Response.json({ error }, { status })
}
