import { env } from 'cloudflare:workers'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import * as schema from '../../../src/db/schema.ts'

type ColumnInfo = { name: string; type: string; notnull: number; pk: number; dflt_value: string | null }

async function columnsOf(table: string): Promise<ColumnInfo[]> {
  const { results } = await env.DB.prepare(`PRAGMA table_info(${table})`).all<ColumnInfo>()
  return results
}

const tables: SQLiteTable[] = Object.values(schema)

test.each(tables.map((table) => [getTableConfig(table).name, getTableConfig(table)] as const))(
  'table %s is in the database as the code sees it',
  async (name, config) => {
    const keys = config.primaryKeys.flatMap(({ columns }) => columns.map((column) => column.name))
    const declared = config.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      required: column.notNull,
      key: column.primary || keys.includes(column.name),
    }))
    const existing = (await columnsOf(name)).map((column) => ({
      name: column.name,
      type: column.type,
      // SQLite leaves the flag off where a primary key implies it.
      required: column.notnull === 1 || column.pk > 0,
      key: column.pk > 0,
    }))
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
    expect(declared.sort(byName)).toEqual(existing.sort(byName))
  },
)

test('the code knows every table', async () => {
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
     AND name NOT LIKE '_cf_%' AND name <> 'd1_migrations' ORDER BY name`,
  ).all<{ name: string }>()
  expect(results.map(({ name }) => name)).toEqual(tables.map((table) => getTableConfig(table).name).sort())
})
