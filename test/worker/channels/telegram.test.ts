import { exports } from 'cloudflare:workers'
import type { Update } from '@grammyjs/types'
import type { DemoWorld } from '../../support/demo-world.ts'
import { contents, type Person as TelegramUser } from '../../support/telegram/payloads.ts'
import { Telegram } from '../../support/telegram/stand-in.ts'
import {
  keepsItThroughAnyWeather,
  keepsTheContract,
  type Person,
  type ProvidedChannel,
  tooLarge,
} from './contract.ts'

let users = 5_000_000_000

class Writer implements Person {
  readonly #telegram: Telegram
  readonly user: TelegramUser
  /** Updates by the id the suite knows them under: one delivered again is the same update. */
  readonly #known = new Map<string, Update>()

  constructor(telegram: Telegram) {
    users += 1
    this.#telegram = telegram
    this.user = { id: users, firstName: 'Maria', lastName: String(users) }
  }

  update(words: string, { id = crypto.randomUUID(), at = Date.now() }: { id?: string; at?: number } = {}) {
    const update = this.#known.get(id) ?? this.#telegram.message(this.user, { text: words }, at)
    this.#known.set(id, update)
    return update
  }

  writes(words: string, more: { id?: string; at?: number } = {}) {
    return this.#telegram.deliver(this.update(words, more))
  }

  async received() {
    return this.#telegram.taken.filter(({ chatId }) => chatId === this.user.id).map(({ text }) => text)
  }

  #buttons() {
    return this.#telegram.taken.findLast(({ chatId }) => chatId === this.user.id)?.buttons ?? []
  }

  async offered() {
    return this.#buttons().map(({ text }) => text)
  }

  taps(words: string) {
    return this.#telegram.deliver(this.#telegram.tap(this.user, words, crypto.randomUUID()))
  }

  async receivedFiles() {
    const mine = this.#telegram.taken.filter(({ chatId }) => chatId === this.user.id)
    return mine.flatMap(({ file, text }) =>
      file ? [{ name: file.name, words: text, bytes: file.bytes }] : [],
    )
  }

  is({ contact }: { contact: { name: string | null } }) {
    return contact.name === `Maria ${this.user.id}`
  }
}

async function aBot(world: DemoWorld): Promise<ProvidedChannel> {
  const telegram = new Telegram({ id: 7_001, post: (request) => exports.default.fetch(request) })
  world.provider.elsewhere.set('api.telegram.org', (request) => telegram.answer(request))
  const connected = await world.hub.post('/api/channels', { kind: 'telegram', token: telegram.token })
  if (connected.status !== 200) throw new Error(`the bot was not connected: ${await connected.text()}`)
  const { webhook } = telegram
  if (webhook === null) throw new Error('Telegram was not told where to post')

  const post = (body: string, secret: string | null, url = webhook.url) =>
    exports.default.fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret !== null && { 'x-telegram-bot-api-secret-token': secret }),
      },
      body,
    })

  return {
    kind: 'telegram',
    tellsTime: true,
    settledBy: 'a person',
    unfit: [{ file: tooLarge(50), status: 413, code: 'too-large' }],
    arrives: async () => new Writer(telegram),
    async forgeries(person) {
      const body = JSON.stringify((person as Writer).update('Oi'))
      return Promise.all([
        post(body, null),
        post(body, ''),
        post(body, `${webhook.secret}x`),
        post(body, webhook.secret.slice(1)),
        post(body, webhook.secret, webhook.url.replace(/[^/]+$/, crypto.randomUUID())),
      ])
    },
    async nonsense(person, words) {
      const refused = [
        await post('{"update_id": 1, ', webhook.secret),
        await post('null', webhook.secret),
        await post('x'.repeat(2_000_000), webhook.secret),
      ]
      const unusable = await telegram.deliver({ update_id: 900_000_001, message: { message_id: 1 } } as never)
      return { refused, taken: [unusable, await person.writes(words)] }
    },
    unreadable: (person) => telegram.deliver(telegram.message((person as Writer).user, contents.voice)),
    weather(weather) {
      telegram.mood =
        weather === 'takes it'
          ? 'accepts'
          : weather === 'takes it in silence'
            ? 'takes it and drops the answer'
            : weather === 'refuses it for now'
              ? { refuses: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 }
              : { refuses: 403, description: 'Forbidden: bot was blocked by the user' }
    },
  }
}

keepsTheContract('Telegram', aBot, keepsItThroughAnyWeather)
