import { and, asc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { ChannelReport } from '../domain/channel-health.ts'
import type { Database } from './database.ts'
import { channel, channelCheck } from './schema.ts'

/** A number and what opens it, sealed: null when it is disconnected. */
export type SealedNumber = {
  workspaceId: string
  channelId: string
  phoneNumberId: string
  businessAccountId: string | null
  credentials: string | null
}

const sealedNumber = {
  workspaceId: channel.workspaceId,
  channelId: channel.id,
  phoneNumberId: channel.externalId,
  businessAccountId: channel.businessAccountId,
  credentials: channel.credentials,
}

/** A WhatsApp number of the workspace; null when it has none by that id. */
export async function findNumber(
  db: Database,
  workspaceId: string,
  channelId: string,
): Promise<SealedNumber | null> {
  const [found] = await db
    .select(sealedNumber)
    .from(channel)
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, channelId), eq(channel.kind, 'whatsapp')))
  return found ?? null
}

/** Connected numbers that nobody has looked at since `before` (ms), over all workspaces, the longest ago first. */
export async function numbersToCheck(db: Database, before: number, limit: number): Promise<SealedNumber[]> {
  return db
    .select(sealedNumber)
    .from(channel)
    .leftJoin(
      channelCheck,
      and(eq(channelCheck.workspaceId, channel.workspaceId), eq(channelCheck.channelId, channel.id)),
    )
    .where(
      and(
        eq(channel.kind, 'whatsapp'),
        isNotNull(channel.credentials),
        isNull(channel.disconnectedAt),
        or(isNull(channelCheck.checkedAt), lt(channelCheck.checkedAt, before)),
      ),
    )
    .orderBy(asc(sql`coalesce(${channelCheck.checkedAt}, 0)`), asc(channel.id))
    .limit(limit)
}

/** Keeps what a look at an account found, in place of the look before. */
export async function keepReport(
  db: Database,
  { workspaceId, channelId }: { workspaceId: string; channelId: string },
  report: ChannelReport,
  checkedAt: number,
): Promise<void> {
  await db
    .insert(channelCheck)
    .values({ workspaceId, channelId, checkedAt, report })
    .onConflictDoUpdate({
      target: [channelCheck.workspaceId, channelCheck.channelId],
      set: { checkedAt, report },
    })
}

/** The last look at each account of a workspace, by channel. */
export async function listChecks(
  db: Database,
  workspaceId: string,
): Promise<Map<string, { checkedAt: number; report: ChannelReport }>> {
  const rows = await db.select().from(channelCheck).where(eq(channelCheck.workspaceId, workspaceId))
  return new Map(rows.map(({ channelId, checkedAt, report }) => [channelId, { checkedAt, report }]))
}
