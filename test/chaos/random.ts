import { seeded } from '../bench/stats.ts'

/** Chance that a seed decides: the same seed gives the same choices in the same order. */
export class Chance {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = seeded(seed)
  }

  /** A whole number from `from` to `to`, both among them. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1))
  }

  one<T>(of: readonly [T, ...T[]]): T {
    return of[Math.floor(this.#next() * of.length)] ?? of[0]
  }

  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items]
    return items.flatMap(() => left.splice(Math.floor(this.#next() * left.length), 1))
  }

  /** An endless row of cards: the whole deck in a new order, again and again, so that no card stays out for long. */
  *dealt<T>(cards: readonly T[]): Generator<T, never> {
    for (;;) yield* this.shuffled(cards)
  }

  /** A chance of its own, so that what one part draws does not change what another gets. */
  branch(): Chance {
    return new Chance(this.whole(0, 2 ** 31 - 1))
  }
}
