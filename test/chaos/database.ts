import { globSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** The product's D1, as the file it is; the product may be running. */
export class Database {
  readonly #file: string

  constructor(folder: string) {
    const files = globSync(join(folder, 'v3', 'd1', '*', '*.sqlite'))
    const file = files.find((path) => !path.endsWith('metadata.sqlite'))
    if (file === undefined) throw new Error(`There is no database in ${folder}.`)
    this.#file = file
  }

  ask<T>(row: z.ZodType<T>, sql: string, ...values: (string | number)[]): T[] {
    using database = new DatabaseSync(this.#file, { readOnly: true, timeout: 2_000 })
    return z.array(row).parse(database.prepare(sql).all(...values))
  }

  /** One text that changes whenever one of these tables does. */
  fingerprint(tables: readonly string[]): string {
    return JSON.stringify(tables.map((table) => this.ask(Row, `SELECT * FROM ${table}`)))
  }

  /**
   * Makes it refuse everything until it is released: another process holds SQLite's own lock, so D1 answers
   * `SQLITE_BUSY` to reads and writes alike.
   */
  lock(): { release(): void } {
    const database = new DatabaseSync(this.#file, { timeout: 5_000 })
    database.exec('BEGIN EXCLUSIVE')
    return {
      release() {
        database.exec('ROLLBACK')
        database.close()
      },
    }
  }
}
