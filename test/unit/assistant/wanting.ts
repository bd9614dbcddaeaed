import type { Knowledge, Requirement, Service } from '../../../src/domain/knowledge.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'

/** The same words in every language, as a seller of one language has them. */
const inAll = (text: string) => ({ text, variants: { en: text, pt: text, es: text } })

/** Something a seller must know before an offer. */
export function wanted(
  key: string,
  type: Requirement['type'],
  label: string,
  question: string,
  choices: readonly string[] = [],
): Requirement {
  return {
    key,
    label: inAll(label),
    question: inAll(question),
    type,
    required: true,
    choices: choices.map(inAll),
  }
}

/** Ana, who sells logos alone and must know just this for one. */
export function anaWanting(...requirements: Requirement[]): Knowledge {
  const [logo] = demoKnowledge.services
  if (!logo) throw new Error('The demo seller sells logos.')
  return { ...demoKnowledge, services: [{ ...logo, requirements }] }
}

/** Her logos. */
export function logosOf({ services: [logo] }: Knowledge): Service {
  if (!logo) throw new Error('She sells logos.')
  return logo
}
