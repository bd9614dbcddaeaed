import type { Knowledge, SellerText } from '../../../src/domain/knowledge.ts'

/** Lower case, without accents, ASCII digits and plain spaces; as long as the text it was made from. */
export function fold(text: string): string {
  return [...text].map(foldCharacter).join('')
}

function foldCharacter(character: string): string {
  if (/\p{Zs}/u.test(character)) return ' '
  if (/[’‘`´]/.test(character)) return "'"
  if (/\p{Nd}/u.test(character)) return String(digitOf(character))
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.length === character.length ? plain : character.toLowerCase().slice(0, character.length)
}

/** Decimal digits of every script come in runs of ten that begin at zero. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return code - zero
}

const letters = /[\p{L}\p{N}]+/gu

export function wordsOf(text: string): string[] {
  return fold(text).match(letters) ?? []
}

/** Sentences and lines with where they begin. A point inside a number or an address ends nothing. */
export function sentencesOf(text: string): { start: number; text: string }[] {
  const sentences: { start: number; text: string }[] = []
  let start = 0
  for (const end of text.matchAll(/\n+|(?<=[.!?。！？])\s+|(?<=[。！？])/gu)) {
    sentences.push({ start, text: text.slice(start, end.index) })
    start = end.index + end[0].length
  }
  return [...sentences, { start, text: text.slice(start) }].filter((sentence) => sentence.text.trim() !== '')
}

/** Where a phrase stands in a text as whole words; both folded. */
export function placesOf(phrase: string, text: string): number[] {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const before = /^[\p{L}\p{N}]/u.test(phrase) ? '(?<![\\p{L}\\p{N}])' : ''
  const after = /[\p{L}\p{N}]$/u.test(phrase) ? '(?![\\p{L}\\p{N}]|[.,]\\d)' : ''
  return [...text.matchAll(new RegExp(`${before}${escaped}${after}`, 'gu'))].map(({ index }) => index)
}

/** The text with each of the phrases blanked where it stands word for word, longest first. */
export function blank(text: string, phrases: Iterable<string>): string {
  let left = text
  for (const phrase of [...new Set(phrases)].sort((a, b) => b.length - a.length)) {
    if (phrase !== '') left = left.replaceAll(phrase, ' '.repeat(phrase.length))
  }
  return left
}

export function spellings({ text, variants }: SellerText): string[] {
  return [text, ...Object.values(variants)]
}

/** The seller's prose, word for word: what may be quoted whole, whatever figures are in it. */
export function proseOf({ profile, services, faqs }: Knowledge): string[] {
  return [
    profile.headline,
    profile.bio,
    ...faqs.flatMap(({ question, answer }) => [question, answer]),
    ...services.flatMap((service) => [
      service.description,
      ...service.offered,
      ...service.requirements.flatMap(({ label, question, choices }) => [label, question, ...choices]),
    ]),
  ].flatMap(spellings)
}
