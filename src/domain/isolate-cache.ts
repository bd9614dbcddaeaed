/**
 * What an isolate keeps in memory for all requests it serves, by key: what it has looked up, or is about to write. Lost
 * with it, and at most so many values: full, it begins anew. Whether a value is still good is for its reader to say.
 */
export class IsolateCache<Value> extends Map<string, Value> {
  readonly #most: number

  constructor(most: number) {
    super()
    this.#most = most
  }

  override set(key: string, value: Value): this {
    if (this.size >= this.#most && !this.has(key)) this.clear()
    return super.set(key, value)
  }
}
