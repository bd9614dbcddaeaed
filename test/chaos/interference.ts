import { z } from 'zod'
import { type Behaviour, respondWith } from '../support/fake-model.ts'
import { refusal } from '../support/whatsapp/graph.ts'
import type { StandIn } from '../support/whatsapp/stand-in.ts'
import { aboutDocument, type Clients } from './clients.ts'
import type { Misfortune, SendFault } from './misfortune.ts'
import { parsed } from './outgoing.ts'
import type { Mishap } from './relay.ts'
import { isOfWitness, witnessWord } from './witnesses.ts'

/** What the model says when it is well. */
const respond = respondWith('Thank you for writing! What would you like to have made?')

type Parts = {
  misfortune: Misfortune
  whatsapp: StandIn
  clients: Clients
  count: (what: string) => void
}

/** Decides for each request, to the product, to the provider and to the model, what goes wrong with it. */
export class Interference {
  /** Nothing more is to go wrong. */
  calm = false
  /** Words that are lost on their way so many times yet. */
  readonly unheard = new Map<string, number>()
  readonly #parts: Parts
  /** Words of clients whose first question to the model is left without an answer. */
  readonly #witnesses = new Map<string, () => void>()
  readonly #uploaded = new Set<string>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Resolves when the model is first asked about these words; it leaves that question without an answer. */
  leaveUnanswered(words: string): Promise<void> {
    return new Promise((resolve) => this.#witnesses.set(words, resolve))
  }

  /** How the model treats a question: badly, when it is a witness's first. */
  ofQuestion(body: unknown): Behaviour {
    const text = JSON.stringify(body)
    for (const [words, tell] of this.#witnesses) {
      if (!text.includes(words)) continue
      this.#witnesses.delete(words)
      tell()
      return { kind: 'silent' }
    }
    if (this.calm || text.includes(witnessWord)) return respond
    const behaviour = this.#parts.misfortune.questions.next().value
    this.#parts.count(`model ${behaviour.kind}`)
    return behaviour
  }

  ofWebhook(request: string): Mishap | null {
    for (const [words, times] of this.unheard) {
      if (times === 0 || !request.includes(words)) continue
      this.unheard.set(words, times - 1)
      return { kind: 'lost' }
    }
    if (this.calm || isOfWitness(request)) return null
    const mishap = this.#parts.misfortune.webhooks.next().value
    if (mishap !== null) this.#parts.count(`webhook ${mishap.kind}`)
    return mishap
  }

  /** Of what is asked of the provider. */
  ofCall(request: string, path: string): Mishap | null {
    const outgoing = parsed(request)
    if (outgoing !== null) return this.#ofMessage(outgoing)
    return path.endsWith('/media') ? this.#ofUpload(request) : this.#ofFile(path)
  }

  /** Each file has what is planned for it once. */
  #ofFile(path: string): Mishap | null {
    const id = /\/(\d+)(?:\?|$)/.exec(path)?.[1] ?? ''
    const { mishaps } = this.#parts.clients
    const mishap = mishaps.get(id) ?? null
    mishaps.delete(id)
    return mishap
  }

  /** No file meets trouble twice: the waits between tries grow fast. */
  #ofUpload(request: string): Mishap | null {
    const file = aboutDocument(request)
    if (this.calm || this.#uploaded.has(file)) return null
    this.#uploaded.add(file)
    const trouble = this.#parts.misfortune.uploads.next().value
    if (trouble === null) return null
    this.#parts.count(`upload ${trouble.kind}`)
    if (trouble.kind !== 'refused') return trouble
    this.#parts.whatsapp.media.refusals.push(refusal(131016))
    return null
  }

  #ofMessage({ to, recipient = '' }: NonNullable<ReturnType<typeof parsed>>): Mishap | null {
    const { whatsapp, misfortune, count } = this.#parts
    const phone = to === undefined ? whatsapp.people.withUserId(recipient)?.phone : to.slice(1)
    if (this.calm || phone === undefined || isOfWitness(phone)) return null
    const befallen = misfortune.sends.next().value
    if (befallen === null) return null
    count(`send ${nameOf(befallen)}`)
    if (befallen.by === 'network') return befallen.mishap
    whatsapp.faults.add({ ...befallen.fault, times: 1, phone })
    return null
  }
}

const Detail = z.union([
  z.object({ code: z.number() }).transform(({ code }) => ` ${code}`),
  z.object({ accepted: z.boolean() }).transform(({ accepted }) => (accepted ? ' taken' : ' not taken')),
])

function nameOf(befallen: SendFault): string {
  if (befallen.by === 'network') return befallen.mishap.kind
  return befallen.fault.kind + (Detail.safeParse(befallen.fault).data ?? '')
}
