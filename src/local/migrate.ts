import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { D1Database } from '@cloudflare/workers-types'
import { unstable_splitSqlQuery as splitSql } from 'wrangler'
import { inProject } from './project.ts'

/** Wrangler's own table, so that `wrangler d1 migrations apply` agrees on what has been applied. */
const createTable = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

/** Applies the migrations that `database` does not have yet, in order of their names, each one whole or not at all. */
export async function migrate(database: D1Database): Promise<void> {
  await database.prepare(createTable).run()
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map((row) => row.name))
  for (const file of globSync(inProject('migrations', '*.sql')).sort()) {
    const name = basename(file)
    if (applied.has(name)) continue
    const statements = splitSql(readFileSync(file, 'utf8')).map((sql) => database.prepare(sql))
    await database.batch([
      ...statements,
      database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ])
  }
}
