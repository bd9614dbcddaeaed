import { assistantIsOn } from '../db/briefing.ts'
import { database } from '../db/database.ts'
import { liveSessions } from '../db/members.ts'
import { isOverdue, nextWake } from '../domain/conversation/decide.ts'
import { speaksUnasked } from '../domain/conversation/follow-up.ts'
import { ask, HEARTBEAT_MS } from './dispatch.ts'
import { log, type Shell } from './shell.ts'

/** How long a socket may outlive its session; the promise is a minute. */
const CHECK_SESSIONS_MS = 45_000
/** How long an alarm that rang early waits at most before it looks, and is set again. */
const MOST_EARLY_MS = 1_000
/** When to ask D1 again about the assistant's switch. */
const LOOK_AGAIN_MS = 30_000

/** What a conversation does because its time has come, by its alarm or when it is asked to look. */
export class Waking {
  readonly #shell: Shell
  /** When members' sessions are to be looked at, ms; null while no member watches. */
  lookAt: number | null = null

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /** The alarm that was set for `scheduledAt` (ms) rang. */
  async ring(scheduledAt: number): Promise<void> {
    const early = scheduledAt - Date.now()
    this.#shell.store.alarmFired()
    // The platform's clock is ahead of ours: set again at once, for an instant that is past there, it would only spin.
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(early, MOST_EARLY_MS)))
    await this.#wake()
    await this.checkSessions()
  }

  /** Looks whether anything is overdue, and does it. */
  async look(): Promise<{ overdue: boolean }> {
    if (this.#shell.state === null) return { overdue: false }
    // What is done already and only not noted yet is no work.
    this.#shell.dispatch([])
    const overdue = isOverdue(this.#shell.state, Date.now())
    // Whatever this instance believes of its alarm: it is set anew.
    this.#shell.store.alarmFired()
    await this.#wake()
    await this.checkSessions()
    return { overdue }
  }

  /** A member watches: their session is to be looked at again, which puts off nothing that is due before. */
  watched(): void {
    const { state, store } = this.#shell
    const now = Date.now()
    this.lookAt = now + CHECK_SESSIONS_MS
    const next = state && nextWake(state, now, HEARTBEAT_MS)
    store.wakeAt(Math.min(next ?? this.lookAt, this.lookAt))
  }

  /** Members' sockets end soon after their session. While D1 does not answer nobody can tell, and they stay. */
  async checkSessions(): Promise<void> {
    const { state, env, watchers } = this.#shell
    const sessions = watchers.sessions()
    this.lookAt = null
    if (sessions.length === 0 || state === null) return
    try {
      watchers.keepOnly(await liveSessions(database(env), state.workspaceId, sessions, Date.now()))
    } catch (error) {
      log('sessions-not-read', error, state)
    }
    this.watched()
  }

  /**
   * What is due happens. A conversation that waits for a person is not told when the assistant goes off, so one
   * about to speak unasked looks first; while D1 does not answer it keeps its word to itself, and looks again later.
   */
  async #wake(): Promise<void> {
    const { state, env, store, dispatch } = this.#shell
    const now = Date.now()
    if (state !== null && !isOverdue(state, now)) {
      const next = nextWake(state, now, HEARTBEAT_MS)
      if (next !== null) store.wakeAt(next)
      return
    }
    const asks = [ask({ type: 'wake' })]
    if (state !== null && speaksUnasked(state, now)) {
      try {
        if (!(await assistantIsOn(env.DB, state.workspaceId))) asks.unshift(ask({ type: 'assistantOff' }))
      } catch (error) {
        log('switch-not-read', error, state)
        asks.unshift(ask({ type: 'putOffUnasked', until: Date.now() + LOOK_AGAIN_MS }))
      }
    }
    dispatch(asks)
  }
}
