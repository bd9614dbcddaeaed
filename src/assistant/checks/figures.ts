import { allPacks } from '../languages/index.ts'
import { fold, foldPhrase, phrasePattern } from '../understanding/words.ts'
import { type Check, clientWords, ownWords } from './check.ts'
import { fault } from './faults.ts'

const number = /\p{N}+(?:[.,:/]\p{N}+)*/gu
const besideMoney = /(?:\p{Sc}|%|r\$|usd|brl|eur)\s*$/iu
const money = '\\p{Sc}|%|usd|brl|eur|reais|k\\b'

const patterns = new Map<string, { counted: RegExp; unit: RegExp }>()

/** Units in any language: a figure of the client's may come with the client's own word for them. */
const everyUnit = () => allPacks.flatMap(({ lexicon }) => lexicon.units.map(foldPhrase))

/**
 * No figure in the responder's own words: no digits but those the client wrote, and those not as an amount,
 * a time or a count; no number words that count days, rounds or money.
 */
export const noFiguresOfItsOwn: Check = (draft) => {
  const { language, turn } = draft
  const own = fold(ownWords(draft))
  let found = patterns.get(language)
  if (!found) {
    const { numberWords, units, figures } = turn.pack.lexicon
    const gap = language === 'zh' ? '\\s*' : '[\\s-]+'
    const counts = `(?:${numberWords.join('|')})${gap}(?:${units.join('|')})`
    found = {
      counted: phrasePattern([counts, ...figures]),
      unit: new RegExp(`^\\s*-?\\s*(?:${money}|${everyUnit().join('|')})`, 'iu'),
    }
    patterns.set(language, found)
  }
  const words = own.match(found.counted)
  if (words) return fault('figure-in-words', words[0])

  const said = new Set(fold(clientWords(turn)).match(number) ?? [])
  for (const match of own.matchAll(number)) {
    const before = own.slice(0, match.index)
    const after = own.slice(match.index + match[0].length)
    if (!said.has(match[0])) return fault('figure-by-hand', match[0])
    if (besideMoney.test(before) || found.unit.test(after)) return fault('figure-repeated', match[0])
  }
  return null
}
