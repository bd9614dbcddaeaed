import { z } from 'zod'
import { PriceCategory, rateOf } from './provider-rates.ts'
import type { ReportedPricing, StatusReport } from './wire.ts'

/**
 * What the provider takes for one message of ours. The price rests on our estimate or on the earliest kind of report
 * that named one; the outcome says whether it is owed at all. `sentAt` in ms.
 */
export const MessageCost = z.object({
  market: z.string(),
  sentAt: z.int(),
  category: PriceCategory,
  free: z.boolean(),
  pricedBy: z.enum(['estimate', 'sent', 'delivered', 'read', 'played']),
  outcome: z.enum(['pending', 'failed', 'delivered']),
})
export type MessageCost = z.infer<typeof MessageCost>

/** The cost we expect of a message that leaves at `sentAt`. */
export function estimateCost(
  sentAt: number,
  { market, category, free }: Pick<MessageCost, 'market' | 'category' | 'free'>,
): MessageCost {
  return { market, sentAt, category, free, pricedBy: 'estimate', outcome: 'pending' }
}

/**
 * The cost after a report. Its order is of no matter, nor its repetition: the price is the one of the earliest kind
 * of report, of two of a kind the dearer, and what was delivered is owed whatever else was said. Returns `cost` itself
 * when nothing changes.
 */
export function settleCost(cost: MessageCost, report: CostReport): MessageCost {
  const outcome = latest(cost.outcome, outcomeOf[report.state])
  const priced = pricedAnew(cost, report)
  return outcome === priced.outcome ? priced : { ...priced, outcome }
}

function pricedAnew(cost: MessageCost, { state, pricing }: CostReport): MessageCost {
  // A failure owes nothing, whatever it is said to cost.
  if (pricing === undefined || state === 'failed' || order[state] > order[cost.pricedBy]) return cost
  const priced = { ...cost, ...priceIn(pricing), pricedBy: state }
  return state === cost.pricedBy && priceOf(priced) <= priceOf(cost) ? cost : priced
}

type CostReport = Pick<StatusReport, 'state' | 'pricing'>

function priceIn({ category, free }: ReportedPricing): { category?: PriceCategory; free: boolean } {
  return category === null ? { free } : { category, free }
}

/** The order a message goes through its states in; an estimate gives way to every one of them. */
const order: Record<MessageCost['pricedBy'], number> = {
  sent: 0,
  delivered: 1,
  read: 2,
  played: 3,
  estimate: 4,
}

const outcomeOf: Record<StatusReport['state'], MessageCost['outcome']> = {
  sent: 'pending',
  delivered: 'delivered',
  read: 'delivered',
  played: 'delivered',
  failed: 'failed',
}

const weight: Record<MessageCost['outcome'], number> = { pending: 0, failed: 1, delivered: 2 }

function latest(a: MessageCost['outcome'], b: MessageCost['outcome']): MessageCost['outcome'] {
  return weight[b] > weight[a] ? b : a
}

/** How a cost stands in the ledger: reckoned by us, told by the provider, or not owed. */
export const CostStanding = z.enum(['estimated', 'settled', 'void'])
export type CostStanding = z.infer<typeof CostStanding>

/** How the cost of one message stands. */
export function standingOf({ outcome, pricedBy }: MessageCost): CostStanding {
  if (outcome === 'failed') return 'void'
  return pricedBy === 'estimate' ? 'estimated' : 'settled'
}

/** What is owed, in millionths of a US dollar. */
export function microsOf(cost: MessageCost): number {
  return cost.outcome === 'failed' ? 0 : priceOf(cost)
}

function priceOf({ free, market, category, sentAt }: MessageCost): number {
  return free ? 0 : rateOf(market, category, sentAt)
}
