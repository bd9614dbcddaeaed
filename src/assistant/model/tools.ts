import { tool } from 'ai'
import { z } from 'zod'
import { HandoffReason } from '../../domain/handoff.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { ClientLanguage } from '../../domain/language.ts'
import type { CollectedRequirement } from '../../domain/requirement.ts'
import type { ModelBriefing, TurnOutcome } from '../assistant.ts'
import type { Fact } from '../facts/book.ts'
import { quoteOf } from '../facts/quotes.ts'
import { checkedValue } from '../requirements/checking.ts'
import { circumstancesOf, collected, missingFrom, withLearned } from '../requirements.ts'
import type { Turn } from '../turn.ts'
import { normalise } from '../understanding/normalise.ts'
import { readTime } from './schedule.ts'

/**
 * The reply. Figures stand in it as `{{fact_id.field}}`, which are longer than what they are filled in with;
 * `confidence` below a half means it asks back.
 */
export const Respond = z.object({
  text: z.string().min(1).max(16_000),
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

export const QuotePackage = z.object({
  service_id: z.string(),
  package_id: z.string(),
  addon_ids: z.array(z.string()).max(20).default([]),
  qty: z.int().min(1).max(99).default(1),
})
export type QuotePackage = z.infer<typeof QuotePackage>

const ScheduleFollowUp = z.object({
  at: z.string().max(40),
  note: z.string().max(300).default(''),
})

/** What the tools need of a turn. */
export type ToolTurn = Pick<Turn, 'input' | 'texts' | 'written'>

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
export function toolsFor(turn: ToolTurn, bench: Workbench) {
  const { knowledge, model } = turn.input
  return {
    collect_requirement: tool({
      description:
        'Keep one thing the client has told or corrected. `quote` is copied exactly from the client and holds the value.',
      inputSchema: CollectRequirement,
      execute: (input) => collectRequirement(input, turn, bench),
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

/**
 * Keeps what a client told: a requirement of the seller's, in the client's very words, of its type, and one of the
 * options where there are some. The answer tells the model what became of it.
 */
export function collectRequirement(
  { service_id, key, value, quote }: CollectRequirement,
  turn: ToolTurn,
  bench: Workbench,
): string {
  const { knowledge, episode } = turn.input
  const service = knowledge.services.find(({ id }) => id === service_id)
  const requirement = service?.requirements.find((each) => each.key === key)
  if (!service || !requirement) return 'Not kept: there is no such requirement.'
  const source = turn.texts.find(({ text }) => text.includes(quote))
  if (!source) return 'Not kept: the quote is not in the client’s messages.'
  const circumstances = circumstancesOf(turn, source.messageId, service, true)
  const checked = checkedValue(requirement, { value, quote }, turn.written, circumstances)
  if ('refused' in checked) return `Not kept: ${checked.refused}`
  const { messageId } = source
  bench.learned = withLearned(bench.learned, [
    collected(service, requirement, { value: checked.value, quote, messageId }),
  ])
  const missing = missingFrom(service, withLearned(episode.requirements, bench.learned))
  return missing.length > 0
    ? 'Kept.'
    : 'Kept. Nothing more is needed for an offer: unless the client asks something, call hand_off with requirements-complete.'
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

/** Has a package with extras priced; the answer names the placeholders. */
export function quotePackage(request: QuotePackage, knowledge: Knowledge, bench: Workbench): string {
  const id = `quote.${bench.computed.size + 1}`
  const quote = quoteOf(request, knowledge, id)
  if ('refused' in quote) return quote.refused
  bench.computed.set(id, quote)
  const time = quote.fields.delivery
    ? `{{${id}.delivery}} for the delivery time`
    : 'nothing for the delivery time: it is not known'
  return `Write {{${id}.name}}, then {{${id}.total}} for the price and ${time}.`
}
