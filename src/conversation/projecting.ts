import { project } from '../db/projection.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { ask } from './dispatch.ts'
import { log, type Shell } from './shell.ts'

/** Changes that come close together go to D1 as one, ms. */
const DELAY_MS = 60

/** Keeps D1 up to date with the conversation, and tells the desk to look there. */
export class Projecting {
  readonly #shell: Shell
  #running = false

  constructor(shell: Shell) {
    this.#shell = shell
  }

  goOn(state: ConversationState, now: number): void {
    if (!this.#running && state.projectAt !== null && state.projectAt <= now) void this.#project()
  }

  async #project(): Promise<void> {
    this.#running = true
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS))
    const { state, env, store } = this.#shell
    if (state === null) return
    const { version, unprojected: seqs } = state
    const projected = await project(env.DB, state, store.bySeqs(seqs)).then(
      () => true,
      (error) => {
        log('projection-failed', error)
        return false
      },
    )
    this.#running = false
    this.#shell.dispatch([
      projected ? ask({ type: 'projected', version, seqs }) : ask({ type: 'projectionFailed' }),
    ])
    if (projected) await this.#poke(state)
  }

  /** Only a hint: the hub finds in D1 what a lost one would have told it. */
  async #poke({ workspaceId, conversationId, version, attention }: ConversationState): Promise<void> {
    try {
      await this.#shell.env.DESK.getByName(workspaceId).poke({ conversationId, version, attention })
    } catch (error) {
      log('poke-failed', error)
    }
  }
}
