/** What is kept: the last number given, or, while `open`, one that no number given so far exceeds. */
type Kept = { n: number; open: boolean }

/** How many numbers one write stands for. */
const BLOCK = 1000
/** Frames closer together than this, ms, are a burst; an object sleeps after ten seconds without work. */
const BURST_MS = 2000

/**
 * Numbers the frames of a desk, so that a hub notices those it missed. Numbers follow on while the object lives and over
 * its sleep; after a crash in a burst they go on behind all that may have been given, which every hub takes as a gap. A
 * frame by itself is one write, a burst three, however long it is.
 */
export class FrameNumbers {
  readonly #storage: Pick<DurableObjectStorage, 'kv'>
  #kept: Kept
  #last: number
  /** The newest number stands for what nobody was there to be told. */
  #untold = false
  #givenAt = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(storage: Pick<DurableObjectStorage, 'kv'>) {
    this.#storage = storage
    this.#kept = storage.kv.get<Kept>('frames') ?? { n: 0, open: false }
    this.#last = this.#kept.n
  }

  /** The number of the newest frame, for somebody who is there from now on. */
  greet(): number {
    this.#untold = false
    return this.#last
  }

  /** Nobody is there to be told: one number stands for all they miss. */
  skip(now: number): void {
    if (!this.#untold) this.next(now)
    this.#untold = true
  }

  next(now: number): number {
    const inBurst = now - this.#givenAt < BURST_MS
    this.#givenAt = now
    this.#last += 1
    if (!inBurst) this.#keep({ n: this.#last, open: false })
    else {
      if (!this.#kept.open || this.#last > this.#kept.n) this.#keep({ n: this.#last + BLOCK, open: true })
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#keep({ n: this.#last, open: false }), BURST_MS)
    }
    return this.#last
  }

  #keep(kept: Kept): void {
    this.#kept = kept
    this.#storage.kv.put('frames', kept)
  }
}
