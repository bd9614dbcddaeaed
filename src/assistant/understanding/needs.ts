/** A text that may have to be there, and its pairs of neighbours, by which most texts are told not to hold it. */
type Literal = { text: string; pairs: readonly number[] }

/** What a text must hold for a pattern to be found in it: one literal of each need, all needs. */
export type Needs = readonly (readonly Literal[])[]

const groupStart = /\((?:\?(?:<?[=!]|:|<\w+>))?/y
const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y
const escaped = /\\(?:[pPu]\{[^}]*\}|k<\w+>|x..|u....|.)/y

/**
 * The needs of a phrase's pattern, worked out from its source without compiling it, the rarest first; none when
 * nothing can be told. A space in it stands for any that separates words.
 */
export function needsOf(source: string): Needs {
  let at = 0
  return alternatives()
    .toSorted((a, b) => shortest(b) - shortest(a))
    .map((need) => need.map((text) => ({ text, pairs: pairsOf(text) })))

  function taken(pattern: RegExp): string | null {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match) at = pattern.lastIndex
    return match ? match[0] : null
  }

  /** Alternatives together need any of what each of them needs most. */
  function alternatives(): string[][] {
    const first = sequence()
    if (source[at] !== '|') return first
    const all = [rarest(first)]
    while (source[at] === '|') {
      at++
      all.push(rarest(sequence()))
    }
    return all.every((need) => need !== undefined) ? [[...new Set(all.flat())]] : []
  }

  function sequence(): string[][] {
    const needs: string[][] = []
    let literal = ''
    const end = () => {
      if (literal !== '') needs.push([literal])
      literal = ''
    }
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const atom = next()
      const repeated = '*+?{'.includes(source[at] ?? ' ') ? taken(quantifier) : null
      const optional = repeated !== null && /^(?:[*?]|\{0)/.test(repeated)
      if (typeof atom !== 'string') {
        end()
        if (!optional) needs.push(...atom)
      } else {
        if (!optional) literal += atom
        if (repeated !== null) end()
      }
    }
    end()
    return needs
  }

  /** The next character, or what the next group needs; classes, escapes and marks of place need nothing. */
  function next(): string | string[][] {
    const start = source[at]
    if (start === '(') {
      const opening = taken(groupStart) ?? ''
      const inside = alternatives()
      at++
      return /[=!]$/.test(opening) ? [] : inside
    }
    if (start === '\\') taken(escaped)
    else if (start === '[') skipClass()
    else {
      const character = String.fromCodePoint(source.codePointAt(at) ?? 0)
      at += character.length
      return ' .^$'.includes(character) ? [] : character
    }
    return []
  }

  function skipClass(): void {
    do at = source.indexOf(']', at) + 1
    while (source[at - 2] === '\\')
  }
}

const shortest = (need: readonly string[]) => Math.min(...need.map(({ length }) => length))

const rarest = (needs: string[][]): string[] | undefined =>
  needs.length < 2 ? needs[0] : needs.reduce((best, each) => (shortest(each) > shortest(best) ? each : best))

/** Whether a text holds what a pattern needs. */
export function meets(text: string, needs: Needs): boolean {
  read(text)
  for (const need of needs) if (!holdsAny(text, need)) return false
  return true
}

function holdsAny(text: string, need: readonly Literal[]): boolean {
  for (const literal of need) if (holdsPairs(literal) && text.includes(literal.text)) return true
  return false
}

function holdsPairs({ pairs }: Literal): boolean {
  for (const pair of pairs) if (seen[pair] !== 1) return false
  return true
}

/** The pairs of the text that was looked at last: lists of phrases are looked for in it one after the other. */
const seen = new Uint8Array(4096)
let last: string | null = null

function read(text: string): void {
  if (text === last) return
  last = text
  seen.fill(0)
  for (let at = 0; at < text.length; at++) {
    seen[pairAt(text, at)] = 1
    seen[single(text, at)] = 1
  }
}

const pairsOf = (literal: string): number[] =>
  literal.length === 1 ? [single(literal, 0)] : Array.from(literal.slice(1), (_, at) => pairAt(literal, at))

const single = (text: string, at: number): number => text.charCodeAt(at) & (seen.length - 1)
const pairAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 61 + text.charCodeAt(at + 1) * 7) & (seen.length - 1)
