/** Size of the hashed feature space; a power of two. */
export const featureCount = 8192

/**
 * Hashed features of a sentence's words: words, pairs of neighbours, and three- and four-letter pieces of
 * each word, which survive typing errors and inflection. Distinct, in order of appearance.
 */
export function featuresOf(words: readonly string[]): number[] {
  const found = new Set<number>()
  words.forEach((word, at) => {
    found.add(hash(`w ${word}`))
    found.add(hash(`p ${words[at - 1] ?? '^'} ${word}`))
    if (word.startsWith('_')) return
    const framed = `<${word}>`
    for (const size of [3, 4]) {
      for (let start = 0; start + size <= framed.length; start++) {
        found.add(hash(`c ${framed.slice(start, start + size)}`))
      }
    }
  })
  found.add(hash(`p ${words.at(-1) ?? '^'} $`))
  return [...found]
}

/** FNV-1a, reduced to the feature space. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return (value ^ (value >>> 15)) & (featureCount - 1)
}
