import { tool } from 'ai'
import { z } from 'zod'
import { HandoffReason } from '../../domain/handoff.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { ClientLanguage } from '../../domain/language.ts'
import type { CollectedRequirement } from '../../domain/requirement.ts'
import type { ModelBriefing, TurnOutcome } from '../assistant.ts'
import { type Fact, quotedFact } from '../facts/book.ts'
import { sellerWords } from '../languages/member-words.ts'
import type { ClientText, Turn } from '../turn.ts'
import { normalise } from '../understanding/normalise.ts'
import { readTime } from './schedule.ts'

/** The reply. Figures stand in it as `{{fact_id.field}}`; `confidence` below a half means it asks back. */
export const Respond = z.object({
  text: z.string().min(1).max(4000),
  fact_ids: z.array(z.string()).default([]),
  language: ClientLanguage,
  confidence: z.number().min(0).max(1).default(1),
})
export type Respond = z.infer<typeof Respond>

/** The conversation goes to a person; the client is told so by code, not by `note`. */
export const HandOff = z.object({
  reason: HandoffReason,
  note: z.string().max(500).default(''),
})
export type HandOff = z.infer<typeof HandOff>

export const CollectRequirement = z.object({
  service_id: z.string(),
  key: z.string(),
  value: z.string().min(1).max(2000),
  quote: z.string().min(1).max(4000),
})

export type CollectRequirement = z.infer<typeof CollectRequirement>

const QuotePackage = z.object({
  service_id: z.string(),
  package_id: z.string(),
  addon_ids: z.array(z.string()).max(20).default([]),
  qty: z.int().min(1).max(99).default(1),
})

const ScheduleFollowUp = z.object({
  at: z.string().max(40),
  note: z.string().max(300).default(''),
})

/** What a run's tools leave behind. */
export type Workbench = {
  learned: CollectedRequirement[]
  computed: Map<string, Fact>
  checkIn: TurnOutcome['checkIn']
}

export const emptyBench = (): Workbench => ({ learned: [], computed: new Map(), checkIn: null })

/**
 * A responder's tools. None of them names a contact or a workspace, sends anything, or changes a price;
 * `respond` and `hand_off` have no effect of their own and end the run.
 */
export function toolsFor({ input, texts }: Pick<Turn, 'input' | 'texts'>, bench: Workbench) {
  const { knowledge, model } = input
  return {
    collect_requirement: tool({
      description: 'Keep one thing the client has told. `quote` is copied exactly from the client.',
      inputSchema: CollectRequirement,
      execute: (input) => collectRequirement(input, knowledge, texts, bench),
    }),
    quote_package: tool({
      description:
        'Compute the price of a package with extras. Answers with placeholders to write in the reply.',
      inputSchema: QuotePackage,
      execute: (input) => quotePackage(input, knowledge, bench),
    }),
    ...(model && {
      schedule_follow_up: tool({
        description: 'The client asks to be written to later: plan it. `at` is like 2026-11-30T09:00.',
        inputSchema: ScheduleFollowUp,
        execute: (wish) => scheduleFollowUp(wish, model, bench),
      }),
    }),
    respond: tool({
      description: 'Answer the client. Ends the turn.',
      inputSchema: Respond,
      execute: () => 'Ended.',
    }),
    hand_off: tool({
      description: 'Pass the conversation to a person. Ends the turn.',
      inputSchema: HandOff,
      execute: () => 'Ended.',
    }),
  }
}

/** Keeps what a client told, if it is a requirement of the seller's and the client's very words. */
export function collectRequirement(
  { service_id, key, value, quote }: CollectRequirement,
  knowledge: Knowledge,
  texts: readonly ClientText[],
  bench: Workbench,
): string {
  const service = knowledge.services.find(({ id }) => id === service_id)
  const requirement = service?.requirements.find((each) => each.key === key)
  if (!requirement) return 'There is no such requirement.'
  const source = texts.find(({ text }) => text.includes(quote))
  if (!source) return 'Not kept: the quote is not in the client’s messages.'
  const { label } = requirement
  bench.learned.push({
    serviceId: service_id,
    key,
    label: sellerWords(label),
    value,
    quote,
    messageId: source.messageId,
  })
  return 'Kept.'
}

function scheduleFollowUp(
  { at: proposed, note }: z.infer<typeof ScheduleFollowUp>,
  briefing: ModelBriefing,
  bench: Workbench,
): string {
  const time = readTime(proposed, briefing)
  if ('refused' in time) return `Not planned: ${time.refused}`
  bench.checkIn = { at: time.at, note: normalise(note) }
  return time.reachesClient
    ? 'Planned: the client is written to then. Confirm it without naming the time.'
    : 'Planned as a reminder for the seller. Say that you pass the wish on, and promise nothing.'
}

function quotePackage(
  { service_id, package_id, addon_ids, qty }: z.infer<typeof QuotePackage>,
  knowledge: Knowledge,
  bench: Workbench,
): string {
  const service = knowledge.services.find(({ id }) => id === service_id)
  const item = service?.packages.find(({ id }) => id === package_id)
  const extras = service?.addOns.filter(({ id }) => addon_ids.includes(id)) ?? []
  if (!item || extras.length !== new Set(addon_ids).size) return 'There is no such package or extra.'
  const prices = [item.price, ...extras.map(({ price }) => price)]
  if (prices.some(({ currency }) => currency !== item.price.currency)) return 'The currencies differ.'
  const minor = prices.reduce((sum, price) => sum + price.minor, 0) * qty
  const days = item.deliveryDays + extras.reduce((sum, { extraDays }) => sum + extraDays, 0)
  const id = `quote.${bench.computed.size + 1}`
  const total = { minor, currency: item.price.currency }
  bench.computed.set(
    id,
    quotedFact(id, () => item.name.text, total, days),
  )
  const delivery = qty === 1 ? ` and {{${id}.delivery}} for the delivery time` : ''
  return `Write {{${id}.total}} for the price${delivery}.`
}
