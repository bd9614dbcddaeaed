import type { ClientLanguage } from '../../domain/language.ts'
import { cuePattern, cuesOf } from '../languages/cues.ts'
import type { Segment } from '../understanding/segments.ts'
import { phrasePattern } from '../understanding/words.ts'
import { handOff, type Rule } from './rule.ts'

/** What only a person may deal with, by words that leave no doubt: the first that is found decides. */
const matters = ['existing-order', 'negotiation', 'off-platform'] as const
type Matter = (typeof matters)[number]

const patterns = new Map<string, RegExp>()

function matterPattern(language: ClientLanguage, matter: Matter): RegExp {
  const key = `${language} ${matter}`
  let pattern = patterns.get(key)
  if (!pattern) {
    pattern = phrasePattern(cuesOf(language).flatMap((cues) => cues.matters[matter] ?? []))
    patterns.set(key, pattern)
  }
  return pattern
}

/** Complaints, threats, orders that exist already, and dealing past the seller's rules. */
export const unmistakableMatters: Rule = ({ segments }) => {
  const said = (matter: Matter) =>
    segments.some(({ folded, language }) => matterPattern(language, matter).test(folded))
  const reason = matters.find(said)
  return reason ? handOff(reason, reason) : null
}

const ownPrices = new Map<ClientLanguage, RegExp>()

/** "Would you do it for 50?": an amount after words that make it an offer. */
function ownPricePattern(language: ClientLanguage): RegExp {
  let pattern = ownPrices.get(language)
  if (!pattern) {
    const offers = cuesOf(language).flatMap((cues) => cues.offers)
    const amount = '(?:r\\$|us\\$|[$€£¥₽])?\\s?(?<amount>\\d[\\d.,]*)(?!\\s*(?:%|x\\b))'
    pattern = offers.length > 0 ? phrasePattern([`(?:${offers.join('|')})${amount}`]) : /(?!)/u
    ownPrices.set(language, pattern)
  }
  return pattern
}

/** A price the client names is a negotiation, unless it is one of the seller's; so is a budget below all of them. */
export const pricesOfClients: Rule = ({ segments, input, asked }) => {
  if (asked) return null
  const prices = new Set(
    input.knowledge.services.flatMap(({ packages, addOns }) =>
      [...packages, ...addOns].map(({ price }) => price.minor / 100),
    ),
  )
  const cheapest = Math.min(
    ...input.knowledge.services.flatMap(({ packages }) => packages.map(({ price }) => price.minor / 100)),
  )
  const named = segments.some((segment) => {
    if ((budgetIn(segment) ?? cheapest) < cheapest) return true
    const match = segment.folded.match(ownPricePattern(segment.language))
    if (!match) return false
    const amount = amountOf(match.groups?.amount ?? '')
    const after = segment.folded.slice((match.index ?? 0) + match[0].length)
    return amount >= 20 && !prices.has(amount) && !counts(segment, after)
  })
  return named ? handOff('negotiation', 'negotiation') : null
}

const amountOf = (digits: string): number => Number(digits.replace(/[.,](?=\d{3})/g, '').replace(',', '.'))

/** What a client can spend, in whole units of money: "my budget is 60 dollars". */
function budgetIn({ folded, words, language }: Segment): number | null {
  if (!cuePattern(language, 'budget').test(folded)) return null
  const isMoney = words.includes('_money_') || cuePattern(language, 'currencies').test(folded)
  const [digits] = (isMoney && folded.match(/\d[\d.,]*/)) || []
  return digits ? amountOf(digits) : null
}

/** Whether a thing counted follows the number: "do you do 30 pages". */
function counts({ commonWords, language }: Segment, after: string): boolean {
  const [next] = after.match(/^\s*\p{L}+/u) ?? []
  if (!next) return false
  const word = next.trim()
  return word.length > 2 && !commonWords.has(word) && !cuePattern(language, 'currencies').test(word)
}
