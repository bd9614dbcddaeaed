import type { HandoffReason } from '../../domain/handoff.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import { Phrases } from '../understanding/phrases.ts'
import { packOf } from './index.ts'

/**
 * Words of one language that show what a client's sentence asks or tells, spelled as they are, with
 * regular-expression syntax where a word varies (`\\p{l}` is any letter). Compared without accents.
 */
export type Cues = {
  /** Openings of a question that lacks its mark. */
  questionWords: readonly string[]
  /** Lead up to a question and ask nothing: "and also", "so". */
  openers: readonly string[]
  /** Show a question wherever they stand in it: "the small one is how much". */
  asking: readonly string[]
  /** Join two sentences: "and", "but". */
  joints: readonly string[]
  /** Stands before a purpose: "for my website". */
  purpose: readonly string[]
  /** Days from now a word means. */
  relativeDays: ReadonlyArray<readonly [days: number, words: readonly string[]]>
  hours: readonly string[]
  days: readonly string[]
  weeks: readonly string[]
  /** Months, weekdays and other times that need a calendar. */
  calendar: readonly string[]
  /** Ask for a length of time or a moment instead of naming one: "how long", "when". */
  howLong: readonly string[]
  /** Times nobody can count from the words alone: "sooner", "asap", "weekend". */
  sooner: readonly string[]
  /** Ask for no limit of changes, in whatever way. */
  noLimit: readonly string[]
  /** Between a number and what it counts: "2 of". */
  of: readonly string[]
  /** After a number, multiply it by a thousand. */
  thousands: readonly string[]
  /** Words around an amount the client means to spend. */
  budget: readonly string[]
  /** Before an amount, with which clients name a price of their own, with the space that follows: "do it for ". */
  offers: readonly string[]
  /** Without one of these nobody asks whether the assistant is a machine. */
  machines: readonly string[]
  /** A price by a unit of work, which packages do not have: "per word". */
  perUnit: readonly string[]
  /** Before a feature of the work: "a logo with". */
  features: readonly string[]
  /** Ask for something without paying for it. */
  freebies: readonly string[]
  /** Names of currencies. */
  currencies: readonly string[]
  /** Words of a requirement's label: what something is called. */
  nameLabels: readonly string[]
  /** Words of a requirement's label: what the client does. */
  tradeLabels: readonly string[]
  /** Take back what was told before: "instead", "actually", "make it". */
  corrects: readonly string[]
  /** Between a label and its value: "the style is minimalist". */
  copulas: readonly string[]
  /** Before a name: "called", "its name is". */
  called: readonly string[]
  /** Before what the work is for: "for my". */
  forOwn: readonly string[]
  /** Before what is to be left out: "without". */
  without: readonly string[]
  /** Before the country that something is in: "in", "as far as". */
  toPlaces: readonly string[]
  /** What a country that is not the seller's is called: "abroad". */
  abroad: readonly string[]
  /** Asks for a language by name: `{language}` is any of its names. */
  asksForLanguage: readonly string[]
  /** How old somebody is: "8 months old". */
  ages: readonly string[]
  /** Ask for a price and a delivery time at once: "price and delivery". */
  priceAndTime: readonly string[]
  /** Ask how far something is from something else: "how far", "far from". */
  howFar: readonly string[]
  /** Ask for the number of what follows: "how many". */
  howMany: readonly string[]
  /** Ask whether a kind of work was ever done: "have you ever done". */
  everDone: readonly string[]
  /** Between two things of which one is chosen: "3 or 4". */
  either: readonly string[]
  /** Give one to each of several: "every one needs its own". */
  eachOwn: readonly string[]
  /** Particulars that an answer about paying and the like must itself name to be one. */
  specifics: Readonly<Partial<Record<SpecificName, readonly string[]>>>
  /** What only a person may deal with, by words that leave no doubt. */
  matters: Readonly<Partial<Record<HandoffReason, readonly string[]>>>
}

export const specificNames = ['invoice', 'crypto', 'cash', 'guarantee', 'variety', 'early'] as const
export type SpecificName = (typeof specificNames)[number]

/** Lists of words among the cues. */
export type CueList = {
  [Key in keyof Cues]: Cues[Key] extends readonly string[] ? Key : never
}[keyof Cues]

/** Languages whose words clients mix into each other, and that short messages are easily mistaken for. */
const mixed: readonly ClientLanguage[] = ['en', 'pt', 'es']

/** A language, and those its writers mix in. */
export function mixedWith(language: ClientLanguage): readonly ClientLanguage[] {
  return mixed.includes(language) ? mixed : [language, 'en']
}

const cueSets = new Map<ClientLanguage, readonly Cues[]>()

/** The cues a sentence of a language is read by: its own, and those of languages its writers mix in. */
export function cuesOf(language: ClientLanguage): readonly Cues[] {
  let found = cueSets.get(language)
  if (!found) {
    found = mixedWith(language).flatMap((each) => packOf(each).cues ?? [])
    cueSets.set(language, found)
  }
  return found
}

const phrases = new Map<string, Phrases>()

/** The phrases of one or several lists of cues, to be looked for in folded text; read once. */
export function cuePhrases(language: ClientLanguage, ...lists: readonly CueList[]): Phrases {
  const key = `${language} ${lists.join(' ')}`
  let found = phrases.get(key)
  if (!found) {
    found = new Phrases(...cuesOf(language).flatMap((cues) => lists.map((list) => cues[list])))
    phrases.set(key, found)
  }
  return found
}
