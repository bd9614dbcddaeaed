import { normalise } from '../understanding/normalise.ts'
import { fold } from '../understanding/words.ts'

/** Parts of names that are words of their own. */
const particles = new Set(
  'de da do dos das e del la las los el y van von der den zu di du le al bin ibn of the and'.split(' '),
)
/** Scripts that write no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** The text with every part of the names replaced, however it is accented or capitalised. */
export function withoutNames(text: string, names: readonly string[]): string {
  const pattern = patternOf(names)
  if (pattern === null) return text
  // Decomposed, so that a name is found whichever accents it is written with.
  const replaced = text
    .normalize('NFD')
    .replace(pattern, (found) => (found.startsWith('[') ? found : '[name]'))
  return replaced.normalize('NFC').replace(/\[name\](?:(?:\s+\p{L}{1,3})?[\s-]+\[name\])+/gu, '[name]')
}

function patternOf(names: readonly string[]): RegExp | null {
  const parts = new Set(names.flatMap(partsOf))
  if (parts.size === 0) return null
  const alternatives = [...parts]
    .sort((a, b) => b.length - a.length)
    .map((part) => {
      const letters = [...part].map((letter) => `${letter}\\p{M}*`).join('')
      return unspaced.test(part) ? letters : `(?<![\\p{L}\\p{N}])${letters}(?:['’]s)?(?![\\p{L}\\p{N}])`
    })
  // Marks come first: what stands in one is no name.
  return new RegExp(`\\[[a-z]+\\]|${alternatives.join('|')}`, 'giu')
}

function partsOf(name: string): string[] {
  const words = fold(normalise(name)).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter(
    (word) => /\p{L}/u.test(word) && !particles.has(word) && ([...word].length > 1 || unspaced.test(word)),
  )
}

const capitalised = `\\p{Lu}[\\p{L}\\p{M}'’-]+`
const moreNames = `(?:\\s+(?:d[aeo]s?\\s+)?${capitalised}){0,3}`
const introductions = [
  // Said of nothing but names: the first may be written small.
  new RegExp(
    `(?<!\\p{L})(?:[Mm]eu nome (?:é|e|eh)|[Mm]e chamo|[Mm]y name(?: i|['’])s|[Mm]i nombre es|[Mm]e llamo|[Jj]e m['’]appelle|[Mm]ein [Nn]ame ist|[Ii]ch hei(?:ß|ss)e|[Mm]i chiamo|[Мм]еня зовут)\\s+(\\p{L}[\\p{L}\\p{M}'’-]+${moreNames})`,
    'gu',
  ),
  /(?:我叫|我的名字是)([\p{Script=Han}]{2,4})/gu,
  // Said of other things too: a capital letter tells.
  new RegExp(
    `(?<!\\p{L})(?:[Aa]qui (?:é|fala|quem fala é) (?:[oa] )?|[Ss]ou [oa] |[Ss]oy |I['’]m |I am |[Tt]his is |[Ii]ch bin (?:der |die )?|[Ss]ono |[Jj]e suis )(${capitalised}${moreNames})`,
    'gu',
  ),
  // A greeting, and whom it greets.
  new RegExp(
    `(?<!\\p{L})(?:[Oo]i+e?|[Oo]l[áa]|[Bb]om dia|[Bb]oa (?:tarde|noite)|[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Hh]ola|[Bb]uen[oa]s (?:d[íi]as|tardes|noches)|[Bb]onjour|[Hh]allo|[Cc]iao|[Cc]ar[oa]|[Pp]rezad[oa]),?\\s+(${capitalised}${moreNames})`,
    'gu',
  ),
]
/** What follows a greeting without being a name. */
const noNames = new Set(
  'tudo bem bom boa como there everyone all team pessoal gente que what how good dear sir madam quero preciso gostaria i we can do vi estou tenho'.split(
    ' ',
  ),
)

/** The names people give in a chat: their own when they introduce themselves, the other's when they greet. */
export function namesIn(texts: readonly string[]): string[] {
  const found = new Set<string>()
  for (const text of texts.map(normalise)) {
    for (const pattern of introductions) {
      for (const [, said = ''] of text.matchAll(pattern)) {
        const words = said.split(/\s+/)
        const end = words.findIndex((word) => noNames.has(fold(word)))
        const name = words.slice(0, end < 0 ? words.length : end).join(' ')
        if (name !== '') found.add(name)
      }
    }
  }
  return [...found]
}
