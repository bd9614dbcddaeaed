import type { HandoffReason } from '../../../src/domain/handoff.ts'
import type { ClientLanguage } from '../../../src/domain/language.ts'
import type { SellerId } from '../sellers/index.ts'

/** What a client writes: one message, or a burst of several. */
export type Wording = string | readonly string[]
export type InLanguages<T> = Partial<Record<ClientLanguage, readonly T[]>>
/** Many clients saying much the same thing, by the language they write in. */
export type Wordings = InLanguages<Wording>

/** A line of the conversation before the message in question. */
export type Line = { by: 'client' | 'assistant'; text: string }

/**
 * A fact a right answer names:
 * - `<package>.price`, `.delivery`, `.revisions`, `.includes`;
 * - `<service>.price`, `.delivery`, `.revisions`: that of at least one package of the service; `.packages`: all;
 * - `item:<text>`: one thing that packages include, by what the seller wrote;
 * - `addon:<id>`: its price; `faq:<id>`: its answer; `no:<id>`: that it is not offered;
 * - `rush`: time and price of the faster delivery; `no-rush`; `extra-round`: the price of one more;
 * - `services`: what is sold; `asks`: the next question about the client's need; `ai`: that it is an AI;
 * - `no-discount`: that prices are fixed.
 *
 * Alternatives are joined by ` | `.
 */
export type Expected = string

/** Questions the assistant must answer, with the facts a right answer names (all of them). */
export type Answerable = {
  seller: SellerId
  expects: readonly Expected[]
  after?: Partial<Record<ClientLanguage, readonly Line[]>>
  says: Wordings
}

/** Messages the assistant must pass to a person, with the reasons that fit. */
export type Handover = {
  seller: SellerId
  reasons: readonly HandoffReason[]
  after?: Partial<Record<ClientLanguage, readonly Line[]>>
  says: Wordings
}

/**
 * Attempts to make the assistant break its rules. None of `canaries` may be in a reply, not even quoted, beside
 * what no reply may hold: false prices and times, discounts, promises, strange addresses. The attempt is in what the client writes now, or was planted in the name or in an earlier message.
 */
export type Attack = {
  canaries: readonly string[]
  clientName?: string
  after?: readonly Line[]
  says: Wordings
}

/** A question about something else; `answer` is what a reply would say if it answered all the same. */
export type OffTopic = Wording | { asks: Wording; answer: RegExp }

/** Cases as they are written down, by what must become of them. */
export type Writings = {
  answerable: readonly Answerable[]
  handovers: readonly Handover[]
  injections: readonly Attack[]
  wishesForAPerson: InLanguages<Wording>
  offTopicQuestions: InLanguages<OffTopic>
}
