import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { newSecret } from '../../src/channels/webhook/signature.ts'
import { serveTelegram } from '../support/telegram/http.ts'
import type { Person } from '../support/telegram/payloads.ts'
import { Telegram } from '../support/telegram/stand-in.ts'
import { signed, WebhookReceiver } from '../support/webhook/receiver.ts'
import type { Member } from './member.ts'
import type { Copies, ElsewhereMoods } from './misfortune.ts'
import type { Elsewhere as Recorded } from './recording.ts'

/** How long both wait before they post again what nobody has taken, ms. */
const againAfterMs = 300

/** Older than a signature may be (Standard Webhooks, five minutes), ms. */
const tooOldMs = 6 * 60_000

/** What the receiver is told of a reply. */
const Reply = z
  .object({ to: z.object({ id: z.string() }), text: z.string() })
  .transform(({ to, text }) => ({ address: to.id, text }))

type Served = { url: string; close(): void }

/** People on Telegram, and those of a seller's own system that posts signed webhooks: other channels of one workspace. */
export class Elsewhere {
  readonly heard: Recorded['heard'] = []
  readonly forged: Recorded['forged'] = []
  /** Nothing more is to go wrong. */
  calm = false
  readonly #telegram: Telegram
  readonly #receiver: WebhookReceiver
  readonly #served: { telegram: Served; receiver: Served }
  readonly #copies: Generator<Copies, never>
  #inboundUrl = ''
  #posted = 0

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
    const meets = <Trouble extends Named>(
      channel: string,
      of: Generator<Trouble | null, never>,
    ): Trouble | 'accepts' => {
      const mood = elsewhere.calm ? null : of.next().value
      if (mood === null) return 'accepts'
      told(`${channel} ${nameOf(mood)}`)
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
    if (heard.copies !== 'again') return
    await untilTaken(post)
    await this.#forge(channel, address, `${text} (forged)`)
  }

  /** Somebody else speaks in the client's name: with another secret, or in a message that was signed too long ago. */
  async #forge(channel: 'telegram' | 'webhook', address: string, text: string): Promise<void> {
    const posts =
      channel === 'telegram'
        ? [this.#update(address, text, { 'x-telegram-bot-api-secret-token': 'guessed' })]
        : [
            this.#posting(address, text, { secret: newSecret(), ageMs: 0 }),
            this.#posting(address, text, { secret: this.#receiver.secret, ageMs: tooOldMs }),
          ]
    for (const post of posts) {
      this.forged.push({ address, text, status: await untilAnswered(post) })
    }
  }

  #update(address: string, text: string, secret?: Record<string, string>): () => Promise<Response> {
    const person: Person = { id: Number(address), firstName: 'Maria' }
    const update = this.#telegram.message(person, { text })
    if (secret === undefined) return () => this.#telegram.deliver(update)
    const headers = { 'content-type': 'application/json', ...secret }
    return async () =>
      fetch(this.#telegram.webhook?.url ?? '', { method: 'POST', headers, body: JSON.stringify(update) })
  }

  #posting(
    address: string,
    text: string,
    { secret, ageMs } = { secret: this.#receiver.secret, ageMs: 0 },
  ): () => Promise<Response> {
    this.#posted += 1
    const id = `of-the-shop-${this.#posted}`
    const body = JSON.stringify({ id, from: { id: address, name: 'Maria' }, text })
    return async () =>
      fetch(this.#inboundUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(await signed(secret, body, { id, at: Date.now() - ageMs })),
        },
        body,
      })
  }

  get recorded(): Recorded {
    return { heard: this.heard, carried: this.#carried, forged: this.forged }
  }

  /** What came to people, as those who carry it have it. */
  get #carried(): Recorded['carried'] {
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

const untilTaken = (post: () => Promise<Response>) => untilStatus(post, (status) => status < 300)
/** Until it is said what is wrong with it, or it is taken. */
const untilAnswered = (post: () => Promise<Response>) => untilStatus(post, (status) => status < 500)

/** Posts again and again until such a status comes, and gives it. */
async function untilStatus(
  post: () => Promise<Response>,
  isWanted: (status: number) => boolean,
): Promise<number> {
  for (;;) {
    try {
      const response = await post()
      await response.body?.cancel()
      if (isWanted(response.status)) return response.status
    } catch (error) {
      // Nobody there: the product is away for a moment.
      if (!(error instanceof TypeError)) throw error
    }
    await sleep(againAfterMs)
  }
}

/** A way to treat a message of ours, and what it is called. */
type Named = string | { refuses: number } | { answers: number }

function nameOf(mood: Named): string {
  if (typeof mood === 'string') return mood
  return `refuses ${'refuses' in mood ? mood.refuses : mood.answers}`
}
