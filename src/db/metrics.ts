import { sql } from 'drizzle-orm'
import { autoReplyResponder } from '../domain/audit-gist.ts'
import type { CounterName } from '../domain/operations.ts'
import type { Database } from './database.ts'

/** Figures of the whole deployment that D1 knows by itself. */
export type DeploymentFigures = {
  /** Conversations that are open, by who holds them. */
  open: { holder: string; count: number }[]
  /** What became of messages and conversations lately, over all workspaces. */
  lately: { event: string; count: number }[]
  /** What was counted since an instant, over all workspaces. */
  counted: { name: CounterName; count: number }[]
  /** Conversations the clock keeps an eye on because they had to be woken. */
  wakeUps: number
  unknownAccounts: number
}

type Lately = { received: number; answered: number; sent: number; failed: number; unknown: number }

/**
 * The figures of the deployment: `counted` since one instant, `lately` since another; ms. Reads indexes and small tables
 * alone, except for the conversations that are open or were active lately.
 */
export async function deploymentFigures(
  db: Database,
  since: { counted: number; lately: number },
): Promise<DeploymentFigures> {
  const active = sql`SELECT c.workspace_id, c.id FROM workspace w JOIN conversation c ON c.workspace_id = w.id
    AND c.status IN ('open', 'finished') AND c.last_activity_at >= ${since.lately}`
  const [open, messages, handoffs, counted, [rest]] = await Promise.all([
    db.all<{ holder: string; count: number }>(sql`
      SELECT c.holder_kind AS holder, count(*) AS count
      FROM workspace w JOIN conversation c ON c.workspace_id = w.id AND c.status = 'open' GROUP BY 1 ORDER BY 1`),
    db.all<Lately>(sql`
      SELECT count(CASE WHEN m.author = 'client' THEN 1 END) AS received,
        count(CASE WHEN m.author = 'assistant' AND m.audit ->> 'responder' <> ${autoReplyResponder} THEN 1 END) AS answered,
        count(CASE WHEN m.delivery IN ('sent', 'delivered', 'read', 'played') THEN 1 END) AS sent,
        count(CASE WHEN m.delivery = 'failed' THEN 1 END) AS failed,
        count(CASE WHEN m.delivery = 'unknown' THEN 1 END) AS unknown
      FROM (${active}) a JOIN message m ON m.workspace_id = a.workspace_id AND m.conversation_id = a.id
      WHERE m.at >= ${since.lately}`),
    db.all<{ handedOff: number }>(sql`
      SELECT count(*) AS handedOff
      FROM (${active}) a JOIN episode e ON e.workspace_id = a.workspace_id AND e.conversation_id = a.id
      WHERE e.handoff ->> 'at' >= ${since.lately}`),
    db.all<{ name: CounterName; count: number }>(sql`
      SELECT name, sum(count) AS count FROM counter WHERE hour >= ${since.counted} GROUP BY 1 ORDER BY 1`),
    db.all<{ wakeUps: number; unknownAccounts: number }>(sql`
      SELECT (SELECT count(*) FROM wake_up) AS wakeUps, (SELECT count(*) FROM unknown_account) AS unknownAccounts`),
  ])
  const { handedOff = 0 } = handoffs[0] ?? {}
  const lately = Object.entries({ ...messages[0], 'handed-off': handedOff }).map(([event, count]) => ({
    event,
    count,
  }))
  return { open, lately, counted, wakeUps: rest?.wakeUps ?? 0, unknownAccounts: rest?.unknownAccounts ?? 0 }
}
