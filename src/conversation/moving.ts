import type { Belongings } from '../domain/conversation/commands.ts'
import { belongingsOf } from '../domain/conversation/moving.ts'
import type { ConversationOrigin, ConversationState } from '../domain/conversation/state.ts'
import { type Addresses, type Meanwhile, meanwhile, type Returned } from '../domain/conversation/unmerging.ts'
import { absorbBelongings, carriedKey, ECHO_REACH_MS, giveBackTo, moveBack } from './asks.ts'
import { ask } from './dispatch.ts'
import { type Batch, conversationName } from './rpc.ts'
import { log, type Shell } from './shell.ts'

/** The conversation another one turned out to be part of. */
export type Older = Pick<ConversationOrigin, 'conversationId' | 'contactId'>

/** Whom a conversation is taken apart from, and whose it is again. */
export type Parting = Addresses & { older: string; contactId: string }

/** Hands what this conversation has to the older one it turned out to be; tried again until it arrives. */
export class Moving {
  readonly #shell: Shell
  #running: Promise<boolean> | null = null

  constructor(shell: Shell) {
    this.#shell = shell
  }

  goOn(state: ConversationState, now: number): void {
    if (state.movedTo !== null && !state.moved && (state.moveAt ?? now) <= now) void this.carryOver()
  }

  /**
   * This one is the same person's as an older one, which speaks for both from now on; `origin` makes it, if it is not.
   * Tells whether the older one has all of it already.
   */
  async moveTo(older: Older, origin: ConversationOrigin): Promise<boolean> {
    this.#shell.dispatch([ask({ type: 'moveTo', older })], origin)
    return this.carryOver()
  }

  /** Is a conversation of its own again, with what was said to it meanwhile. Throws when the older one cannot be reached. */
  async moveBack({ older, contactId, addresses, learned }: Parting): Promise<void> {
    // All that was said here is there before it is asked for back.
    await this.carryOver()
    if (this.#shell.state === null) return
    this.#shell.dispatch([moveBack({ contactId, addresses })])
    await this.#askBack(older, { addresses, learned })
  }

  /** Gives back what was another conversation's; one that has moved on itself passes it on. */
  async giveBack(returned: Returned): Promise<Meanwhile | null> {
    const speaker = this.#speaker()
    if (speaker !== null) return speaker.giveBack(returned)
    const done = this.#shell.dispatch([giveBackTo(returned)])
    return done && meanwhile(done.state)
  }

  /** Whether only the older conversation, which this one was part of a moment ago, can tell whose words these are. */
  isOlderAsked({ echoes }: Batch): boolean {
    const { state } = this.#shell
    if (state === null || state.partedFrom === null || state.movedTo !== null) return false
    const until = state.partedFrom.at + ECHO_REACH_MS
    return echoes.some(({ at }) => at < until)
  }

  /** The batch without echoes of what the older conversation sent. Throws when it cannot be reached. */
  async withoutOlders(batch: Batch): Promise<Batch> {
    const { state, env } = this.#shell
    if (state === null || state.partedFrom === null) return batch
    const name = conversationName(state.workspaceId, state.partedFrom.conversationId)
    const theirs = new Set(await env.CONVERSATION.getByName(name).areYours(batch.echoes))
    return { ...batch, echoes: batch.echoes.filter(({ providerId }) => !theirs.has(providerId)) }
  }

  /** Takes what a younger conversation has; one that has moved on itself passes it on. */
  async absorb(belongings: Belongings): Promise<void> {
    const speaker = this.#speaker()
    if (speaker !== null) return speaker.absorb(belongings)
    this.#shell.dispatch([absorbBelongings(belongings)], belongings.origin)
  }

  /** The conversation that speaks for this one; null where it speaks for itself. */
  #speaker() {
    const { state, env } = this.#shell
    if (state?.movedTo == null) return null
    return env.CONVERSATION.getByName(conversationName(state.workspaceId, state.movedTo))
  }

  /** Whether the older conversation has it now; this try may have failed. */
  carryOver(): Promise<boolean> {
    this.#running ??= this.#carryOver().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Asks the older conversation for what is this one's. */
  async #askBack(older: string, addresses: Addresses): Promise<void> {
    const { state, env, store } = this.#shell
    if (state === null) return
    const { workspaceId, conversationId } = state
    const keys = store.changedSince(0).map((message) => carriedKey(older, message))
    const conversation = env.CONVERSATION.getByName(conversationName(workspaceId, older))
    const said = await conversation.giveBack({ conversationId, ...addresses, keys })
    if (said !== null) this.#shell.dispatch([ask({ type: 'meanwhile', said })])
  }

  async #carryOver(): Promise<boolean> {
    const { state, env, store } = this.#shell
    if (state?.movedTo == null || state.moved) return true
    const pieces = belongingsOf(state, store.changedSince(state.handedOver))
    const older = conversationName(state.workspaceId, state.movedTo)
    try {
      // One after the other: each goes below those before it.
      for (const piece of pieces) await env.CONVERSATION.getByName(older).absorb(piece)
      this.#shell.dispatch([ask({ type: 'moved', version: state.version })])
      return true
    } catch (error) {
      log('move-failed', error, state)
      this.#shell.dispatch([ask({ type: 'moveFailed' })])
      return false
    }
  }
}
