/** How much less than the same word an inflection or a typing error of it counts. */
const nearly = 0.85

/** Words so long may be compounds that end in one another. */
export const shortestEnding = 6

export const endAlike = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a)

/** How far two folded words are the same, 0 to 1: across endings ("reserve", "reservation") and one wrong letter. */
export function alike(a: string, b: string): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) >= shortestEnding && endAlike(a, b)) return nearly
  if (a[0] !== b[0]) return 0
  const longer = Math.max(a.length, b.length)
  const start = sharedStart(a, b)
  const inflected = start >= 4 && (start >= 0.65 * longer || start >= Math.min(a.length, b.length))
  const plural =
    longer >= 4 && start >= 3 && start >= longer - 1 && isEnding(a.slice(start)) && isEnding(b.slice(start))
  return inflected || plural || isMistyped(a, b) ? nearly : 0
}

/** What a short word may end in: "room" is in "rooms", not in "root". Other scripts end in anything. */
const isEnding = (rest: string): boolean => rest === '' || /^[aeios]$/.test(rest) || /[^a-z]/.test(rest)

/**
 * Whether one folded word is another with one letter wrong, missing, too many, or two swapped: only in words
 * long enough for that to be no other word, that begin alike.
 */
export function isMistyped(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.max(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false
  const start = sharedStart(a, b)
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [restA, restB] = [a.length - start - end, b.length - start - end]
  if (Math.max(restA, restB) <= 1) return true
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}

/** Whether two folded words differ in a short ending: "логотип", "логотипа". */
export function isInflected(a: string, b: string): boolean {
  const start = sharedStart(a, b)
  return (
    start >= 4 &&
    start >= a.length - 3 &&
    start >= b.length - 3 &&
    start >= 0.6 * Math.max(a.length, b.length)
  )
}

function sharedStart(a: string, b: string): number {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  return start
}

/**
 * Whether one folded word is another with a letter missing, too many, or two swapped, which words seldom are by
 * chance: "juntar" and "jantar" are two words.
 */
export function isSlip(a: string, b: string): boolean {
  if (a.length === b.length && a.length >= shortestSwap) return sorted(a) === sorted(b) && isSwapped(a, b)
  return isMistyped(a, b) && a.length !== b.length
}

/** Words so long that differ in the order of two letters alone are seldom two words: "mcuh", "tmepo". */
const shortestSwap = 4

function isSwapped(a: string, b: string): boolean {
  const at = sharedStart(a, b)
  return at > 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

const sorted = (word: string): string => [...word].sort().join('')
