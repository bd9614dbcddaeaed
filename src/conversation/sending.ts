import type { Sender } from '../channels/channel.ts'
import { assistantIsOn } from '../db/briefing.ts'
import { type ConversationState, nextToSend } from '../domain/conversation/state.ts'
import { isSendable } from '../domain/message.ts'
import type { SendResult } from '../domain/wire.ts'
import { ask, recordAttempt } from './dispatch.ts'
import { senderFor } from './sender.ts'
import { log, type Shell } from './shell.ts'

/** When the channel could not even be asked: certainly not sent, tried again after this. */
const NOT_READY_MS = 5000

/** Puts messages on the wire, one after the other, each claimed before and settled after. */
export class Sending {
  readonly #shell: Shell
  #running = false

  constructor(shell: Shell) {
    this.#shell = shell
  }

  goOn(state: ConversationState, now: number): void {
    const next = nextToSend(state)
    if (!this.#running && next !== null && next.nextAt <= now) void this.#drain()
  }

  async #drain(): Promise<void> {
    const { instance, unknownWaitMs } = this.#shell
    this.#running = true
    try {
      for (;;) {
        const sender = await this.#sender()
        await this.#recheckSwitch()
        // Nothing is waited for between the claim and the POST: whoever takes over does so before both or after.
        const done = this.#shell.dispatch([ask({ type: 'claim', instance })])
        const answer = done?.decisions[0]?.answer
        if (!done || !answer || !('claimed' in answer)) return
        const { seq } = answer.claimed
        const result = await this.#attempt(done.state, seq, sender)
        this.#shell.dispatch([recordAttempt(seq, result, unknownWaitMs)])
      }
    } finally {
      this.#running = false
    }
  }

  /** What the assistant has prepared does not leave once it is switched off. */
  async #recheckSwitch(): Promise<void> {
    const { state, env } = this.#shell
    if (!state?.outbox.some((item) => item.state === 'queued' && item.author === 'assistant')) return
    try {
      if (await assistantIsOn(env.DB, state.workspaceId)) return
      this.#shell.dispatch([ask({ type: 'assistantOff' })])
    } catch (error) {
      // The switch was on when the reply was prepared, and turning it off is told to every conversation.
      log('switch-not-read', error)
    }
  }

  /** The way out; null without credentials, or without a database to read them from. */
  async #sender(): Promise<Sender | null> {
    const { state, env } = this.#shell
    try {
      return state && (await senderFor(env, state, Date.now()))
    } catch (error) {
      log('send-not-ready', error)
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
      }
    }
    if (sender === null) {
      return {
        kind: 'refused',
        next: 'retry',
        afterMs: NOT_READY_MS,
        code: 'not-ready',
        message: 'The channel could not be reached from here; it is tried again.',
      }
    }
    return sender.send({
      accountId: state.channel.accountId,
      to: state.addresses,
      content: message.content,
      ourId: `${state.conversationId}.${message.id}`,
    })
  }
}
