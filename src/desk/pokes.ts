import type { DeskFrame } from '../protocol/frames.ts'

/** Something about a conversation changed; `attention` when a person is needed now. */
export type Poke = Omit<Extract<DeskFrame, { type: 'poke' }>, 'type' | 'n'>

type Frame = Extract<DeskFrame, { type: 'poke' }>

/**
 * Pokes that wait to be sent, one a conversation: a burst of changes is one fetch for each hub. A poke's
 * number is taken when it arrives, so that one lost with the object's memory leaves a gap behind.
 */
export class WaitingPokes {
  readonly #frames = new Map<string, Frame>()

  /** Adds a poke; `next` gives its number when its conversation has none waiting. True when it is the first. */
  add(poke: Poke, next: () => number): boolean {
    const first = this.#frames.size === 0
    const waiting = this.#frames.get(poke.conversationId)
    this.#frames.set(poke.conversationId, {
      type: 'poke',
      n: waiting?.n ?? next(),
      conversationId: poke.conversationId,
      version: Math.max(poke.version, waiting?.version ?? 0),
      attention: poke.attention ?? waiting?.attention ?? null,
    })
    return first
  }

  /** All that wait, in the order of their numbers, and none from now on. */
  take(): Frame[] {
    const frames = [...this.#frames.values()]
    this.#frames.clear()
    return frames
  }
}
