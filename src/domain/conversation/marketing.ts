import { consentAfter, type MarketingConsent, marketingAllowed } from '../marketing-consent.ts'
import type { MessageContent } from '../message.ts'
import { isStopWord, STOP_WORD_MS } from '../stop-words.ts'
import type { Draft } from './draft.ts'
import type { ConversationState } from './state.ts'

/** Somebody has said whether the client takes marketing messages here; an older word changes nothing. */
export function tellConsent(draft: Draft, told: MarketingConsent): null {
  const { state } = draft
  const next = consentAfter(state.marketing, told)
  if (next === state.marketing) return null
  state.marketing = next
  draft.visible = true
  return null
}

/** Whether this message of the client's asks for no more marketing, after some was sent at `marketedAt`. Both in ms. */
export function asksToStop(marketedAt: number | null, content: MessageContent, at: number): boolean {
  // Provider times are whole seconds: an answer of the same second still counts as one.
  const about = marketedAt !== null && at + 1000 > marketedAt && at < marketedAt + STOP_WORD_MS
  return about && isStopWord(content)
}

/** Since when the client takes no marketing messages here, ms; null while they may be sent. */
export function optedOutAt({ marketing }: ConversationState): number | null {
  return marketing === null || marketingAllowed(marketing) ? null : marketing.at
}

/** The provider knows that the client takes no marketing messages. */
export function refusesMarketing(draft: Draft, at: number): void {
  tellConsent(draft, { allowed: false, at, by: 'provider', memberId: null })
}
