import type { ClientLanguage } from '../../domain/language.ts'
import { packOf } from '../languages/index.ts'
import { Phrases } from './phrases.ts'

/** One is an article in most languages. */
const one = /^(?:one|an?|uma?|un[oae]?|eine?[nmrs]?|од(?:ин|на|но|ного|ной|ну|ним)|واحد\p{L}*|一)$/u

const words = new Map<ClientLanguage, Phrases>()

/** The numbers a folded text tells in words of a language, but for one. */
export function numbersInWords(folded: string, language: ClientLanguage): string[] {
  const phrases = words.get(language) ?? new Phrases(packOf(language).lexicon.numberWords)
  words.set(language, phrases)
  const found: string[] = []
  for (let match = phrases.first(folded); match; match = phrases.first(folded, match.index + match[0].length))
    if (!one.test(match[0])) found.push(match[0])
  return found
}
