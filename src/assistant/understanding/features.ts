/**
 * Hashed features of a sentence's words: words, pairs of neighbours, and three- and four-letter pieces of
 * each word, which survive typing errors and inflection. Distinct, in order of appearance. `count` is the size of
 * the hashed feature space, a power of two.
 */
export function featuresOf(words: readonly string[], count: number): number[] {
  const found: number[] = []
  const isFound = marksFor(count)
  const add = (hash: number) => {
    const feature = (hash ^ (hash >>> 15)) & (count - 1)
    if (isFound[feature] === 0) found.push(feature)
    isFound[feature] = 1
  }
  let before = afterNothing
  for (const word of words) {
    add(hashed(word, ofWord))
    add(hashed(word, before))
    before = hashed(' ', hashed(word, ofPair))
    if (word.startsWith('_')) continue
    const framed = `<${word}>`
    for (const size of [3, 4]) {
      for (let start = 0; start + size <= framed.length; start++) {
        add(hashed(framed, ofPiece, start, start + size))
      }
    }
  }
  add(hashed('$', before))
  for (const feature of found) isFound[feature] = 0
  return found
}

const marks = new Map<number, Uint8Array>()

/** A mark for each feature, none of them set: as many bytes a sentence would keep the collector busy. */
function marksFor(count: number): Uint8Array {
  const kept = marks.get(count) ?? new Uint8Array(count)
  marks.set(count, kept)
  return kept
}

/** FNV-1a of a part of a text, going on from the hash of what stands before it. */
function hashed(text: string, before: number, start = 0, end = text.length): number {
  let hash = before
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** What each kind of feature begins with. */
const offsetBasis = 0x811c9dc5
const ofWord = hashed('w ', offsetBasis)
const ofPair = hashed('p ', offsetBasis)
const ofPiece = hashed('c ', offsetBasis)
const afterNothing = hashed('^ ', ofPair)
