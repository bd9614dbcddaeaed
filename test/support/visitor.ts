import { vi } from 'vitest'
import { Visit, VisitorMessages, VisitorSent } from '../../src/protocol/api.ts'
import { Browser } from './http.ts'

/** A client on a workspace’s web chat. */
export class Visitor {
  readonly #browser = new Browser()
  readonly #page: string
  readonly #bearer: { authorization: string }

  private constructor(page: string, token: string) {
    this.#page = page
    this.#bearer = { authorization: `Bearer ${token}` }
  }

  static async arrive({ slug }: { slug: string }): Promise<Visitor> {
    const page = `/api/chat/${slug}`
    const { token } = Visit.parse(await (await new Browser().post(`${page}/visits`)).json())
    return new Visitor(page, token)
  }

  /** Writes, and gives the message's place in what the visitor sees. */
  async writes(text: string): Promise<number> {
    const body = { clientId: crypto.randomUUID(), text }
    const sent = await this.#browser.post(`${this.#page}/messages`, body, this.#bearer)
    return VisitorSent.parse(await sent.json()).message.n
  }

  /** Writes, and waits for the answer. */
  async asks(text: string): Promise<string> {
    const n = await this.writes(text)
    return vi.waitUntil(async () => (await this.answers(n))[0], { timeout: 15_000 })
  }

  /** What came from the other side since a place. */
  async answers(since = 0): Promise<string[]> {
    const response = await this.#browser.get(`${this.#page}/messages?since=${since}`, this.#bearer)
    const { messages } = VisitorMessages.parse(await response.json())
    return messages.filter(({ from }) => from !== 'you').map(({ text }) => text)
  }
}
