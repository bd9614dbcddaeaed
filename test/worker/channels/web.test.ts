import { env } from 'cloudflare:workers'
import { sha256Hex } from '../../../src/db/digest.ts'
import { Visit, VisitorMessages } from '../../../src/protocol/api.ts'
import { Browser } from '../../support/http.ts'
import { type ChannelUnderTest, keepsTheContract, type Person } from './contract.ts'

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

  async received() {
    const bearer = { authorization: `Bearer ${this.token}` }
    const { messages } = VisitorMessages.parse(
      await (await this.browser.get(`${page}/messages`, bearer)).json(),
    )
    return messages.filter(({ from }) => from !== 'you').map(({ text }) => text)
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
