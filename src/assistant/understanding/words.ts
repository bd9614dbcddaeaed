import { digits, hanCharacters, letters } from './characters.ts'
import { simplifiedOf } from './traditional.ts'

/** Letters and digits of other keyboards for the same: Arabic ones have several forms and digits of their own. */
const sameLetters: Readonly<Record<string, string>> = {
  '’': "'",
  ß: 'ss',
  ـ: '',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  ...Object.fromEntries(simplifiedOf),
}
const otherLetters = new RegExp(`[${Object.keys(sameLetters).join('')}\\u0660-\\u0669\\u06F0-\\u06F9]`, 'g')

const beyondAscii = /[^\0-\x7F]/

/** Lower case, no accents, one apostrophe: how words are compared, whatever keyboard they were typed on. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return beyondAscii.test(lower) ? inOneSpelling(lower) : lower
}

const inOneSpelling = keepingLately((lower) =>
  lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(otherLetters, (letter) => sameLetters[letter] ?? String(letter.charCodeAt(0) & 0xf)),
)

/** Texts of so many UTF-16 units together are kept with their reading. */
const mostKept = 40_000
const longestKept = 4_000

/**
 * Keeps what was read last: a sentence is read by itself, for its questions and for the seller's answers, and replies
 * are in the same words. What is read must depend on the text alone.
 */
export function keepingLately<T>(read: (text: string) => T): (text: string) => T {
  const lately = new Map<string, T>()
  let kept = 0
  return (text) => {
    if (text.length > longestKept) return read(text)
    let found = lately.get(text)
    if (found === undefined) {
      found = read(text)
      if (kept > mostKept) {
        lately.clear()
        kept = 0
      }
      lately.set(text, found)
      kept += text.length
    }
    return found
  }
}

const inAddress = `${letters}${hanCharacters}${digits}`
const wordsBeside = (link: string) =>
  new RegExp(
    [
      link,
      String.raw`r\$|us\$|[$€£¥₽]`,
      `[${digits}]+(?:[.,:/][${digits}]+)*`,
      `[${hanCharacters}]`,
      `[${letters}][${letters}'’]*`,
      '%',
    ].join('|'),
    'gu',
  )
const wordPattern = wordsBeside('(?!)')
/** Any word may be the beginning of an address, which takes twice as long to find out. */
const mayHoldLink = /@|:\/\/|www\./
const wordOrLinkPattern = wordsBeside(
  String.raw`https?:\/\/\S+|www\.\S+|[${inAddress}._+\-]+@[${inAddress}.\-]+`,
)

/**
 * The folded words of a text in order. Numbers, amounts and links become `_n_`, `_money_` and `_link_`:
 * which one it is says what a sentence is about, its value does not. Chinese, which has no spaces, is read by
 * the character: segmenters differ between runtimes, and pairs of characters tell its words apart as well.
 */
export const wordsOf: (text: string) => readonly string[] = keepingLately(split)

function split(text: string): readonly string[] {
  const words: string[] = []
  const folded = fold(text)
  const mayBeLink = mayHoldLink.test(folded)
  for (const found of folded.match(mayBeLink ? wordOrLinkPattern : wordPattern) ?? []) {
    if (mayBeLink && mayHoldLink.test(found)) words.push('_link_')
    else if (anySign.test(found)) words.push(found === '%' ? '_percent_' : '_money_')
    else if (beginsWithDigit.test(found)) words.push('_n_')
    else if (han.test(found)) words.push(found)
    else words.push(...wordsIn(found))
  }
  return words
}

const anySign = /[$€£¥₽%]/
const beginsWithDigit = new RegExp(`^[${digits}]`, 'u')

/** The article, and what may stand before it, written onto an Arabic word; only "for the" says something. */
const arabicArticle = /^[وف]?(?:(ل)ل|[بك]?ال)(?=\p{Script=Arabic}{3})/u
/** "And", "so", "with", "for" and "like" are written onto an Arabic word without an article too. */
const arabicProclitic = /^[وفبلك](?=\p{Script=Arabic}{3})/u

/** An Arabic word and what is left of it without what may be written onto it; other words alone. */
export function bareForms(word: string): readonly string[] {
  if (!arabicProclitic.test(word)) return [word]
  const bare = word.replace(arabicProclitic, '')
  return [word, ...bareForms(bare.replace(arabicArticle, ''))]
}

/** After what is shortened before a vowel: "l'offre", "d'un", "qu'il". */
const elision = new RegExp(`['’](?=[${letters}]{3})|(?<=^(?:[cdjlmnst]|qu))['’](?=[${letters}]{2})`, 'u')

const mayHoldSeveral = /['’\u0600-\u06FF]/

/** The words in one run of letters: "l'offre" is two, "don't" is one; "والسعر" is "سعر", "للموقع" two again. */
function wordsIn(run: string): string[] {
  if (!mayHoldSeveral.test(run)) return [run]
  return run
    .split(elision)
    .flatMap((word) => word.replace(/['’]/g, '').replace(arabicArticle, '$1 ').split(' '))
    .filter((word) => word !== '')
}

/** How long a sentence is in words; two Chinese characters count as one. */
export function lengthOf(words: readonly string[]): number {
  const characters = words.filter((word) => han.test(word)).length
  return words.length - characters + Math.ceil(characters / 2)
}

/** A word without its plural ending, so that "logos" finds "logo" and "animações" finds "animação". */
export function stem(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('coes')) return `${word.slice(0, -4)}cao`
  if (word.endsWith('ciones')) return word.slice(0, -2)
  if (word.endsWith('gens')) return `${word.slice(0, -2)}m`
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') ? word.slice(0, -1) : word
}

const everyHan = new RegExp(`[${hanCharacters}]`, 'gu')
const everyRun = new RegExp(`[${letters}${hanCharacters}${digits}]+`, 'gu')

/** Words of a text as they are written, for counting; Chinese counts characters. */
export function wordCount(text: string): number {
  const characters = text.match(everyHan)?.length ?? 0
  const others = text.match(everyRun)?.filter((word) => !han.test(word)).length ?? 0
  return characters + others
}

/** Any letter of a folded text, of scripts that write words of several; and any Chinese character. */
const letter = `[${letters}]`
const hanCharacter = `[${hanCharacters}]`

/** A phrase with regular-expression syntax as it is matched against folded text; `\\p{l}` is any letter. */
export const foldPhrase = (phrase: string): string => fold(phrase).replaceAll('\\p{l}', letter)

/**
 * The source of a pattern, for the flag `u`, that finds any of the phrases as whole words in folded text; Chinese
 * ones anywhere. Phrases are written as they are spelled, with regular-expression syntax where a word varies; they
 * are folded here.
 */
export function phraseSource(phrases: readonly string[]): string {
  const any = alternatives(phrases)
  const [start, end] = joined.test(any) ? joinedBounds : bounds
  return `${start}(?:${any})${end}`
}

/** The same, but anywhere in a word. */
export const alternatives = (phrases: readonly string[]): string =>
  foldPhrase(phrases.join('|')).replaceAll(' ', '[\\s,]+')

/** One pattern of many phrases, which is compiled at its first use; `Phrases` are for more than a few. */
export function phrasePattern(phrases: readonly string[]): RegExp {
  return phrases.length === 0 ? /(?!)/u : new RegExp(phraseSource(phrases), 'u')
}

const han = new RegExp(hanCharacter, 'u')

/** Whether there is a Chinese character in a text. */
export const isHan = (text: string): boolean => han.test(text)

const inWord = `[0-9${letters}]`
const bounds = [`(?<!${inWord})`, `(?!${inWord})`] as const

/** Chinese characters need no word's end beside them; Arabic writes "and" and "so" onto the next word. */
const joined = new RegExp(`${hanCharacter}|[\\u0600-\\u06FF]`, 'u')
const joinedBounds = [
  `(?:(?<!${inWord})|(?=${hanCharacter})|(?<=(?<!${inWord})[وف]))`,
  `(?:(?!${inWord})|(?<=${hanCharacter}))`,
] as const
