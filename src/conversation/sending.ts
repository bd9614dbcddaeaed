import type { Address, Sender } from '../channels/channel.ts'
import { linkAddresses } from '../db/identities.ts'
import { keptSendingTerms, readSendingTerms, type SendingTerms } from '../db/sending-terms.ts'
import { addresseesOf } from '../domain/conversation/addressing.ts'
import type { TemplateChecks } from '../domain/conversation/commands.ts'
import { NOT_READY } from '../domain/conversation/leaving.ts'
import { nextToSend, type OutboxItem } from '../domain/conversation/outbox.ts'
import { TRY_LOST_AFTER_MS } from '../domain/conversation/sending.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { isSendable } from '../domain/message.ts'
import type { ReplyAudit } from '../domain/reply-audit.ts'
import { serviceWindowOpen } from '../domain/window.ts'
import type { SendResult } from '../domain/wire.ts'
import { log as logLine } from '../log.ts'
import { recordAttempt } from './asks.ts'
import { tellOfAttempt } from './channel-news.ts'
import { type Ask, ask } from './dispatch.ts'
import { goesUnasked, turnToSend } from './pacing.ts'
import { keptSender, senderFor } from './sender.ts'
import { log, namesOf, type Shell } from './shell.ts'
import { checkTemplates, noteFailures } from './template-checks.ts'
import { uploadNext } from './uploading.ts'

/** When the channel could not even be asked: certainly not sent, tried again after this. */
const NOT_READY_MS = 5000
/** A turn that was not used within this, ms, is asked for anew: objects that wake late would come all at once. */
const TURN_GOOD_MS = 2000

type Claimed = { seq: number; id: string }
type Queued = Extract<OutboxItem, { state: 'queued' }>

/** Puts messages on the wire, one after the other, each claimed before and settled after. */
export class Sending {
  readonly #shell: Shell
  /** The run that is at it, and since when with one message, ms. */
  #run: { since: number } | null = null

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /** A run that hangs for longer than any try takes is given up. */
  get #running(): boolean {
    return this.#run !== null && Date.now() - this.#run.since < TRY_LOST_AFTER_MS
  }

  /** Sends what is due; `claimed` is what `claimAtOnce` has just claimed. */
  goOn(state: ConversationState, now: number, claimed: Claimed | null): void {
    if (this.#running) return
    const next = nextToSend(state)
    if (claimed !== null || (next !== null && next.nextAt <= now)) void this.#drain(state, claimed)
  }

  /**
   * Claims what is due to leave in the very transaction that made it so, when all that has to be known for it is at
   * hand: a transaction less a message, and nothing comes between.
   */
  readonly claimAtOnce: Ask = (_store, at, state) => {
    const next = nextToSend(state)
    const { instance } = this.#shell
    if (this.#running || next === null || next.nextAt > at.now || !this.#isReady(state, next, at.now))
      return null
    return { ...at, type: 'claim', instance }
  }

  /** Whether nothing has to be waited for before the next message may leave. */
  #isReady(state: ConversationState, next: Queued, now: number): boolean {
    const { workspaceId, channel } = state
    if (next.needsUpload || next.template !== undefined) return false
    // It is going to fail, and what stands behind it may need more than is at hand.
    if (!serviceWindowOpen(state.serviceWindowEndsAt, now)) return false
    const terms = keptSendingTerms(workspaceId, channel.id, now)
    if (terms === null || keptSender(state, terms, now) === null) return false
    if (!terms.assistantOn && next.author === 'assistant') return false
    return hasTurn(next, now) || goesUnasked(state, terms, now)
  }

  async #drain(state: ConversationState, claimed: Claimed | null): Promise<void> {
    const { instance } = this.#shell
    const run = { since: Date.now() }
    this.#run = run
    try {
      if (claimed !== null) {
        const { workspaceId, channel } = state
        const item = state.outbox.find(({ seq }) => seq === claimed.seq)
        // As when it was claimed: the clock may have gone on since.
        const now = item?.state === 'sending' ? item.claimedAt : Date.now()
        const terms = keptSendingTerms(workspaceId, channel.id, now)
        await this.#send(state, claimed, keptSender(state, terms, now), terms)
      }
      while (this.#run === run && this.#inFront() !== null) {
        run.since = Date.now()
        const front = this.#inFront()
        await uploadNext(this.#shell)
        const terms = await this.#terms()
        await this.#takeTurn(terms)
        const templates = await this.#templates()
        // Last, so that nothing leaves through a channel that was disconnected meanwhile.
        const sender = await this.#sender()
        // Nobody of the assistant's speaks once it is switched off.
        if (terms?.assistantOn === false) this.#silenceAssistant()
        if (this.#run !== run) return
        // Nothing is waited for between the claim and the POST: whoever takes over does so before both or after.
        const done = this.#shell.dispatch([ask({ type: 'claim', instance, templates })])
        const answer = done?.decisions[0]?.answer
        if (!done || !answer || !('claimed' in answer)) {
          // What stood in front has failed, and what is there now may want its file uploaded first.
          const now = this.#inFront()
          if (now === null || now === front) return
          continue
        }
        await this.#send(done.state, answer.claimed, sender, terms)
      }
    } finally {
      if (this.#run === run) this.#run = null
    }
  }

  /** One try at a message that is claimed, begun before anything else can happen, and what came of it. */
  async #send(
    state: ConversationState,
    claimed: Claimed,
    sender: Sender | null,
    terms: SendingTerms | null,
  ): Promise<void> {
    const { seq } = claimed
    const startedAt = Date.now()
    const result = await this.#attempt(state, seq, sender)
    logSend(state, claimed, this.#shell.store.bySeq(seq)?.audit ?? null, result, Date.now() - startedAt)
    this.#shell.dispatch([recordAttempt(seq, result, this.#shell.unknownWaitMs)])
    if (result.kind === 'accepted') await this.#link(state, result.alsoKnownAs ?? [])
    if (result.kind === 'refused') await noteFailures(this.#shell, [{ seq, error: result }])
    void tellOfAttempt(this.#shell.env, state, terms, result, Date.now())
  }

  /** The message that is due to leave next, by its number. */
  #inFront(): number | null {
    const next = this.#shell.state && nextToSend(this.#shell.state)
    return next !== null && next.nextAt <= Date.now() ? next.seq : null
  }

  /** What is to be known right before something leaves; null while D1 does not answer, which holds nothing up. */
  async #terms(): Promise<SendingTerms | null> {
    const { state, env } = this.#shell
    try {
      return state && (await readSendingTerms(env.DB, state.workspaceId, state.channel.id, Date.now()))
    } catch (error) {
      // The switch was on when the reply was prepared, and turning it off is told to every conversation.
      log('terms-not-read', error, state)
      return null
    }
  }

  /** What comes from these addresses is of this conversation too; one that is not kept costs a merge later. */
  async #link(state: ConversationState, addresses: Address[]): Promise<void> {
    const known = new Set(state.addresses.map(({ value }) => value))
    const news = addresses.filter(({ value }) => !known.has(value))
    if (news.length === 0) return
    try {
      await linkAddresses(this.#shell.env.DB, { ...state, channelId: state.channel.id }, news, Date.now())
    } catch (error) {
      log('addresses-not-linked', error, state)
    }
  }

  /** How the templates that wait stand; while D1 does not answer none leaves. */
  async #templates(): Promise<TemplateChecks> {
    const { state, env } = this.#shell
    try {
      return state === null ? {} : await checkTemplates(env, state)
    } catch (error) {
      log('templates-not-read', error, state)
      return {}
    }
  }

  /** Holds the next message until the channel has a turn for it. */
  async #takeTurn(terms: SendingTerms | null): Promise<void> {
    const { state, env } = this.#shell
    const next = state && nextToSend(state)
    const now = Date.now()
    if (state === null || next === null || next.nextAt > now) return
    if (hasTurn(next, now)) return
    const sendAt = await turnToSend(env, state, terms, now)
    if (sendAt > Date.now()) this.#shell.dispatch([ask({ type: 'hold', seq: next.seq, until: sendAt })])
  }

  /** What the assistant has prepared does not leave once it is switched off. */
  #silenceAssistant(): void {
    const waits = this.#shell.state?.outbox.some((i) => i.state === 'queued' && i.author === 'assistant')
    if (waits) this.#shell.dispatch([ask({ type: 'assistantOff' })])
  }

  /** The way out; null without credentials, or without a database to read them from. */
  async #sender(): Promise<Sender | null> {
    const { state, env } = this.#shell
    try {
      return state && (await senderFor(env, state, await this.#terms(), Date.now()))
    } catch (error) {
      log('send-not-ready', error, state)
      return null
    }
  }

  #attempt(state: ConversationState, seq: number, sender: Sender | null): SendResult | Promise<SendResult> {
    const message = this.#shell.store.bySeq(seq)
    if (message === null || !isSendable(message.content)) {
      return {
        kind: 'refused',
        next: 'never',
        code: 'not-sendable',
        message: 'This kind of message cannot be sent.',
        reason: 'not-sendable',
      }
    }
    if (sender === null) {
      return {
        kind: 'refused',
        next: 'retry',
        afterMs: NOT_READY_MS,
        code: NOT_READY,
        message: 'The channel could not be reached from here; it is tried again.',
        reason: 'not-ready',
      }
    }
    return sender.send({
      accountId: state.channel.accountId,
      to: addresseesOf(state, message.content.type === 'template' ? message.content : undefined),
      content: message.content,
      ourId: `${state.conversationId}.${message.id}`,
    })
  }
}

/** Whether the channel's budget has just given this message its turn. */
function hasTurn({ turnAt }: Queued, now: number): boolean {
  return turnAt !== undefined && turnAt <= now && now - turnAt <= TURN_GOOD_MS
}

/** What came of one try, by our own id of the message: a provider's may hold the client's number. */
function logSend(
  state: ConversationState,
  { seq, id }: Claimed,
  audit: ReplyAudit | null,
  result: SendResult,
  durationMs: number,
): void {
  const item = state.outbox.find((one) => one.seq === seq)
  logLine(result.kind === 'accepted' ? 'info' : 'warn', 'send', {
    ...namesOf(state),
    requestId: item?.requestId ?? null,
    messageId: id,
    channelId: state.channel.id,
    channel: state.channel.kind,
    outcome: result.kind === 'refused' ? result.next : result.kind,
    code: result.kind === 'refused' ? result.code : null,
    durationMs,
    ...(audit !== null && { kind: audit.responder, preparedMs: audit.latencyMs }),
  })
}
