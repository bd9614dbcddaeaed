import type { CounterName } from '../domain/operations.ts'

/** How often something happened in one hour. Empty ids are the deployment's own. */
export type Count = {
  workspaceId: string
  channelId: string
  name: CounterName
  /** The instant it began, ms. */
  hour: number
  count: number
}

/** Adds to the hours' counters, all in one statement. */
export async function addCounts(db: D1Database, counts: readonly Count[]): Promise<void> {
  if (counts.length === 0) return
  await db
    .prepare(
      `INSERT INTO counter (workspace_id, hour, channel_id, name, count)
       SELECT value ->> 'workspaceId', value ->> 'hour', value ->> 'channelId', value ->> 'name', value ->> 'count'
       FROM json_each(?) WHERE true
       ON CONFLICT (workspace_id, hour, channel_id, name) DO UPDATE SET count = count + excluded.count`,
    )
    .bind(JSON.stringify(counts))
    .run()
}
