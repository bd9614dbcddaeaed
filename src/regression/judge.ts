import type { TurnOutcome } from '../assistant/assistant.ts'
import type { Expectation } from '../domain/regression.ts'

/** What a reply lacks of what was expected, in a sentence; null when it is as it should be. */
export function judge(expectation: Expectation, outcome: TurnOutcome): string | null {
  const { text, handoff, audit, misunderstood } = outcome
  switch (expectation.kind) {
    case 'hands-off':
      if (handoff === null) return 'It answered instead of handing off.'
      return expectation.reason === null || handoff.reason === expectation.reason
        ? null
        : `It handed off for another reason (${handoff.reason}).`
    case 'declines':
      return audit.rule === 'not-offered' && handoff === null ? null : 'It did not decline.'
  }
  if (handoff !== null) return `It handed off (${handoff.reason}) instead of answering.`
  if (misunderstood) return 'It did not understand the question.'
  switch (expectation.kind) {
    case 'answers':
      return null
    case 'says':
      return plain(text).includes(plain(expectation.words)) ? null : `It does not say “${expectation.words}”.`
    case 'cites': {
      const missing = expectation.facts.filter((fact) => !audit.facts.some(({ id }) => id === fact))
      return missing.length === 0 ? null : `It does not give ${missing.join(', ')}.`
    }
  }
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
