import { type Tool, tool } from 'ai'
import { z } from 'zod'
import { HandoffReason } from '../../domain/handoff.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { ClientLanguage } from '../../domain/language.ts'
import type { CollectedRequirement } from '../../domain/requirement.ts'
import { type Fact, quotedFact } from '../facts/book.ts'
import type { ClientText } from '../turn.ts'

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

const CollectRequirement = z.object({
  service_id: z.string(),
  key: z.string(),
  value: z.string().min(1).max(2000),
  quote: z.string().min(1).max(4000),
})

const QuotePackage = z.object({
  service_id: z.string(),
  package_id: z.string(),
  addon_ids: z.array(z.string()).max(20).default([]),
  qty: z.int().min(1).max(99).default(1),
})

/** What a run's tools leave behind. */
export type Workbench = { learned: CollectedRequirement[]; computed: Map<string, Fact> }

/**
 * A responder's tools. None of them names a contact or a workspace, sends anything, or changes a price;
 * `respond` and `hand_off` have no effect of their own and end the run.
 */
export function toolsFor(knowledge: Knowledge, texts: readonly ClientText[], bench: Workbench) {
  return {
    collect_requirement: tool({
      description: 'Keep one thing the client has told. `quote` is copied exactly from the client.',
      inputSchema: CollectRequirement,
      execute: ({ service_id, key, value, quote }) => {
        const service = knowledge.services.find(({ id }) => id === service_id)
        const requirement = service?.requirements.find((each) => each.key === key)
        if (!requirement) return 'There is no such requirement.'
        const source = texts.find(({ text }) => text.includes(quote))
        if (!source) return 'Not kept: the quote is not in the client’s messages.'
        const { label } = requirement
        bench.learned.push({
          serviceId: service_id,
          key,
          label: label.text,
          value,
          quote,
          messageId: source.messageId,
        })
        return 'Kept.'
      },
    }),
    quote_package: tool({
      description:
        'Compute the price of a package with extras. Answers with placeholders to write in the reply.',
      inputSchema: QuotePackage,
      execute: ({ service_id, package_id, addon_ids, qty }) => {
        const service = knowledge.services.find(({ id }) => id === service_id)
        const item = service?.packages.find(({ id }) => id === package_id)
        const extras = addon_ids.map((id) => service?.addOns.find((addOn) => addOn.id === id))
        if (!service || !item || extras.some((extra) => extra === undefined))
          return 'There is no such package or extra.'
        const known = extras.flatMap((extra) => (extra ? [extra] : []))
        const prices = [item.price, ...known.map(({ price }) => price)]
        if (prices.some(({ currency }) => currency !== item.price.currency)) return 'The currencies differ.'
        const minor = prices.reduce((sum, price) => sum + price.minor, 0) * qty
        const days = item.deliveryDays + known.reduce((sum, { extraDays }) => sum + extraDays, 0)
        const id = `quote.${bench.computed.size + 1}`
        bench.computed.set(
          id,
          quotedFact(id, () => item.name.text, { minor, currency: item.price.currency }, days),
        )
        return `Write {{${id}.total}} for the price${qty === 1 ? ` and {{${id}.delivery}} for the delivery time` : ''}.`
      },
    }),
    respond: tool({ description: 'Answer the client. Ends the turn.', inputSchema: Respond }),
    hand_off: tool({
      description: 'Pass the conversation to a person. Ends the turn.',
      inputSchema: HandOff,
    }),
  }
}

/** A tool that ends the run: it is never executed, only read. */
function ending<Input>(description: string, inputSchema: z.ZodType<Input>): Tool<Input, unknown> {
  return tool<Input, unknown, Context>({ description, inputSchema })
}
