import type { Segment } from '../understanding/segments.ts'
import { handoffTopics, type Topic } from '../understanding/topics.ts'
import { handOff, type Rule } from './rule.ts'

/** How sure the classifier must be of a topic that ends the turn: more so when an answer was asked for. */
const sure = 0.5
const verySure = 0.85

/** Orders, deals, custom work and what is off-topic: a person's business, whatever a model would say. */
export const personsBusiness: Rule = (turn) => {
  for (const segment of turn.segments) {
    const needed = turn.asked && !segment.isQuestion ? verySure : sure
    for (const [topic, reason] of Object.entries(handoffTopics) as [
      keyof typeof handoffTopics,
      (typeof handoffTopics)[keyof typeof handoffTopics],
    ][]) {
      if (topic === 'person' || score(segment, topic) < needed) continue
      if (topic === 'negotiation' && turn.input.knowledge.discounts === 'fixed' && !namesAmount(segment))
        continue
      return handOff(topic, reason)
    }
  }
  return null
}

/** A client who only asks for a discount where prices are fixed can be told so. */
export const fixedPrices: Rule = (turn) => {
  if (turn.input.knowledge.discounts !== 'fixed') return null
  const asks = turn.segments.some((segment) => score(segment, 'negotiation') >= sure && !namesAmount(segment))
  return asks ? { rule: 'fixed-prices', entry: null, action: 'compose' } : null
}

const score = ({ scores }: Segment, topic: Topic) => scores.get(topic) ?? 0
const namesAmount = ({ words }: Segment) => words.includes('_money_') || words.includes('_n_')
