import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Database } from './database.ts'
import { parked, unknownAccount } from './schema.ts'

const newest = 100

/** What a workspace has parked and nobody has resolved, newest first; at most 100. */
export function listParked(db: Database, workspaceId: string) {
  return db
    .select({
      id: parked.id,
      conversationId: parked.conversationId,
      source: parked.source,
      reason: parked.reason,
      payload: parked.payload,
      parkedAt: parked.parkedAt,
      attempts: parked.attempts,
      nextAttemptAt: parked.nextAttemptAt,
    })
    .from(parked)
    .where(and(eq(parked.workspaceId, workspaceId), isNull(parked.resolvedAt)))
    .orderBy(desc(parked.parkedAt), desc(parked.id))
    .limit(newest)
}

/** Accounts that signed webhooks came for and no workspace has connected, latest first; at most 100. */
export function listUnknownAccounts(db: Database) {
  return db.select().from(unknownAccount).orderBy(desc(unknownAccount.lastAt)).limit(newest)
}
