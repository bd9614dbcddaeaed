import type { Address } from '../domain/address.ts'
import { belongingsOf } from '../domain/conversation/moving.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { carriedKey } from './asks.ts'
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

  goOn(state: ConversationState, now: number): void {
    if (state.movedTo !== null && !state.moved && (state.moveAt ?? now) <= now) void this.carryOver()
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
    const said = await conversation.giveBack({ conversationId, addresses, keys })
    if (said !== null) this.#shell.dispatch([ask({ type: 'meanwhile', said })])
  }

  async #carryOver(): Promise<void> {
    const { state, env, store } = this.#shell
    if (state?.movedTo == null || state.moved) return
    const pieces = belongingsOf(state, store.changedSince(state.handedOver))
    const older = conversationName(state.workspaceId, state.movedTo)
    try {
      // One after the other: each goes below those before it.
      for (const piece of pieces) await env.CONVERSATION.getByName(older).absorb(piece)
      this.#shell.dispatch([ask({ type: 'moved', version: state.version })])
    } catch (error) {
      log('move-failed', error, state)
      this.#shell.dispatch([ask({ type: 'moveFailed' })])
    }
  }
}
