import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { channel } from './schema.ts'
import { open, seal, VaultError, type VaultKeys } from './vault.ts'

/** Which key a row was sealed with; written as the index has it. */
const keyId = sql<string>`substr(${channel.credentials}, 1, instr(${channel.credentials}, '.') - 1)`

/** How many rows are sealed with each key. */
export async function countByKey(db: Database): Promise<{ keyId: string; rows: number }[]> {
  return db
    .select({ keyId, rows: count() })
    .from(channel)
    .where(isNotNull(channel.credentials))
    .groupBy(keyId)
    .orderBy(keyId)
}

/** What came of a group: rows that are sealed with the newest key now, and those that did not open. */
export type Resealed = { resealed: number; unreadable: { workspaceId: string; channelId: string }[] }

/**
 * Seals up to `limit` rows of older keys with the newest one. A row that does not open is left as it is and named. Rows
 * come in no order, so that such ones never stand in the way of the others; a repeat, and two at once, are harmless.
 */
export async function reseal(db: Database, vault: VaultKeys, limit: number): Promise<Resealed> {
  const older = [...vault.keys.keys()].filter((id) => id !== vault.current)
  const result: Resealed = { resealed: 0, unreadable: [] }
  if (older.length === 0) return result
  const rows = await db
    .select({ workspaceId: channel.workspaceId, channelId: channel.id, credentials: channel.credentials })
    .from(channel)
    .where(
      and(
        isNotNull(channel.credentials),
        sql`${keyId} IN (SELECT value FROM json_each(${JSON.stringify(older)}))`,
      ),
    )
    .orderBy(sql`random()`)
    .limit(limit)
  for (const { credentials, ...place } of rows) {
    if (credentials === null) continue
    const opened = await openOrNull(vault, place, credentials)
    if (opened === null) {
      result.unreadable.push(place)
      continue
    }
    const { workspaceId, channelId } = place
    const unchanged = and(
      eq(channel.workspaceId, workspaceId),
      eq(channel.id, channelId),
      eq(channel.credentials, credentials),
    )
    await db
      .update(channel)
      .set({ credentials: await seal(vault, place, opened) })
      .where(unchanged)
    result.resealed += 1
  }
  return result
}

async function openOrNull(
  vault: VaultKeys,
  place: { workspaceId: string; channelId: string },
  sealed: string,
): Promise<string | null> {
  try {
    return await open(vault, place, sealed)
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}
