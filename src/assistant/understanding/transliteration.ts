/** Latin letters for Cyrillic ones without accents, as names and loan-words are written: "логотип", "logotip". */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** A folded Cyrillic word in Latin letters; null when it is not one. */
export function inLatinLetters(word: string): string | null {
  if (!/^\p{Script=Cyrillic}+$/u.test(word)) return null
  return [...word].map((letter) => latin[letter] ?? letter).join('')
}
