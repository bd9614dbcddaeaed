import { sql } from 'drizzle-orm'
import type { CounterName } from '../domain/operations.ts'
import type { Database } from './database.ts'

/** Figures of the whole deployment that D1 knows by itself. */
export type DeploymentFigures = {
  /** Conversations that are open, by who holds them. */
  open: { holder: string; count: number }[]
  /** What was counted since an instant, over all workspaces. */
  counted: { name: CounterName; count: number }[]
  /** Conversations the clock keeps an eye on because they had to be woken. */
  wakeUps: number
  unknownAccounts: number
}

/** The figures of the deployment; `since` in ms. Reads indexes and small tables alone, except for the open conversations. */
export async function deploymentFigures(db: Database, since: number): Promise<DeploymentFigures> {
  const [open, counted, [rest]] = await Promise.all([
    db.all<{ holder: string; count: number }>(sql`
      SELECT c.holder_kind AS holder, count(*) AS count
      FROM workspace w JOIN conversation c ON c.workspace_id = w.id AND c.status = 'open' GROUP BY 1 ORDER BY 1`),
    db.all<{ name: CounterName; count: number }>(sql`
      SELECT name, sum(count) AS count FROM counter WHERE hour >= ${since} GROUP BY 1 ORDER BY 1`),
    db.all<{ wakeUps: number; unknownAccounts: number }>(sql`
      SELECT (SELECT count(*) FROM wake_up) AS wakeUps, (SELECT count(*) FROM unknown_account) AS unknownAccounts`),
  ])
  return { open, counted, wakeUps: rest?.wakeUps ?? 0, unknownAccounts: rest?.unknownAccounts ?? 0 }
}
