import { startOfSign } from './graphemes.ts'

/** Where a text may be cut, the best place first: after a paragraph, a line, a sentence, a word. */
const places = [/\n\s*\n/g, /\n/g, /[.!?…。！？][)"'”»]*(?=\s)/g, /\s/g]
/** A cut this early would make a part of a few words. */
const earliest = 0.5

/**
 * A text in parts of at most `limit` UTF-16 units, each cut where a reader would pause. Nothing but the white space
 * at a cut is lost, and no sign is cut in two unless it alone is longer than a part.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const cut = cutOf(rest, limit)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === '' ? parts : [...parts, rest]
}

function cutOf(text: string, limit: number): number {
  const head = text.slice(0, limit + 1)
  for (const place of places) {
    const ends = [...head.matchAll(place)].map((found) => found.index + found[0].trimEnd().length)
    const cut = ends.findLast((end) => end >= limit * earliest && end <= limit)
    if (cut !== undefined) return cut
  }
  // A long sign may stand across the limit, so a little beyond it is read too.
  const index = startOfSign(text.slice(0, limit + 64), limit)
  return index > 0 ? index : limit
}
