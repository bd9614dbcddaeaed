import { writeDownClient } from '../db/identities.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { log } from './shell.ts'

/** All that is left of a conversation that was erased. */
const MARK = 'erased'

/** The end of a conversation that is erased, and what is to be done when its client writes again. */
export class Erasing {
  readonly #ctx: DurableObjectState
  readonly #env: Env

  constructor(ctx: DurableObjectState, env: Env) {
    this.#ctx = ctx
    this.#env = env
  }

  get isErased(): boolean {
    return this.#ctx.storage.kv.get(MARK) !== undefined
  }

  /** Deletes all there is, and ends this instance: what is under way in it belongs to what is gone. */
  async erase(): Promise<void> {
    const { storage } = this.#ctx
    await storage.deleteAlarm()
    await storage.deleteAll()
    // Others may still send the client's next message here without writing down whose addresses these are.
    storage.kv.put(MARK, true)
    await storage.sync()
    this.#ctx.abort('erased')
  }

  /** A client who was erased is here again: their addresses are written down anew. */
  async comeBack(state: ConversationState): Promise<void> {
    if (!this.isErased) return
    try {
      await writeDownClient(this.#env.DB, state)
      this.#ctx.storage.kv.delete(MARK)
    } catch (error) {
      log('client-not-written-down', error, state)
    }
  }
}
