import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  aboutStuck,
  commitReply,
  receiveEcho,
  receiveInbound,
  recordAttempt,
  recordUpload,
  reportStatus,
  sendFromMember,
} from '../../../src/conversation/asks.ts'
import { ask, HEARTBEAT_MS } from '../../../src/conversation/dispatch.ts'
import { answerOf } from '../../../src/conversation/view.ts'
import { nextToSend } from '../../../src/domain/conversation/outbox.ts'
import { openEpisode, replyDue } from '../../../src/domain/conversation/state.ts'
import { heldByPerson } from '../../../src/domain/holder.ts'
import type { StatusReport } from '../../../src/domain/wire.ts'
import type { ConversationAnswer } from '../../../src/protocol/api.ts'
import { changeBetween, changed } from '../../../src/protocol/change.ts'
import { Bench, DEBOUNCE, HOUR, reply, someone, text } from '../../support/conversation.ts'

const UNKNOWN_WAIT = 90_000

/** What may happen next to a conversation. `pick` chooses among what is there at that moment. */
type Step =
  | { do: 'inbound' | 'lateInbound' | 'repeat' | 'echo' | 'lateEcho' | 'breaks' | 'crash' }
  | { do: 'takeOver' | 'memberSend' | 'memberFile' | 'handBack' | 'finish' | 'reopen' | 'off' }
  | { do: 'generated'; handoff: boolean; checkIn: boolean }
  | {
      do: 'answers'
      how: 'accepts' | 'refuses' | 'refuses for good' | 'takes it and falls silent' | 'never gets it'
    }
  | { do: 'status'; pick: number; state: StatusReport['state'] }
  | { do: 'retry' | 'drop'; pick: number; confirmed: boolean }
  | { do: 'time'; ms: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>({ do: 'inbound' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('generated' as const),
      handoff: fc.boolean(),
      checkIn: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answers' as const),
      how: fc.constantFrom(
        'accepts',
        'refuses',
        'refuses for good',
        'takes it and falls silent',
        'never gets it',
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('time' as const), ms: fc.constantFrom(0, 1000, 4000, 95_000) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('status' as const),
      pick: fc.nat(20),
      state: fc.constantFrom('sent', 'delivered', 'read', 'played', 'failed'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'takeOver',
        'memberSend',
        'memberFile',
        'handBack',
        'finish',
        'reopen',
        'off',
        'repeat',
        'echo',
        'crash',
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('retry' as const, 'drop' as const),
      pick: fc.nat(20),
      confirmed: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('lateInbound', 'lateEcho', 'breaks') }),
  },
) as fc.Arbitrary<Step>

/**
 * The shell around the rules, as the object is, but one step at a time: it begins what is due, keeps what
 * is in the air in memory that a crash empties, and lets a provider with a record of its own answer.
 */
class Shell {
  readonly bench = new Bench()
  instance = 'i0'
  /** Turns in preparation, oldest first: an aborted one may still come back. */
  generating: number[] = []
  posting: number | null = null
  inbound: string[] = []
  /** What the provider took, in order, by message number. */
  taken: { seq: number; wamid: string }[] = []
  /** When the last try of each message began whose fate the provider has not told. */
  untold = new Map<number, number>()
  postedAt = 0
  firstAttempts: number[] = []
  /** What a person had sent again: their word from then on, and of their time. */
  retried = new Set<number>()
  deliveries = new Map<number, string[]>()
  /** Messages of which the provider has said that the client has a copy. */
  arrived = new Set<number>()
  /** Newest message when a person last held the conversation. */
  spokenOver = 0
  /** What a member sees who is told what changed with each version. */
  screen: ConversationAnswer | null = null
  #n = 0

  run(steps: Step[]): void {
    for (const one of steps) {
      this.take(one)
      this.goOn()
      this.judge()
    }
  }

  take(one: Step): void {
    const { bench } = this
    const id = `x${++this.#n}`
    switch (one.do) {
      case 'inbound':
        this.inbound.push(id)
        bench.do(receiveInbound(someone, [text(id, 'oi', bench.now)], DEBOUNCE))
        break
      case 'repeat':
        bench.do(
          receiveInbound(
            someone,
            this.inbound.map((old) => text(old, 'oi', bench.now)),
            DEBOUNCE,
          ),
        )
        break
      case 'echo':
        bench.do(receiveEcho(someone, [text(id, 'sou eu', bench.now)]))
        break
      case 'lateInbound':
        this.inbound.push(id)
        bench.do(receiveInbound(someone, [text(id, 'oi', bench.now - 25 * HOUR)], DEBOUNCE))
        break
      case 'lateEcho':
        bench.do(receiveEcho(someone, [text(id, 'sou eu', bench.now - 8000)]))
        break
      case 'breaks':
        bench.do(ask({ type: 'replyFailed', turn: this.generating.shift() ?? 0, lastWords: null }))
        break
      case 'takeOver':
        bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
        break
      case 'memberSend':
      case 'memberFile':
        bench.do(
          sendFromMember({
            memberId: 'm1',
            clientId: id,
            content: one.do === 'memberFile' ? photo : { type: 'text', text: 'olá' },
            basedOnSeq: 0,
            sendAnyway: true,
          }),
        )
        break
      case 'handBack':
        bench.do(ask({ type: 'handBack' }))
        break
      case 'reopen':
        bench.do(ask({ type: 'reopen', episode: bench.state.episode?.number ?? 1 }))
        break
      case 'finish':
        bench.do(ask({ type: 'finish', memberId: 'm1' }))
        break
      case 'off':
        bench.do(ask({ type: 'assistantOff' }))
        break
      case 'crash':
        this.#crash()
        break
      case 'generated':
        this.#generated(one.handoff, one.checkIn)
        break
      case 'answers':
        this.#providerAnswers(one.how)
        break
      case 'status':
        this.#status(one.pick, one.state)
        break
      case 'retry':
      case 'drop':
        this.#personSorts(one.do, one.pick, one.confirmed)
        break
      case 'time':
        bench.now += one.ms
        this.#alarm()
        break
    }
  }

  /** Begins what is due, as the object does after every transaction. */
  goOn(): void {
    const { bench } = this
    const held = openEpisode(bench.state)?.holder
    if (held && heldByPerson(held)) this.spokenOver = bench.state.seq
    const { version, unprojected: seqs } = bench.state
    bench.do(ask({ type: 'projected', version, seqs }))
    const begun = bench.answer(ask({ type: 'beginReply', instance: this.instance }))
    if (begun && 'turn' in begun) this.generating.push(begun.turn)
    if (this.posting !== null) return
    this.#upload()
    const before = bench.state
    const claimed = bench.answer(ask({ type: 'claim', instance: this.instance }))
    if (!claimed || !('claimed' in claimed)) return
    const { seq } = claimed.claimed
    this.posting = seq
    this.postedAt = bench.now
    const message = bench.store.bySeq(seq)
    const holder = openEpisode(before)?.holder
    // No file is named before the provider has it.
    if (message?.content.type === 'media') expect(message.content.providerMediaId).not.toBeNull()
    // The promise itself: no POST of the assistant's begins while a person holds the conversation, nor of
    // what it had written before one did.
    if (message?.author.kind === 'assistant' && !this.retried.has(seq)) {
      expect(holder && heldByPerson(holder)).not.toBe(true)
      expect(seq).toBeGreaterThan(this.spokenOver)
    }
    if (!this.firstAttempts.includes(seq) && !this.retried.has(seq)) this.firstAttempts.push(seq)
    // Sent again although the provider has it: only if nobody told us so for as long as we wait.
    if (this.taken.some((t) => t.seq === seq) && !this.retried.has(seq)) {
      expect(bench.now - (this.untold.get(seq) ?? Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(
        UNKNOWN_WAIT,
      )
    }
  }

  /** Gives the provider the file of what is to leave next; it takes every other one, and refuses some for good. */
  #upload(): void {
    const next = nextToSend(this.bench.state)
    if (next?.needsUpload === undefined || next.nextAt > this.bench.now) return
    const refused = { kind: 'refused', code: '131053', message: 'unusable', reason: 'file-unusable' } as const
    const outcomes = [
      { kind: 'uploaded', providerMediaId: `file-${next.seq}` },
      { ...refused, next: 'retry', afterMs: 1000 },
      { kind: 'uploaded', providerMediaId: `file-${next.seq}` },
      { ...refused, next: 'never' },
    ] as const
    const result = outcomes[this.#n % outcomes.length] ?? outcomes[0]
    this.bench.do(recordUpload(next.seq, result))
  }

  #generated(handoff: boolean, checkIn: boolean): void {
    const turn = this.generating.shift()
    if (turn === undefined) return
    const wanted = this.bench.state.generation?.turn
    const planned = checkIn ? { dueAt: this.bench.now + 60_000, text: 'oi de novo', note: 'um logo' } : null
    const commit = commitReply(turn, reply('resposta', handoff), null, planned)
    const { writes } = this.bench.do(commit).decisions[0] ?? { writes: [] }
    // Only the reply that reads what is there now is said.
    if (writes.some((write) => write.type === 'append')) expect(turn).toBe(wanted)
  }

  #providerAnswers(how: Extract<Step, { do: 'answers' }>['how']): void {
    const seq = this.posting
    if (seq === null) return
    this.posting = null
    const wamid = `wamid.${++this.#n}`
    if (how === 'accepts' || how === 'takes it and falls silent') this.taken.push({ seq, wamid })
    if (how === 'takes it and falls silent') this.untold.set(seq, this.postedAt)
    const result =
      how === 'accepts'
        ? ({ kind: 'accepted', providerId: wamid } as const)
        : how === 'refuses'
          ? ({
              kind: 'refused',
              next: 'retry',
              afterMs: 1000,
              code: '130429',
              message: 'slow down',
              reason: 'too-fast',
            } as const)
          : how === 'refuses for good'
            ? ({
                kind: 'refused',
                next: 'never',
                code: '131026',
                message: 'undeliverable',
                reason: 'undeliverable',
              } as const)
            : ({ kind: 'unknown', message: 'no answer' } as const)
    this.bench.do(recordAttempt(seq, result, UNKNOWN_WAIT))
  }

  #status(pick: number, state: StatusReport['state']): void {
    const taken = this.taken[pick % Math.max(1, this.taken.length)]
    if (taken === undefined) return
    const message = this.bench.store.bySeq(taken.seq)
    const ourId = message === null ? null : `c1.${message.id}`
    this.untold.delete(taken.seq)
    const error = state === 'failed' ? { code: '131026', message: 'undeliverable' } : null
    this.bench.do(reportStatus({ providerId: taken.wamid, ourId, at: this.bench.now, state, error }))
    if (state !== 'sent' && state !== 'failed') this.arrived.add(taken.seq)
  }

  /** A person sees to one of our messages that did not simply arrive. */
  #personSorts(wish: 'retry' | 'drop', pick: number, confirmed: boolean): void {
    const ours = this.bench.messages.filter((m) => m.delivery !== null)
    const message = ours[pick % Math.max(1, ours.length)]
    if (message === undefined) return
    const was = message.delivery?.state
    const asked =
      wish === 'retry'
        ? aboutStuck(message.id, { type: 'retryMessage', memberId: 'm1', confirmed })
        : aboutStuck(message.id, { type: 'dropMessage', memberId: 'm1' })
    const refused = this.bench.answer(asked) !== null
    const is = this.bench.store.bySeq(message.seq)?.delivery?.state
    if (refused) expect(is).toBe(was)
    else if (wish === 'drop') expect(is).toBe('cancelled')
    else if (was === 'failed' || was === 'unknown') {
      expect(is).toBe('queued')
      expect(was === 'failed' || confirmed).toBe(true)
      this.retried.add(message.seq)
    }
  }

  /** Memory is gone; a POST in the air may have arrived without our learning so. */
  #crash(): void {
    if (this.posting !== null && this.#n % 2 === 0)
      this.taken.push({ seq: this.posting, wamid: `wamid.${++this.#n}` })
    if (this.posting !== null) this.untold.set(this.posting, this.postedAt)
    this.generating = []
    this.posting = null
    this.instance = `i${++this.#n}`
    if (this.bench.store.disk.document === null) return
    this.bench.do(ask({ type: 'started', instance: this.instance, unknownWaitMs: UNKNOWN_WAIT }))
  }

  #alarm(): void {
    const { disk } = this.bench.store
    if (disk.document === null || disk.alarmAt === null || disk.alarmAt > this.bench.now) return
    disk.alarmAt = null
    this.bench.do(ask({ type: 'wake' }))
  }

  judge(): void {
    const { bench } = this
    const { state, messages } = bench
    const there = answerOf(state, bench.now)
    if (this.screen === null) this.screen = there
    if (there.summary.version > this.screen.summary.version) {
      this.screen = changed(this.screen, changeBetween(this.screen, there))
    }
    // Nothing changes without a new version, but what the clock alone changes.
    expect({ ...this.screen, outlook: null }).toEqual({ ...there, outlook: null })
    const inbound = messages.filter((m) => m.author.kind === 'client').map((m) => m.providerId)
    expect(inbound.join()).toBe(this.inbound.join())
    expect(messages.every((m, i) => m.seq === i + 1)).toBe(true)
    expect(this.firstAttempts.every((seq, i, all) => i === 0 || seq > (all[i - 1] ?? 0))).toBe(true)
    for (const seq of this.arrived) {
      expect(['delivered', 'read', 'played']).toContain(bench.store.bySeq(seq)?.delivery?.state)
    }
    for (const message of messages) {
      if (message.delivery === null) continue
      const seen = this.deliveries.get(message.seq) ?? []
      if (seen.at(-1) !== message.delivery.state)
        this.deliveries.set(message.seq, [...seen, message.delivery.state])
    }
    // Work in hand or ahead always has an alarm behind it, or nobody would come back to it.
    const held = openEpisode(state)?.holder.kind === 'assistant'
    const pending =
      state.generation !== null || state.outbox.length > 0 || (held && state.replyDueAt !== null)
    if (pending) expect(bench.store.disk.alarmAt).not.toBeNull()
    // Only the assistant plans to write again, while nobody else has spoken.
    if (state.checkIn !== null) {
      expect(held).toBe(true)
      expect(state.lastInboundSeq).toBeLessThanOrEqual(state.answeredUpToSeq)
      expect(bench.store.disk.alarmAt).toBeLessThanOrEqual(state.checkIn.dueAt + HEARTBEAT_MS)
    }
    // What nobody would take up is not due: the object would ask itself for it without end.
    if (state.replyDueAt !== null) expect(replyDue(state)).not.toBeNull()
    const inHand = state.generation !== null || state.outbox.some((item) => item.state === 'sending')
    if (inHand) expect(bench.store.disk.alarmAt).toBeLessThanOrEqual(bench.now + HEARTBEAT_MS)
  }

  /** The weather clears: everything in the air lands well, time passes, until nothing moves. */
  settle(): void {
    for (let i = 0; i < 100; i += 1) {
      const { generation, outbox, replyDueAt } = this.bench.state
      if (generation === null && outbox.length === 0 && replyDueAt === null) return
      this.take({ do: 'time', ms: 95_000 })
      this.goOn()
      this.take({ do: 'generated', handoff: false, checkIn: false })
      this.goOn()
      this.take({ do: 'answers', how: 'accepts' })
      this.goOn()
    }
  }
}

const photo = {
  type: 'media' as const,
  media: 'image' as const,
  providerMediaId: null,
  mimeType: 'image/png',
  fileName: null,
  caption: null,
}

const progress = ['sent', 'delivered', 'read', 'played']

test('no interleaving of clients, people, replies, providers and crashes breaks a conversation', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      const shell = new Shell()
      shell.run([{ do: 'inbound' }, ...steps])
      shell.settle()
      const { state, messages } = shell.bench

      // Nothing is stuck: nobody is left between an assistant that holds and an answer that never comes.
      expect(state.generation).toBeNull()
      expect(state.outbox).toEqual([])
      if (openEpisode(state)?.holder.kind === 'assistant') expect(state.unansweredSince).toBeNull()

      // What the provider said is never unsaid.
      for (const states of shell.deliveries.values()) {
        const reported = states.filter((s) => progress.includes(s)).map((s) => progress.indexOf(s))
        expect(reported).toEqual([...reported].sort((a, b) => a - b))
      }

      // A handoff has one text, and the assistant says nothing more in that episode unless it is given back.
      for (const message of messages) expect(message.episode).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
