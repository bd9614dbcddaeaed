/** Characters of rows a statement carries; D1 takes parameters of up to 2 MB (November 2026). */
const STATEMENT_LENGTH = 500_000

/** Rows as JSON lists for `json_each`, none of them too long for a statement unless a single row is. */
export function inPortions(rows: readonly object[]): string[] {
  const lists: string[] = []
  let portion: string[] = []
  let length = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    if (length > 0 && length + text.length > STATEMENT_LENGTH) {
      lists.push(`[${portion.join()}]`)
      portion = []
      length = 0
    }
    portion.push(text)
    length += text.length
  }
  if (portion.length > 0) lists.push(`[${portion.join()}]`)
  return lists
}
