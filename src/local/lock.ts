import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/** A lock that is held, until it is released or this process ends. */
export type Lock = { release(): void }

/** Kept reachable: a database that is collected as garbage closes, and its lock would go with it. */
const held = new Set<DatabaseSync>()

/**
 * Takes the lock on `file`, waiting at most `waitMs`; null when somebody else still holds it then.
 * It is SQLite's own lock on an empty database: the system drops it when the holder dies, however it
 * dies, so there is never a stale one. Throws when `file` cannot be opened or is no database.
 */
export async function takeLock(file: string, waitMs: number): Promise<Lock | null> {
  const giveUpAt = Date.now() + waitMs
  for (;;) {
    const lock = tryLock(file)
    if (lock !== null) return lock
    if (Date.now() >= giveUpAt) return null
    await sleep(100)
  }
}

function tryLock(file: string): Lock | null {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
    held.add(database)
    return {
      release() {
        held.delete(database)
        database.close()
      },
    }
  } catch (error) {
    database.close()
    if (error instanceof Error && error.message.includes('database is locked')) return null
    throw error
  }
}
