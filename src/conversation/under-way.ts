import { TURN_LOST_AFTER_MS } from '../domain/conversation/reply.ts'

/**
 * The replies an isolate prepares, by when each began. Of one whose object died nobody says that it is over: it counts
 * no longer than a turn may take.
 */
export class RepliesUnderWay {
  readonly #begun = new Set<{ at: number }>()

  /** One begins at `now`, ms; returns what to call once it is over. */
  begin(now: number): () => void {
    const reply = { at: now }
    this.#begun.add(reply)
    return () => void this.#begun.delete(reply)
  }

  /** How many there are at `now`, ms. */
  count(now: number): number {
    for (const reply of this.#begun) if (reply.at + TURN_LOST_AFTER_MS <= now) this.#begun.delete(reply)
    return this.#begun.size
  }
}
