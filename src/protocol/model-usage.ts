import { z } from 'zod'
import { ModelUse } from '../domain/model-usage.ts'

const Totals = ModelUse.omit({ model: true })
const Day = z.iso.date()
/** The longest span that is told at once, days. */
const mostDays = 400

/** `GET /api/assistant/usage`: both days included; without them the last 30 days, today being the last. */
export const UsageQuery = z
  .object({ from: Day.optional(), to: Day.optional() })
  .refine(({ from, to }) => !from || !to || from <= to, 'The first day comes after the last.')
  .refine(
    ({ from, to }) => !from || !to || Date.parse(to) - Date.parse(from) < mostDays * 86_400_000,
    `Ask for at most ${mostDays} days.`,
  )
export type UsageQuery = z.infer<typeof UsageQuery>

/**
 * What language models were asked for, by day and model. Days are those of `timeZone`. Costs are millionths of a US
 * dollar, for the tokens the providers told; null where the price of a part is not known.
 */
export const UsageView = z.object({
  timeZone: z.string(),
  from: Day,
  to: Day,
  days: z.array(Totals.extend({ day: Day, models: z.array(ModelUse) })),
  total: Totals,
  today: z.object({
    day: Day,
    tokens: z.int(),
    /** Tokens the workspace may use a day, and what is left of them; null without a limit. */
    cap: z.int().nullable(),
    remaining: z.int().nullable(),
  }),
})
export type UsageView = z.infer<typeof UsageView>
