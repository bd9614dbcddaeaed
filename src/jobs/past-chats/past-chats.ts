import { type Database, database } from '../../db/database.ts'
import { MOST_ATTEMPTS, type Part, parkPart, takePart } from '../../db/learning/raw-chats.ts'
import { learnPart } from '../../learning/learn-part.ts'
import { log } from '../../log.ts'
import type { Next, Work } from '../work.ts'

/**
 * Takes the personal data out of a workspace's imported chats, a part of an import at each step. How far it has come is
 * in the database alone. A part that fails waits for its next attempt while the others go on, and is left to a person in
 * the end.
 */
export class PastChats implements Work {
  readonly #db: Database
  readonly #workspaceId: string

  constructor(env: Env, { workspaceId }: { workspaceId: string }) {
    this.#db = database(env)
    this.#workspaceId = workspaceId
  }

  async step(): Promise<Next> {
    const part = await takePart(this.#db, this.#workspaceId, Date.now())
    if (part === null) return 'done'
    // Its last attempt broke off without a word.
    if (part.attempts > MOST_ATTEMPTS) await this.#park(part)
    else await this.#learn(part)
    return 'more'
  }

  async #learn(part: Part): Promise<void> {
    try {
      await learnPart(this.#db, part)
    } catch (error) {
      const { workspaceId, attempts } = part
      log('error', 'past-chats-failed', { workspaceId, count: attempts }, error)
      if (attempts >= MOST_ATTEMPTS) await this.#park(part)
    }
  }

  #park(part: Part): Promise<void> {
    return parkPart(this.#db, part, 'not-redacted', Date.now())
  }

  failed(): void {}

  /** Nothing to say: what waits is where it was, and the clock wakes this again. */
  async giveUp(): Promise<void> {}
}
