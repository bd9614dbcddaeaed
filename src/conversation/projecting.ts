import { listedOf, project } from '../db/projection.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { ask } from './dispatch.ts'
import { postDueEvents } from './posting.ts'
import { log, type Shell } from './shell.ts'

/** Changes that come close together go to D1 as one, a client's message with the reply to it; ms. */
const DELAY_MS = 200
/** Who is here for the first time shall be seen at once, ms. */
const FIRST_DELAY_MS = 60
/** What no list shows (a delivery's ticks, costs) is gathered for longer; less than the object's heartbeat. */
const QUIET_MS = 1_500

/** Keeps D1 up to date with the conversation, and tells the desk to look there. */
export class Projecting {
  readonly #shell: Shell
  #running = false
  /** What lists show, as far as this instance has written it. */
  #listed: string | null = null

  constructor(shell: Shell) {
    this.#shell = shell
  }

  goOn(state: ConversationState, now: number): void {
    if (!this.#running && state.projectAt !== null && state.projectAt <= now) void this.#project()
  }

  async #project(): Promise<void> {
    this.#running = true
    const quietUntil = Date.now() + QUIET_MS
    const delay = this.#listed === null ? FIRST_DELAY_MS : DELAY_MS
    do await new Promise((resolve) => setTimeout(resolve, delay))
    while (!this.#hasNews() && Date.now() < quietUntil)
    const { state, env, store } = this.#shell
    if (state === null) return
    const { version, unprojected: seqs } = state
    const news = this.#hasNews()
    const messages = store.bySeqs(seqs)
    const there = new Set(messages.map(({ seq }) => seq))
    const gone = seqs.filter((seq) => !there.has(seq))
    const projected = await project(env.DB, state, messages, gone).then(
      () => true,
      (error) => {
        log('projection-failed', error, state)
        return false
      },
    )
    this.#running = false
    this.#shell.dispatch([
      projected ? ask({ type: 'projected', version, seqs }) : ask({ type: 'projectionFailed' }),
    ])
    if (!projected) return
    this.#listed = listedOf(state)
    if (news) await Promise.all([this.#poke(state), this.#postEvents(state)])
  }

  /** Whether a list of the hub would look different, or a person is needed. */
  #hasNews(): boolean {
    const { state } = this.#shell
    return state === null || state.attention !== null || listedOf(state) !== this.#listed
  }

  /** Only a hint: the hub finds in D1 what a lost one would have told it. */
  async #poke(state: ConversationState): Promise<void> {
    const { workspaceId, conversationId, version, attention } = state
    try {
      await this.#shell.env.DESK.getByName(workspaceId).poke({ conversationId, version, attention })
    } catch (error) {
      log('poke-failed', error, state)
    }
  }
  /** Tells the seller's own system at once; what fails is posted again by the clock. */
  async #postEvents(state: ConversationState): Promise<void> {
    const { workspaceId, channel } = state
    if (channel.kind !== 'webhook') return
    try {
      await postDueEvents(this.#shell.env, { workspaceId, channelId: channel.id }, Date.now())
    } catch (error) {
      log('events-not-posted', error, state)
    }
  }
}
