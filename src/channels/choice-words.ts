import type { Choices } from '../domain/choices.ts'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A title of at most `limit` UTF-16 units: what is cut off is told by an ellipsis. */
export function shortened(title: string, limit: number): string {
  if (title.length <= limit) return title
  const { index } = graphemes.segment(title).containing(limit - 1) ?? { index: limit - 1 }
  return `${title.slice(0, index).trimEnd()}…`
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
