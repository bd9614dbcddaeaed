import { toCardinal as arabic } from 'n2words/ar-SA'
import { toCardinal as german } from 'n2words/de-DE'
import { toCardinal as english } from 'n2words/en-US'
import { toCardinal as spanish } from 'n2words/es-ES'
import { toCardinal as belgian } from 'n2words/fr-BE'
import { toCardinal as french } from 'n2words/fr-FR'
import { toCardinal as italian } from 'n2words/it-IT'
import { toCardinal as portuguese } from 'n2words/pt-PT'
import { toCardinal as russian } from 'n2words/ru-RU'
import { fold } from './text.ts'

const range = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step)

/** What a price or a time may be: every number below a thousand, round ones above. One is left out, being an article. */
const likely = [...range(2, 999, 1), ...range(1000, 10_000, 10)]

/** People write hyphens or spaces, ss where there is no ß, and an Arabic hundred with its silent letter or without. */
const plain = (words: string) =>
  fold(words)
    .replaceAll('ß', 'ss')
    .replace(/ماي(?=[ةت])/gu, 'مي')
    .replace(/[\s-]+/g, ' ')

/** In both genders and in the two cases that are spoken. */
function inArabic(value: number): string[] {
  return (['masculine', 'feminine'] as const).flatMap((gender) => {
    const words = arabic(value, { gender })
    const inOtherCase = words.replace(/[وا]ن(?!\p{L})/gu, 'ين').replace(/(?<=اثنت?)ا(?=\s)/gu, 'ي')
    return [words, inOtherCase].map(plain)
  })
}

const values: ReadonlyMap<string, number> = new Map([
  ...likely.flatMap((value) => inArabic(value).map((words) => [words, value] as const)),
  ...[english, portuguese, spanish, french, belgian, german, italian, russian].flatMap((spell) =>
    likely.flatMap((value) => {
      const words = plain(fold(spell(value)))
      // “Hundert” and “тысяча” do without the one that schools teach.
      return [words, words.replace(/^(?:ein(?=hundert|tausend)|одна )/u, '')].map(
        (each) => [each, value] as const,
      )
    }),
  ),
])
/** “And”, “with” and the like, which Arabic writes as part of the next word. */
const particle = /^[وف]?[بكل]?(?=\p{Script=Arabic}{3})/u
const beginnings = new Set([...values.keys()].map((words) => words.split(' ')[0]))
const longest = Math.max(...[...values.keys()].map((words) => words.split(' ').length))

/** Every number spelled out in a folded text, in a language with an alphabet: “vingt et un” is one, not two. */
export function numbersInWords(text: string): { index: number; quote: string; value: number }[] {
  const words = [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    begins: [match[0], match[0].replace(particle, '')].some((word) => beginnings.has(plain(word))),
  }))
  const found: { index: number; quote: string; value: number }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const number = longestAt(at)
    if (!number) continue
    found.push(number)
    at += number.words - 1
  }
  return found

  function longestAt(at: number) {
    const first = words[at]
    if (!first?.begins) return null
    const index = first.start
    for (let count = longest; count > 0; count -= 1) {
      const quote = text.slice(index, words[at + count - 1]?.end ?? index)
      const value = values.get(plain(quote)) ?? values.get(plain(quote).replace(particle, ''))
      if (value !== undefined) return { index, quote, value, words: count }
    }
    return null
  }
}
