import type { Write } from '../domain/conversation/commands.ts'
import type { StoredMessage } from '../domain/conversation/stored-message.ts'

/** How many are kept: those of a turn or two. */
const KEPT = 4

/** The messages last written or asked for, by number: a turn asks for its own again and again. Nobody changes one. */
export class RecentMessages {
  readonly #bySeq = new Map<number, StoredMessage>()

  get(seq: number): StoredMessage | null {
    return this.#bySeq.get(seq) ?? null
  }

  keep(message: StoredMessage): void {
    this.#bySeq.delete(message.seq)
    this.#bySeq.set(message.seq, message)
    for (const oldest of this.#bySeq.keys()) {
      if (this.#bySeq.size <= KEPT) return
      this.#bySeq.delete(oldest)
    }
  }

  /** What is kept of a message says what its row says after the write. */
  follow(write: Write): void {
    if (write.type === 'append') {
      this.keep(write.message)
      return
    }
    const message = this.#bySeq.get(write.seq)
    if (message === undefined) return
    const { version } = write
    switch (write.type) {
      case 'remove':
        this.#bySeq.delete(write.seq)
        return
      case 'content':
        this.keep({ ...message, content: write.content, version })
        return
      case 'update': {
        const { delivery, providerId, cost } = write
        const news = { delivery, providerId: providerId ?? message.providerId, cost: cost ?? message.cost }
        this.keep({ ...message, ...news, version })
      }
    }
  }

  /** Forgets all: a transaction was undone, or the storage emptied. */
  clear(): void {
    this.#bySeq.clear()
  }
}
