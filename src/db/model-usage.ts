import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { CountedUse } from '../domain/conversation/model-used.ts'
import type { DailyUse } from '../domain/model-usage.ts'
import type { Database } from './database.ts'
import { modelUsage } from './schema.ts'

/** Adds to the days' sums; `counted` says which of the uses (`value`) are in them already. */
const adding = (counted: string) =>
  `INSERT INTO model_usage (workspace_id, day, model, calls, failures, input_tokens, output_tokens, cost_micros)
   SELECT ?1, value ->> 'day', value ->> 'model', value ->> 'calls', value ->> 'failures', value ->> 'inputTokens',
     value ->> 'outputTokens', value ->> 'costMicros'
   FROM json_each(?2) WHERE NOT (${counted})
   ON CONFLICT (workspace_id, day, model) DO UPDATE SET calls = calls + excluded.calls,
     failures = failures + excluded.failures, input_tokens = input_tokens + excluded.input_tokens,
     output_tokens = output_tokens + excluded.output_tokens, cost_micros = cost_micros + excluded.cost_micros`

/**
 * Adds what a conversation asked of models. It belongs in front of the conversation's own row, in one batch with it:
 * what that row's version covers has been added, so that a repeat or a late copy adds nothing.
 */
export function conversationUse(
  db: D1Database,
  { workspaceId, conversationId }: { workspaceId: string; conversationId: string },
  uses: readonly CountedUse[],
): D1PreparedStatement {
  const counted = `SELECT count(*) FROM conversation c
    WHERE c.workspace_id = ?1 AND c.id = ?3 AND c.version >= value ->> 'version'`
  return db.prepare(adding(counted)).bind(workspaceId, JSON.stringify(uses), conversationId)
}

/** Adds what was asked of models outside of conversations, once: in previews, tests and searches. */
export async function addModelUse(
  db: D1Database,
  workspaceId: string,
  uses: readonly DailyUse[],
): Promise<void> {
  if (uses.length === 0) return
  await db.prepare(adding('false')).bind(workspaceId, JSON.stringify(uses)).run()
}

/** What models were asked from day to day, both included (`YYYY-MM-DD`), by day and model. */
export async function readModelUse(
  db: Database,
  workspaceId: string,
  { from, to }: { from: string; to: string },
): Promise<DailyUse[]> {
  const { day, model, calls, failures, inputTokens, outputTokens, costMicros } = modelUsage
  return db
    .select({ day, model, calls, failures, inputTokens, outputTokens, costMicros })
    .from(modelUsage)
    .where(and(eq(modelUsage.workspaceId, workspaceId), gte(day, from), lte(day, to)))
    .orderBy(asc(day), asc(model))
}
