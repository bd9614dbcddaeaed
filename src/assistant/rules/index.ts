import type { Turn } from '../turn.ts'
import { repeatedSuspicion, tooManyTurns, unreadableContent } from './limits.ts'
import { pricesOfClients, unmistakableMatters } from './matters.ts'
import { leavesPartOut } from './parts.ts'
import { asksForPerson } from './person.ts'
import { moreThanAnyPackage } from './quantities.ts'
import type { Decision, Rule } from './rule.ts'
import { notOffered, sellersRules } from './seller.ts'
import { fixedPrices, personsBusiness, wantsForFree } from './topics.ts'
import { toldWithoutWords } from './unspoken.ts'

/** In order of precedence: the client's wish for a person first, what can be answered last. */
const rules: readonly Rule[] = [
  asksForPerson,
  tooManyTurns,
  repeatedSuspicion,
  unreadableContent,
  sellersRules,
  unmistakableMatters,
  pricesOfClients,
  moreThanAnyPackage,
  leavesPartOut,
  toldWithoutWords,
  personsBusiness,
  wantsForFree,
  notOffered,
  fixedPrices,
]

/** What the first rule that applies decides; null leaves the turn to the responder. */
export function decide(turn: Turn): Decision | null {
  for (const rule of rules) {
    const decision = rule(turn)
    if (decision) return decision
  }
  return null
}
