import type { ClientLanguage } from '../../domain/language.ts'
import { cuesOf } from '../languages/cues.ts'
import { digits, hanCharacters, letters } from '../understanding/characters.ts'
import { foldPhrase } from '../understanding/words.ts'

/** A stretch of a sentence's folded text. */
export type Span = { start: number; end: number }

/** A number in figures. `ranged`: one end of "50 to 60" or a part of "2 + 1", which together are not this number. */
export type NumberFound = Span & { value: number; ranged: boolean }

/** Thousands stand in threes, decimals are one or two digits: "1.500" is a thousand and a half in every language. */
const figure = String.raw`\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`
const betweenEnds = /^\s*(?:[-–—~+/&]|\p{L}{1,4})\s*(?:us\$|r\$|\p{Sc})?\s*$/u

/** What makes of a number something else: "2nd", "3D", "MP3". */
const glued = `${letters}${hanCharacters}${digits}`

const patterns = new Map<ClientLanguage, RegExp>()

function patternOf(language: ClientLanguage): RegExp {
  let pattern = patterns.get(language)
  if (!pattern) {
    const thousands = cuesOf(language).flatMap((cues) => cues.thousands.map(foldPhrase))
    const multiplied = thousands.length === 0 ? '(?!)' : `\\s?(?:${thousands.join('|')})(?![${glued}])`
    pattern = new RegExp(
      `(?<![${glued}#]|[${digits}][.,:])(?:${figure})(?![.,:]?\\d)(?:(?<thousands>${multiplied})|(?![${letters}]|\\s?[%º°ª]))`,
      'gu',
    )
    patterns.set(language, pattern)
  }
  return pattern
}

/** The numbers in a folded text, in order. */
export function numbersIn(folded: string, language: ClientLanguage): NumberFound[] {
  if (!/\d/.test(folded)) return []
  const found = [...folded.matchAll(patternOf(language))].map((match) => {
    const [whole] = match
    const { thousands = '' } = match.groups ?? {}
    const written = whole.slice(0, whole.length - thousands.length)
    const value = amountOf(written) * (thousands === '' ? 1 : 1000)
    return { value, start: match.index, end: match.index + whole.length }
  })
  const joined = (at: number) => {
    const [before, after] = [found[at], found[at + 1]]
    return (
      before !== undefined && after !== undefined && betweenEnds.test(folded.slice(before.end, after.start))
    )
  }
  return found.map((each, at) => ({ ...each, ranged: joined(at - 1) || joined(at) }))
}

function amountOf(digits: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(digits)
  const whole = decimals ? digits.slice(0, decimals.index) : digits
  return Number(`${whole.replace(/\D/g, '')}.${decimals?.[1] ?? 0}`)
}

/** The text with some of it made unreadable, so that a date is not read as a number; as long as before. */
export function without(text: string, spans: readonly Span[]): string {
  let rest = text
  for (const { start, end } of spans) rest = rest.slice(0, start) + '\0'.repeat(end - start) + rest.slice(end)
  return rest
}
