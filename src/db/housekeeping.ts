import { lt } from 'drizzle-orm'
import type { Database } from './database.ts'
import { attempt, session, ticket, verification } from './schema.ts'

/** Deletes what time has made worthless. Nothing depends on it: each is checked against the clock when used. */
export async function forgetExpired(db: Database, now: number): Promise<void> {
  await db.batch([
    db.delete(attempt).where(lt(attempt.expiresAt, now)),
    db.delete(ticket).where(lt(ticket.expiresAt, now)),
    db.delete(session).where(lt(session.expiresAt, new Date(now))),
    db.delete(verification).where(lt(verification.expiresAt, new Date(now))),
  ])
}
