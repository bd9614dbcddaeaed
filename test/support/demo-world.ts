import { env, exports } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { ConversationObject } from '../../src/conversation/object.ts'
import { conversationName } from '../../src/conversation/rpc.ts'
import { seedDemo, demo as seeded } from '../../src/local/demo/seed.ts'
import type { ConversationList } from '../../src/protocol/api.ts'
import { ReplyAudit } from '../../src/protocol/audit.ts'
import type { ConversationSummary, ConversationView, MessageView } from '../../src/protocol/conversation.ts'
import { Browser, origin } from './http.ts'
import { Provider, type Taken } from './provider.ts'
import { demo } from './whatsapp/demo.ts'
import { type Offered, tapOf } from './whatsapp/interactive.ts'
import type { WireFile } from './whatsapp/media.ts'
import {
  type Json,
  message,
  signedRequest,
  status,
  textEcho,
  textMessage,
  type WirePerson,
  webhook,
} from './whatsapp/payloads.ts'

let people = 0

/** The demo workspace in workerd, with WhatsApp's side of the wire in the test's hands. */
export class DemoWorld {
  readonly provider = new Provider()
  readonly hub = new Browser()

  static async open(): Promise<DemoWorld> {
    await seedDemo({ db: env.DB, env: { ENCRYPTION_KEYS: env.ENCRYPTION_KEYS } })
    const world = new DemoWorld()
    const { email, password } = seeded.owner
    const response = await world.hub.post('/api/sign-in', { email, password })
    if (response.status !== 200) throw new Error(`the demo owner could not sign in: ${response.status}`)
    return world
  }

  /** Somebody nobody has seen before. */
  client(person: Omit<WirePerson, 'name'> = {}): Client {
    people += 1
    const phone = `55119${String(80_000_000 + people)}`
    return new Client(this, { phone, name: `Maria ${people}`, ...person })
  }

  /** Posts a webhook as Meta would, signed. */
  async webhook(payload: Json): Promise<Response> {
    return exports.default.fetch(
      await signedRequest(`${origin}/hooks/whatsapp`, payload, env.WHATSAPP_APP_SECRET),
    )
  }

  /** Reports what became of a message the provider took. */
  report(
    state: Parameters<typeof status>[0],
    taken: { ourId: string; wamid: string; to: string },
    more: Partial<Parameters<typeof status>[1]> = {},
  ): Promise<Response> {
    const to = { phone: taken.to.replace('+', '') }
    const facts = { id: taken.wamid, at: Date.now(), to, ourId: taken.ourId, ...more }
    return this.webhook(webhook({ statuses: [status(state, facts)] }))
  }

  async inbox(): Promise<ConversationSummary[]> {
    const response = await this.hub.get('/api/conversations?filter=open')
    return (await response.json<ConversationList>()).items
  }

  conversation(id: string): DurableObjectStub<ConversationObject> {
    return env.CONVERSATION.getByName(conversationName(seeded.workspace.id, id))
  }
}

/** A person writing from their phone. */
export class Client {
  readonly #world: DemoWorld
  readonly who: WirePerson
  #sent = 0

  constructor(world: DemoWorld, who: WirePerson) {
    this.#world = world
    this.who = who
  }

  /** A message as Meta would wrap it; given `as`, the person appears under other addresses. */
  text(
    words: string,
    { id, at = Date.now(), as = this.who }: { id?: string; at?: number; as?: WirePerson } = {},
  ): Json {
    this.#sent += 1
    return textMessage(words, { id: id ?? `wamid.in.${this.who.name}.${this.#sent}`, at, from: as })
  }

  /** A message with a file, as Meta would wrap it. */
  file(
    kind: 'image' | 'audio' | 'video' | 'document' | 'sticker',
    file: WireFile,
    more: { caption?: string; filename?: string } = {},
  ): Json {
    this.#sent += 1
    const id = `wamid.in.${this.who.name}.${this.#sent}`
    return message(kind, { ...file, ...more }, { id, at: Date.now(), from: this.who })
  }

  /** A message of a kind WhatsApp does not pass on, a poll for one. */
  unreadable(): Json {
    this.#sent += 1
    return message(
      'unsupported',
      {},
      { id: `wamid.in.${this.who.name}.${this.#sent}`, at: Date.now(), from: this.who },
    )
  }

  payload(messages: Json[], as: WirePerson = this.who): Json {
    return webhook({ messages }, { contacts: [as] })
  }

  async writes(words: string, more: { id?: string; at?: number; as?: WirePerson } = {}): Promise<Response> {
    return this.#world.webhook(this.payload([this.text(words, more)], more.as))
  }

  /** The owner answers this person from their own phone. */
  echo(words: string, at = Date.now()): Promise<Response> {
    this.#sent += 1
    const echo = textEcho(words, { id: `wamid.echo.${this.who.name}.${this.#sent}`, at, to: this.who })
    return this.#world.webhook(webhook({ message_echoes: [echo] }))
  }

  /** What the provider took for this person, in order. */
  received(): string[] {
    return this.#taken().map((t) => t.text)
  }

  #taken(): Taken[] {
    return this.#world.provider.taken.filter((t) => t.to === `+${this.who.phone}` || t.to === this.who.userId)
  }

  /** What can be tapped under the newest message they got. */
  offered(): Offered[] {
    return this.#taken().at(-1)?.offers?.choices ?? []
  }

  /** Taps the choice that reads so, in its title or in the small print below it. */
  taps(words: string): Promise<Response> {
    const offers = this.#taken().at(-1)?.offers
    const choice = offers?.choices.find(({ title, description }) => (description ?? title) === words)
    if (offers === undefined || choice === undefined) throw new Error(`there is no “${words}” to tap`)
    this.#sent += 1
    const facts = { id: `wamid.in.${this.who.name}.${this.#sent}`, at: Date.now(), from: this.who }
    return this.#world.webhook(this.payload([message('interactive', tapOf(offers.kind, choice), facts)]))
  }

  /** The id of this person's conversation, once D1 shows it. */
  async conversationId(): Promise<string> {
    return vi.waitUntil(
      async () => (await this.#world.inbox()).find((row) => row.contact.name === this.who.name)?.id,
      { timeout: 10_000 },
    )
  }

  async view(): Promise<ConversationView> {
    const response = await this.#world.hub.get(`/api/conversations/${await this.conversationId()}`)
    return response.json<ConversationView>()
  }

  async messages(): Promise<MessageView[]> {
    return (await this.view()).messages
  }

  /** Why one of their messages says what it says. */
  async audit({ id }: MessageView): Promise<ReplyAudit> {
    const path = `/api/conversations/${await this.conversationId()}/messages/${id}/audit`
    return ReplyAudit.parse(await (await this.#world.hub.get(path)).json())
  }

  /** Waits until the conversation looks as wanted, and gives it. */
  until(wanted: (view: ConversationView) => boolean): Promise<ConversationView> {
    return vi.waitUntil(
      async () => {
        const view = await this.view()
        return wanted(view) && view
      },
      { timeout: 15_000 },
    ) as Promise<ConversationView>
  }
}

export { demo }
