import { sql } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'
import * as schema from './schema.ts'

/** What this version of the code reads and writes, as `table.column`. */
const tables: SQLiteTable[] = Object.values(schema)
const built = tables
  .map(getTableConfig)
  .map(({ name, columns }) => ({ name, columns: columns.map((column) => `${name}.${column.name}`) }))

/** What the database lacks of what this version was built for, as `table.column`; empty once migrations are applied. */
export async function missingColumns(db: Database): Promise<string[]> {
  // Only tables of ours by name: to look at one of the platform's own is refused.
  const rows = await db.all<{ name: string }>(sql`
    SELECT t.value || '.' || c.name AS name
    FROM json_each(${JSON.stringify(built.map(({ name }) => name))}) t, pragma_table_info(t.value) c`)
  const there = new Set(rows.map(({ name }) => name))
  return built.flatMap(({ columns }) => columns).filter((column) => !there.has(column))
}

/** How much is parked in the whole deployment, and since when the oldest waits, ms. */
export async function parkedBacklog(db: Database): Promise<{ waiting: number; oldestAt: number | null }> {
  const [row] = await db.all<{ waiting: number; oldestAt: number | null }>(sql`
    SELECT count(*) AS waiting, min(parked_at) AS oldestAt FROM parked WHERE resolved_at IS NULL`)
  return row ?? { waiting: 0, oldestAt: null }
}
