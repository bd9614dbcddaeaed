import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { demo } from '../../src/local/demo/seed.ts'
import { freePort } from '../../src/local/ports.ts'
import { type FakeModel, startChoosyModel } from '../support/fake-model.ts'
import { aTemplate } from '../support/templates.ts'
import type { AcceptedMessage } from '../support/whatsapp/journal.ts'
import { politeHabits } from '../support/whatsapp/network.ts'
import { type StandIn, startWhatsAppStandIn } from '../support/whatsapp/stand-in.ts'
import { Clients, digestOf } from './clients.ts'
import { Database } from './database.ts'
import { Elsewhere } from './elsewhere.ts'
import { Interference } from './interference.ts'
import { Member } from './member.ts'
import { misfortuneOf, onAccepted, onElsewhere, onFiles } from './misfortune.ts'
import { parsed } from './outgoing.ts'
import { Product } from './product.ts'
import type { Chance } from './random.ts'
import type { Act, FileOfMember, Kill, Recording, Sent } from './recording.ts'
import { type Passage, Relay } from './relay.ts'
import type { Watcher } from './watcher.ts'
import { isOfWitness } from './witnesses.ts'

/** Statuses come back within this, or the outcome of a send stays unknown and it is sent again; ms. */
const unknownWaitMs = 1_500
/** More patient than any kill is long, and quicker than the provider, who goes on for seven days; ms. */
const retryDelaysMs = [200, 400, 800, ...Array.from({ length: 600 }, () => 1_200)]

type Parts = Pick<
  World,
  | 'product'
  | 'member'
  | 'database'
  | 'whatsapp'
  | 'clients'
  | 'interference'
  | 'model'
  | 'webhooks'
  | 'sends'
  | 'templateId'
  | 'elsewhere'
  | 'counts'
>

/** Everything of a run: the product, and the world around it, which outlives each kill. */
export class World {
  readonly product: Product
  readonly member: Member
  readonly database: Database
  readonly whatsapp: StandIn
  readonly clients: Clients
  readonly interference: Interference
  readonly model: FakeModel
  readonly elsewhere: Elsewhere
  /** A template the provider has approved. */
  readonly templateId: string
  /** Between the provider and the product, and the other way. */
  readonly webhooks: Relay
  readonly sends: Relay
  readonly counts: Counts
  readonly acts: Act[] = []
  readonly filesOfMembers: FileOfMember[] = []
  readonly kills: Kill[] = []
  readonly outages: Recording['outages'] = []
  readonly watchers: Watcher[] = []
  /** What the provider took, by the request it came with. */
  readonly taken = new Map<Passage, NonNullable<Sent['taken']>>()
  readonly startedAt = Date.now()
  readonly #conversations = new Map<string, string>()

  private constructor(parts: Parts) {
    this.product = parts.product
    this.member = parts.member
    this.database = parts.database
    this.whatsapp = parts.whatsapp
    this.clients = parts.clients
    this.interference = parts.interference
    this.model = parts.model
    this.elsewhere = parts.elsewhere
    this.templateId = parts.templateId
    this.webhooks = parts.webhooks
    this.sends = parts.sends
    this.counts = parts.counts
  }

  static async open(chance: Chance): Promise<World> {
    let interference: Interference | null = null
    const port = await freePort()
    const webhooks = new Relay(
      () => `http://127.0.0.1:${port}`,
      (request) => interference?.ofWebhook(request) ?? null,
    )
    const sends = new Relay(
      () => whatsapp.url,
      (request, path) => interference?.ofCall(request, path) ?? null,
    )
    await Promise.all([webhooks.listen(), sends.listen()])
    const whatsapp = await startWhatsAppStandIn({
      webhookUrl: `${webhooks.url}/hooks/whatsapp`,
      filesUrl: () => sends.url,
      retryDelaysMs,
    })
    whatsapp.network.habits = { ...politeHabits, freeServiceMessages: 0 }
    const counts: Counts = {}
    const count = (what: string) => addTo(counts, what)
    const clients = new Clients(whatsapp, onFiles(chance.branch()), count)
    const misfortune = misfortuneOf(chance.branch())
    const fates = new Interference({ misfortune, whatsapp, clients, count })
    const model = await startChoosyModel((body) => fates.ofQuestion(body))
    const elsewhere = await Elsewhere.open(onElsewhere(chance.branch()), count)
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
    interference = fates
    const world = new World({
      ...{ product, member, database, whatsapp, clients, interference, model },
      ...{ webhooks, sends, templateId, elsewhere, counts },
    })
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
    addTo(this.counts, what, times)
  }

  /** Who is whose may have changed since it was asked: it is looked up anew. */
  forgetConversations(): void {
    this.#conversations.clear()
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

  /** Notes with which request the provider took a message, and when by this machine's clock; some it tells back. */
  #recordTaken(isEchoed: Generator<boolean, never>): void {
    const { journal, network, clock, media } = this.whatsapp
    const accepted = journal.accepted.bind(journal)
    journal.accepted = (message: AcceptedMessage) => {
      const passage = this.sends.passages.findLast(
        ({ request }) => parsed(request)?.biz_opaque_callback_data === message.ourId,
      )
      const upload = media.uploads.find(({ id }) => id === message.file?.id)
      const sha256 = upload === undefined ? null : digestOf(upload.bytes)
      if (passage !== undefined) this.taken.set(passage, { wamid: message.wamid, at: Date.now(), sha256 })
      accepted(message)
      const { phone } = message.to
      // Of a file it would not be told in words.
      if (this.interference.calm || isOfWitness(phone) || upload) return
      if (!isEchoed.next().value) return
      network.echo(phone, message.wamid, message.text)
      this.clients.echoes.push({ id: message.wamid, phone, writtenAt: clock.now(), by: 'product' })
    }
  }
}

/** How often each thing befell the run, by its name. */
type Counts = Record<string, number>

function addTo(counts: Counts, what: string, times = 1): void {
  counts[what] = (counts[what] ?? 0) + times
}
