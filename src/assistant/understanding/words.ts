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
  if (!beyondAscii.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(otherLetters, (letter) => sameLetters[letter] ?? String(letter.charCodeAt(0) & 0xf))
}

const inAddress = `${letters}${hanCharacters}${digits}`
const wordPattern = new RegExp(
  [
    String.raw`(?<link>https?:\/\/\S+|www\.\S+|[${inAddress}._+\-]+@[${inAddress}.\-]+)`,
    String.raw`(?<money>r\$|us\$|[$€£¥₽])`,
    `(?<number>[${digits}]+(?:[.,:/][${digits}]+)*)`,
    `(?<han>[${hanCharacters}])`,
    `(?<word>[${letters}][${letters}'’]*)`,
    '%',
  ].join('|'),
  'gu',
)

/**
 * The folded words of a text in order. Numbers, amounts and links become `_n_`, `_money_` and `_link_`:
 * which one it is says what a sentence is about, its value does not. Chinese, which has no spaces, is read by
 * the character: segmenters differ between runtimes, and pairs of characters tell its words apart as well.
 */
export function wordsOf(text: string): readonly string[] {
  let words = lately.get(text)
  if (!words) {
    words = split(text)
    if (lately.size >= remembered) lately.clear()
    lately.set(text, words)
  }
  return words
}

/** The texts read last: a sentence is read by itself, for its questions and for the seller's answers. */
const lately = new Map<string, readonly string[]>()
const remembered = 64

function split(text: string): readonly string[] {
  const words: string[] = []
  for (const match of fold(text).matchAll(wordPattern)) {
    const groups = match.groups ?? {}
    if (groups.link) words.push('_link_')
    else if (groups.money) words.push('_money_')
    else if (groups.number) words.push('_n_')
    else if (groups.han) words.push(groups.han)
    else if (groups.word) words.push(...wordsIn(groups.word))
    else words.push('_percent_')
  }
  return words
}

/** The article, and what may stand before it, written onto an Arabic word; only "for the" says something. */
const arabicArticle = /^[وف]?(?:(ل)ل|[بك]?ال)(?=\p{Script=Arabic}{3})/u
/** "And", "so", "with", "for" and "like" are written onto an Arabic word without an article too. */
const arabicProclitic = /^[وفبلك](?=\p{Script=Arabic}{3})/u

/** An Arabic word and what is left of it without what may be written onto it; other words alone. */
export function bareForms(word: string): string[] {
  const bare = word.replace(arabicProclitic, '')
  return bare === word ? [word] : [word, ...bareForms(bare.replace(arabicArticle, ''))]
}

/** After what is shortened before a vowel: "l'offre", "d'un", "qu'il". */
const elision = new RegExp(`['’](?=[${letters}]{3})|(?<=^(?:[cdjlmnst]|qu))['’](?=[${letters}]{2})`, 'u')

/** The words in one run of letters: "l'offre" is two, "don't" is one; "والسعر" is "سعر", "للموقع" two again. */
function wordsIn(run: string): string[] {
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
  const folded = phrases.map((phrase) => foldPhrase(phrase).replaceAll(' ', '[\\s,]+'))
  return `${startOfWord}(?:${folded.join('|')})${endOfWord}`
}

/** One pattern of many phrases; where there are many and a conversation meets few, `Phrases` compiles less. */
export function phrasePattern(phrases: readonly string[]): RegExp {
  return phrases.length === 0 ? /(?!)/u : new RegExp(phraseSource(phrases), 'u')
}

const han = new RegExp(hanCharacter, 'u')

/** Whether there is a Chinese character in a text. */
export const isHan = (text: string): boolean => han.test(text)

/** Chinese characters need no word's end beside them; Arabic writes "and" and "so" onto the next word. */
const inWord = `[0-9${letters}]`
const startOfWord = `(?:(?<!${inWord})|(?=${hanCharacter})|(?<=(?<!${inWord})[وف]))`
const endOfWord = `(?:(?!${inWord})|(?<=${hanCharacter}))`
