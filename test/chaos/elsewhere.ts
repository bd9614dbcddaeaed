import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { serveTelegram } from '../support/telegram/http.ts'
import type { Person } from '../support/telegram/payloads.ts'
import { Telegram } from '../support/telegram/stand-in.ts'
import { signed, WebhookReceiver } from '../support/webhook/receiver.ts'
import type { Member } from './member.ts'
import type { Copies, ElsewhereMoods } from './misfortune.ts'
import type { Elsewhere as Recorded } from './recording.ts'

/** How long both wait before they post again what nobody has taken, ms. */
const againAfterMs = 300

/** What the receiver is told of a reply. */
const Reply = z
  .object({ to: z.object({ id: z.string() }), text: z.string() })
  .transform(({ to, text }) => ({ address: to.id, text }))

type Served = { url: string; close(): void }

/** People on Telegram, and those of a seller's own system that posts signed webhooks: other channels of one workspace. */
export class Elsewhere {
  readonly heard: Recorded['heard'] = []
  /** Nothing more is to go wrong. */
  calm = false
  readonly #telegram: Telegram
  readonly #receiver: WebhookReceiver
  readonly #served: { telegram: Served; receiver: Served }
  readonly #copies: Generator<Copies, never>
  #inboundUrl = ''

  private constructor(
    parties: { telegram: Telegram; receiver: WebhookReceiver },
    served: { telegram: Served; receiver: Served },
    copies: Generator<Copies, never>,
  ) {
    this.#telegram = parties.telegram
    this.#receiver = parties.receiver
    this.#served = served
    this.#copies = copies
  }

  /** `told` hears of each mood a message of ours meets. */
  static async open(moods: ElsewhereMoods, told: (mood: string) => void): Promise<Elsewhere> {
    const telegram = new Telegram({ id: 700_700_700, post: (request) => fetch(request) })
    const receiver = new WebhookReceiver('')
    const meets = <Trouble>(channel: string, of: Generator<Trouble | null, never>): Trouble | 'accepts' => {
      const mood = elsewhere.calm ? null : of.next().value
      if (mood === null) return 'accepts'
      told(`${channel} ${typeof mood === 'string' ? mood : 'refuses'}`)
      return mood
    }
    const answers = {
      telegram(request: Request) {
        if (request.url.endsWith('/sendMessage')) telegram.mood = meets('telegram', moods.telegram)
        return telegram.answer(request)
      },
      receiver(request: Request) {
        receiver.mood = meets('webhook channel', moods.webhook)
        return receiver.answer(request)
      },
    }
    const served = {
      telegram: await serveTelegram({ answer: answers.telegram }),
      receiver: await serveTelegram({ answer: answers.receiver }),
    }
    const elsewhere = new Elsewhere({ telegram, receiver }, served, moods.copies)
    return elsewhere
  }

  /** What `TELEGRAM_API_URL` is set to. */
  get telegramUrl(): string {
    return this.#served.telegram.url
  }

  /** Connects both to the workspace. */
  async connect(member: Member): Promise<void> {
    await member.connectChannel({ kind: 'telegram', token: this.#telegram.token })
    const { url } = this.#served.receiver
    const signing = await member.connectChannel({ kind: 'webhook', name: 'Shop', url })
    if (signing === null) throw new Error('Nothing was said of how the webhook channel signs.')
    this.#receiver.secret = signing.secret
    this.#inboundUrl = signing.inboundUrl
  }

  /** Somebody writes; it is posted until it is taken, now and then more often. */
  async says(channel: 'telegram' | 'webhook', address: string, text: string): Promise<void> {
    const heard = { channel, address, text, acknowledged: false, copies: this.#copies.next().value }
    this.heard.push(heard)
    const post = channel === 'telegram' ? this.#update(address, text) : this.#posting(address, text)
    await Promise.all(Array.from({ length: heard.copies === 'at once' ? 2 : 1 }, () => untilTaken(post)))
    heard.acknowledged = true
    if (heard.copies === 'again') await untilTaken(post)
  }

  #update(address: string, text: string): () => Promise<Response> {
    const person: Person = { id: Number(address), firstName: 'Maria' }
    const update = this.#telegram.message(person, { text })
    return () => this.#telegram.deliver(update)
  }

  #posting(address: string, text: string): () => Promise<Response> {
    const id = `of-the-shop-${this.heard.length}`
    const body = JSON.stringify({ id, from: { id: address, name: 'Maria' }, text })
    return async () =>
      fetch(this.#inboundUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(await signed(this.#receiver.secret, body, { id, at: Date.now() })),
        },
        body,
      })
  }

  /** What came to people, as those who carry it have it. */
  get carried(): Recorded['carried'] {
    return [
      ...this.#telegram.taken.map(({ chatId, text }) => ({ address: String(chatId), text })),
      ...this.#receiver.taken
        .filter(({ type }) => type === 'message.reply')
        .map(({ data }) => Reply.parse(data)),
    ]
  }

  close(): void {
    this.#served.telegram.close()
    this.#served.receiver.close()
  }
}

async function untilTaken(post: () => Promise<Response>): Promise<void> {
  for (;;) {
    try {
      const response = await post()
      await response.body?.cancel()
      if (response.ok) return
    } catch (error) {
      // Nobody there: the product is away for a moment.
      if (!(error instanceof TypeError)) throw error
    }
    await sleep(againAfterMs)
  }
}
