import type { ConversationState } from '../domain/conversation/state.ts'
import { ask } from './dispatch.ts'
import { conversationName } from './rpc.ts'
import { log, type Shell } from './shell.ts'

/** Hands what this conversation has to the older one it turned out to be; tried again until it arrives. */
export class Moving {
  readonly #shell: Shell
  #running = false

  constructor(shell: Shell) {
    this.#shell = shell
  }

  goOn(state: ConversationState): void {
    if (state.movedTo !== null && !state.moved) void this.carryOver()
  }

  /** Resolves when the older conversation has it, or when this try failed. */
  async carryOver(): Promise<void> {
    const { state, env, store } = this.#shell
    if (this.#running || state === null || state.movedTo === null || state.moved) return
    this.#running = true
    try {
      await env.CONVERSATION.getByName(conversationName(state.workspaceId, state.movedTo)).absorb({
        messages: store.changedSince(0),
        origin: { ...state, conversationId: state.movedTo },
        serviceWindowEndsAt: state.serviceWindowEndsAt,
        personSpokeAt: state.personSpokeAt,
        unansweredSince: state.unansweredSince,
        lastInboundAt: state.lastInboundAt,
        unread: state.unread,
        holder: state.episode?.holder ?? null,
      })
      this.#shell.dispatch([ask({ type: 'moved' })])
    } catch (error) {
      log('move-failed', error)
    } finally {
      this.#running = false
    }
  }
}
