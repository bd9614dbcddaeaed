import type { Offered } from './interactive.ts'

/** A message the stand-in took from the business. `at` in ms of its clock. */
export type AcceptedMessage = {
  wamid: string
  ourId: string | null
  to: { phone: string; userId: string }
  addressedBy: 'to' | 'recipient'
  text: string
  file?: { kind: string; id: string }
  offers?: { kind: 'button' | 'list'; choices: Offered[] }
  at: number
}

/** A send the stand-in refused. */
export type Refusal = { httpStatus: number; code: number; message: string; ourId: string | null; at: number }

/** One POST of a webhook. `status` is null when nobody answered; `items` are `message:<id>`, `delivered:<id>`... */
export type WebhookAttempt = {
  webhook: number
  attempt: number
  items: string[]
  status: number | null
  at: number
}

/** Word that a person's message was read, and perhaps that an answer is being written. */
export type ShownSign = { messageId: string; typing: boolean; at: number }

/** What happens on one person's phone. `receipt`: the business's server has taken what they wrote. */
export type PhoneEvent =
  | {
      type: 'message'
      phone: string
      from: 'business' | 'owner'
      id: string
      text: string
      /** What can be tapped under it. */
      choices?: string[]
      at: number
    }
  | { type: 'receipt'; phone: string; id: string; at: number }

/** All that happened, in order, for tests to judge by. */
export class Journal {
  messages: AcceptedMessage[] = []
  refusals: Refusal[] = []
  signs: ShownSign[] = []
  webhooks: WebhookAttempt[] = []
  readonly #phoneListeners = new Set<(event: PhoneEvent) => void>()
  readonly #waiting = new Set<() => void>()

  accepted(message: AcceptedMessage): void {
    this.messages.push(message)
    this.#changed()
  }

  refused(refusal: Refusal): void {
    this.refusals.push(refusal)
    this.#changed()
  }

  shown(sign: ShownSign): void {
    this.signs.push(sign)
    this.#changed()
  }

  attempted(attempt: WebhookAttempt): void {
    this.webhooks.push(attempt)
    this.#changed()
  }

  /** Tells whoever looks at that phone. */
  phone(event: PhoneEvent): void {
    for (const listener of this.#phoneListeners) listener(event)
  }

  /** Returns the way to stop listening. */
  onPhone(listener: (event: PhoneEvent) => void): () => void {
    this.#phoneListeners.add(listener)
    return () => this.#phoneListeners.delete(listener)
  }

  /** Resolves as soon as `holds`, asked again after everything that happens. */
  until(holds: (journal: Journal) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!holds(this)) return
        this.#waiting.delete(check)
        resolve()
      }
      this.#waiting.add(check)
      check()
    })
  }

  forget(): void {
    this.messages = []
    this.refusals = []
    this.signs = []
    this.webhooks = []
  }

  #changed(): void {
    for (const check of [...this.#waiting]) check()
  }
}
