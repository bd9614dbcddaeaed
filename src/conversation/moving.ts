import type { ConversationState } from '../domain/conversation/state.ts'
import { ask } from './dispatch.ts'
import { conversationName } from './rpc.ts'
import { log, type Shell } from './shell.ts'

/** Hands what this conversation has to the older one it turned out to be; tried again until it arrives. */
export class Moving {
  readonly #shell: Shell
  #running: Promise<void> | null = null

  constructor(shell: Shell) {
    this.#shell = shell
  }

  goOn(state: ConversationState): void {
    if (state.movedTo !== null && !state.moved) void this.carryOver()
  }

  /** Resolves when the older conversation has it, or when this try failed. */
  carryOver(): Promise<void> {
    this.#running ??= this.#carryOver().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #carryOver(): Promise<void> {
    const { state, env, store } = this.#shell
    if (state === null || state.movedTo === null || state.moved) return
    const { workspaceId, movedTo: conversationId, channel, contactId, addresses, profileName, version } = state
    try {
      await env.CONVERSATION.getByName(conversationName(workspaceId, conversationId)).absorb({
        messages: store.changedSince(0),
        origin: { workspaceId, conversationId, channel, contactId, addresses, profileName },
        serviceWindowEndsAt: state.serviceWindowEndsAt,
        personSpokeAt: state.personSpokeAt,
        unansweredSince: state.unansweredSince,
        answeredUpToSeq: state.answeredUpToSeq,
        lastInboundAt: state.lastInboundAt,
        unread: state.unread,
        holder: state.heldAtMove,
      })
      this.#shell.dispatch([ask({ type: 'moved', version })])
    } catch (error) {
      log('move-failed', error)
    }
  }
}
