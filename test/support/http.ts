import { exports } from 'cloudflare:workers'

/** Where the Worker is reached in tests: a development machine on plain HTTP. */
export const origin = 'http://127.0.0.1:8787'

type Sent = { method: string; path: string; body?: unknown; headers?: Record<string, string> }

let networks = 0

/**
 * A browser on a page of Foyer: keeps cookies, names its origin, sends JSON. `network` is the address the
 * edge sees, another for each browser: those on one network share its limits.
 */
export class Browser {
  readonly #cookies = new Map<string, string>()
  readonly #network: string

  constructor(network = `10.0.${++networks >> 8}.${networks & 255}`) {
    this.#network = network
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send({ method: 'GET', path, headers })
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.send({ method: 'POST', path, body, headers })
  }

  put(path: string, body: unknown): Promise<Response> {
    return this.send({ method: 'PUT', path, body })
  }

  /** Sends as a page would; what `headers` names replaces the page's own, and '' leaves it out. */
  async send({ method, path, body, headers = {} }: Sent): Promise<Response> {
    const all = new Headers({ 'cf-connecting-ip': this.#network })
    if (this.#cookies.size > 0)
      all.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (method !== 'GET') {
      all.set('origin', origin)
      all.set('content-type', 'application/json')
    }
    for (const [name, value] of Object.entries(headers))
      value === '' ? all.delete(name) : all.set(name, value)
    const bytes = body instanceof Uint8Array ? Uint8Array.from(body) : undefined
    const text = bytes ?? (typeof body === 'string' ? body : JSON.stringify(body))
    const response = await exports.default.fetch(`${origin}${path}`, {
      method,
      headers: all,
      redirect: 'manual',
      ...(method !== 'GET' && text !== undefined && { body: text }),
    })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return response
  }

  /** Opens a socket as a page would; the answer holds the socket, or the refusal. */
  socket(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.get(path, { upgrade: 'websocket', origin, ...headers })
  }

  /** The cookies a page cannot see, as the browser would send them. */
  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies
  }

  #keep(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (name === undefined || value === undefined) return
    if (/max-age=0/i.test(cookie)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

/** The frames a socket receives, one at a time, in order. */
export class Frames {
  readonly socket: WebSocket
  readonly #received: unknown[] = []
  #waiting: ((frame: unknown) => void) | null = null
  /** Resolves with the close code. */
  readonly closed: Promise<number>

  constructor(response: Response) {
    if (response.webSocket === null) throw new Error(`No socket was opened: ${response.status}`)
    this.socket = response.webSocket
    this.closed = new Promise((resolve) =>
      this.socket.addEventListener('close', (event) => resolve(event.code)),
    )
    this.socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data))))
    this.socket.accept()
  }

  /** The next frame, when it comes. */
  next(): Promise<unknown> {
    if (this.#received.length > 0) return Promise.resolve(this.#received.shift())
    return new Promise((resolve) => {
      this.#waiting = resolve
    })
  }

  #take(frame: unknown): void {
    if (this.#waiting === null) this.#received.push(frame)
    else this.#waiting(frame)
    this.#waiting = null
  }
}
