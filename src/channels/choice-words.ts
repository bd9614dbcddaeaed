import type { Choices } from '../domain/choices.ts'
import { startOfSign } from './graphemes.ts'

/** A title of at most `limit` UTF-16 units: what is cut off is told by an ellipsis. */
export function shortened(title: string, limit: number): string {
  if (title.length <= limit) return title
  return `${title.slice(0, startOfSign(title, limit - 1)).trimEnd()}…`
}

/**
 * A text with its choices in words, one a line, for where they cannot be tapped or read in full. Choices the text
 * names already are not repeated, and a text they would make longer than `limit` UTF-16 units is left as it is.
 */
export function inWords(text: string, { options }: Choices, limit: number): string {
  if (options.every(({ title }) => text.includes(title))) return text
  const whole = [text, ...options.map(({ title }) => `• ${title}`)].join('\n')
  return whole.length > limit ? text : whole
}
