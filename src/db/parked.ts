import { and, desc, eq, isNull, or, type SQL } from 'drizzle-orm'
import type { ChannelKind } from '../domain/channel.ts'
import type { ParkedItem } from '../protocol/operations.ts'
import { record } from './audit-log.ts'
import type { Database } from './database.ts'
import { dropPart } from './learning/raw-chats.ts'
import type { ParkedFor } from './parking.ts'
import { channel, parked, unknownAccount } from './schema.ts'

const newest = 100

/** What is parked and nobody has resolved, newest first, without what it says; at most 100. */
export function listParked(db: Database, whose: ParkedFor): Promise<ParkedItem[]> {
  return db
    .select({
      id: parked.id,
      conversationId: parked.conversationId,
      channelId: parked.channelId,
      source: parked.source,
      reason: parked.reason,
      parkedAt: parked.parkedAt,
      attempts: parked.attempts,
      nextAttemptAt: parked.nextAttemptAt,
      requestId: parked.requestId,
    })
    .from(parked)
    .where(and(of(whose), isNull(parked.resolvedAt)))
    .orderBy(desc(parked.parkedAt), desc(parked.id))
    .limit(newest)
}

/** Gives up what is parked, on a member's account; false when it is resolved already, or another workspace's. */
export async function dropParked(
  db: Database,
  whose: ParkedFor,
  id: string,
  { memberId, at }: { memberId: string; at: number },
): Promise<boolean> {
  const [, dropped] = await db.batch([
    dropPart(db, whose.workspaceId, id),
    db
      .update(parked)
      .set({ resolvedAt: at })
      .where(and(of(whose), eq(parked.id, id), isNull(parked.resolvedAt)))
      .returning({ id: parked.id }),
  ])
  if (dropped.length === 0) return false
  await record(db, whose.workspaceId, { memberId, act: 'parked.dropped', subject: id, at })
  return true
}

function of({ workspaceId, operates }: ParkedFor): SQL | undefined {
  const own = eq(parked.workspaceId, workspaceId)
  return operates ? or(own, isNull(parked.workspaceId)) : own
}

/** Which account of which provider a channel is; null when it is not the workspace's. */
export async function accountOf(
  db: Database,
  workspaceId: string,
  channelId: string,
): Promise<{ kind: ChannelKind; accountId: string } | null> {
  const [found] = await db
    .select({ kind: channel.kind, accountId: channel.externalId })
    .from(channel)
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, channelId)))
  return found ?? null
}

/** Accounts that signed webhooks came for and no workspace has connected, latest first; at most 100. */
export function listUnknownAccounts(db: Database) {
  return db.select().from(unknownAccount).orderBy(desc(unknownAccount.lastAt)).limit(newest)
}
