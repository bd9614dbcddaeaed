import { z } from 'zod'
import { Money } from '../domain/money.ts'
import { CostLine, SessionLine } from '../domain/statement.ts'

/** `GET /api/statement`: a month of the workspace (`YYYY-MM`), the running one if none is named. */
export const StatementQuery = z.object({
  month: z
    .string()
    .regex(/^(19[7-9]\d|2\d{3})-(0[1-9]|1[0-2])$/, 'A month such as 2026-11.')
    .optional(),
  format: z.enum(['json', 'csv']).default('json'),
})

/**
 * A month's two ledgers. `sessions` is what the workspace is charged; `provider` is what the provider takes for
 * messages, in millionths of a US dollar. Each total is the sum of its lines. The month begins at `from` and ends
 * before `to` (ms), as it does in `timeZone`.
 */
export const Statement = z.object({
  month: z.string(),
  timeZone: z.string(),
  from: z.int(),
  to: z.int(),
  sessions: z.object({ lines: z.array(SessionLine), total: z.array(Money) }),
  provider: z.object({ lines: z.array(CostLine), total: z.object({ messages: z.int(), micros: z.int() }) }),
})
export type Statement = z.infer<typeof Statement>
