import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import { monthOf } from '../../src/domain/statement.ts'
import { demo } from '../../src/local/demo/seed.ts'
import { MessagePage, Ticket } from '../../src/protocol/api.ts'
import { ChannelConnected, type ConnectChannel } from '../../src/protocol/channels.ts'
import { ConversationView } from '../../src/protocol/conversation.ts'
import { UploadedFile } from '../../src/protocol/files.ts'
import { Statement } from '../../src/protocol/statement.ts'
import { type Template, TemplateView } from '../../src/protocol/templates.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What came of a request: `status` null when the connection broke. */
export type Answer = { status: number | null; body: unknown }

/** A signed-in owner at the product's API. */
export class Member {
  readonly #url: string
  readonly #cookie: string

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.#cookie = cookie
  }

  static async signIn(url: string): Promise<Member> {
    const { email, password } = demo.owner
    const response = await fetch(`${url}/api/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url },
      body: JSON.stringify({ email, password }),
    })
    if (!response.ok) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`)
    const cookie = response.headers.getSetCookie().map((set) => set.split(';', 1)[0])
    return new Member(url, cookie.join('; '))
  }

  async ask(method: string, path: string, body?: object | Bytes): Promise<Answer> {
    const isBytes = body instanceof Uint8Array
    try {
      const response = await fetch(`${this.#url}${path}`, {
        method,
        headers: {
          ...this.#headers,
          'Content-Type': isBytes ? 'application/octet-stream' : 'application/json',
        },
        ...(body !== undefined && { body: isBytes ? body : JSON.stringify(body) }),
        signal: AbortSignal.timeout(10_000),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : JSON.parse(text) }
    } catch (error) {
      if (error instanceof TypeError || error instanceof DOMException) return { status: null, body: null }
      throw error
    }
  }

  /** As the hub does: the same again until it is answered, which is safe because acts are safe to repeat. */
  async insist(method: string, path: string, body?: object | Bytes): Promise<Answer> {
    const giveUpAt = Date.now() + 30_000
    for (;;) {
      const answer = await this.ask(method, path, body)
      const again = answer.status === null || answer.status >= 500
      if (!again || Date.now() > giveUpAt) return answer
      await sleep(250)
    }
  }

  async #read<T>(schema: z.ZodType<T>, method: string, path: string, body?: object | Bytes): Promise<T> {
    const answer = await this.insist(method, path, body)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return schema.parse(answer.body)
  }

  /** A conversation as it tells of itself, with all its messages. */
  async conversation(id: string): Promise<ConversationView> {
    const view = await this.#read(ConversationView, 'GET', `/api/conversations/${id}`)
    while (view.hasOlder) {
      const before = view.messages[0]?.seq ?? 0
      const page = await this.#read(MessagePage, 'GET', `/api/conversations/${id}/messages?before=${before}`)
      view.messages.unshift(...page.messages)
      view.hasOlder = page.hasOlder
    }
    return view
  }

  /** The statements of the months that a span (ms) touches. */
  async statements(from: number, to: number): Promise<Statement[]> {
    const running = await this.#read(Statement, 'GET', '/api/statement')
    const months = new Set([from, to].map((at) => monthOf(at, running.timeZone)))
    return Promise.all(
      [...months].map((month) => this.#read(Statement, 'GET', `/api/statement?month=${month}`)),
    )
  }

  /** Has the provider review a template; its id. */
  async submitTemplate(channelId: string, template: Template): Promise<string> {
    const { id, version } = await this.#read(TemplateView, 'POST', '/api/templates', { channelId, template })
    await this.#read(TemplateView, 'POST', `/api/templates/${id}/submit`, { version })
    return id
  }

  /** Gives a file to be sent to a conversation's client; its id here, null where D1 has not heard of the conversation yet. */
  async upload(conversationId: string, name: string, bytes: Bytes): Promise<string | null> {
    const path = `/api/conversations/${conversationId}/files?name=${name}&type=application/pdf`
    const { status, body } = await this.insist('POST', path, bytes)
    if (status === 404) return null
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    return UploadedFile.parse(body).id
  }

  /** What somebody gets who opens a file. */
  async download(fileId: string): Promise<Uint8Array> {
    const response = await fetch(`${this.#url}/api/files/${fileId}`, { headers: this.#headers })
    if (!response.ok) throw new Error(`The file ${fileId} answered ${response.status}`)
    return response.bytes()
  }

  get #headers(): Record<string, string> {
    return { Origin: this.#url, Cookie: this.#cookie }
  }

  /** Connects an account; how it signs, where that is told. */
  async connectChannel(claim: z.input<typeof ConnectChannel>) {
    return (await this.#read(ChannelConnected, 'POST', '/api/channels', claim)).signing
  }

  /** Opens a socket on a conversation. Rejects when it is refused or the product is away. */
  async watch(conversationId: string): Promise<WebSocket> {
    const asked = await this.ask('POST', '/api/tickets', { for: 'conversation', conversationId })
    const { ticket } = Ticket.parse(asked.body)
    const url = `${this.#url.replace('http', 'ws')}/ws/conversations/${conversationId}?ticket=${ticket}`
    // Node's own WebSocket takes headers, unlike a browser's.
    const socket: WebSocket = Reflect.construct(WebSocket, [url, { headers: { Origin: this.#url } }])
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve(), { once: true })
      socket.addEventListener('error', () => reject(new Error('the socket was refused')), { once: true })
    })
    return socket
  }
}
