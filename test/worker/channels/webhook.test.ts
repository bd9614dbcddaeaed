import { exports } from 'cloudflare:workers'
import { expect } from 'vitest'
import { z } from 'zod'
import { Choice } from '../../../src/domain/choices.ts'
import { ChannelConnected } from '../../../src/protocol/channels.ts'
import { WebhookReply } from '../../../src/protocol/webhook.ts'
import type { DemoWorld } from '../../support/demo-world.ts'
import { signed, WebhookReceiver } from '../../support/webhook/receiver.ts'
import {
  keepsItThroughAnyWeather,
  keepsTheContract,
  type Person,
  type ProvidedChannel,
  tooLarge,
} from './contract.ts'

let clients = 0

class Writer implements Person {
  readonly #channel: { url: string; receiver: WebhookReceiver }
  readonly id: string
  readonly name: string

  constructor(channel: { url: string; receiver: WebhookReceiver }) {
    clients += 1
    this.#channel = channel
    this.id = `client-${clients}`
    this.name = `Bia ${clients}`
  }

  message(words: string, { id = crypto.randomUUID(), at = Date.now() }: { id?: string; at?: number } = {}) {
    const mine = `${this.id}-${id}`
    return { id: mine, from: { id: this.id, name: this.name }, text: words, at: new Date(at).toISOString() }
  }

  async posts(body: unknown): Promise<Response> {
    const { url, receiver } = this.#channel
    return post(url, JSON.stringify(body), receiver.secret)
  }

  writes(words: string, more: { id?: string; at?: number } = {}) {
    return this.posts(this.message(words, more))
  }

  #replies() {
    return this.#channel.receiver.taken
      .filter(({ type, data }) => type === 'message.reply' && (data.to as { id: string }).id === this.id)
      .map(({ data }) => data)
  }

  async received() {
    return this.#replies().map(({ text }) => String(text))
  }

  #choices() {
    return z.array(Choice).parse(this.#replies().at(-1)?.choices ?? [])
  }

  async offered() {
    return this.#choices().map(({ title }) => title)
  }

  taps(words: string) {
    const choice = this.#choices().find(({ title }) => title === words)
    return this.posts({ ...this.message(words), choice: choice?.id })
  }

  /** Fetched from where the event says. */
  async receivedFiles() {
    const mine = this.#channel.receiver.taken
      .filter(({ type }) => type === 'message.reply')
      .map(({ data }) => WebhookReply.parse(data))
      .filter(({ to }) => to.id === this.id)
    return Promise.all(mine.flatMap(({ media }) => (media ? [fetched(media)] : [])))
  }

  is({ contact }: { contact: { name: string | null } }) {
    return contact.name === this.name
  }
}

async function fetched({ url, fileName, caption, size, mimeType }: NonNullable<WebhookReply['media']>) {
  const answer = await exports.default.fetch(url)
  const { headers } = answer
  expect([answer.status, headers.get('content-type')]).toEqual([200, mimeType])
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(bytes.byteLength).toBe(size)
  return { name: fileName, words: caption ?? '', bytes }
}

async function post(url: string, body: string, secret: string, at = Date.now()): Promise<Response> {
  const headers = await signed(secret, body, { id: crypto.randomUUID(), at })
  return exports.default.fetch(url, { method: 'POST', headers, body })
}

async function aSystem(world: DemoWorld): Promise<ProvidedChannel> {
  const claim = { kind: 'webhook', name: 'CRM', url: 'https://crm.example/foyer' }
  const answer = await world.hub.post('/api/channels', claim)
  const { signing } = ChannelConnected.parse(await answer.json())
  if (signing === null) throw new Error('the secret was not told')
  const { inboundUrl: url, secret } = signing
  const receiver = new WebhookReceiver(secret)
  world.provider.elsewhere.set('crm.example', (request) => receiver.answer(request))

  return {
    kind: 'webhook',
    tellsTime: true,
    settledBy: 'repeating',
    unfit: [{ file: tooLarge(100), status: 413, code: 'too-large' }],
    arrives: async () => new Writer({ url, receiver }),
    async forgeries(person) {
      const body = JSON.stringify((person as Writer).message('Oi'))
      const other = `whsec_${btoa('a secret of somebody else’s…'.slice(0, 24).replaceAll('’', "'"))}`
      const headers = await signed(secret, body, { id: 'x', at: Date.now() })
      return Promise.all([
        exports.default.fetch(url, { method: 'POST', body }),
        exports.default.fetch(url, { method: 'POST', body: `${body} `, headers }),
        post(url, body, other),
        post(url, body, secret, Date.now() - 301_000),
        post(url.replace(/[^/]+$/, crypto.randomUUID()), body, secret),
      ])
    },
    async nonsense(person, words) {
      const good = (person as Writer).message(words)
      const bad = { id: 'no-sender', text: 'from nobody' }
      return {
        refused: [
          await post(url, '{"id": "1", ', secret),
          await post(url, 'null', secret),
          await post(url, JSON.stringify(bad), secret),
          await post(url, JSON.stringify({ messages: [bad, good, null] }), secret),
        ],
        taken: [await post(url, JSON.stringify(good), secret)],
      }
    },
    unreadable(person) {
      const { text: _, ...message } = (person as Writer).message('')
      return (person as Writer).posts({
        ...message,
        media: { kind: 'audio', url: 'https://crm.example/a.ogg' },
      })
    },
    weather(weather) {
      receiver.mood =
        weather === 'takes it'
          ? 'accepts'
          : weather === 'takes it in silence'
            ? 'takes it and drops the answer'
            : weather === 'refuses it for now'
              ? { answers: 503, retryAfter: '1' }
              : { answers: 410 }
    },
  }
}

keepsTheContract('a signed webhook', aSystem, keepsItThroughAnyWeather)
