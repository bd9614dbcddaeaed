import type { Address } from '../domain/address.ts'
import { belongingsOf } from '../domain/conversation/moving.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { ask, carriedKey } from './dispatch.ts'
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

  /** Asks the older conversation for what is this one's. Throws when it cannot be reached. */
  async askBack(older: string, addresses: Address[]): Promise<void> {
    const { state, env, store } = this.#shell
    if (state === null) return
    const { workspaceId, conversationId } = state
    const keys = store.changedSince(0).map((message) => carriedKey(older, message))
    const conversation = env.CONVERSATION.getByName(conversationName(workspaceId, older))
    await conversation.giveBack({ conversationId, addresses, keys })
  }

  async #carryOver(): Promise<void> {
    const { state, env, store } = this.#shell
    const belongings = state && !state.moved ? belongingsOf(state, store.changedSince(0)) : null
    if (state === null || belongings === null) return
    const { workspaceId, conversationId } = belongings.origin
    try {
      await env.CONVERSATION.getByName(conversationName(workspaceId, conversationId)).absorb(belongings)
      this.#shell.dispatch([ask({ type: 'moved', version: state.version })])
    } catch (error) {
      log('move-failed', error, state)
    }
  }
}
