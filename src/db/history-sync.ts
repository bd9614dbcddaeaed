import { eq, sql } from 'drizzle-orm'
import type { HistorySyncState } from '../domain/history-sync.ts'
import type { Database } from './database.ts'
import { historySync } from './schema.ts'

/** How far past chats have come over; `progress` in percent, instants in ms. */
export type HistorySyncRow = {
  state: HistorySyncState
  progress: number
  requestedAt: number | null
  updatedAt: number
}

type Place = { workspaceId: string; channelId: string }

/** How far each channel's past chats have come over, by channel. */
export async function listHistorySyncs(
  db: Database,
  workspaceId: string,
): Promise<Map<string, HistorySyncRow>> {
  const { channelId, state, progress, requestedAt, updatedAt } = historySync
  const rows = await db
    .select({ channelId, state, progress, requestedAt, updatedAt })
    .from(historySync)
    .where(eq(historySync.workspaceId, workspaceId))
  return new Map(rows.map(({ channelId, ...row }) => [channelId, row]))
}

/** The past chats have been asked for: it begins anew. */
export async function noteHistoryRequest(db: Database, place: Place, now: number): Promise<void> {
  const begun = { state: 'requested' as const, progress: 0, requestedAt: now, updatedAt: now }
  await db
    .insert(historySync)
    .values({ ...place, ...begun })
    .onConflictDoUpdate({ target: [historySync.workspaceId, historySync.channelId], set: begun })
}

/**
 * A piece has come, or the owner has declined (`progress` null). Pieces come in any order, so progress only rises; once
 * all is here, a late piece changes nothing.
 */
export async function noteHistoryProgress(
  db: Database,
  place: Place,
  progress: number | null,
  now: number,
): Promise<void> {
  const state = progress === null ? 'declined' : progress >= 100 ? 'complete' : 'arriving'
  await db
    .insert(historySync)
    .values({ ...place, state, progress: progress ?? 0, requestedAt: null, updatedAt: now })
    .onConflictDoUpdate({
      target: [historySync.workspaceId, historySync.channelId],
      set: {
        state,
        progress: sql`max(${historySync.progress}, excluded.progress)`,
        updatedAt: now,
      },
      setWhere: sql`${historySync.state} <> 'complete'`,
    })
}
