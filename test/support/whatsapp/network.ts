import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Billing, type Price } from './billing.ts'
import type { Faults } from './faults.ts'
import { refusal, type SendOrder } from './graph.ts'
import { tapOf } from './interactive.ts'
import type { Journal } from './journal.ts'
import type { Media, MediaFault } from './media.ts'
import {
  adReferral,
  type Json,
  type JsonObject,
  type MessageFacts,
  message,
  type StatusFacts,
  status,
  textEcho,
  textMessage,
  type WireNumber,
  webhook,
} from './payloads.ts'
import { asSeen, type IdentityShape, type People, type Person } from './people.ts'
import { samples } from './samples.ts'
import type { WebhookSender } from './webhook-sender.ts'

/** How webhooks are posted. Everything here is something Meta does now and then. */
export type Habits = {
  /** How often each webhook is posted. */
  copies: number
  /** A person's batch comes with its last message first. */
  reverseBatches: boolean
  /** Which statuses a message gets, in this order. */
  statuses: ('sent' | 'delivered' | 'read')[]
  /** The statuses come with the last one first. */
  reverseStatuses: boolean
  /** All statuses of a message come in one webhook. */
  batchStatuses: boolean
  /** Statuses are kept back until this is off again. */
  holdStatuses: boolean
  /** Wait before each status, ms. */
  statusDelayMs: number
  /** Free texts a month that cost nothing (2026-10: 1,000 a number). */
  freeServiceMessages: number
}

export const politeHabits: Habits = {
  copies: 1,
  reverseBatches: false,
  statuses: ['sent', 'delivered', 'read'],
  reverseStatuses: false,
  batchStatuses: false,
  holdStatuses: false,
  statusDelayMs: 0,
  freeServiceMessages: 1000,
}

/**
 * What a person sends: words, a tap on a choice of the business's, by its title, or a file of a kind, a sample unless one
 * is given. Only its description travels in a webhook; `faults` befall its fetches, one each.
 */
export type Said =
  | { type: 'text'; text: string }
  | { type: 'tap'; title: string }
  | {
      type: 'image' | 'audio' | 'video' | 'document' | 'sticker'
      caption?: string
      file?: { bytes: Uint8Array<ArrayBuffer>; type: string; name: string }
      faults?: MediaFault[]
    }

export type Saying = {
  /** Phone number, digits. */
  phone: string
  name?: string | undefined
  shape?: IdentityShape | undefined
  said: Said[]
  /** All in one webhook. */
  batch?: boolean | undefined
  /** They came by a click on an ad. */
  fromAd?: boolean | undefined
}

export type NetworkParts = {
  number: WireNumber
  people: People
  journal: Journal
  faults: Faults
  webhooks: WebhookSender
  media: Media
  now: () => number
}

/** There is nothing of that title to tap on a person's phone. */
export class NothingToTap extends Error {
  constructor(title: string) {
    super(`No message on this phone offers “${title}”.`)
  }
}

/** The people's side of WhatsApp: carries what they write to the business and what it answers to them. */
export class Network {
  habits: Habits = politeHabits
  readonly #parts: NetworkParts
  readonly #queues = new Map<string, Promise<void>>()
  #held: (() => void)[] = []
  /** Ids of what people wrote. */
  readonly #said = new Set<string>()
  readonly #billing = new Billing()

  constructor(parts: NetworkParts) {
    this.#parts = parts
  }

  /** A person writes. Returns the ids of their messages; the webhooks follow on their own, in order. */
  say({ phone, name, shape, said, batch = false, fromAd = false }: Saying): string[] {
    const { people, now } = this.#parts
    const at = now()
    const person = people.wrote(phone, at, name, shape)
    if (fromAd) person.adClickedAt = at

    const extra: JsonObject = fromAd ? { referral: adReferral } : {}
    const items = said.map((one) => {
      const id = newMessageId()
      this.#said.add(id)
      const facts = { id, at, from: asSeen(person), extra }
      return {
        id,
        item:
          one.type === 'tap' ? this.#tapped(one.title, phone, facts) : itemOf(one, this.#parts.media, facts),
      }
    })
    const groups = batch
      ? [this.habits.reverseBatches ? items.toReversed() : items]
      : items.map((item) => [item])
    for (const group of groups) {
      const ids = group.map(({ id }) => id)
      const messages = group.map(({ item }) => item)
      this.#post(
        person,
        webhook({ messages }, this.#about(person)),
        ids.map((id) => `message:${id}`),
        () => {
          for (const id of ids) this.#parts.journal.phone({ type: 'receipt', phone, id, at: now() })
        },
      )
    }
    return items.map(({ id }) => id)
  }

  /** A tap on the newest message that offers a choice of this title; it names the message. */
  #tapped(title: string, phone: string, facts: MessageFacts): JsonObject {
    for (const { to, offers, wamid } of this.#parts.journal.messages.toReversed()) {
      const choice = to.phone === phone && offers?.choices.find((one) => one.title === title)
      if (!choice || offers === undefined) continue
      const context = { from: this.#parts.number.displayNumber, id: wamid }
      return message('interactive', tapOf(offers.kind, choice), {
        ...facts,
        extra: { ...facts.extra, context },
      })
    }
    throw new NothingToTap(title)
  }

  /** Whether a person wrote a message with this id. */
  wasSaid = (messageId: string): boolean => this.#said.has(messageId)

  /** The owner of the business writes to a person from their own phone. */
  ownerSays(phone: string, text: string): string {
    const { journal, now } = this.#parts
    const id = newMessageId()
    journal.phone({ type: 'message', phone, from: 'owner', id, text, at: now() })
    this.echo(phone, id, text)
    return id
  }

  /** Word of a message to a person, as if the owner had written it; `id` may be of one the business's system sent. */
  echo(phone: string, id: string, text: string): void {
    const { people, number, now } = this.#parts
    const person = people.withPhone(phone)
    const echo = textEcho(text, { id, at: now(), to: asSeen(person), number })
    this.#post(person, webhook({ message_echoes: [echo] }, this.#about(person)), [`echo:${id}`])
  }

  /** A person takes another number; the id of the provider's word of it, which names them as before and as they are now. */
  changesNumber(phone: string, to: string): string {
    const { people, now } = this.#parts
    const before = asSeen(people.withPhone(phone))
    const person = people.moves(phone, to)
    const id = newMessageId()
    this.#said.add(id)
    const change = {
      body: `${person.name} changed from ${phone} to ${to}`,
      type: 'user_changed_number',
      wa_id: to,
      user_id: person.userId,
      ...(before.userId === undefined ? {} : { previous_user_id: before.userId }),
    }
    const notice = message('system', change, { id, at: now(), from: { phone } })
    this.#post(person, webhook({ messages: [notice] }, { number: this.#parts.number }), [`message:${id}`])
    return id
  }

  /** A person stops, or resumes, the business's marketing messages in their settings. */
  prefers(phone: string, marketing: 'stop' | 'resume'): void {
    const { people, now } = this.#parts
    const person = people.withPhone(phone)
    person.stopsMarketing = marketing === 'stop'
    const preference = {
      wa_id: phone,
      detail: `User requested to ${marketing} marketing messages`,
      category: 'marketing_messages',
      value: marketing,
      timestamp: Math.floor(now() / 1000),
    }
    this.#post(person, webhook({ user_preferences: [preference] }, this.#about(person)), [
      `preference:${phone}`,
    ])
  }

  /** Posts any JSON as a signed webhook. */
  postRaw(payload: Json): Promise<boolean> {
    return this.#parts.webhooks.post(payload, ['raw']).taken
  }

  /** Takes a message from the business; statuses follow, `failed` alone when `failure` is a code. */
  accept(order: SendOrder, person: Person, failure: number | undefined): string {
    const { journal, now } = this.#parts
    const wamid = newMessageId()
    const { text, ourId, category } = order
    const { phone, userId } = person
    const at = now()
    const { file, offers } = order
    journal.accepted({
      ...{ wamid, ourId, to: { phone, userId }, addressedBy: order.to.by, text, at },
      ...(file && { file }),
      ...(offers && { offers }),
    })
    if (failure === undefined) {
      const seen = file === undefined ? text : `[${file.kind}] ${text}`.trim()
      const choices = offers?.choices.map(({ title }) => title)
      journal.phone({
        type: 'message',
        phone,
        from: 'business',
        id: wamid,
        text: seen,
        ...(choices && { choices }),
        at,
      })
    }
    const price =
      failure === undefined ? this.#billing.price(person, at, this.habits.freeServiceMessages, category) : {}
    const report = () => this.#reportStatuses(person, { wamid, ourId, price }, failure)
    if (this.habits.holdStatuses) this.#held.push(report)
    else report()
    return wamid
  }

  /** Lets go of the statuses that were kept back. */
  releaseStatuses(): void {
    const held = this.#held
    this.#held = []
    for (const report of held) report()
  }

  #reportStatuses(
    person: Person,
    { wamid, ourId, price }: { wamid: string; ourId: string | null; price: Price },
    failure: number | undefined,
  ): void {
    const { statuses, reverseStatuses, batchStatuses } = this.habits
    const facts: StatusFacts = {
      id: wamid,
      at: this.#parts.now(),
      to: asSeen(person),
      ...(ourId === null ? {} : { ourId }),
      ...price,
    }
    const usual = statuses.map((state) => ({ name: `${state}:${wamid}`, item: status(state, facts) }))
    const reports =
      failure === undefined ? usual : [{ name: `failed:${wamid}`, item: failed(failure, facts) }]
    const ordered = reverseStatuses ? reports.toReversed() : reports
    const groups = batchStatuses ? [ordered] : ordered.map((report) => [report])
    for (const group of groups) {
      const payload = webhook({ statuses: group.map(({ item }) => item) }, this.#about(person))
      this.#post(
        person,
        payload,
        group.map(({ name }) => name),
        undefined,
        this.habits.statusDelayMs,
      )
    }
  }

  /** Posts after the first try of the person's previous webhook, so that order holds while all goes well. */
  #post(person: Person, payload: Json, items: string[], onTaken?: () => void, waitMs = 0): void {
    const { webhooks } = this.#parts
    const { copies } = this.habits
    const before = this.#queues.get(person.phone) ?? Promise.resolve()
    const posted = before.then(async () => {
      if (waitMs > 0) await delay(waitMs, undefined, { ref: false })
      const posts = Array.from({ length: copies }, () => webhooks.post(payload, items))
      if (onTaken)
        void Promise.all(posts.map(({ taken }) => taken)).then((taken) => taken.includes(true) && onTaken())
      await Promise.all(posts.map(({ firstTry }) => firstTry))
    })
    this.#queues.set(person.phone, posted)
  }

  #about(person: Person) {
    return { contacts: [asSeen(person)], number: this.#parts.number }
  }
}

function itemOf(
  said: Exclude<Said, { type: 'tap' }>,
  media: Media,
  facts: Parameters<typeof message>[2],
): JsonObject {
  if (said.type === 'text') return textMessage(said.text, facts)
  const { bytes, type } = said.file ?? samples[said.type]()
  const body: JsonObject = {
    ...media.keep(bytes, type, said.faults),
    ...(said.caption === undefined ? {} : { caption: said.caption }),
    ...(said.type === 'audio' ? { voice: true } : {}),
    ...(said.type === 'document' ? { filename: said.file?.name ?? 'document.pdf' } : {}),
  }
  return message(said.type, body, facts)
}

function failed(code: number, facts: StatusFacts): JsonObject {
  const { message: title, details } = refusal(code)
  return status('failed', { ...facts, error: { code, title, ...(details === undefined ? {} : { details }) } })
}

function newMessageId(): string {
  return `wamid.${randomBytes(36).toString('base64')}`
}
