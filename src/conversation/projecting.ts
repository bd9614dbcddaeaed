import { noLongerThan } from '../channels/patience.ts'
import { project, type Shown, shownOf } from '../db/projection.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { type Ask, ask } from './dispatch.ts'
import { postDueEvents } from './posting.ts'
import { log, type Shell } from './shell.ts'

/** Changes that come close together go to D1 as one, a client's message with the reply to it; ms. */
const DELAY_MS = 200
/** Who is here for the first time shall be seen at once, ms. */
const FIRST_DELAY_MS = 60
/** What no list shows (a delivery's ticks, costs) waits so much longer; with all that follows less than the object's heartbeat. */
const QUIET_MS = 1_200
/** What was written is noted with the conversation's next change, or this much later, ms, before its alarm need ring. */
const NOTE_AFTER_MS = 300

/**
 * D1 ends a query itself after 30 s (limits, November 2026). An answer that has not come by then never will: what may
 * have been written all the same is written again, ms.
 */
const LOST_AFTER_MS = 35_000

/** How many messages are written at a time when all are. */
const PAGE = 200

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Writes as `project` does, and rejects once D1 cannot be expected to answer any more: its calls take no signal. */
const projectInTime: typeof project = (...given) => noLongerThan(LOST_AFTER_MS, () => project(...given))

/** Keeps D1 up to date with the conversation, and tells the desk to look there. */
export class Projecting {
  readonly #shell: Shell
  #running = false
  /** Is told of each change while what no list shows is gathered. */
  #onChange: (() => void) | null = null
  /** What lists show, as far as this instance has written it. */
  #shown: Shown | null = null
  /** What D1 has and the object has not noted yet. */
  #written: { version: number; seqs: number[] } | null = null

  constructor(shell: Shell) {
    this.#shell = shell
  }

  goOn(state: ConversationState, now: number): void {
    if (this.#running) this.#onChange?.()
    else if (state.projectAt !== null && state.projectAt <= now) void this.#project()
  }

  /** What was written and is to be noted with whatever else changes. What an end before leaves unnoted is written again, which changes nothing. */
  noted(): Ask[] {
    const written = this.#written
    this.#written = null
    return written === null ? [] : [ask({ type: 'projected', ...written })]
  }

  /** All is done: that is noted, and the alarm that would have noticed a crash moved to when there is more to do. */
  #note(): void {
    if (this.#written !== null) this.#shell.dispatch([])
  }

  /** Writes all there is. Rejects when D1 does not take it. */
  async all(): Promise<void> {
    const { state, env, store } = this.#shell
    if (state === null) return
    let before = Number.MAX_SAFE_INTEGER
    let page = store.page(before, PAGE)
    do {
      await projectInTime(env.DB, state, page)
      before = page[0]?.seq ?? 0
      page = store.page(before, PAGE)
    } while (page.length > 0)
  }

  async #project(): Promise<void> {
    this.#running = true
    await pause(this.#shown === null ? FIRST_DELAY_MS : DELAY_MS)
    if (!this.#hasNews() && (await this.#newsWithin(QUIET_MS))) await pause(DELAY_MS)
    const news = this.#hasNews()
    const { state, env, store } = this.#shell
    if (state === null) return
    const { version, unprojected: seqs } = state
    const messages = store.bySeqs(seqs)
    const there = new Set(messages.map(({ seq }) => seq))
    const gone = seqs.filter((seq) => !there.has(seq))
    try {
      this.#shown = await projectInTime(env.DB, state, messages, { gone, before: this.#shown })
    } catch (error) {
      log('projection-failed', error, state)
      this.#running = false
      this.#shown = null
      this.#shell.dispatch([ask({ type: 'projectionFailed' })])
      return
    }
    this.#running = false
    this.#written = { version, seqs }
    // What came while D1 was written is written next.
    if (this.#shell.state?.version !== version) this.#shell.dispatch([])
    else setTimeout(() => this.#note(), NOTE_AFTER_MS)
    if (news) await Promise.all([this.#poke(state), this.#postEvents(state)])
  }

  /** Whether something changes within `ms` that a list shows. */
  async #newsWithin(ms: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => resolve(false), ms)
    this.#onChange = () => this.#hasNews() && resolve(true)
    const came = await promise
    clearTimeout(timer)
    this.#onChange = null
    return came
  }

  /** Whether a list of the hub would look different, or a person is needed. */
  #hasNews(): boolean {
    const { state } = this.#shell
    if (state === null || state.attention !== null || this.#shown === null) return true
    const now = shownOf(state)
    return Object.entries(this.#shown).some(([row, cells]) => now[row] !== cells)
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
