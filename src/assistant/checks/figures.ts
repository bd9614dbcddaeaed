import type { Knowledge } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import { piecesOf } from '../facts/placeholders.ts'
import { allPacks } from '../languages/index.ts'
import type { Lexicon } from '../languages/pack.ts'
import { isCounted } from '../rules/quantities.ts'
import { numbersInWords } from '../understanding/number-words.ts'
import { Phrases } from '../understanding/phrases.ts'
import { fold, foldPhrase } from '../understanding/words.ts'
import { type Check, clientWords, type Draft, ownWords, ownWordsIn, recounts, sentencesOf } from './check.ts'
import { fault } from './faults.ts'
import { isFigure, namedBy, namedInOwnWords } from './owners.ts'

const number = /\p{N}+(?:[.,:/]\p{N}+)*/gu
const anyNumber = /\p{N}/u
const besideMoney = /(?:\p{Sc}|%|r\$|usd|brl|eur)\s*$/u
const money = '\\p{Sc}|%|usd|brl|eur|reais|k\\b'

type Patterns = { counted: Phrases; unit: RegExp }
const patterns = new Map<ClientLanguage, Patterns>()

/** Units in any language: a figure of the client's may come with the client's own word for them. */
const everyUnit = () => allPacks.flatMap(({ lexicon }) => lexicon.units.map(foldPhrase))

function patternsFor(language: ClientLanguage, { numberWords, units, figures }: Lexicon): Patterns {
  let found = patterns.get(language)
  if (!found) {
    const gap = language === 'zh' ? '\\s*' : '[\\s-]+'
    const count = `(?:${numberWords.join('|')})${gap}(?:${units.join('|')})`
    found = {
      counted: new Phrases([count], figures),
      unit: new RegExp(`^\\s*-?\\s*(?:${money}|${everyUnit().join('|')})`, 'u'),
    }
    patterns.set(language, found)
  }
  return found
}

/**
 * No figure in the responder's own words: no number words that count days, rounds or money, and no digits but those
 * the client wrote. These may count something ("12 pages"), or be told back ("you mentioned 900"); anywhere else
 * ("great, 500 is enough for Complete") they would be agreed to.
 */
export const noFiguresOfItsOwn: Check = (draft) => {
  const { language, turn } = draft
  const { counted, unit } = patternsFor(language, turn.pack.lexicon)
  const ownText = fold(ownWords(draft))
  const words = counted.first(ownText)
  if (words) return fault('figure-in-words', words[0])
  const client = fold(clientWords(turn))
  const said = new Set(client.match(number) ?? [])
  const inWords = numbersInWords(client, language)
  if (inWords.length === 0 && !anyNumber.test(ownText)) return null
  for (const sentence of sentencesOf(draft.template)) {
    const own = fold(ownWordsIn(sentence, draft))
    for (const match of own.matchAll(number)) {
      const before = own.slice(0, match.index)
      const after = own.slice(match.index + match[0].length)
      if (!said.has(match[0])) return fault('figure-by-hand', match[0])
      const isToldBack = recounts(sentence, language) && !speaksOfOffer(sentence, draft)
      const isMeasure = besideMoney.test(before) || unit.test(after)
      if (isMeasure || !(isToldBack || isCountOf(after, turn.input.knowledge)))
        return fault('figure-repeated', match[0])
    }
    if (inWords.length === 0) continue
    const repeated = numbersInWords(own, language).find((word) => inWords.includes(word))
    if (repeated && speaksOfOffer(sentence, draft)) return fault('figure-repeated', repeated)
  }
  return null
}

/** Whether a sentence names something that is sold, or a figure of it. */
function speaksOfOffer(sentence: string, { turn, facts }: Draft): boolean {
  const pieces = piecesOf(sentence)
  return pieces.some((piece) =>
    typeof piece === 'string'
      ? namedInOwnWords(piece, turn, false).things.length > 0
      : isFigure(piece) || namedBy(piece, facts).things.length > 0,
  )
}

/** Whether what follows a number is a thing that is counted: "12 pages". */
function isCountOf(after: string, knowledge: Knowledge): boolean {
  const [, thing] = after.match(/^\s*-?\s*(\p{Script=Han}{1,3}|\p{L}{3,})/u) ?? []
  return thing !== undefined && isCounted(thing, knowledge)
}
