import type { ClientLanguage } from '../../domain/language.ts'
import { inWholeUnits } from '../../domain/money.ts'
import { cuePhrases, cuesOf } from '../languages/cues.ts'
import { anyLetter } from '../understanding/characters.ts'
import { Phrases } from '../understanding/phrases.ts'
import type { Segment } from '../understanding/segments.ts'
import { handOff, type Rule } from './rule.ts'

/** What only a person may deal with, by words that leave no doubt: the first that is found decides. */
const matters = ['existing-order', 'negotiation', 'off-platform'] as const
type Matter = (typeof matters)[number]

const phrases = new Map<string, Phrases>()

function phrasesOf(language: ClientLanguage, matter: Matter): Phrases {
  const key = `${language} ${matter}`
  let found = phrases.get(key)
  if (!found) {
    found = new Phrases(...cuesOf(language).map((cues) => cues.matters[matter] ?? []))
    phrases.set(key, found)
  }
  return found
}

/** Complaints, threats, orders that exist already, and dealing past the seller's rules. */
export const unmistakableMatters: Rule = ({ segments }) => {
  const said = (matter: Matter) =>
    segments.some(
      (segment) =>
        phrasesOf(segment.language, matter).test(segment.folded) &&
        !(matter === 'existing-order' && asksTerms(segment)),
    )
  const reason = matters.find(said)
  return reason ? handOff(reason, reason) : null
}

/** So sure that a question is about the terms of a refund, and no demand for one. */
const sureOfTerms = 0.85

/** "If I don't like it, do I get my money back?" is asked before anything is bought. */
const asksTerms = ({ isQuestion, scores }: Segment): boolean =>
  isQuestion && (scores.get('refund') ?? 0) >= sureOfTerms

const ownPrices = new Map<ClientLanguage, Phrases>()

/** "Would you do it for 50?": an amount after words that make it an offer. */
function offersOf(language: ClientLanguage): Phrases {
  let found = ownPrices.get(language)
  if (!found) {
    const amount = '(?:r\\$|us\\$|[$€£¥₽])?\\s?(?<amount>\\d[\\d.,]*)(?!\\s*(?:%|x\\b))'
    const offers = cuesOf(language).flatMap((cues) => cues.offers)
    found = new Phrases([`(?:${offers.join('|')})${amount}`])
    ownPrices.set(language, found)
  }
  return found
}

/** A price the client names is a negotiation, unless it is one of the seller's; so is a budget below all of them. */
export const pricesOfClients: Rule = ({ segments, input, asked }) => {
  if (asked) return null
  const { services } = input.knowledge
  const isBelowAll = (amount: number) =>
    services.every(({ packages }) => packages.every(({ price }) => amount < inWholeUnits(price)))
  const isPrice = (amount: number) =>
    services.some(({ packages, addOns }) =>
      [...packages, ...addOns].some(({ price }) => amount === inWholeUnits(price)),
    )
  const named = segments.some((segment) => {
    const budget = budgetIn(segment)
    if (budget !== null && isBelowAll(budget)) return true
    const match = offersOf(segment.language).first(segment.folded)
    if (!match) return false
    const amount = amountOf(match.groups?.amount ?? '')
    const after = segment.folded.slice((match.index ?? 0) + match[0].length)
    return amount >= 20 && !isPrice(amount) && !counts(segment, after)
  })
  return named ? handOff('negotiation', 'negotiation') : null
}

const amountOf = (digits: string): number => Number(digits.replace(/[.,](?=\d{3})/g, '').replace(',', '.'))

/** What a client can spend, in whole units of money: "my budget is 60 dollars". */
function budgetIn({ folded, words, language }: Segment): number | null {
  if (!cuePhrases(language, 'budget').test(folded)) return null
  const isMoney = words.includes('_money_') || cuePhrases(language, 'currencies').test(folded)
  const [digits] = (isMoney && folded.match(/\d[\d.,]*/)) || []
  return digits ? amountOf(digits) : null
}

const nextWord = new RegExp(`^\\s*${anyLetter.source}+`, 'u')

/** Whether a thing counted follows the number: "do you do 30 pages". */
function counts({ commonWords, language }: Segment, after: string): boolean {
  const [next] = after.match(nextWord) ?? []
  if (!next) return false
  const word = next.trim()
  return word.length > 2 && !commonWords.has(word) && !cuePhrases(language, 'currencies').test(word)
}
