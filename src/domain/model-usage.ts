import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { AssistantSettings } from './assistant-settings.ts'

/**
 * What was asked of one model. `failures` are the runs that gave nothing that could be used; tokens are those the
 * provider told, and `costMicros` (millionths of a US dollar) is what they cost: null while the price is not known.
 */
export const ModelUse = z.object({
  model: z.string(),
  calls: z.int(),
  failures: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  costMicros: z.int().nullable(),
})
export type ModelUse = z.infer<typeof ModelUse>

/** What was asked of a model on one day (`YYYY-MM-DD`) of the workspace. */
export type DailyUse = ModelUse & { day: string }

/** US dollars for a million tokens, as providers print it. */
export type ModelPrice = { input: number; output: number }

/** The cost of some tokens in millionths of a dollar, rounded; null without a price. */
export function costOf(
  price: ModelPrice | null,
  tokens: { inputTokens: number; outputTokens: number },
): number | null {
  if (price === null) return null
  return Math.round(tokens.inputTokens * price.input + tokens.outputTokens * price.output)
}

/** Two uses of models together; a cost that is partly unknown is unknown. */
export function sumOf(uses: readonly Omit<ModelUse, 'model'>[]): Omit<ModelUse, 'model'> {
  const sum = { calls: 0, failures: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 as number | null }
  for (const use of uses) {
    sum.calls += use.calls
    sum.failures += use.failures
    sum.inputTokens += use.inputTokens
    sum.outputTokens += use.outputTokens
    sum.costMicros =
      sum.costMicros === null || use.costMicros === null ? null : sum.costMicros + use.costMicros
  }
  return sum
}

/** The zone whose days and hours a workspace means: that of its schedule, else UTC. */
export function zoneOf({ availability }: Pick<AssistantSettings, 'availability'>): string {
  return availability.kind === 'schedule' ? availability.schedule.timeZone : 'UTC'
}

/** The day (`YYYY-MM-DD`) it is at an instant (ms) in a zone. */
export function dayOf(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The first day it can be anywhere at an instant (ms): nowhere is a day behind UTC by more than one. */
export function earliestDayOf(at: number): string {
  return dayOf(at - 24 * 3_600_000, 'UTC')
}

/** Tokens left of a day's budget, never below 0; null where there is none. */
export function tokensLeft(budget: number | null, used: number): number | null {
  return budget === null ? null : Math.max(0, budget - used)
}
