import { DurableObject } from 'cloudflare:workers'
import { assistantFrom } from '../assistant/configuration.ts'
import { assistantIsOn, lastKnownSettings } from '../db/briefing.ts'
import { database } from '../db/database.ts'
import { liveSessions } from '../db/members.ts'
import { project } from '../db/projection.ts'
import { readAudience } from '../desk/audience.ts'
import { defaultSettings } from '../domain/assistant-settings.ts'
import type { Belongings } from '../domain/conversation/commands.ts'
import { type ConversationOrigin, type ConversationState, clientKey } from '../domain/conversation/state.ts'
import type { SendResult } from '../domain/wire.ts'
import type { ConversationAnswer, MessagePage } from '../protocol/api.ts'
import type { ConversationView, MessageView } from '../protocol/conversation.ts'
import type { VisitorMessage } from '../protocol/frames.ts'
import {
  type Ask,
  absorbBelongings,
  ask,
  commitReply,
  type Dispatched,
  dispatch,
  read,
  receiveEcho,
  receiveFromVisitor,
  receiveInbound,
  recordAttempt,
  reportStatus,
  sendFromMember,
} from './dispatch.ts'
import { prepareReply } from './generation.ts'
import { type Batch, type ConversationRpc, conversationName, type DeskRpc, type Refusal } from './rpc.ts'
import { senderFor } from './sender.ts'
import { SqlStore } from './store.ts'
import { answerOf, messageView, PAGE, viewOf, visitorView } from './view.ts'
import { Watchers } from './watchers.ts'

/** How far back a reply reads. */
const HISTORY = 40
/** Changes that come close together go to D1 as one. */
const PROJECTION_DELAY_MS = 60
/** How long a socket may outlive its session; the promise is a minute. */
const CHECK_SESSIONS_MS = 45_000

/**
 * One conversation. A thin shell: `#dispatch` is the only writer, and all it decides is in
 * `domain/conversation`. What takes time (preparing a reply, a POST, D1) runs beside it, comes back as
 * another command, and is leased to this instance so that its loss is noticed by the next one.
 */
export class ConversationObject extends DurableObject<Env> implements ConversationRpc {
  readonly #store: SqlStore
  readonly #watchers: Watchers
  readonly #instance = crypto.randomUUID()
  #state: ConversationState | null
  #generation: AbortController | null = null
  #sending = false
  #projecting = false
  #moving = false

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#store = new SqlStore(ctx.storage)
    this.#watchers = new Watchers(ctx, this.#store)
    this.#state = this.#store.load()
    // What an earlier instance had in hand is void; a first look at nothing makes nothing.
    this.#dispatch([ask({ type: 'started', instance: this.#instance, unknownWaitMs: this.#unknownWaitMs })])
  }

  async receive(batch: Batch): Promise<{ received: number; duplicates: number } | { movedTo: string }> {
    if (this.#state?.movedTo != null) return { movedTo: this.#state.movedTo }
    const before = this.#state?.seq ?? 0
    const { origin, inbound, echoes, statuses } = batch
    const arrived = inbound.length + echoes.length
    const asks: Ask[] = []
    if (inbound.length > 0) asks.push(receiveInbound(origin, inbound, this.#debounceMs))
    if (echoes.length > 0) asks.push(receiveEcho(origin, echoes))
    this.#dispatch([...asks, ...statuses.map(reportStatus)], arrived > 0 ? origin : null)
    const received = (this.#state?.seq ?? 0) - before
    return { received, duplicates: arrived - received }
  }

  async sendAsVisitor(send: {
    origin: ConversationOrigin
    clientId: string
    text: string
  }): Promise<{ message: VisitorMessage }> {
    this.#dispatch([receiveFromVisitor(send.origin, send.clientId, send.text, this.#debounceMs)], send.origin)
    const stored = this.#store.byKey(clientKey('visitor', send.clientId))
    const message = stored && visitorView(stored)
    if (message === null) throw new Error('a message that was just committed is not there')
    return { message }
  }

  async visitorMessages(since: number): Promise<VisitorMessage[]> {
    if (this.#state === null) return []
    return this.#store.visitorPage(since, PAGE).flatMap((message) => visitorView(message) ?? [])
  }

  async view(): Promise<ConversationView | Refusal> {
    if (this.#state === null) return { refused: 'unknown' }
    return viewOf(this.#state, this.#store.page(this.#state.seq + 1, PAGE))
  }

  async olderMessages(beforeSeq: number): Promise<MessagePage | Refusal> {
    if (this.#state === null) return { refused: 'unknown' }
    const messages = this.#store.page(beforeSeq, PAGE).map(messageView)
    return { messages, hasOlder: (messages[0]?.seq ?? 1) > 1 }
  }

  async sendAsMember(send: {
    memberId: string
    clientId: string
    text: string
    basedOnSeq: number
    sendAnyway: boolean
  }): Promise<{ message: MessageView; view: ConversationAnswer } | Refusal> {
    const view = this.#command(sendFromMember(send))
    if ('refused' in view) return view
    const message = this.#store.byKey(clientKey(send.memberId, send.clientId))
    if (message === null) throw new Error('a message that was just committed is not there')
    return { message: messageView(message), view }
  }

  async takeOver(memberId: string): Promise<ConversationAnswer | Refusal> {
    return this.#command(ask({ type: 'takeOver', memberId }))
  }

  async handBack(_memberId: string): Promise<ConversationAnswer | Refusal> {
    return this.#command(ask({ type: 'handBack' }))
  }

  async finish(memberId: string): Promise<ConversationAnswer | Refusal> {
    return this.#command(ask({ type: 'finish', memberId }))
  }

  async markRead(upToSeq: number): Promise<ConversationAnswer | Refusal> {
    return this.#command(read(upToSeq))
  }

  async assistantOff(): Promise<void> {
    this.#dispatch([ask({ type: 'assistantOff' })])
  }

  async moveTo(conversationId: string): Promise<void> {
    this.#dispatch([ask({ type: 'moveTo', conversationId })])
    await this.#carryOver()
  }

  async absorb(belongings: Belongings): Promise<void> {
    this.#dispatch([absorbBelongings(belongings)], belongings.origin)
  }

  override async fetch(request: Request): Promise<Response> {
    const audience = readAudience(request)
    if (audience === null) return new Response('who watches?', { status: 403 })
    if (audience.kind === 'member') this.#store.wakeAt(Date.now() + CHECK_SESSIONS_MS)
    return this.#watchers.accept(audience)
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    this.#watchers.hello(socket, message, this.#state)
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // These codes are never on the wire and must not be sent back (RFC 6455, 7.4.1).
    if (code === 1005 || code === 1006 || code === 1015) socket.close()
    else socket.close(code)
  }

  /** Never throws: what fails is a row with a time to try again, and the alarm is set anew. */
  override async alarm(): Promise<void> {
    this.#store.alarmFired()
    this.#dispatch([ask({ type: 'wake' })])
    await this.#checkSessions()
  }

  /** Members' sockets end soon after their session. While D1 does not answer nobody can tell, and they stay. */
  async #checkSessions(): Promise<void> {
    const sessions = this.#watchers.sessions()
    if (sessions.length === 0 || this.#state === null) return
    try {
      const { workspaceId } = this.#state
      this.#watchers.keepOnly(await liveSessions(database(this.env), workspaceId, sessions, Date.now()))
    } catch (error) {
      log('sessions-not-read', error)
    }
    this.#store.wakeAt(Date.now() + CHECK_SESSIONS_MS)
  }

  /** A command of a member's: the conversation after it, or why it was refused. */
  #command(asked: Ask): ConversationAnswer | Refusal {
    const done = this.#dispatch([asked])
    if (done === null) return { refused: 'unknown' }
    const answer = done.decisions[0]?.answer
    return answer && 'refused' in answer ? answer : answerOf(done.state)
  }

  /** The only writer: one transaction, then what follows from it. */
  #dispatch(asks: Ask[], origin: ConversationOrigin | null = null): Dispatched | null {
    const before = this.#state
    const moment = { now: Date.now(), random: () => crypto.randomUUID().slice(0, 13) }
    const done = dispatch(this.#store, before, asks, moment, origin)
    if (done === null) return null
    this.#state = done.state
    if (done.decisions.some((decision) => decision.abortGeneration)) this.#generation?.abort()
    const seqs = done.decisions.flatMap(({ writes }) =>
      writes.map((write) => (write.type === 'append' ? write.message.seq : write.seq)),
    )
    this.#watchers.changed(before, done.state, seqs)
    this.#goOn(done.state)
    return done
  }

  /** Starts whatever the state asks for and is not under way. Each part reports back by a command. */
  #goOn(state: ConversationState): void {
    const now = Date.now()
    if (state.replyDueAt !== null && state.replyDueAt <= now && state.generation === null) {
      queueMicrotask(() => this.#beginReply())
    }
    if (!this.#sending && state.outbox.some((item) => item.state === 'queued' && item.nextAt <= now)) {
      this.#sending = true
      void this.#send()
    }
    if (!this.#projecting && state.projectAt !== null && state.projectAt <= now) {
      this.#projecting = true
      void this.#project()
    }
    if (state.movedTo !== null && !state.moved) void this.#carryOver()
  }

  #beginReply(): void {
    const done = this.#dispatch([ask({ type: 'beginReply', instance: this.#instance })])
    const generation = done?.state.generation
    const answer = done?.decisions[0]?.answer
    if (!done || !generation || !answer || !('turn' in answer)) return
    const abort = new AbortController()
    this.#generation = abort
    void this.#reply(done.state, abort)
  }

  /** Prepares one reply and brings the outcome back, whatever it is. */
  async #reply(state: ConversationState, abort: AbortController): Promise<void> {
    const { generation } = state
    if (generation === null) return
    const { turn } = generation
    try {
      const prepared = await prepareReply({
        db: this.env.DB,
        assistant: assistantFrom(this.env),
        state,
        generation,
        messages: this.#store.page(generation.upToSeq + 1, HISTORY),
        now: Date.now,
        signal: abort.signal,
        onDraft: (text) => {
          if (!abort.signal.aborted) this.#watchers.draft(turn, text)
        },
      })
      this.#dispatch([
        prepared.kind === 'reply'
          ? commitReply(turn, prepared.reply)
          : ask({ type: 'replyGated', turn, action: prepared.action }),
      ])
    } catch (error) {
      if (!abort.signal.aborted) {
        log('reply-failed', error)
        this.#dispatch([ask({ type: 'replyFailed', turn })])
      }
    } finally {
      this.#watchers.draft(turn, null)
    }
  }

  /** Sends what is due, one message after the other. */
  async #send(): Promise<void> {
    try {
      for (;;) {
        await this.#recheckSwitch()
        const done = this.#dispatch([ask({ type: 'claim', instance: this.#instance })])
        const answer = done?.decisions[0]?.answer
        if (!done || !answer || !('claimed' in answer)) return
        const { seq } = answer.claimed
        const result = await this.#attempt(done.state, seq)
        this.#dispatch([recordAttempt(seq, result, this.#unknownWaitMs)])
      }
    } finally {
      this.#sending = false
    }
  }

  /** What the assistant has prepared does not leave once it is switched off. */
  async #recheckSwitch(): Promise<void> {
    const state = this.#state
    if (!state?.outbox.some((item) => item.state === 'queued' && item.author === 'assistant')) return
    try {
      if (await assistantIsOn(this.env.DB, state.workspaceId)) return
      this.#dispatch([ask({ type: 'assistantOff' })])
    } catch (error) {
      // The switch was on when the reply was prepared, and turning it off is told to every conversation.
      log('switch-not-read', error)
    }
  }

  async #attempt(state: ConversationState, seq: number): Promise<SendResult> {
    const message = this.#store.bySeq(seq)
    if (message?.content.type !== 'text') throw new Error('only text leaves here')
    try {
      const sender = await senderFor(this.env, state, Date.now())
      return await sender.send({
        accountId: state.channel.accountId,
        to: state.addresses,
        text: message.content.text,
        ourId: `${state.conversationId}.${message.id}`,
      })
    } catch (error) {
      // Before the POST: no credentials, or no database to read them from. Certainly not sent.
      log('send-failed', error)
      return {
        kind: 'refused',
        next: 'retry',
        afterMs: 5000,
        code: 'not-ready',
        message: 'The channel could not be reached from here; it is tried again.',
      }
    }
  }

  /** Brings D1 up to date, and pokes the desk to look there. */
  async #project(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PROJECTION_DELAY_MS))
    const state = this.#state
    if (state === null) return
    const { version, unprojected: seqs } = state
    try {
      await project(this.env.DB, state, this.#store.bySeqs(seqs))
      this.#projecting = false
      this.#dispatch([ask({ type: 'projected', version, seqs })])
      await this.#poke(state)
    } catch (error) {
      log('projection-failed', error)
      this.#projecting = false
      this.#dispatch([ask({ type: 'projectionFailed' })])
    }
  }

  /** Only a hint: the hub finds in D1 what a lost one would have told it. */
  async #poke(state: ConversationState): Promise<void> {
    try {
      const desk: DeskRpc = this.env.DESK.getByName(state.workspaceId)
      await desk.poke({
        conversationId: state.conversationId,
        version: state.version,
        attention: state.attention,
      })
    } catch (error) {
      log('poke-failed', error)
    }
  }

  /** Hands what this conversation has to the older one it turned out to be. */
  async #carryOver(): Promise<void> {
    const state = this.#state
    if (this.#moving || state === null || state.movedTo === null || state.moved) return
    this.#moving = true
    try {
      const older: ConversationRpc = this.env.CONVERSATION.getByName(
        conversationName(state.workspaceId, state.movedTo),
      )
      await older.absorb({
        messages: this.#store.changedSince(0),
        origin: { ...state, conversationId: state.movedTo },
        serviceWindowEndsAt: state.serviceWindowEndsAt,
        personSpokeAt: state.personSpokeAt,
        unansweredSince: state.unansweredSince,
        lastInboundAt: state.lastInboundAt,
        unread: state.unread,
        holder: state.episode?.holder ?? null,
      })
      this.#dispatch([ask({ type: 'moved' })])
    } catch (error) {
      log('move-failed', error)
    } finally {
      this.#moving = false
    }
  }

  get #debounceMs(): number {
    if (this.env.DEBOUNCE_MS !== '') return Number(this.env.DEBOUNCE_MS)
    const settings = this.#state && lastKnownSettings(this.#state.workspaceId)
    return (settings ?? defaultSettings).debounceMs
  }

  get #unknownWaitMs(): number {
    return Number(this.env.UNKNOWN_OUTCOME_WAIT_MS)
  }
}

/** A line for the operator: what failed and how, never whose message it was. */
function log(event: string, error: unknown): void {
  console.error(
    JSON.stringify({ event, error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }),
  )
}
