import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import * as schema from './schema.ts'

/** The database of all workspaces; each repository function asks for the workspace it may touch. */
export type Database = DrizzleD1Database<typeof schema>

/** A handle on D1. Cheap: it holds no connection. */
export function database(env: { DB: D1Database }): Database {
  return drizzle(env.DB, { schema })
}
