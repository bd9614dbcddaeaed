/**
 * About how many tokens a model takes a text for, rather too many than too few: three ASCII characters to a token,
 * two of other alphabets, and one of those that write a word with a sign or two.
 */
export function estimateTokens(text: string): number {
  let tokens = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    tokens += code < 0x80 ? 1 / 3 : code < 0x2e80 ? 1 / 2 : code > 0xffff ? 2 : 1
  }
  return Math.ceil(tokens)
}

/** The lines, in order, that fit into so many tokens; one that does not leaves its room to the next. */
export function fitting(lines: readonly string[], tokens: number): string[] {
  let room = tokens
  return lines.filter((line) => {
    const cost = estimateTokens(`${line}\n`)
    if (cost > room) return false
    room -= cost
    return true
  })
}

/** What some lines cost, each with its line break. */
export function costOfLines(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + estimateTokens(`${line}\n`), 0)
}
