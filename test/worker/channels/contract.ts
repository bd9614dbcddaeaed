import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ChannelKind } from '../../../src/domain/channel.ts'
import { Problem } from '../../../src/protocol/api.ts'
import type { ConversationView, MessageView } from '../../../src/protocol/conversation.ts'
import { UploadedFile } from '../../../src/protocol/files.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import { aPdf } from '../../support/files.ts'

/** How the other side answers what we send. */
export type Weather =
  | 'takes it'
  | 'refuses it for good'
  /** For a second or more, until the weather changes. */
  | 'refuses it for now'
  /** It has the message, and we never hear of it. */
  | 'takes it in silence'

/** Somebody who writes on the channel. */
export interface Person {
  /** Writes. The same `id` again is the same message delivered again; `at` is the provider's time, ms. */
  writes(words: string, more?: { id?: string; at?: number }): Promise<Response>
  /** What reached them, in order. */
  received(): Promise<string[]>
  /** The files among it, as they have them. */
  receivedFiles(): Promise<FileReceived[]>
  /** What they can tap under the newest message, each in the words they can read. */
  offered(): Promise<string[]>
  /** Taps one of these. */
  taps(words: string): Promise<Response>
  /** Whether a row of the inbox is of this person's conversation. */
  is(view: ConversationView['summary']): boolean
}

/** A file as a client has it, with the words that came along. */
export type FileReceived = { name: string | null; words: string; bytes: Uint8Array }

/** A file as a member attaches it; `size` in bytes where it claims another than it has. */
export type Attached = { name: string; type: string; bytes: Uint8Array; size?: number }

/** A file one byte larger than so many MB, as far as it says. */
export function tooLarge(megabytes: number): Attached {
  const size = megabytes * 1024 * 1024 + 1
  return { name: 'Portfolio.pdf', type: 'application/pdf', bytes: aPdf(), size }
}

/** One channel as the suite sees it, and everything that differs between channels. */
export interface ChannelUnderTest {
  readonly kind: ChannelKind
  /** Somebody nobody has seen before. */
  arrives(): Promise<Person>
  /** A message of this person's as an impostor would post it, in each way there is. */
  forgeries(person: Person): Promise<Response[]>
  /** Posts what cannot be used, in each way there is, and beside it a good message of the person's. */
  nonsense(person: Person, words: string): Promise<{ refused: Response[]; taken: Response[] }>
  /** Whether the provider's time of a message is kept, so that order does not depend on arrival. */
  readonly tellsTime: boolean
  /** Files its provider would not take, and how they are refused here. */
  readonly unfit: readonly { file: Attached; status: number; code: string }[]
}

/** A channel with a provider between us and the client, which may refuse a reply or not answer. */
export interface ProvidedChannel extends ChannelUnderTest {
  /** A message whose content nobody here can read. */
  unreadable(person: Person): Promise<Response>
  /** How the provider answers from now on. */
  weather(weather: Weather): void
  /**
   * What settles a send without an answer: the provider tells what it took, the receiver drops a repeat of the same id,
   * or a person has to look.
   */
  readonly settledBy: { report(): Promise<Response> } | 'repeating' | 'a person'
}

/** What the stories of one channel share. `channel` is there once they run. */
type Stage<Channel> = {
  channel(): Channel
  /** Waits until the hub shows the person's conversation as wanted. */
  shows(person: Person, wanted: (view: ConversationView) => boolean): Promise<ConversationView>
  /** A member sends the plan to somebody who has just been answered, and so takes the conversation over. */
  sendsPlan(person: Person): Promise<void>
}

const plan = { name: 'Plano.pdf', type: 'application/pdf', bytes: aPdf() }

const ours = (view: ConversationView): MessageView[] =>
  view.messages.filter(({ author }) => author.kind === 'assistant' || author.kind === 'member')
const theirs = (view: ConversationView): MessageView[] =>
  view.messages.filter(({ author }) => author.kind === 'client')
const wordsOf = ({ content }: MessageView) =>
  content.type === 'text' || content.type === 'choice' ? content.text : content.type

const state = (seen: ConversationView) => ours(seen)[0]?.delivery?.state
const planIn = (seen: ConversationView) => ours(seen).find(({ content }) => content.type === 'media')

/** What every channel owes a client and a seller; `more` for those with a provider. */
export function keepsTheContract<Channel extends ChannelUnderTest>(
  name: string,
  open: (world: DemoWorld) => Promise<Channel>,
  more: (stage: Stage<Channel>) => void = () => {},
): void {
  describe(`on ${name}`, () => {
    let world: DemoWorld
    let channel: Channel

    beforeAll(async () => {
      world = await DemoWorld.open()
      channel = await open(world)
    })

    async function conversationOf(person: Person): Promise<string> {
      return vi.waitUntil(async () => (await world.inbox()).find((row) => person.is(row))?.id, {
        timeout: 10_000,
      })
    }

    async function view(person: Person): Promise<ConversationView> {
      const id = await conversationOf(person)
      return (await world.hub.get(`/api/conversations/${id}`)).json<ConversationView>()
    }

    function shows(person: Person, wanted: (view: ConversationView) => boolean): Promise<ConversationView> {
      const look = async () => {
        const seen = await view(person)
        return wanted(seen) && seen
      }
      return vi.waitUntil(look, { timeout: 15_000, interval: 100 }) as Promise<ConversationView>
    }

    async function attach(person: Person, { name, type, bytes, size = bytes.byteLength }: Attached) {
      const id = await conversationOf(person)
      return world.hub.send({
        method: 'POST',
        path: `/api/conversations/${id}/files?${new URLSearchParams({ name, type })}`,
        body: bytes,
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
      })
    }

    async function sendsPlan(person: Person): Promise<void> {
      const file = UploadedFile.parse(await (await attach(person, plan)).json())
      const message = { clientId: crypto.randomUUID(), caption: 'Como combinamos', basedOnSeq: 99 }
      const path = `/api/conversations/${await conversationOf(person)}/files/${file.id}/send`
      expect((await world.hub.post(path, message)).status).toBe(200)
    }

    test('a message reaches one conversation and is answered once, and the hub shows both and the channel', async () => {
      const person = await channel.arrives()
      expect((await person.writes('Oi! Quanto custa um logo?')).status).toBe(200)
      const seen = await shows(person, (v) => ours(v).length === 1 && !pending(state(v)))
      expect(seen.summary.channel.kind).toBe(channel.kind)
      expect(seen.summary).toMatchObject({ language: 'pt', holder: { kind: 'assistant' } })
      expect(theirs(seen).map(wordsOf)).toEqual(['Oi! Quanto custa um logo?'])
      const [reply] = ours(seen)
      expect(['sent', 'delivered']).toContain(reply?.delivery?.state)
      expect(await person.received()).toEqual([reply && wordsOf(reply)])
      expect(reply && wordsOf(reply)).toMatch(/\d/)
    })

    test('the same delivery ten times at once is one message and one reply', async () => {
      const person = await channel.arrives()
      const again = Array.from({ length: 10 }, () =>
        person.writes('Oi', { id: 'message-one', at: Date.now() }),
      )
      expect((await Promise.all(again)).map((a) => a.status)).toEqual(again.map(() => 200))
      await shows(person, (v) => ours(v).length === 1 && !pending(state(v)))
      await person.writes('Oi', { id: 'message-one' })
      const seen = await view(person)
      expect(theirs(seen)).toHaveLength(1)
      expect(await person.received()).toHaveLength(1)
    })

    test('two messages of one person, the newer delivered first, are one conversation in their own order', async () => {
      const person = await channel.arrives()
      const at = Date.now()
      await Promise.all([
        person.writes('Quanto custa um logo?', { id: 'message-two', at }),
        person.writes('Oi', { id: 'message-one', at: at - 5_000 }),
      ])
      await shows(person, (v) => theirs(v).length === 2)
      const mine = (await world.inbox()).filter((row) => person.is(row))
      expect(mine).toHaveLength(1)
      if (channel.tellsTime) {
        const times = theirs(await view(person)).map((m) => [wordsOf(m), Math.floor(m.at / 1000)])
        expect(Object.fromEntries(times)).toEqual({
          'Quanto custa um logo?': Math.floor(at / 1000),
          Oi: Math.floor((at - 5_000) / 1000),
        })
      }
    })

    test('what an impostor posts is refused with a problem document, and leaves nothing', async () => {
      const person = await channel.arrives()
      const answers = await channel.forgeries(person)
      expect(answers.length).toBeGreaterThan(1)
      for (const answer of answers) await refusesWith(answer, [401, 404])
      expect((await world.inbox()).some((row) => person.is(row))).toBe(false)
      expect(await person.received()).toEqual([])
    })

    test('what cannot be used gets a problem document, and no good message beside it is lost', async () => {
      const person = await channel.arrives()
      const { refused, taken } = await channel.nonsense(person, 'Oi! Quanto custa um logo?')
      expect(refused.length).toBeGreaterThan(0)
      for (const answer of refused) await refusesWith(answer, [400, 413, 422])
      for (const answer of taken) expect(answer.status).toBe(200)
      const seen = await shows(person, (v) => ours(v).length === 1)
      expect(theirs(seen).map(wordsOf)).toEqual(['Oi! Quanto custa um logo?'])
    })

    test('a question with a few answers is answered with one tap, which is kept as the seller calls it', async () => {
      const person = await channel.arrives()
      await person.writes('Hi! I want to order a logo for a bakery called Sunrise')
      const asked = await shows(person, (v) => ours(v).length === 1 && !pending(state(v)))
      expect(await person.offered()).toEqual(['minimalist', 'classic', 'playful', 'bold'])
      expect(await person.received()).toEqual(ours(asked).map(wordsOf))
      expect((await person.taps('playful')).status).toBe(200)
      const seen = await shows(person, (v) => ours(v).length === 2)
      const told = theirs(seen).at(-1)
      expect(told?.content).toMatchObject({ type: 'choice', text: 'playful' })
      expect(seen.episode?.requirements.at(-1)).toMatchObject({
        value: { type: 'choice', choice: { pt: 'divertido', en: 'playful' } },
        quote: 'playful',
      })
      expect(seen.summary).toMatchObject({ language: 'en', holder: { kind: 'assistant' } })
      await vi.waitUntil(async () => (await person.received()).length === 2, { timeout: 15_000 })
      expect(await person.offered()).toEqual([])
    })

    test('a tap arrives in all its words, also where they had to be shortened to be shown', async () => {
      const person = await channel.arrives()
      await person.writes('Quiero hacer un pedido')
      await shows(person, (v) => ours(v).length === 1 && !pending(state(v)))
      expect(await person.offered()).toEqual(['Diseño de logo', 'Diseños para redes sociales'])
      await person.taps('Diseños para redes sociales')
      const seen = await shows(person, (v) => ours(v).length === 2)
      expect(theirs(seen).map(wordsOf)).toEqual(['Quiero hacer un pedido', 'Diseños para redes sociales'])
      expect(ours(seen).map(wordsOf).at(-1)).toContain('Kit Inicial')
    })

    test('a person takes over, and the assistant is silent', async () => {
      const person = await channel.arrives()
      await person.writes('Oi')
      await shows(person, (v) => ours(v).length === 1 && !pending(state(v)))
      const id = await conversationOf(person)
      const { seq } = theirs(await view(person))[0] ?? { seq: 0 }
      const hello = {
        clientId: crypto.randomUUID(),
        text: 'Oi, aqui é a Ana',
        basedOnSeq: seq,
        sendAnyway: true,
      }
      expect((await world.hub.post(`/api/conversations/${id}/take-over`)).status).toBe(200)
      expect((await world.hub.post(`/api/conversations/${id}/messages`, hello)).status).toBe(200)
      await person.writes('Quanto custa um logo?')
      await vi.waitUntil(async () => (await person.received()).length === 2, { timeout: 15_000 })
      const seen = await shows(person, (v) => theirs(v).length === 2)
      expect(seen.summary.holder.kind).toBe('member')
      expect((await person.received()).at(-1)).toBe('Oi, aqui é a Ana')
      expect(ours(seen).filter(({ author }) => author.kind === 'assistant')).toHaveLength(1)
    })

    test('a file a member sends arrives whole, with its name and the words that go along', async () => {
      const person = await channel.arrives()
      await person.writes('Oi')
      await shows(person, (v) => ours(v).length === 1 && !pending(state(v)))
      await sendsPlan(person)
      const seen = await shows(person, (v) => !pending(planIn(v)?.delivery?.state ?? undefined))
      expect(['sent', 'delivered']).toContain(planIn(seen)?.delivery?.state)
      expect(seen.summary.holder.kind).toBe('member')
      expect(await person.receivedFiles()).toEqual([
        { name: plan.name, words: 'Como combinamos', bytes: plan.bytes },
      ])
    })

    test('a file its provider would not take is refused while the member attaches it', async () => {
      const person = await channel.arrives()
      await person.writes('Oi')
      for (const { file, status, code } of channel.unfit) {
        const answer = await attach(person, file)
        expect([answer.status, Problem.parse(await answer.json()).code], file.name).toEqual([status, code])
      }
      expect(await person.receivedFiles()).toEqual([])
    })

    more({ channel: () => channel, shows, sendsPlan })
  })
}

/** What a channel with a provider owes beside that, whatever the provider does. */
export function keepsItThroughAnyWeather({ channel, shows, sendsPlan }: Stage<ProvidedChannel>): void {
  afterEach(() => {
    channel().weather('takes it')
    Object.assign(env, { UNKNOWN_OUTCOME_WAIT_MS: '90000' })
  })

  test('what nobody here can read gets a polite answer, and the second time a person', async () => {
    const person = await channel().arrives()
    expect((await channel().unreadable(person)).status).toBe(200)
    const first = await shows(person, (v) => ours(v).length === 1 && !pending(state(v)))
    expect(first.summary.holder.kind).toBe('assistant')
    expect((await person.received()).at(0)).toMatch(/\p{L}/u)
    expect((await channel().unreadable(person)).status).toBe(200)
    const seen = await shows(person, (v) => v.summary.holder.kind === 'queue' && ours(v).length === 2)
    expect(seen.episode?.handoff?.reason).toBe('unreadable-content')
    await vi.waitUntil(async () => (await person.received()).length === 2, { timeout: 15_000 })
  })

  test('a reply that is refused is shown with a sentence, and a person is asked for', async () => {
    const person = await channel().arrives()
    channel().weather('refuses it for good')
    await person.writes('Oi')
    const seen = await shows(person, (v) => state(v) === 'failed')
    expect(ours(seen)[0]?.delivery?.error?.message).toMatch(/^[A-Z].+\.$/)
    expect(seen.summary).toMatchObject({ holder: { kind: 'queue' }, handoffReason: 'failure' })
    expect(await person.received()).toEqual([])
  })

  test('a file that is refused for now arrives later, once', async () => {
    const person = await channel().arrives()
    await person.writes('Oi')
    await shows(person, (v) => ours(v).length === 1 && !pending(state(v)))
    channel().weather('refuses it for now')
    await sendsPlan(person)
    await shows(person, (v) => planIn(v)?.delivery?.error != null)
    expect(await person.receivedFiles()).toEqual([])
    channel().weather('takes it')
    await shows(person, (v) => planIn(v)?.delivery?.state === 'sent')
    expect(await person.receivedFiles()).toHaveLength(1)
  })

  test('a file that is refused for good is shown with a sentence', async () => {
    const person = await channel().arrives()
    await person.writes('Oi')
    await shows(person, (v) => ours(v).length === 1 && !pending(state(v)))
    channel().weather('refuses it for good')
    await sendsPlan(person)
    const seen = await shows(person, (v) => planIn(v)?.delivery?.state === 'failed')
    expect(planIn(seen)?.delivery?.error?.message).toMatch(/^[A-Z].+\.$/)
    expect(await person.receivedFiles()).toEqual([])
  })

  test('a reply nobody knows the fate of reaches the client once', async () => {
    const { settledBy } = channel()
    if (settledBy === 'repeating') Object.assign(env, { UNKNOWN_OUTCOME_WAIT_MS: '500' })
    const person = await channel().arrives()
    channel().weather('takes it in silence')
    await person.writes('Oi')
    const unknown = await shows(person, (v) => state(v) === 'unknown')
    expect(ours(unknown)).toHaveLength(1)
    channel().weather('takes it')
    if (settledBy === 'repeating') await shows(person, (v) => state(v) === 'sent')
    else if (settledBy === 'a person') {
      const seen = await shows(person, (v) => v.summary.handoffReason === 'failure')
      expect(seen.summary.holder.kind).toBe('queue')
      expect(state(seen)).toBe('unknown')
    } else {
      await settledBy.report()
      await shows(person, (v) => state(v) === 'delivered')
    }
    expect(await person.received()).toHaveLength(1)
  })
}

function pending(state: string | undefined): boolean {
  return state === undefined || state === 'queued' || state === 'sending'
}

async function refusesWith(answer: Response, statuses: number[]): Promise<void> {
  expect(statuses).toContain(answer.status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = Problem.parse(await answer.json())
  expect(problem.status).toBe(answer.status)
  expect(problem.detail).toMatch(/\.$/)
}
