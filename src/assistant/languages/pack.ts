import type { HandoffReason } from '../../domain/handoff.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import type { Cues } from './cues.ts'

/** What is said about handing off; `{seller}` is the seller's name. */
export type HandoffTexts = { default: string } & Partial<Record<HandoffReason, string>>

/**
 * Words of one language the rules and checks look for, as they are spelled, with regular-expression syntax
 * where a word varies. They are compared without accents.
 */
export type Lexicon = {
  /** Who a client asks for: `{person}` in the phrases below, and reason enough when nothing else is said. */
  people: readonly string[]
  /** What may stand beside them: "an agent, please". */
  politeness: readonly string[]
  /** The client wants a person. */
  asksForPerson: readonly string[]
  /** A person is spoken of: a wish for one, unless the client asks what the assistant is. */
  mentionsPerson: readonly string[]
  /** Text that tries to command the assistant. */
  injection: readonly string[]
  /** What turns a promise or an offer into its opposite. */
  negation: readonly string[]
  /** Promises no assistant may make in its own words. */
  promises: readonly string[]
  /** An assistant saying that it is a person. */
  claimsHuman: readonly string[]
  /** Numbers in words, 1 to 100 or so. */
  numberWords: readonly string[]
  /** A number and what it counts in one word: "fortnight". */
  figures: readonly string[]
  /** What a number word must not count outside a fact: days, rounds, money. */
  units: readonly string[]
  /** How this language is named, in this language and in the others. */
  names: readonly string[]
}

/**
 * Sentences of the built-in responder. `fact` arguments are ids; what comes back holds `{{fact.field}}`
 * placeholders and never a figure.
 */
export type Phrasebook = {
  hello: string
  fine: string
  welcome: string
  bye: string
  noted: string
  anythingElse: string
  askNeed: string
  pricesOf(service: string): string
  packageLine(item: string): string
  onePackage(item: string): string
  whichFits: string
  suggest(item: string): string
  includesOf(item: string): string
  whichPackage: string
  deliveriesOf(service: string): string
  deliveryLine(item: string): string
  oneDelivery(item: string): string
  rush(rush: string): string
  noRush(service: string): string
  inTime: string
  notInTime: string
  revisionsOf(service: string): string
  revisionsLine(item: string): string
  extraRound(service: string): string
  unlimitedNo: string
  unlimitedYes: string
  servicesOf: string
  serviceLine(service: string): string
  serviceYes(service: string): string
  addOnsOf(service: string): string
  addOnLine(item: string, addsTime: boolean): string
  noAddOns: string
  recommendation: string
  declined(item: string): string
  insteadOffers: string
  fixedPrices: string
  bot(assistant: string): string
  clarify: string
  clarifyPart(quote: string): string
  whichService: string
  fileReceived: string
  cannotOpen: string
  languageYes: string
  letsStart: string
}

/** Everything the assistant knows of a language. Without `phrases` the built-in responder hands off politely. */
export type LanguagePack = {
  language: ClientLanguage
  /** BCP 47 tag figures are formatted with. */
  locale: string
  disclosure(assistant: string, seller: string): string
  handoff: HandoffTexts
  /** Rounds of changes by plural category; `#` is the number. */
  revisions: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
  noRevisions: string
  unlimitedRevisions: string
  /** Introduces the seller's own words when they are in another language. */
  inSellersWords(text: string): string
  /** A message a person could open with. */
  suggestedReply(options: { client: string | null; seller: string; question: string | null }): string
  /** Tells a client who waits for a person that nobody is free right now. Promises nothing. */
  followUp(seller: string): string
  /** Said with a handoff when nobody is there, in place of a later follow-up: that it may take a while, and nothing is lost. */
  unavailable(seller: string): string
  /** Written to a client at the time they asked to be written to. */
  checkIn(seller: string): string
  /** What answers to tap are called where they are folded away: at most 20 characters (WhatsApp, list messages). */
  choices: string
  lexicon: Lexicon
  cues: Cues | null
  phrases: Phrasebook | null
}
