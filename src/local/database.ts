import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fingerprint } from './build.ts'
import { openResources } from './runtime.ts'
import { damaged, type State } from './state.ts'
import type { WorkerConfig } from './worker-config.ts'

/**
 * Brings the database to the newest migration and fills in the demo workspace. Before the Worker runs,
 * so that new code never meets old tables, and only when something about it changed, because it takes
 * a second. Throws `Failure` when the data cannot be read.
 */
export async function prepareDatabase(
  state: State,
  config: WorkerConfig,
  vars: Record<string, string>,
): Promise<void> {
  const stamp = join(state.folder, 'prepared')
  const wanted = createHash('sha256')
    .update(fingerprint(['migrations/*.sql', 'src/local/demo/*']))
    .update(`${vars.ENCRYPTION_KEYS} ${vars.WHATSAPP_ACCESS_TOKEN}`)
    .digest('hex')
  const known = readableDatabases(state) > 0 && existsSync(stamp)
  if (known && readFileSync(stamp, 'utf8') === wanted) return

  // Loaded here because both take long to load, and most starts do not need them.
  const { migrate } = await import('./migrate.ts')
  const { seedDemo } = await import('./demo/seed.ts')
  const miniflare = await openResources(state.resources, config)
  try {
    const database = await miniflare.getD1Database('DB')
    await migrate(database)
    await seedDemo({ db: database, env: vars })
  } finally {
    await miniflare.dispose()
  }
  writeFileSync(stamp, wanted)
}

/**
 * How many databases there are. Opens D1's and the objects' index, because over unreadable ones the
 * runtime does not start, or the Worker fails at every request, and neither says why.
 */
function readableDatabases(state: State): number {
  const files = globSync(join(state.resources, '{d1/*/*,do/*/metadata}.sqlite'))
  for (const file of files) {
    try {
      // Whoever opens it first after a crash puts its journal in order, and others wait for that.
      using database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
      database.exec('SELECT count(*) FROM sqlite_master')
    } catch (error) {
      throw damaged(state.folder, `${file}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return files.length
}
