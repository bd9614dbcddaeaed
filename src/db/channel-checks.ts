import { and, asc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { ChannelKind } from '../domain/channel.ts'
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

/** A connected account that it is time to look at. */
export type DueAccount = { workspaceId: string; channelId: string; kind: CheckedKind }

/** Kinds of channel whose provider can be asked how an account is. */
const checkedKinds = ['whatsapp', 'telegram'] as const
type CheckedKind = (typeof checkedKinds)[number]

/** Connected accounts that nobody has looked at since `before` (ms), over all workspaces, the longest ago first. */
export async function accountsToCheck(db: Database, before: number, limit: number): Promise<DueAccount[]> {
  const rows = await db
    .select({ workspaceId: channel.workspaceId, channelId: channel.id, kind: channel.kind })
    .from(channel)
    .leftJoin(
      channelCheck,
      and(eq(channelCheck.workspaceId, channel.workspaceId), eq(channelCheck.channelId, channel.id)),
    )
    .where(
      and(
        inArray(channel.kind, [...checkedKinds]),
        isNotNull(channel.credentials),
        isNull(channel.disconnectedAt),
        or(isNull(channelCheck.checkedAt), lt(channelCheck.checkedAt, before)),
      ),
    )
    .orderBy(asc(sql`coalesce(${channelCheck.checkedAt}, 0)`), asc(channel.id))
    .limit(limit)
  return rows.flatMap(({ kind, ...account }) => (isChecked(kind) ? [{ kind, ...account }] : []))
}

function isChecked(kind: ChannelKind): kind is CheckedKind {
  return checkedKinds.some((checked) => checked === kind)
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
