import { stem, wordsOf } from '../understanding/words.ts'

/** A text as a point: hashed pieces with their weights, of length 1. */
export type Vector = ReadonlyMap<number, number>

/** How much more a whole word says than a piece of one. */
const WORD_WEIGHT = 2
/** Words this short are mostly grammar. */
const SHORT = 3

/** Stems and three-letter pieces of a text's words, hashed and normalised. Numbers and marks count for nothing. */
export function vectorOf(text: string): Vector {
  const counts = new Map<number, number>()
  const add = (piece: string, weight: number) => {
    const at = hash(piece)
    counts.set(at, (counts.get(at) ?? 0) + weight)
  }
  for (const word of wordsOf(text)) {
    if (word.startsWith('_')) continue
    const root = stem(word)
    add(`w${root}`, root.length <= SHORT ? WORD_WEIGHT / 4 : WORD_WEIGHT)
    const framed = `^${root}$`
    for (let at = 0; at + 3 <= framed.length; at++)
      add(framed.slice(at, at + 3), root.length <= SHORT ? 0.1 : 0.5)
  }
  const length = Math.sqrt([...counts.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return length === 0 ? counts : new Map([...counts].map(([piece, weight]) => [piece, weight / length]))
}

/** The cosine of two points: 1 for the same words, 0 for nothing in common. */
export function similarity(a: Vector, b: Vector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [piece, weight] of few) sum += weight * (many.get(piece) ?? 0)
  return sum
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
