/** How a seller's system answers. */
export type Mood =
  | 'accepts'
  /** Takes the event, but its answer never arrives. */
  | 'takes it and hangs'
  | 'takes it and drops the answer'
  | 'never gets it'
  | { answers: number; retryAfter?: string }

export type Event = { id: string; type: string; data: Record<string, unknown> }

const encoder = new TextEncoder()

/** A Standard Webhooks signature made without the library the product uses, so that one is the judge of the other. */
async function signatureOf(secret: string, content: string): Promise<string> {
  const raw = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), (char) => char.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(content))
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`
}

/** The headers of a message signed by the seller's system; `at` in ms. */
export async function signed(
  secret: string,
  body: string,
  { id, at }: { id: string; at: number },
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1000))
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': await signatureOf(secret, `${id}.${timestamp}.${body}`),
  }
}

/** A seller's system that takes signed events: refuses what is not signed for it, and drops what it already has. */
export class WebhookReceiver {
  secret: string
  /** Events, each once, in the order they came. */
  readonly taken: Event[] = []
  /** Ids of all requests that were well signed, repeats too. */
  readonly posted: string[] = []
  mood: Mood = 'accepts'

  constructor(secret: string) {
    this.secret = secret
  }

  async answer(request: Request): Promise<Response> {
    const { mood } = this
    if (mood === 'never gets it') throw new TypeError('connection reset')
    const body = await request.text()
    const id = request.headers.get('webhook-id') ?? ''
    const timestamp = request.headers.get('webhook-timestamp') ?? ''
    const expected = await signatureOf(this.secret, `${id}.${timestamp}.${body}`)
    const given = (request.headers.get('webhook-signature') ?? '').split(' ')
    if (!given.includes(expected)) return new Response('bad signature', { status: 401 })
    this.posted.push(id)
    if (typeof mood === 'object') {
      const headers = mood.retryAfter === undefined ? {} : { 'retry-after': mood.retryAfter }
      return new Response(null, { status: mood.answers, headers })
    }
    if (!this.taken.some((event) => event.id === id)) {
      const { type, data } = JSON.parse(body) as Omit<Event, 'id'>
      this.taken.push({ id, type, data })
    }
    if (mood === 'takes it and drops the answer') throw new TypeError('connection reset')
    if (mood === 'takes it and hangs') await until(request.signal)
    return Response.json({ ok: true })
  }
}

/** Answers nothing until the other side gives up, which it may have done already. */
function until(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}
