import { createHash } from 'node:crypto'
import type { Said } from '../support/whatsapp/network.ts'
import { asSeen, type IdentityShape, serviceWindowMs } from '../support/whatsapp/people.ts'
import type { StandIn } from '../support/whatsapp/stand-in.ts'
import type { FileTrouble } from './misfortune.ts'
import type { Echo, FileOfClient, Heard } from './recording.ts'
import type { Mishap } from './relay.ts'

type SentFile = Pick<FileOfClient, 'id' | 'phone' | 'sha256' | 'isGone'>

/** How long the bytes of a file that is slow stop half-way, ms. */
const slowMs = 1_500

/**
 * The people on WhatsApp: what they write, and the owner's phone. Each is known here by the number they began with,
 * whatever they have by now.
 */
export class Clients {
  readonly heard: Heard[] = []
  readonly echoes: Echo[] = []
  readonly files: SentFile[] = []
  /** By which addresses the business has been shown each to be one person. */
  readonly knownBy = new Map<string, Set<string>>()
  /** What befalls the first word of a file, by its id at the provider. */
  readonly mishaps = new Map<string, Mishap>()
  readonly #whatsapp: StandIn
  readonly #count: (what: string) => void
  readonly #fileTroubles: Generator<FileTrouble, never>
  readonly #numbers = new Map<string, string>()

  constructor(whatsapp: StandIn, fileTroubles: Generator<FileTrouble, never>, count: (what: string) => void) {
    this.#whatsapp = whatsapp
    this.#fileTroubles = fileTroubles
    this.#count = count
  }

  /** Somebody writes on WhatsApp; the ids of their messages. */
  says(
    phone: string,
    texts: string[],
    {
      batch = false,
      fromAd = false,
      shape = 'phone',
    }: { batch?: boolean; fromAd?: boolean; shape?: IdentityShape } = {},
  ): string[] {
    return this.#say(
      phone,
      texts.map((text) => ({ type: 'text', text })),
      { batch, fromAd, shape },
    )
  }

  /** Somebody sends a document that nobody else sends, and something becomes of it on its way; the id of the message. */
  sendsFile(phone: string, name: string, trouble: FileTrouble = this.#fileTroubles.next().value): string {
    const bytes = aDocument(`${name} of ${phone}`)
    const faults = trouble.kind === 'fault' ? [trouble.fault] : []
    const { media } = this.#whatsapp
    const keep = media.keep.bind(media)
    media.keep = (...given) => {
      const file = keep(...given)
      if (trouble.kind === 'mishap') this.mishaps.set(file.id, trouble.mishap)
      if (trouble.kind === 'slow') {
        media.hold(file.id, new Promise((resolve) => setTimeout(resolve, slowMs)))
      }
      return file
    }
    const file = { bytes, type: 'application/pdf', name }
    const [id = ''] = this.#say(phone, [{ type: 'document', file, faults }], {})
    media.keep = keep
    this.files.push({ id, phone, sha256: digestOf(bytes), isGone: faults.includes('gone') })
    this.#count(`file ${trouble.kind === 'fault' ? trouble.fault : trouble.name}`)
    return id
  }

  #say(
    phone: string,
    said: Said[],
    how: { batch?: boolean; fromAd?: boolean; shape?: IdentityShape },
  ): string[] {
    const ids = this.#whatsapp.network.say({
      ...{ phone: this.#numberOf(phone), name: `Client ${phone}`, said },
      ...how,
    })
    this.#heard(phone, ids)
    if (how.shape === 'both') this.#learned(phone)
    return ids
  }

  /** Word of what somebody wrote a day ago comes only now: their window ends in `leftMs`, or ended so long ago. */
  saidLongAgo(phone: string, text: string, leftMs: number): void {
    const { clock } = this.#whatsapp
    const usual = clock.shiftMs
    clock.shiftMs += leftMs - serviceWindowMs
    this.says(phone, [text])
    clock.shiftMs = usual
  }

  /** Somebody takes another number of the same country; the provider tells. */
  changesNumber(phone: string): void {
    const before = this.#numberOf(phone)
    this.#learned(phone)
    const now = before.slice(0, -4) + String(9_999 - Number(before.slice(-4))).padStart(4, '0')
    const id = this.#whatsapp.network.changesNumber(before, now)
    this.#numbers.set(phone, now)
    this.#heard(phone, [id])
    this.#learned(phone)
    this.#count('numbers changed')
  }

  /** The owner answers somebody from their own phone; the id of what they wrote. */
  ownerSays(phone: string, text: string): string {
    const writtenAt = this.#whatsapp.clock.now()
    const id = this.#whatsapp.network.ownerSays(phone, text)
    this.echoes.push({ id, phone, writtenAt, by: 'owner' })
    this.#count('answers from the owner’s phone')
    return id
  }

  #heard(phone: string, ids: string[]): void {
    const writtenAt = this.#whatsapp.clock.now()
    this.heard.push(...ids.map((id) => ({ id, phone, at: Date.now(), writtenAt })))
  }

  #learned(phone: string): void {
    const person = asSeen(this.#whatsapp.people.withPhone(this.#numberOf(phone)))
    const known = this.knownBy.get(phone) ?? new Set()
    for (const address of [person.phone, person.userId]) if (address !== undefined) known.add(address)
    this.knownBy.set(phone, known)
  }

  #numberOf(phone: string): string {
    return this.#numbers.get(phone) ?? phone
  }
}

/** As hex. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A PDF as far as its start tells, of some length. */
export function aDocument(about: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(30_000)
  bytes.set(new TextEncoder().encode(`%PDF-1.7\n% ${about}\n%%EOF\n`))
  return bytes
}

/** What the document in a request is about; empty where there is none. */
export function aboutDocument(request: string): string {
  return /%PDF-1\.7\n% (.+)\n/.exec(request)?.[1] ?? ''
}
