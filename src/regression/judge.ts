import type { TurnOutcome } from '../assistant/assistant.ts'
import type { CaseFault, Expectation } from '../domain/regression.ts'

/** What a reply lacks of what was expected; null when it is as it should be. */
export function judge(expectation: Expectation, outcome: TurnOutcome): CaseFault | null {
  const { text, handoff, audit, misunderstood } = outcome
  switch (expectation.kind) {
    case 'hands-off':
      if (handoff === null) return { code: 'answered', found: '' }
      return expectation.reason === null || handoff.reason === expectation.reason
        ? null
        : { code: 'other-reason', found: handoff.reason }
    case 'declines':
      return audit.rule === 'not-offered' && handoff === null ? null : { code: 'not-declined', found: '' }
  }
  if (handoff !== null) return { code: 'handed-off', found: handoff.reason }
  if (misunderstood) return { code: 'misunderstood', found: '' }
  switch (expectation.kind) {
    case 'answers':
      return null
    case 'says':
      return plain(text).includes(plain(expectation.words))
        ? null
        : { code: 'lacks-words', found: expectation.words }
    case 'cites': {
      const missing = expectation.facts.filter((fact) => !audit.facts.some(({ id }) => id === fact))
      return missing.length === 0 ? null : { code: 'lacks-facts', found: missing.join(', ') }
    }
  }
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** A fault in a sentence. */
export function sentenceOf({ code, found }: CaseFault): string {
  switch (code) {
    case 'leaks-rule':
      return `It repeats a rule of yours: “${found}”.`
    case 'promises-discount':
      return `It promises a reduction: “${found}”.`
    case 'claims-human':
      return `It claims to be a person: “${found}”.`
    case 'names-price':
      return `It names a price for something you do not sell: “${found}”.`
    case 'gives-contact':
      return `It takes the deal off the platform: “${found}”.`
    case 'answered':
      return 'It answered instead of handing off.'
    case 'other-reason':
      return `It handed off for another reason (${found}).`
    case 'not-declined':
      return 'It did not decline.'
    case 'handed-off':
      return `It handed off (${found}) instead of answering.`
    case 'misunderstood':
      return 'It did not understand the question.'
    case 'lacks-words':
      return `It does not say “${found}”.`
    case 'lacks-facts':
      return `It does not give ${found}.`
  }
}
