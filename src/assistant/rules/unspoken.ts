import type { Knowledge } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import { cuePhrases } from '../languages/cues.ts'
import { anyLetter } from '../understanding/characters.ts'
import { handOff, type Rule } from './rule.ts'

/** Whether the seller wrote of what is sold in a language. */
const speaksOfIt = ({ sourceLanguage, services }: Knowledge, language: ClientLanguage): boolean =>
  language === sourceLanguage || services.some(({ name }) => name.variants[language] !== undefined)

/** Numbers below are dates, people and versions more often than the size of a job. */
const large = 100

const countOfSomething = new RegExp(`\\d+(?=\\s*${anyLetter.source})`, 'gu')

/**
 * A client who tells what they need, or how much of it, where none of the seller's words are in their language:
 * what is not included and how much is too much cannot be recognised there, so a person reads it.
 */
export const toldWithoutWords: Rule = ({ segments, input, written }) => {
  if (speaksOfIt(input.knowledge, written)) return null
  // Beside a question, what is told without a number is what the work is for.
  const asks = segments.some(({ isQuestion }) => isQuestion)
  const tells = segments.some(({ topics: [top], isQuestion, folded, language, strangeWords }) => {
    const counts = [...folded.matchAll(countOfSomething)].some(([digits]) => Number(digits) >= large)
    const overTime = top === 'price' && cuePhrases(language, 'sooner', 'weeks').test(folded)
    // "I take the Spark": there is nothing in it that could be more than the package.
    const merelyOrders = top === 'order' && strangeWords.length === 0
    return (
      counts ||
      overTime ||
      (!isQuestion &&
        !merelyOrders &&
        !(asks && !/\d/.test(folded)) &&
        (top === 'details' || top === 'order'))
    )
  })
  return tells ? handOff('told-without-words', 'custom-request') : null
}
