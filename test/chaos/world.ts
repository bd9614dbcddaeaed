import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { demo } from '../../src/local/demo/seed.ts'
import { freePort } from '../../src/local/ports.ts'
import { type Behaviour, type FakeModel, respondWith, startChoosyModel } from '../support/fake-model.ts'
import { aTemplate } from '../support/templates.ts'
import type { AcceptedMessage } from '../support/whatsapp/journal.ts'
import { politeHabits, type Said } from '../support/whatsapp/network.ts'
import { serviceWindowMs } from '../support/whatsapp/people.ts'
import { type StandIn, startWhatsAppStandIn } from '../support/whatsapp/stand-in.ts'
import { Database } from './database.ts'
import { Elsewhere } from './elsewhere.ts'
import { Member } from './member.ts'
import { onAccepted, onElsewhere, onQuestions, onSends, onWebhooks } from './misfortune.ts'
import { parsed } from './outgoing.ts'
import { Product } from './product.ts'
import type { Chance } from './random.ts'
import type { Act, Echo, Heard, Kill, Recording } from './recording.ts'
import { type Mishap, type Passage, Relay } from './relay.ts'
import type { Watcher } from './watcher.ts'
import { isOfWitness, witnessWord } from './witnesses.ts'

/** Statuses come back within this, or the outcome of a send stays unknown and it is sent again; ms. */
const unknownWaitMs = 1_500
/** More patient than any kill is long, and quicker than the provider, who goes on for seven days; ms. */
const retryDelaysMs = [200, 400, 800, ...Array.from({ length: 600 }, () => 1_200)]

/** What the model says when it is well. */
const respond = respondWith('Thank you for writing! What would you like to have made?')

type Parts = Pick<
  World,
  'product' | 'member' | 'database' | 'whatsapp' | 'model' | 'webhooks' | 'sends' | 'templateId' | 'elsewhere'
>

/** Everything of a run: the product, and the world around it, which outlives each kill. */
export class World {
  readonly product: Product
  readonly member: Member
  readonly database: Database
  readonly whatsapp: StandIn
  readonly model: FakeModel
  readonly elsewhere: Elsewhere
  /** A template the provider has approved. */
  readonly templateId: string
  /** Between the provider and the product, and the other way. */
  readonly webhooks: Relay
  readonly sends: Relay
  readonly counts: Record<string, number> = {}
  readonly heard: Heard[] = []
  readonly echoes: Echo[] = []
  readonly acts: Act[] = []
  readonly kills: Kill[] = []
  readonly outages: Recording['outages'] = []
  readonly watchers: Watcher[] = []
  /** What the provider took, by the request it came with. */
  readonly taken = new Map<Passage, { wamid: string; at: number }>()
  readonly startedAt = Date.now()
  /** Nothing more is to go wrong. */
  calm = false
  /** Words that are lost on their way so many times yet. */
  readonly unheard = new Map<string, number>()
  readonly #conversations = new Map<string, string>()
  /** Words of clients whose first question to the model is left without an answer. */
  readonly #witnesses = new Map<string, () => void>()

  private constructor(parts: Parts) {
    this.product = parts.product
    this.member = parts.member
    this.database = parts.database
    this.whatsapp = parts.whatsapp
    this.model = parts.model
    this.elsewhere = parts.elsewhere
    this.templateId = parts.templateId
    this.webhooks = parts.webhooks
    this.sends = parts.sends
  }

  static async open(chance: Chance): Promise<World> {
    let world: World | null = null
    const befalls = { webhook: onWebhooks(chance.branch()), send: onSends(chance.branch()) }
    const questions = onQuestions(chance.branch())
    const port = await freePort()
    const webhooks = new Relay(
      () => `http://127.0.0.1:${port}`,
      (request) => (world === null ? null : world.#webhookBefalls(request, befalls.webhook)),
    )
    const sends = new Relay(
      () => whatsapp.url,
      (request) => (world === null ? null : world.#sendBefalls(request, befalls.send)),
    )
    await Promise.all([webhooks.listen(), sends.listen()])
    const whatsapp = await startWhatsAppStandIn({
      webhookUrl: `${webhooks.url}/hooks/whatsapp`,
      retryDelaysMs,
    })
    whatsapp.network.habits = { ...politeHabits, freeServiceMessages: 0 }
    const model = await startChoosyModel((body) => world?.asked(body, questions) ?? respond)
    const elsewhere = await Elsewhere.open(onElsewhere(chance.branch()), (mood) => world?.count(mood))
    const product = await Product.built(port, {
      TELEGRAM_API_URL: elsewhere.telegramUrl,
      DEBOUNCE_MS: '0',
      UNKNOWN_OUTCOME_WAIT_MS: String(unknownWaitMs),
      WHATSAPP_API_URL: sends.url,
      RESPONDER: 'openai-compatible',
      OPENAI_BASE_URL: model.baseUrl,
      OPENAI_MODEL: 'unreliable',
      OPENAI_API_KEY: 'none',
    })
    await product.start()
    const member = await Member.signIn(product.url)
    const templateId = await member.submitTemplate(demo.whatsapp.id, aTemplate())
    const { business, network } = whatsapp
    const approved = await network.postRaw(business.templates.decide(aTemplate(), { event: 'APPROVED' }))
    if (!approved) throw new Error('Nobody took word of the template’s approval.')
    await elsewhere.connect(member)
    const database = new Database(product.folder)
    world = new World({ product, member, database, whatsapp, model, webhooks, sends, templateId, elsewhere })
    world.#recordTaken(onAccepted(chance.branch()))
    return world
  }

  async close(): Promise<void> {
    for (const watcher of this.watchers) watcher.end()
    await this.product.kill()
    for (const relay of [this.webhooks, this.sends]) relay.close()
    this.elsewhere.close()
    await Promise.all([this.model.close(), this.whatsapp.close()])
  }

  /** Says on the terminal what is going on, and since when. */
  tell(what: string): void {
    console.error(`${((Date.now() - this.startedAt) / 1000).toFixed(1).padStart(6)} s  ${what}`)
  }

  count(what: string, times = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + times
  }

  /** Somebody writes on WhatsApp; the ids of their messages. */
  says(phone: string, texts: string[], { batch = false, fromAd = false } = {}): string[] {
    const said: Said[] = texts.map((text) => ({ type: 'text', text }))
    const shape = phone.startsWith('1') ? 'both' : 'phone'
    const ids = this.whatsapp.network.say({ phone, name: `Client ${phone}`, shape, said, batch, fromAd })
    const writtenAt = this.whatsapp.clock.now()
    this.heard.push(...ids.map((id) => ({ id, phone, at: Date.now(), writtenAt })))
    return ids
  }

  /** Word of what somebody wrote a day ago comes only now: their window ends in `leftMs`, or ended so long ago. */
  saidLongAgo(phone: string, text: string, leftMs: number): void {
    const { clock } = this.whatsapp
    const usual = clock.shiftMs
    clock.shiftMs += leftMs - serviceWindowMs
    this.says(phone, [text])
    clock.shiftMs = usual
  }

  /** The owner answers somebody from their own phone; the id of what they wrote. */
  ownerSays(phone: string, text: string): string {
    const writtenAt = this.whatsapp.clock.now()
    const id = this.whatsapp.network.ownerSays(phone, text)
    this.echoes.push({ id, phone, writtenAt, by: 'owner' })
    this.count('answers from the owner’s phone')
    return id
  }

  /** The id of this person's conversation; null while there is none, or nobody can tell. */
  conversationOf(phone: string): string | null {
    const known = this.#conversations.get(phone)
    if (known !== undefined || this.outages.some(({ to }) => to === Number.POSITIVE_INFINITY))
      return known ?? null
    const [found] = this.database.ask(
      z.object({ id: z.string() }),
      `SELECT conversation_id AS id FROM identity WHERE address = ?`,
      phone,
    )
    if (found !== undefined) this.#conversations.set(phone, found.id)
    return found?.id ?? null
  }

  /** Messages of ours to this person, as they were tried. */
  sendsTo(phone: string): Passage[] {
    return this.sends.passages.filter(({ request }) => parsed(request)?.to === `+${phone}`)
  }

  /** Resolves when the product has acknowledged this item of a webhook, or after so long, ms. */
  async untilTaken(item: string, atMostMs: number): Promise<void> {
    const taken = this.whatsapp.journal.until(({ webhooks }) =>
      webhooks.some(({ items, status }) => status === 200 && items.includes(item)),
    )
    await Promise.race([taken, sleep(atMostMs)])
  }

  /** Resolves when the model is first asked about these words; it leaves that question without an answer. */
  leaveUnanswered(words: string): Promise<void> {
    return new Promise((resolve) => this.#witnesses.set(words, resolve))
  }

  /** How the model treats a question: badly, when it is a witness's first. */
  asked(body: unknown, questions: Generator<Behaviour, never>): Behaviour {
    const text = JSON.stringify(body)
    for (const [words, tell] of this.#witnesses) {
      if (!text.includes(words)) continue
      this.#witnesses.delete(words)
      tell()
      return { kind: 'silent' }
    }
    if (this.calm || text.includes(witnessWord)) return respond
    const behaviour = questions.next().value
    this.count(`model ${behaviour.kind}`)
    return behaviour
  }

  #webhookBefalls(request: string, befalls: Generator<Mishap | null, never>): Mishap | null {
    for (const [words, times] of this.unheard) {
      if (times === 0 || !request.includes(words)) continue
      this.unheard.set(words, times - 1)
      return { kind: 'lost' }
    }
    if (this.calm || isOfWitness(request)) return null
    const mishap = befalls.next().value
    if (mishap !== null) this.count(`webhook ${mishap.kind}`)
    return mishap
  }

  #sendBefalls(request: string, befalls: ReturnType<typeof onSends>): Mishap | null {
    const outgoing = parsed(request)
    if (this.calm || outgoing === null) return null
    const { to, recipient = '' } = outgoing
    const phone = to === undefined ? this.whatsapp.people.withUserId(recipient)?.phone : to.slice(1)
    if (phone === undefined || isOfWitness(phone)) return null
    const befallen = befalls.next().value
    if (befallen === null) return null
    if (befallen.by === 'network') {
      this.count(`send ${befallen.mishap.kind}`)
      return befallen.mishap
    }
    const { fault } = befallen
    const detail =
      'code' in fault
        ? ` ${fault.code}`
        : 'accepted' in fault
          ? fault.accepted
            ? ' taken'
            : ' not taken'
          : ''
    this.count(`send ${fault.kind}${detail}`)
    this.whatsapp.faults.add({ ...fault, times: 1, phone })
    return null
  }

  /** Notes with which request the provider took a message, and when by this machine's clock; some it tells back. */
  #recordTaken(isEchoed: Generator<boolean, never>): void {
    const { journal, network, clock } = this.whatsapp
    const accepted = journal.accepted.bind(journal)
    journal.accepted = (message: AcceptedMessage) => {
      const passage = this.sends.passages.findLast(
        ({ request }) => parsed(request)?.biz_opaque_callback_data === message.ourId,
      )
      if (passage !== undefined) this.taken.set(passage, { wamid: message.wamid, at: Date.now() })
      accepted(message)
      const { phone } = message.to
      if (this.calm || isOfWitness(phone) || !isEchoed.next().value) return
      network.echo(phone, message.wamid, message.text)
      this.echoes.push({ id: message.wamid, phone, writtenAt: clock.now(), by: 'product' })
    }
  }
}
