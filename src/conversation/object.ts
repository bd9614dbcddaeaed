import { DurableObject } from 'cloudflare:workers'
import { lastKnownSettings } from '../db/briefing.ts'
import { writeDownClient } from '../db/identities.ts'
import { readAudience } from '../desk/audience.ts'
import { defaultSettings } from '../domain/assistant-settings.ts'
import type { Belongings } from '../domain/conversation/commands.ts'
import type { ConversationOrigin, ConversationState } from '../domain/conversation/state.ts'
import { clientKey } from '../domain/conversation/stored-message.ts'
import { hasBack, type Meanwhile, type Returned } from '../domain/conversation/unmerging.ts'
import type { ReplyAudit } from '../domain/reply-audit.ts'
import type { InboundMessage } from '../domain/wire.ts'
import type { ConversationAnswer, MessagePage } from '../protocol/api.ts'
import type { ConversationView } from '../protocol/conversation.ts'
import type { VisitorMessage } from '../protocol/frames.ts'
import {
  aboutStuck,
  fetchAgain,
  isOurs,
  messageOf,
  read,
  receiveEcho,
  receiveFromVisitor,
  receiveInbound,
  reportStatus,
  sendFromMember,
  type VisitorContent,
} from './asks.ts'
import { Attention } from './attention.ts'
import { tellOfStatuses } from './channel-news.ts'
import { type Ask, ask, beginDueReply, type Dispatched, dispatch } from './dispatch.ts'
import { Erasing } from './erasing.ts'
import { Fetching } from './fetching.ts'
import { Moving, type Older, type Parting } from './moving.ts'
import { Projecting } from './projecting.ts'
import { Replying } from './replying.ts'
import type { Batch, ConversationRpc, MemberMessage, Refusal, StuckMessage } from './rpc.ts'
import { Sending } from './sending.ts'
import type { Shell } from './shell.ts'
import { SqlStore } from './store.ts'
import { noteReports } from './template-checks.ts'
import { answerOf, messageView, PAGE, viewOf, visitorView } from './view.ts'
import { Waking } from './waking.ts'
import { Watchers } from './watchers.ts'

/**
 * One conversation. A thin shell: `#dispatch` is the only writer, and all it decides is in
 * `domain/conversation`. What takes time (preparing a reply, a POST, D1) runs beside it, comes back as
 * another command, and is leased to this instance so that its loss is noticed by the next one.
 */
export class ConversationObject extends DurableObject<Env> implements ConversationRpc {
  readonly #store: SqlStore
  readonly #watchers: Watchers
  readonly #lent: Shell
  readonly #attention: Attention
  readonly #replying: Replying
  readonly #sending: Sending
  readonly #fetching: Fetching
  readonly #projecting: Projecting
  readonly #moving: Moving
  readonly #erasing: Erasing
  readonly #waking: Waking
  #state: ConversationState | null

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#store = new SqlStore(ctx.storage)
    this.#watchers = new Watchers(ctx, this.#store)
    const shell = this.#shell()
    this.#lent = shell
    this.#attention = new Attention(shell)
    this.#replying = new Replying(shell, this.#attention)
    this.#sending = new Sending(shell)
    this.#fetching = new Fetching(shell)
    this.#projecting = new Projecting(shell)
    this.#moving = new Moving(shell)
    this.#erasing = new Erasing(ctx, env)
    this.#waking = new Waking(shell)
    this.#state = this.#store.load()
    // What an earlier instance had in hand is void; a first look at nothing makes nothing.
    const { instance, unknownWaitMs } = shell
    this.#dispatch([ask({ type: 'started', instance, unknownWaitMs })])
    // Whoever watched before this instance was: when they were last checked it cannot know.
    void this.#waking.checkSessions()
    // D1 may not have taken it when they came back.
    if (this.#state !== null) void this.#erasing.comeBack(this.#state)
  }

  async receive(given: Batch): Promise<{ received: number; duplicates: number } | { movedTo: string }> {
    const batch = this.#moving.isOlderAsked(given) ? await this.#moving.withoutOlders(given) : given
    const movedTo = this.#state?.movedTo ?? null
    if (movedTo !== null) {
      // What this conversation sent it still follows to its end, and tells the older one.
      this.#dispatch(batch.statuses.map(reportStatus))
      // Only once the older one has what was sent here can it tell an echo of it from the owner's own words.
      if (batch.echoes.length > 0 && !(await this.#moving.carryOver())) throw new Error('not handed over yet')
      return { movedTo }
    }
    const before = this.#state?.seq ?? 0
    const { origin, inbound, echoes, statuses } = batch
    const arrived = inbound.length + echoes.length
    const owner = this.#state && arrived > 0 ? hasBack(this.#state, origin.addresses) : null
    if (owner !== null) {
      // Whoever sent it here has not heard yet that these addresses are another conversation's again.
      this.#dispatch(statuses.map(reportStatus))
      return { movedTo: owner }
    }
    const asks: Ask[] = []
    if (inbound.length > 0) asks.push(receiveInbound(origin, inbound, this.#debounceMs))
    if (echoes.length > 0) asks.push(receiveEcho(origin, echoes))
    const consents = batch.consents ?? []
    asks.push(...consents.map((consent) => ask({ type: 'consent', consent })), ...statuses.map(reportStatus))
    this.#dispatch(asks, arrived + consents.length > 0 ? origin : null, batch.requestId)
    if (this.#state !== null) void tellOfStatuses(this.env, this.#state, statuses)
    void noteReports(this.#lent, statuses)
    const received = (this.#state?.seq ?? 0) - before
    return { received, duplicates: arrived - received }
  }

  async sendAsVisitor(send: {
    origin: ConversationOrigin
    clientId: string
    content: VisitorContent
    requestId?: string
  }): Promise<{ message: VisitorMessage }> {
    const { origin, clientId, content, requestId } = send
    this.#dispatch([receiveFromVisitor(origin, clientId, content, this.#debounceMs)], origin, requestId)
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

  async audit(messageId: string): Promise<ReplyAudit | Refusal> {
    return messageOf(this.#store, messageId)?.audit ?? { refused: 'no-such-message' }
  }

  async sendAsMember(send: MemberMessage) {
    return this.#sendAsMember(send, null)
  }

  async writeFirst(origin: ConversationOrigin, send: MemberMessage) {
    const state = this.#state
    const movedTo = state && (state.movedTo ?? hasBack(state, origin.addresses))
    return movedTo === null ? this.#sendAsMember(send, origin) : { movedTo }
  }

  #sendAsMember(send: MemberMessage, origin: ConversationOrigin | null) {
    const view = this.#command(sendFromMember(send), send.requestId, origin)
    if ('refused' in view) return view
    const stored = this.#store.byKey(clientKey(send.memberId, send.clientId))
    if (stored === null) throw new Error('a message that was just committed is not there')
    return { message: messageView(stored), view }
  }

  async retryMessage({ messageId, memberId, confirmed, requestId }: StuckMessage & { confirmed: boolean }) {
    return this.#aboutStuck(messageId, { type: 'retryMessage', memberId, confirmed }, requestId)
  }

  async dropMessage({ messageId, memberId, requestId }: StuckMessage) {
    return this.#aboutStuck(messageId, { type: 'dropMessage', memberId }, requestId)
  }

  async tellConsent(memberId: string, allowed: boolean): Promise<ConversationAnswer | Refusal> {
    const consent = { allowed, at: Date.now(), by: 'member', memberId } as const
    return this.#command(ask({ type: 'consent', consent }))
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

  async reopen(episode: number): Promise<ConversationAnswer | Refusal> {
    return this.#command(ask({ type: 'reopen', episode }))
  }

  async markRead(upToSeq: number): Promise<ConversationAnswer | Refusal> {
    const unread = this.#state?.unread ?? 0
    const answer = this.#command(read(upToSeq))
    if (this.#state !== null && this.#state.unread < unread) void this.#attention.read(this.#state)
    return answer
  }

  async fetchAgain(seq: number): Promise<ConversationAnswer | Refusal> {
    return this.#command(fetchAgain(seq))
  }

  async assistantOff(): Promise<void> {
    this.#dispatch([ask({ type: 'assistantOff' })])
  }

  async wake(): Promise<{ overdue: boolean }> {
    return this.#waking.look()
  }

  async showAnew(): Promise<void> {
    const state = this.#state
    if (state !== null && state.movedTo === null) await writeDownClient(this.env.DB, state)
    await this.#projecting.all()
  }

  async erase(): Promise<void> {
    if (this.#state === null && this.#erasing.isErased) return
    await this.#projecting.all()
    this.#state = null
    this.#watchers.closeAll()
    await this.#erasing.erase()
  }

  async moveTo(older: Older, origin: ConversationOrigin): Promise<boolean> {
    return this.#moving.moveTo(older, origin)
  }

  async belongTo(contactId: string): Promise<void> {
    this.#dispatch([ask({ type: 'belongTo', contactId })])
  }

  async moveBack(parting: Parting): Promise<void> {
    return this.#moving.moveBack(parting)
  }

  async giveBack(returned: Returned): Promise<Meanwhile | null> {
    return this.#moving.giveBack(returned)
  }

  async areYours(echoes: InboundMessage[]): Promise<string[]> {
    const state = this.#state
    if (state === null) return []
    return echoes.flatMap((echo) => (isOurs(this.#store, state, echo) ? [echo.providerId] : []))
  }

  async absorb(belongings: Belongings): Promise<void> {
    return this.#moving.absorb(belongings)
  }

  override async fetch(request: Request): Promise<Response> {
    const audience = readAudience(request)
    if (audience === null) return new Response('who watches?', { status: 403 })
    if (audience.kind === 'member') this.#waking.watched()
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
  override async alarm(info?: AlarmInvocationInfo): Promise<void> {
    await this.#waking.ring(info?.scheduledTime ?? Date.now())
  }

  /** A command of a member's: the conversation after it, or why it was refused. */
  #command(
    asked: Ask,
    requestId?: string,
    origin: ConversationOrigin | null = null,
  ): ConversationAnswer | Refusal {
    const done = this.#dispatch([asked], origin, requestId)
    if (done === null) return { refused: 'unknown' }
    const answer = done.decisions[0]?.answer
    return answer && 'refused' in answer ? answer : answerOf(done.state)
  }

  /** Does what a member wants done about a message, and shows it as it is then. */
  #aboutStuck(messageId: string, wish: Parameters<typeof aboutStuck>[1], requestId?: string) {
    const view = this.#command(aboutStuck(messageId, wish), requestId)
    if ('refused' in view) return view
    const message = messageOf(this.#store, messageId)
    return message === null
      ? ({ refused: 'no-such-message' } as const)
      : { message: messageView(message), view }
  }

  /** The only writer: one transaction, then what follows from it. */
  #dispatch(asks: Ask[], origin: ConversationOrigin | null = null, requestId?: string): Dispatched | null {
    const before = this.#state
    const moment = {
      now: Date.now(),
      random: () => crypto.randomUUID().slice(0, 13),
      requestId,
      lookAt: this.#waking.lookAt,
    }
    // After what was finished meanwhile, and before what all this makes due.
    const noted = this.#projecting.noted()
    const all = [...noted, ...asks, beginDueReply(this.#lent.instance), this.#sending.claimAtOnce]
    const done = dispatch(this.#store, before, all, moment, origin)
    if (done === null) return null
    this.#state = done.state
    if (before === null) void this.#erasing.comeBack(done.state)
    if (done.decisions.some((decision) => decision.abortGeneration)) this.#replying.abort()
    const seqs = done.decisions.flatMap(({ writes }) =>
      writes.map((write) => (write.type === 'append' ? write.message.seq : write.seq)),
    )
    this.#watchers.changed(before, done.state, seqs)
    const last = done.decisions.at(-1)?.answer ?? null
    this.#goOn(done.state, last && 'claimed' in last ? last.claimed : null)
    return { ...done, decisions: done.decisions.slice(noted.length) }
  }

  /** Starts whatever the state asks for and is not under way. */
  #goOn(state: ConversationState, claimed: { seq: number; id: string } | null): void {
    const now = Date.now()
    this.#replying.goOn(state)
    this.#sending.goOn(state, now, claimed)
    this.#fetching.goOn(state, now)
    this.#projecting.goOn(state, now)
    this.#moving.goOn(state, now)
  }

  /** What the object lends to the work beside it. */
  #shell(): Shell {
    const state = () => this.#state
    return {
      env: this.env,
      store: this.#store,
      watchers: this.#watchers,
      instance: crypto.randomUUID(),
      unknownWaitMs: Number(this.env.UNKNOWN_OUTCOME_WAIT_MS),
      get state() {
        return state()
      },
      dispatch: (asks, origin) => this.#dispatch(asks, origin),
    }
  }

  get #debounceMs(): number {
    if (this.env.DEBOUNCE_MS !== '') return Number(this.env.DEBOUNCE_MS)
    const settings = this.#state && lastKnownSettings(this.#state.workspaceId)
    return (settings ?? defaultSettings).debounceMs
  }
}
