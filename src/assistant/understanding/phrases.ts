import { alternatives, phraseSource } from './words.ts'

/**
 * Any of many phrases, found as whole words in folded text; Chinese ones anywhere. Phrases are written as they are
 * spelled, with regular-expression syntax where a word varies; they are folded here.
 */
export class Phrases {
  readonly #lists: readonly (readonly string[])[]

  /** Lists of phrases; a list is compiled once, in however many of these it is, when it is first looked for. */
  constructor(...lists: readonly (readonly string[])[]) {
    this.#lists = lists.filter((list) => list.length > 0)
  }

  /** Whether a text holds any of the phrases. */
  test(folded: string): boolean {
    return this.#lists.some((list) => matchOf(list, folded, 0) !== null)
  }

  /** The first of the phrases from a place in a text on; of several at one place the one that was listed first. */
  first(folded: string, from = 0): RegExpExecArray | null {
    let first: RegExpExecArray | null = null
    for (const list of this.#lists) {
      const match = matchOf(list, folded, from)
      if (match && (!first || match.index < first.index)) first = match
    }
    return first
  }

  /** A text with all of the phrases replaced. */
  replace(folded: string, by: string): string {
    let out = ''
    let from = 0
    for (let match = this.first(folded); match; match = this.first(folded, from)) {
      out += folded.slice(from, match.index) + by
      from = match.index + match[0].length
    }
    return out + folded.slice(from)
  }
}

/** Phrases that name one of many things in a place they mark: "talk to {person}". */
export class PhrasesNaming {
  readonly #phrases: readonly string[]
  readonly #mark: string
  readonly #names: readonly string[]
  #any: RegExp | null = null
  #named: readonly { name: RegExp; phrases: readonly string[] }[] | null = null

  constructor(phrases: readonly string[], mark: string, names: readonly string[]) {
    this.#phrases = phrases
    this.#mark = mark
    this.#names = names
  }

  /** The phrases with the names a text holds: most hold none, and few more than one. */
  in(folded: string): Phrases {
    this.#any ??= anywhere(this.#names)
    if (!this.#any.test(folded)) return none
    this.#named ??= this.#names.map((name) => ({
      name: anywhere([name]),
      phrases: this.#phrases.map((phrase) => phrase.replaceAll(this.#mark, `(?:${name})`)),
    }))
    return new Phrases(...this.#named.flatMap(({ name, phrases }) => (name.test(folded) ? [phrases] : [])))
  }
}

const none = new Phrases()

const anywhere = (names: readonly string[]) => new RegExp(alternatives(names), 'u')

const compiled = new WeakMap<readonly string[], RegExp>()

/**
 * From so many UTF-16 units on V8 compiles a pattern to machine code at once; looked for in a shorter text first, it is
 * compiled to bytecode, which takes twice as long, and then to machine code, too (2026-11).
 */
const longText = 1_001

function matchOf(list: readonly string[], text: string, from: number): RegExpExecArray | null {
  let pattern = compiled.get(list)
  if (!pattern) {
    const source = phraseSource(list)
    // Only Chinese has characters beyond 16 bits, and without them half the time is enough to compile it.
    pattern = new RegExp(source, source.includes('\\u{') ? 'gu' : 'g')
    compiled.set(list, pattern)
    pattern.test(text.padEnd(longText, '\0'))
  }
  pattern.lastIndex = from
  return pattern.exec(text)
}
