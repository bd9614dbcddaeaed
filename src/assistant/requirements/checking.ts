import type { Requirement } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import { type RequirementValue, sameValue } from '../../domain/requirement.ts'
import { fold } from '../understanding/words.ts'
import { type Circumstances, clearValue, saidOf, sentenceOf, writtenValue } from './values.ts'

/** A value a responder proposes, and the client's words it is to come from. */
export type Claim = { value: string; quote: string }

/**
 * The value, if code reads the same in the client's words; else why it cannot be kept, for the responder. Words are
 * kept where the client's leave several values open, and then only the client's own.
 */
export function checkedValue(
  requirement: Requirement,
  { value, quote }: Claim,
  language: ClientLanguage,
  circumstances: Circumstances,
): { value: RequirementValue } | { refused: string } {
  if (requirement.type === 'text') {
    return isPartOf(value, quote)
      ? { value: value.trim() }
      : { refused: 'write the value in the words of the quote.' }
  }
  const said = saidOf(requirement, sentenceOf(quote, language), circumstances)
  const claimed = clearValue(saidOf(requirement, sentenceOf(value, language), circumstances))
  // As code writes it, a value is the same in every language: “1.1” is no day of January in German.
  const agreed = said.values.find(
    (each) => writtenValue(each) === value.trim() || (claimed !== null && sameValue(each, claimed)),
  )
  if (agreed !== undefined) return { value: agreed }
  if (said.words !== null && isPartOf(value, said.words)) return { value: said.words }
  return { refused: refusalOf(requirement, said.values) }
}

function refusalOf({ type, choices }: Requirement, said: readonly RequirementValue[]): string {
  if (type === 'file') return 'a file is kept by itself when the client sends it.'
  const options = choices.map(({ text }) => `“${text}”`).join(', ')
  if (type === 'choice' && said.length === 0) return `the quote must name one of the options: ${options}.`
  const read = said.map((value) => `“${writtenValue(value)}”`).join(' and ')
  return said.length === 0 ? `there is no ${type} in the quote.` : `the quote says ${read}.`
}

/** Whether every word of a text is among those of another. */
function isPartOf(text: string, whole: string): boolean {
  const wordsIn = (each: string) => fold(each).match(/[\p{L}\p{N}]+/gu) ?? []
  const words = wordsIn(text)
  const among = new Set(wordsIn(whole))
  return words.length === 0 ? whole.includes(text.trim()) : words.every((word) => among.has(word))
}
