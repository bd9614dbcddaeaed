/**
 * What no webhook can cost less than, on the same runtime: the signature is checked on the raw bytes, the
 * person's object is found, one row is written, the webhook is acknowledged, and a reply is posted.
 */
import { DurableObject } from 'cloudflare:workers'

type FloorEnv = { BARE: DurableObjectNamespace<Bare>; APP_SECRET: string; PROVIDER_URL: string }
type Message = { id: string; from: string; text: { body: string } }
type Payload = { entry: { changes: { value: { messages: Message[] } }[] }[] }

let key: CryptoKey | null = null

async function isSigned(env: FloorEnv, header: string | null, body: ArrayBuffer): Promise<boolean> {
  const secret = new TextEncoder().encode(env.APP_SECRET)
  key ??= await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
  const hex = header?.slice('sha256='.length) ?? ''
  const signature = Uint8Array.from({ length: 32 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  )
  return crypto.subtle.verify('HMAC', key, signature, body)
}

/**
 * As large as what a member's hub is told of a new message, and of the same kind: each socket deflates its frame by
 * itself, and a single letter a thousand times would be deflated at no cost.
 */
function told() {
  const at = Date.now()
  return {
    version: at % 1000,
    status: 'open',
    holder: { kind: 'assistant' },
    language: 'pt',
    unread: 3,
    waitingSince: at - 4000,
    lastActivityAt: at,
    serviceWindow: { open: true, endsAt: at + 86_400_000, closesSoon: false },
    preview: 'Hello! How much is a logo, and how long does it take you to make one?',
    message: {
      id: crypto.randomUUID(),
      author: { kind: 'client', name: 'Joana Lima' },
      delivery: { state: 'delivered', error: null },
      content: { type: 'text', text: 'Hello! How much is a logo, and how long does it take?' },
      at,
    },
    requirements: ['Deadline', 'Budget', 'Reference material', 'Where it will be printed'].map((label) => ({
      id: crypto.randomUUID(),
      label,
      value: null,
      askedAt: at - 9000,
    })),
  }
}

export class Bare extends DurableObject<FloorEnv> {
  constructor(ctx: DurableObjectState, env: FloorEnv) {
    super(ctx, env)
    ctx.storage.sql.exec('CREATE TABLE IF NOT EXISTS received (id TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID')
  }

  async receive({ id, from, text }: Message): Promise<void> {
    const { rowsWritten } = this.ctx.storage.sql.exec(
      'INSERT INTO received (id, text) VALUES (?, ?) ON CONFLICT DO NOTHING',
      id,
      text.body,
    )
    if (rowsWritten === 0) return
    const frame = JSON.stringify({ type: 'event', view: told(), text: text.body })
    for (const socket of this.ctx.getWebSockets()) socket.send(frame)
    void this.#reply(from, id)
  }

  async #reply(to: string, ourId: string): Promise<void> {
    const body = JSON.stringify({ to, text: { body: 'Thank you for your message.' }, ourId })
    const response = await fetch(this.env.PROVIDER_URL, { method: 'POST', body })
    await response.text()
  }

  override async fetch(): Promise<Response> {
    const { 0: client, 1: server } = new WebSocketPair()
    this.ctx.acceptWebSocket(server)
    return new Response(null, { status: 101, webSocket: client })
  }

  override webSocketMessage(): void {}
}

export default {
  async fetch(request, env) {
    const watched = request.headers.get('upgrade') && new URL(request.url).searchParams.get('phone')
    if (watched) return env.BARE.getByName(watched).fetch(request)
    if (request.method === 'GET') return new Response('floor')
    const body = await request.arrayBuffer()
    if (!(await isSigned(env, request.headers.get('x-hub-signature-256'), body))) {
      return new Response(null, { status: 401 })
    }
    const payload = JSON.parse(new TextDecoder().decode(body)) as Payload
    for (const entry of payload.entry) {
      for (const { value } of entry.changes) {
        for (const message of value.messages) await env.BARE.getByName(message.from).receive(message)
      }
    }
    return new Response(null)
  },
} satisfies ExportedHandler<FloorEnv>
