import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { WirePerson } from './payloads.ts'

/** What webhooks reveal of a person: the phone number, the business-scoped user id, or both. */
export const IdentityShape = z.enum(['phone', 'user-id', 'both'])
export type IdentityShape = z.infer<typeof IdentityShape>

/** A WhatsApp user. Everybody has both addresses; `shape` says which of them the business gets to see. */
const Person = z.object({
  phone: z.string(),
  userId: z.string(),
  name: z.string(),
  shape: IdentityShape,
  /** When they last wrote to the business, ms; null if they never did. */
  lastWroteAt: z.int().nullable(),
  /** When they last came by an ad, and until when what is sent to them is free because of it; ms. */
  adClickedAt: z.int().nullable().default(null),
  freeUntil: z.int().nullable().default(null),
  /** They have stopped the business's marketing messages in their settings. */
  stopsMarketing: z.boolean().default(false),
})
export type Person = z.infer<typeof Person>

export const serviceWindowMs = 24 * 3_600_000

/** Everybody who ever wrote to, or was written to by, the business. */
export class People {
  readonly #byPhone: Map<string, Person>
  readonly #file: string | undefined

  /** With a file, who wrote and when outlives the process: windows stay open over a restart. */
  constructor(file?: string) {
    this.#file = file
    const kept = file && existsSync(file) ? z.array(Person).parse(JSON.parse(readFileSync(file, 'utf8'))) : []
    this.#byPhone = new Map(kept.map((person) => [person.phone, person]))
  }

  /** The person with this phone number, known from now on. */
  withPhone(phone: string): Person {
    const known = this.#byPhone.get(phone)
    if (known) return known
    const person: Person = {
      phone,
      userId: userIdOf(phone),
      name: `+${phone}`,
      shape: 'both',
      lastWroteAt: null,
      adClickedAt: null,
      freeUntil: null,
      stopsMarketing: false,
    }
    this.#byPhone.set(phone, person)
    return person
  }

  withUserId(userId: string): Person | undefined {
    return [...this.#byPhone.values()].find((person) => person.userId === userId)
  }

  /** The person has another number from now on, and with it another user id. */
  moves(phone: string, to: string): Person {
    const person = this.withPhone(phone)
    this.#byPhone.delete(phone)
    Object.assign(person, { phone: to, userId: userIdOf(to) })
    this.#byPhone.set(to, person)
    return person
  }

  /** The person wrote to the business, perhaps under a new name or showing other addresses than before. */
  wrote(phone: string, at: number, name?: string, shape?: IdentityShape): Person {
    const person = this.withPhone(phone)
    person.name = name ?? person.name
    person.shape = shape ?? person.shape
    person.lastWroteAt = Math.max(person.lastWroteAt ?? 0, at)
    if (this.#file) writeFileSync(this.#file, JSON.stringify([...this.#byPhone.values()]))
    return person
  }
}

export function windowIsOpen(person: Person, now: number): boolean {
  return person.lastWroteAt !== null && now < person.lastWroteAt + serviceWindowMs
}

/** The person as a webhook names them. */
export function asSeen({ phone, userId, name, shape }: Person): WirePerson {
  return {
    name,
    ...(shape === 'user-id' ? {} : { phone }),
    ...(shape === 'phone' ? {} : { userId }),
  }
}

/** Stable for a phone number over restarts, and nothing that could be taken for one. */
function userIdOf(phone: string): string {
  const digest = createHash('sha256').update(phone).digest()
  const country = phone.startsWith('55') ? 'BR' : phone.startsWith('44') ? 'GB' : 'US'
  return `${country}.${digest.readBigUInt64BE().toString().padStart(20, '1')}`
}
