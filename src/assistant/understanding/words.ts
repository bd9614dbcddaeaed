/** Lower case, no accents, one apostrophe: how words are compared, whatever keyboard they were typed on. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

const wordPattern =
  /(?<link>https?:\/\/\S+|www\.\S+|[\p{L}\p{N}._+-]+@[\p{L}\p{N}.-]+)|(?<money>r\$|us\$|[$€£])|(?<number>\p{N}+(?:[.,:/]\p{N}+)*)|(?<word>\p{L}[\p{L}\p{M}'’]*)|%/gu

/**
 * The folded words of a text in order. Numbers, amounts and links become `_n_`, `_money_` and `_link_`:
 * which one it is says what a sentence is about, its value does not.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const match of fold(text).matchAll(wordPattern)) {
    const groups = match.groups ?? {}
    if (groups.link) words.push('_link_')
    else if (groups.money) words.push('_money_')
    else if (groups.number) words.push('_n_')
    else if (groups.word) words.push(groups.word.replace(/['’]/g, ''))
    else words.push('_percent_')
  }
  return words
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

/** Words of a text as they are written, for counting; Chinese counts characters. */
export function wordCount(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const others = text.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0
  return han + others
}

/**
 * A pattern that finds any of the phrases as whole words in folded text. Phrases are written as they are
 * spelled, with regular-expression syntax where a word varies; they are folded here.
 */
export function phrasePattern(phrases: readonly string[], wholeWords = true): RegExp {
  if (phrases.length === 0) return /(?!)/u
  const any = phrases
    .map((phrase) => fold(phrase).replaceAll('\\p{l}', '\\p{L}').replaceAll(' ', '[\\s,]+'))
    .join('|')
  return new RegExp(wholeWords ? `(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])` : `(?:${any})`, 'u')
}
