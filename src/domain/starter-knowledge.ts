import type { JsonObject } from './json.ts'
import type { ClientLanguage } from './language.ts'

/**
 * What an assistant starts from: nothing about the seller but the name, and the careful choice wherever there
 * is one. It cannot be saved as it is: what it must still be told, nobody can make up.
 */
export function starterKnowledge(displayName: string, sourceLanguage: ClientLanguage): JsonObject {
  const unwritten = { text: '', variants: {} }
  return {
    format: 1,
    sourceLanguage,
    profile: { displayName, headline: unwritten, bio: unwritten, tone: 'warm', generalRules: [] },
    services: [],
    faqs: [],
    handoffRules: [],
    pricingStyle: 'balanced',
    discounts: 'ask',
  }
}
