import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { graphErrorBody, refusal } from '../support/whatsapp/graph.ts'
import { phoneOf } from './people.ts'

/** A message the provider took. `at` on the clock of `performance.now()`, ms. */
export type Taken = { phone: string; ourId: string; wamid: string; at: number }

export type Mood = {
  /** How long it takes to answer, ms. */
  delayMs: number
  /** Which part of the messages it refuses with 503, 0 to 1. */
  refuses: number
}

/** Longer than any reply takes on a machine that is not stuck, ms. */
const patienceMs = 60_000

const calm: Mood = { delayMs: 0, refuses: 0 }

/** The product's message, its reply to a system of the seller's, and the floor's shorter message. */
const Sent = z.union([
  z.object({ recipient: z.string(), biz_opaque_callback_data: z.string() }).transform((sent) => ({
    phone: phoneOf(sent.recipient),
    ourId: sent.biz_opaque_callback_data,
  })),
  z
    .object({ type: z.literal('message.reply'), data: z.object({ to: z.object({ id: z.string() }) }) })
    .transform(({ data }) => ({ phone: data.to.id, ourId: '' })),
  z.object({ to: z.string(), ourId: z.string() }).transform(({ to, ourId }) => ({ phone: to, ourId })),
])

/** Word that the client's messages were read, or of what became of the conversation. */
const Sign = z.union([
  z.object({ status: z.literal('read'), message_id: z.string() }),
  z.object({ type: z.enum(['conversation.status', 'conversation.handoff']) }),
])

/**
 * The provider's side that takes messages, as bare as it can be: what it does costs the measurement. It
 * keeps a record of what it took, in order.
 */
export class Provider {
  mood = calm
  taken: Taken[] = []
  refused = 0
  url = ''
  /** Is told of each message taken. */
  onTaken: ((taken: Taken) => void) | null = null
  readonly #server = createServer((request, response) => {
    json(request)
      .then((body) => {
        if (!Sign.safeParse(body).success) return this.#take(Sent.parse(body), response)
        response.end('{"success":true}')
      })
      .catch((error: unknown) => {
        console.error(error)
        response.destroy()
      })
  })
  #asked = 0

  async listen(): Promise<void> {
    this.#server.keepAliveTimeout = 60_000
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Resolves once it has taken that many messages in all. Throws when they do not come. */
  async untilTaken(count: number): Promise<void> {
    const giveUpAt = performance.now() + patienceMs
    while (this.taken.length < count) {
      if (performance.now() > giveUpAt) throw new Error('the replies did not come')
      await sleep(1)
    }
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #take({ phone, ourId }: { phone: string; ourId: string }, response: ServerResponse): Promise<void> {
    const { delayMs, refuses } = this.mood
    const before = Math.floor(this.#asked * refuses)
    this.#asked += 1
    if (Math.floor(this.#asked * refuses) > before) {
      this.refused += 1
      const why = refusal(131016)
      response.writeHead(why.httpStatus, { 'Content-Type': 'application/json' }).end(graphErrorBody(why))
      return
    }
    const taken = { phone, ourId, wamid: `wamid.${this.#asked}.${ourId}`, at: performance.now() }
    this.taken.push(taken)
    this.onTaken?.(taken)
    if (delayMs > 0) await sleep(delayMs)
    response
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ messaging_product: 'whatsapp', messages: [{ id: taken.wamid }] }))
  }
}
