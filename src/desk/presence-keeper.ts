import { type Database, database } from '../db/database.ts'
import { anyAvailable, showPresence } from '../db/presence.ts'
import { log } from '../log.ts'
import { noSign, type PresenceSign, presenceStep, reloadGraceMs } from './presence-sign.ts'

/** What the keeper needs of its desk. */
type Desk = {
  env: Env
  storage: DurableObjectStorage
  workspaceId(): string
  /** Ids of the members who are connected, each once. */
  members(now: number): string[]
  /** Wakes the desk at an instant (ms) or before. */
  wakeBy(at: number): Promise<void>
}

/** When to try again what D1 did not answer, ms. */
const retryMs = 45_000

/**
 * Shows conversations whether anybody of the workspace is there for clients. They read it with every reply, so
 * only the coming of the first and the leaving of the last is written.
 */
export class PresenceKeeper {
  readonly #desk: Desk
  #looking: Promise<void> = Promise.resolve()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /**
   * Brings the sign up to date with who is there now; resolves when it is, or when an alarm will see to it. One
   * look at a time, each with the newest news.
   */
  look(graceMs = reloadGraceMs): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look(graceMs))
    return this.#looking
  }

  async #look(graceMs: number): Promise<void> {
    const { env, workspaceId, wakeBy } = this.#desk
    const db = database(env)
    const now = Date.now()
    try {
      const anybody = await this.#anybody(db, now)
      const step = presenceStep(this.#sign, anybody, now, graceMs)
      if (step.lookAgainAt !== null) await wakeBy(step.lookAgainAt)
      if (step.show === null) return this.#keep({ ...this.#sign, emptySince: step.emptySince })
      // Should this desk end before the sign is known to be changed, its alarm finds that out.
      await wakeBy(now + retryMs)
      this.#keep({ shown: null, emptySince: step.emptySince })
      await showPresence(db, workspaceId(), step.show)
      this.#keep({ shown: step.show, emptySince: null })
    } catch (error) {
      log('error', 'presence-not-shown', { workspaceId: workspaceId() }, error)
      await wakeBy(now + retryMs)
    }
  }

  async #anybody(db: Database, now: number): Promise<boolean> {
    const here = this.#desk.members(now)
    return here.length > 0 && (await anyAvailable(db, this.#desk.workspaceId(), here))
  }

  get #sign(): PresenceSign {
    return this.#desk.storage.kv.get<PresenceSign>('presence') ?? noSign
  }

  #keep(sign: PresenceSign): void {
    const { shown, emptySince } = this.#sign
    if (sign.shown !== shown || sign.emptySince !== emptySince) this.#desk.storage.kv.put('presence', sign)
  }
}
