import { z } from 'zod'

/** Something that goes wrong with a send. `accepted`: the message was taken nevertheless. */
export const Fault = z
  .discriminatedUnion('kind', [
    /** An answer with a Graph error; the status is the code's own unless given. */
    z.object({
      kind: z.literal('refuse'),
      code: z.int(),
      httpStatus: z.int().min(400).max(599).optional(),
      retryAfterSeconds: z.int().min(0).optional(),
    }),
    /** 429 with a page that is not JSON, from a machine that stands before the API. */
    z.object({ kind: z.literal('turn-away'), retryAfterSeconds: z.int().min(0).optional() }),
    /** The answer comes late. */
    z.object({ kind: z.literal('slow'), ms: z.int().min(0) }),
    /** The connection is destroyed without an answer. */
    z.object({ kind: z.literal('drop'), accepted: z.boolean() }),
    /** 500 with a page that is not JSON. */
    z.object({ kind: z.literal('server-error'), accepted: z.boolean() }),
    /** The connection stays open and nothing comes. */
    z.object({ kind: z.literal('hang'), accepted: z.boolean() }),
    /** 200 with something that is not JSON. */
    z.object({ kind: z.literal('unreadable'), accepted: z.boolean() }),
    /** Accepted; a status says later that it failed. */
    z.object({ kind: z.literal('fail-later'), code: z.int() }),
  ])
  .and(
    z.object({
      /** How many sends it befalls; all, until cleared, when absent. */
      times: z.int().min(1).optional(),
      /** Only sends to this phone number. */
      phone: z.string().optional(),
    }),
  )
export type Fault = z.infer<typeof Fault>

/** The faults in force: the first that fits a send befalls it. */
export class Faults {
  #inForce: { fault: Fault; left: number }[] = []

  add(fault: Fault): void {
    this.#inForce.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY })
  }

  clear(): void {
    this.#inForce = []
  }

  /** The fault that befalls a send to this phone number, used up by one. */
  take(phone: string): Fault | undefined {
    const found = this.#inForce.find(({ fault }) => fault.phone === undefined || fault.phone === phone)
    if (!found) return undefined
    found.left -= 1
    this.#inForce = this.#inForce.filter(({ left }) => left > 0)
    return found.fault
  }
}
