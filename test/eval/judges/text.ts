import type { Knowledge, SellerText } from '../../../src/domain/knowledge.ts'

/** Lower case, without accents, ASCII digits, signs and plain spaces; as long as the text it was made from. */
export function fold(text: string): string {
  return [...text].map((character) => folded.get(character) ?? foldAnew(character)).join('')
}

/** Texts are long and alphabets short. */
const folded = new Map<string, string>()

function foldAnew(character: string): string {
  const plain = foldCharacter(character)
  folded.set(character, plain)
  return plain
}

function foldCharacter(character: string): string {
  if (/\p{Zs}/u.test(character)) return ' '
  if (/[’‘`´]/.test(character)) return "'"
  if (/\p{Nd}/u.test(character)) return String(digitOf(character))
  const sign = signs[character]
  if (sign) return sign
  // Full-width letters and signs, in the order of ASCII; a full-width comma is no part of a number.
  if (/[Ａ-Ｚａ-ｚ％＄]/.test(character))
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0).toLowerCase()
  // The breve makes another letter of и, not an accented one.
  if (/[йЙ]/.test(character)) return 'й'
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.length === character.length ? plain : character.toLowerCase().slice(0, character.length)
}

/** A full-width comma never stands inside a number. */
const signs: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '٪': '%', '，': '、' }

/** Decimal digits of every script come in runs of ten that begin at zero. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return code - zero
}

const letters = /[\p{L}\p{N}]+/gu

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words, folded; Chinese ones as a dictionary tells them apart. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(letters) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) ? Array.from(chineseWords.segment(run), ({ segment }) => segment) : [run],
  )
}

/** Sentences and lines with where they begin. A point inside a number or an address ends nothing. */
export function sentencesOf(text: string): { start: number; text: string }[] {
  const sentences: { start: number; text: string }[] = []
  let start = 0
  for (const end of text.matchAll(/\n+|(?<=[.!?؟。！？])\s+|(?<=[。！？])/gu)) {
    sentences.push({ start, text: text.slice(start, end.index) })
    start = end.index + end[0].length
  }
  return [...sentences, { start, text: text.slice(start) }].filter((sentence) => sentence.text.trim() !== '')
}

/** What a letter must not touch to begin or end a word: Chinese sets none apart, Arabic joins particles to words. */
export const wordCharacter = '[[\\p{L}\\p{N}]--[\\p{scx=Han}\\p{scx=Arab}]]'
/** “and”, “so”, “with”, “like”, “for” and “the”, as Arabic writes them at the beginning of a word. */
export const afterArabicParticles = '(?<=(?:^|[^\\p{L}\\p{N}])(?:[وف]?[بكل]?(?:ال)?|[وف]?لل)ـ?)'

/** Where a phrase stands in a text as whole words; both folded. */
export function placesOf(phrase: string, text: string): number[] {
  const { words, whole } = patterns.get(phrase) ?? patternOf(phrase)
  if (!words.every((word) => text.includes(word))) return []
  return [...text.matchAll(whole)].map(({ index }) => index)
}

/** The phrases are the sellers', a few hundred, and looked for in thousands of replies. */
const patterns = new Map<string, { words: string[]; whole: RegExp }>()

function patternOf(phrase: string) {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+')
  // Looked for before what stands in front of it, which takes longer to tell.
  const whole = new RegExp(`(?=${escaped})${beginning(phrase)}${escaped}${end(phrase)}`, 'gv')
  const pattern = { words: phrase.split(/\s+/), whole }
  patterns.set(phrase, pattern)
  return pattern
}

function beginning(phrase: string): string {
  if (/^\p{Script=Arabic}/u.test(phrase)) return afterArabicParticles
  return new RegExp(`^${wordCharacter}`, 'v').test(phrase) ? `(?<!${wordCharacter})` : ''
}

function end(phrase: string): string {
  if (/\p{Script=Arabic}$/u.test(phrase)) return '(?![\\p{L}\\p{N}])'
  return new RegExp(`${wordCharacter}$`, 'v').test(phrase) ? `(?!${wordCharacter}|[.,]\\d)` : ''
}

/** The text with each of the phrases blanked where it stands word for word, longest first. */
export function blank(text: string, phrases: Iterable<string>): string {
  let left = text
  const there = [...new Set(phrases)].filter((phrase) => phrase !== '' && text.includes(phrase))
  for (const phrase of there.sort((a, b) => b.length - a.length)) {
    left = left.replaceAll(phrase, ' '.repeat(phrase.length))
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
