import { commitReply, receiveInbound, recordAttempt } from '../../src/conversation/asks.ts'
import { type Ask, ask, type Dispatched, dispatch } from '../../src/conversation/dispatch.ts'
import { alarmServes, type Store } from '../../src/conversation/store.ts'
import { autoReplyResponder } from '../../src/domain/audit-gist.ts'
import type { PreparedAutoReply, PreparedReply, Write } from '../../src/domain/conversation/commands.ts'
import type { ConversationOrigin, ConversationState } from '../../src/domain/conversation/state.ts'
import type { StoredMessage } from '../../src/domain/conversation/stored-message.ts'
import type { SilenceCause } from '../../src/domain/silence.ts'
import type { InboundMessage, SendResult } from '../../src/domain/wire.ts'

export const HOUR = 3_600_000
/** A Sunday in November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 22, 12)

/** The debounce of these stories, and how long an unknown outcome waits for a status; ms. */
export const DEBOUNCE = 4000
export const WAIT = 90_000

export const someone: ConversationOrigin = {
  workspaceId: 'w1',
  conversationId: 'c1',
  channel: { id: 'ch1', kind: 'whatsapp', accountId: '1065550100', name: 'WhatsApp' },
  contactId: 'p1',
  addresses: [{ kind: 'phone', value: '5511987654321' }],
  profileName: 'Maria',
}

export function text(providerId: string, words: string, at: number): InboundMessage {
  return { providerId, at, content: { type: 'text', text: words }, fromAd: false }
}

export function reply(words: string, handoff = false): PreparedReply {
  return {
    text: words,
    language: 'pt',
    requirements: [],
    misunderstood: false,
    suspicious: false,
    audit: {
      responder: 'test',
      degraded: false,
      knowledgeVersion: 1,
      language: 'pt',
      rule: null,
      topics: [],
      facts: [],
      checks: [],
      repaired: false,
      tokens: { input: 0, output: 0 },
      latencyMs: 0,
    },
    handoff: handoff
      ? {
          reason: 'asked-for-person',
          summary: {
            reason: 'asked-for-person',
            need: 'A person.',
            clientLanguage: 'pt',
            serviceId: null,
            collected: [],
            missing: [],
            factsGiven: [],
            lastMessage: null,
            suggestedReply: 'Oi!',
          },
        }
      : null,
  }
}

/** The seller's canned text, as it goes out while the assistant is silent for `cause`. */
export function cannedReply(words: string, cause: SilenceCause): PreparedAutoReply {
  const { audit } = reply(words)
  return { text: words, language: 'pt', audit: { ...audit, responder: autoReplyResponder, rule: cause } }
}

/** What survives a crash: plain data, written only by a transaction that ends. */
type Disk = { document: string | null; messages: StoredMessage[]; alarmAt: number | null }

/** A store in memory with the transactions of the real one: a throw leaves nothing behind. */
export class MemoryStore implements Store {
  disk: Disk = { document: null, messages: [], alarmAt: null }

  load(): ConversationState | null {
    return this.disk.document === null ? null : JSON.parse(this.disk.document)
  }

  transaction<T>(work: () => T): T {
    // Nothing on disk is changed in place, so the old disk is a copy of the references.
    const before = { ...this.disk }
    try {
      return work()
    } catch (error) {
      this.disk = before
      throw error
    }
  }

  create(): void {}

  save(state: ConversationState): void {
    this.disk.document = JSON.stringify(state)
  }

  write(write: Write): void {
    if (write.type === 'append') {
      const { key } = write.message
      if (key !== null && this.byKey(key) !== null) throw new Error(`two messages with the key ${key}`)
      this.disk.messages = [...this.disk.messages, structuredClone(write.message)]
      return
    }
    if (write.type === 'remove') {
      this.disk.messages = this.disk.messages.filter((m) => m.seq !== write.seq)
      return
    }
    if (write.type === 'content') {
      const { seq, content, version } = write
      this.disk.messages = this.disk.messages.map((m) => (m.seq === seq ? { ...m, content, version } : m))
      return
    }
    const { delivery, providerId, cost, version } = write
    this.disk.messages = this.disk.messages.map((m) =>
      m.seq === write.seq
        ? { ...m, delivery, providerId: providerId ?? m.providerId, cost: cost ?? m.cost, version }
        : m,
    )
  }

  wakeAt(at: number): void {
    // As the real one, by the story's own clock: no alarm is lost there.
    if (!alarmServes(this.disk.alarmAt, at, Number.NEGATIVE_INFINITY)) this.disk.alarmAt = at
  }

  alarmFired(): void {
    this.disk.alarmAt = null
  }

  byKey(key: string): StoredMessage | null {
    return this.disk.messages.find((m) => m.key === key) ?? null
  }

  bySeq(seq: number): StoredMessage | null {
    return this.disk.messages.find((m) => m.seq === seq) ?? null
  }

  byProviderId(providerId: string): StoredMessage | null {
    return this.disk.messages.findLast((m) => m.providerId === providerId) ?? null
  }

  bySeqs(seqs: number[]): StoredMessage[] {
    return this.disk.messages.filter((m) => seqs.includes(m.seq))
  }

  changedSince(version: number): StoredMessage[] {
    return this.disk.messages.filter((m) => m.version > version)
  }

  page(before: number, limit: number): StoredMessage[] {
    return this.disk.messages.filter((m) => m.seq < before).slice(-limit)
  }

  said(before: number, limit: number) {
    return this.page(before, limit)
  }

  visitorPage(since: number, limit: number): StoredMessage[] {
    return this.disk.messages.filter((m) => (m.visitorSeq ?? 0) > since).slice(0, limit)
  }

  clientMessagesAfter(seq: number): number {
    return this.disk.messages.filter((m) => m.seq > seq && m.author.kind === 'client').length
  }
}

/** A conversation with its rules and storage but without a runtime: each step is the test's to take. */
export class Bench {
  readonly store = new MemoryStore()
  readonly #origin: ConversationOrigin
  now = NOON
  #ids = 0

  constructor(origin: ConversationOrigin = someone) {
    this.#origin = origin
  }

  get state(): ConversationState {
    const state = this.store.load()
    if (state === null) throw new Error('nothing has happened yet')
    return state
  }

  get messages(): StoredMessage[] {
    return this.store.disk.messages
  }

  do(...asks: Ask[]): Dispatched {
    this.#ids += 1
    const moment = { now: this.now, random: () => `r${this.#ids}` }
    const done = dispatch(this.store, this.store.load(), asks, moment, this.#origin)
    if (done === null) throw new Error('a conversation with an origin always exists')
    return done
  }

  /** What came of a message that was claimed. */
  attempt(seq: number, result: SendResult): void {
    this.do(recordAttempt(seq, result, WAIT))
  }

  /** The answer of a single ask. */
  answer(asked: Ask): Dispatched['decisions'][number]['answer'] {
    return this.do(asked).decisions[0]?.answer ?? null
  }
}

export function clientWrites(bench: Bench, id: string, words = 'quanto custa?', at = bench.now): void {
  bench.do(receiveInbound(someone, [text(id, words, at)], DEBOUNCE))
}

export function begin(bench: Bench): number {
  const answer = bench.answer(ask({ type: 'beginReply', instance: 'i' }))
  if (answer === null || !('turn' in answer)) throw new Error('no reply is due')
  return answer.turn
}

/** The client writes and the assistant has its answer committed, not yet sent. */
export function answered(bench: Bench, words = 'R$ 450', handoff = false): void {
  clientWrites(bench, `in${bench.messages.length}`)
  bench.now += DEBOUNCE
  bench.do(commitReply(begin(bench), reply(words, handoff)))
}

export function send(bench: Bench, result: SendResult): number {
  const answer = bench.answer(ask({ type: 'claim', instance: 'i' }))
  if (answer === null || !('claimed' in answer)) throw new Error('nothing to send')
  bench.attempt(answer.claimed.seq, result)
  return answer.claimed.seq
}

export const accepted = { kind: 'accepted', providerId: 'wamid.1' } as const
export const member = {
  memberId: 'm1',
  clientId: 'client-1',
  content: { type: 'text', text: 'Oi, aqui é a Ana' } as const,
  basedOnSeq: 99,
  sendAnyway: false,
}
