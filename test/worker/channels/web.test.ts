import { env } from 'cloudflare:workers'
import { sha256Hex } from '../../../src/db/digest.ts'
import { Visit, VisitorMessages } from '../../../src/protocol/api.ts'
import { FileLink } from '../../../src/protocol/files.ts'
import { Browser } from '../../support/http.ts'
import { type ChannelUnderTest, keepsTheContract, type Person, tooLarge } from './contract.ts'

const page = '/api/chat/demo'

class Writer implements Person {
  readonly browser = new Browser()
  readonly token: string
  #conversationId: string | null = null

  constructor(token: string) {
    this.token = token
  }

  posts(body: unknown, token: string = this.token): Promise<Response> {
    return this.browser.post(`${page}/messages`, body, { authorization: `Bearer ${token}` })
  }

  async writes(text: string, { id = crypto.randomUUID() }: { id?: string } = {}) {
    const answer = await this.posts({ clientId: id, text })
    const address = await sha256Hex(this.token.split('.')[0] ?? '')
    this.#conversationId = await env.DB.prepare('SELECT conversation_id FROM identity WHERE address = ?')
      .bind(address)
      .first('conversation_id')
    return answer
  }

  async #reads(path: string): Promise<unknown> {
    const bearer = { authorization: `Bearer ${this.token}` }
    return (await this.browser.get(`${page}${path}`, bearer)).json()
  }

  async #messages() {
    return VisitorMessages.parse(await this.#reads('/messages')).messages
  }

  async received() {
    return (await this.#messages()).filter(({ from }) => from !== 'you').map(({ text }) => text)
  }

  async receivedFiles() {
    const files = (await this.#messages()).filter(({ from }) => from !== 'you')
    return Promise.all(files.flatMap(({ text, file }) => (file === null ? [] : [this.#opened(text, file)])))
  }

  async #opened(words: string, { id, name }: { id: string; name: string | null }) {
    const { url } = FileLink.parse(await this.#reads(`/files/${id}`))
    const answer = await this.browser.get(url)
    return { name, words, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }

  async #choices() {
    return (await this.#messages()).at(-1)?.choices?.options ?? []
  }

  async offered() {
    return (await this.#choices()).map(({ title }) => title)
  }

  async taps(words: string) {
    const choice = (await this.#choices()).find(({ title }) => title === words)
    return this.posts({ clientId: crypto.randomUUID(), text: words, choice: choice?.id })
  }

  is({ id }: { id: string }) {
    return id === this.#conversationId
  }
}

async function arrives(): Promise<Writer> {
  const { token } = Visit.parse(await (await new Browser().post(`${page}/visits`)).json())
  return new Writer(token)
}

async function theChat(): Promise<ChannelUnderTest> {
  const clientId = () => crypto.randomUUID()
  return {
    kind: 'web',
    tellsTime: false,
    unfit: [{ file: tooLarge(100), status: 413, code: 'too-large' }],
    arrives,
    async forgeries(person) {
      const { token } = person as Writer
      const message = { clientId: clientId(), text: 'Oi' }
      const madeUp = `${'A'.repeat(43)}.${token.split('.')[1]}`
      return Promise.all(
        ['', 'nonsense', madeUp, token.slice(0, -2)].map((one) => (person as Writer).posts(message, one)),
      )
    },
    async nonsense(person, words) {
      const writer = person as Writer
      return {
        refused: [
          await writer.posts('{"clientId": '),
          await writer.posts(null),
          await writer.posts({ clientId: clientId(), text: 5 }),
          await writer.posts({ clientId: clientId(), text: 'x'.repeat(100_000) }),
        ],
        taken: [await writer.writes(words)],
      }
    },
  }
}

keepsTheContract('the web chat', theChat)
