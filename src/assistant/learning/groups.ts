import { similarity, type Vector } from './similarity.ts'

/** From here on two questions are taken for one. */
export const SAME_QUESTION = 0.72
/** From here on two answers say the same. */
export const SAME_ANSWER = 0.6

/**
 * Groups of texts that say the same: each joins the group whose first text is nearest, or begins one. The
 * same texts in the same order give the same groups, however often the work is put down and taken up again.
 */
export class Groups {
  readonly #threshold: number
  readonly #leaders: { id: number; vector: Vector }[] = []
  /** Leaders by the pieces they have: only those that share one can be near. */
  readonly #byPiece = new Map<number, number[]>()

  constructor(threshold: number) {
    this.#threshold = threshold
  }

  /** Adds the text `id` and tells its group: the id of the group's first text. */
  add(id: number, vector: Vector): number {
    const group = this.find(vector)
    if (group !== null) return group
    const at = this.#leaders.push({ id, vector }) - 1
    for (const piece of vector.keys()) {
      const sharing = this.#byPiece.get(piece)
      if (sharing) sharing.push(at)
      else this.#byPiece.set(piece, [at])
    }
    return id
  }

  /** The group nearest to a text; of equally near ones the oldest, null when none is near. */
  find(vector: Vector): number | null {
    const candidates = new Set([...vector.keys()].flatMap((piece) => this.#byPiece.get(piece) ?? []))
    let best: { at: number; near: number } | null = null
    for (const at of candidates) {
      const leader = this.#leaders[at]
      if (leader === undefined) continue
      const near = similarity(leader.vector, vector)
      if (near < this.#threshold) continue
      if (best === null || near > best.near || (near === best.near && at < best.at)) best = { at, near }
    }
    return best === null ? null : (this.#leaders[best.at]?.id ?? null)
  }
}
