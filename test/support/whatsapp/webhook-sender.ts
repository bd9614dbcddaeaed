import { setTimeout as delay } from 'node:timers/promises'
import type { Journal } from './journal.ts'
import { encodePayload, type Json, signPayload } from './payloads.ts'

/** Meta goes on for 7 days; ten minutes outlast any restart of a development server. */
export const patientRetries: readonly number[] = [
  250,
  500,
  1_000,
  2_000,
  ...Array.from({ length: 120 }, () => 5_000),
]

const answerTimeoutMs = 10_000

export type WebhookSenderOptions = {
  url: string
  appSecret: string
  /** Waits before each further attempt, ms. */
  retryDelaysMs: readonly number[]
  journal: Journal
  now: () => number
}

/** Posts signed webhooks, each again and again until it gets a 200 or the retries are used up. */
export class WebhookSender {
  readonly #options: WebhookSenderOptions
  readonly #closing = new AbortController()
  #count = 0

  constructor(options: WebhookSenderOptions) {
    this.#options = options
  }

  /**
   * Posts the payload. `firstTry` resolves once the first attempt is over, so that order is kept while all
   * goes well; `taken` says in the end whether it was ever answered with 200.
   */
  post(payload: Json, items: string[]): { firstTry: Promise<void>; taken: Promise<boolean> } {
    const webhook = ++this.#count
    const bytes = encodePayload(payload)
    const first = this.#attempt(bytes, { webhook, attempt: 1, items })
    const taken = first.then((ok) => ok || this.#retry(bytes, webhook, items))
    return { firstTry: first.then(() => undefined), taken }
  }

  /** Abandons what is under way. */
  close(): void {
    this.#closing.abort()
  }

  async #retry(bytes: Uint8Array<ArrayBuffer>, webhook: number, items: string[]): Promise<boolean> {
    const { signal } = this.#closing
    for (const [index, wait] of this.#options.retryDelaysMs.entries()) {
      const slept = await delay(wait, true, { signal, ref: false }).catch(() => false)
      if (!slept) return false
      if (await this.#attempt(bytes, { webhook, attempt: index + 2, items })) return true
    }
    return false
  }

  async #attempt(
    bytes: Uint8Array<ArrayBuffer>,
    about: { webhook: number; attempt: number; items: string[] },
  ): Promise<boolean> {
    const { url, appSecret, journal, now } = this.#options
    const signature = await signPayload(appSecret, bytes)
    const status = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Hub-Signature-256': signature },
      body: bytes,
      signal: AbortSignal.any([AbortSignal.timeout(answerTimeoutMs), this.#closing.signal]),
    })
      .then(async (response) => {
        await response.body?.cancel()
        return response.status
      })
      .catch(() => null)
    if (this.#closing.signal.aborted) return false
    journal.attempted({ ...about, status, at: now() })
    return status === 200
  }
}
