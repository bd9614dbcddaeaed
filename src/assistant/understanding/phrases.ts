import { meets, type Needs, needsOf } from './needs.ts'
import { fold, phraseSource } from './words.ts'

/** A phrase, and what a text must hold for it to be worth looking for. */
type Phrase = { phrase: string; needs: Needs; pattern: RegExp | null }

/**
 * Any of many phrases, found as whole words in folded text; Chinese ones anywhere. Phrases are written as they are
 * spelled, with regular-expression syntax where a word varies; they are folded here.
 *
 * They find what one pattern of them all would, but a phrase is compiled only when a text holds what it cannot do
 * without: V8 takes tens of milliseconds to compile a list of some hundred phrases (2026-11), of which a
 * conversation meets a few.
 */
export class Phrases {
  readonly #phrases: readonly Phrase[]

  /** Lists of phrases; a list is read once, in however many of these it is. */
  constructor(...lists: readonly (readonly string[])[]) {
    this.#phrases = lists.flatMap(read)
  }

  /** Whether a text holds any of the phrases. */
  test(folded: string): boolean {
    for (const phrase of this.#phrases) if (matchOf(phrase, folded, 0)) return true
    return false
  }

  /** The first of the phrases from a place in a text on; of several at one place the one that was listed first. */
  first(folded: string, from = 0): RegExpExecArray | null {
    let first: RegExpExecArray | null = null
    for (const phrase of this.#phrases) {
      const match = matchOf(phrase, folded, from)
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
  readonly #named: readonly { needs: Needs; fill: () => readonly string[] }[]

  constructor(phrases: readonly string[], mark: string, names: readonly string[]) {
    this.#named = names.map((name) => {
      let filled: readonly string[] | null = null
      const fill = () => (filled ??= phrases.map((phrase) => phrase.replaceAll(mark, `(?:${name})`)))
      return { needs: needsOf(fold(name)), fill }
    })
  }

  /** The phrases with the names a text may hold: most hold none, and few more than one. */
  in(folded: string): Phrases {
    return new Phrases(...this.#named.flatMap(({ needs, fill }) => (meets(folded, needs) ? [fill()] : [])))
  }
}

const known = new WeakMap<readonly string[], readonly Phrase[]>()

function read(list: readonly string[]): readonly Phrase[] {
  let phrases = known.get(list)
  if (!phrases) {
    phrases = list.map((phrase) => ({ phrase, needs: needsOf(fold(phrase)), pattern: null }))
    known.set(list, phrases)
  }
  return phrases
}

function matchOf(phrase: Phrase, text: string, from: number): RegExpExecArray | null {
  if (!meets(text, phrase.needs)) return null
  phrase.pattern ??= new RegExp(phraseSource([phrase.phrase]), 'gu')
  phrase.pattern.lastIndex = from
  return phrase.pattern.exec(text)
}
