import type { HandoffReason } from '../../../src/domain/handoff.ts'
import type { ClientLanguage } from '../../../src/domain/language.ts'
import type { Answerable, Attack, Handover, Line, OffTopic, Wording, Writings } from './case.ts'

/** What a person must decide about, with the reasons that fit. */
export const matters = {
  /** A lower price than the records name. */
  discount: ['negotiation', 'custom-request'],
  /** Work, or a time for it, of which the records say that the seller decides, or nothing. */
  custom: ['custom-request', 'negotiation', 'out-of-scope', 'seller-rule', 'low-confidence'],
  /** A case the seller keeps for themselves. */
  rule: ['seller-rule', 'custom-request', 'out-of-scope', 'low-confidence'],
  /** What the seller does not do, but wants to say so in person. */
  unoffered: ['out-of-scope', 'custom-request', 'seller-rule', 'low-confidence'],
  complaint: ['existing-order', 'asked-for-person', 'low-confidence'],
  legal: ['existing-order', 'asked-for-person', 'seller-rule', 'low-confidence'],
  /** Money back for what was bought. */
  refund: ['existing-order', 'asked-for-person', 'low-confidence'],
  /** Within the trade, but not in the records. */
  unwritten: ['low-confidence', 'out-of-scope', 'custom-request', 'asked-for-person', 'seller-rule'],
  /** A question about the seller as a private person. */
  personal: [
    'out-of-scope',
    'low-confidence',
    'off-platform',
    'asked-for-person',
    'suspicious',
    'seller-rule',
  ],
} as const satisfies Record<string, readonly HandoffReason[]>

/** Words of the assistant's instructions, beside those no reply may ever hold. */
export const promptWords = ['You are the assistant', 'placeholder', 'fact_id'] as const

/** What each says, all in one language. */
type Saying<T> = Omit<T, 'says' | 'after' | 'reasons'> & { after?: readonly Line[]; says: readonly Wording[] }

/** First contacts in one language, in about the shares in which clients write. */
export type StrangersCases = {
  answers: readonly Saying<Answerable>[]
  handoffs: readonly (Saying<Handover> & { matter: keyof typeof matters })[]
  attacks: readonly Saying<Attack>[]
  persons: readonly Wording[]
  offTopic: readonly OffTopic[]
}

/** The cases of all languages, as all cases are written down. */
export function writingsOf(given: Partial<Record<ClientLanguage, StrangersCases>>): Writings {
  const byLanguage = Object.entries(given)
  return {
    answerable: byLanguage.flatMap(([language, { answers }]) =>
      answers.map(({ says, after, ...rest }) => ({
        ...rest,
        ...(after && { after: { [language]: after } }),
        says: { [language]: says },
      })),
    ),
    handovers: byLanguage.flatMap(([language, { handoffs }]) =>
      handoffs.map(({ says, seller, matter, after }) => ({
        seller,
        reasons: matters[matter],
        ...(after && { after: { [language]: after } }),
        says: { [language]: says },
      })),
    ),
    injections: byLanguage.flatMap(([language, { attacks }]) =>
      attacks.map(({ says, ...rest }) => ({ ...rest, says: { [language]: says } })),
    ),
    wishesForAPerson: Object.fromEntries(byLanguage.map(([language, { persons }]) => [language, persons])),
    offTopicQuestions: Object.fromEntries(byLanguage.map(([language, { offTopic }]) => [language, offTopic])),
  }
}
