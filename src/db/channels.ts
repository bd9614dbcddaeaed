import { and, asc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { ChannelKind } from '../domain/channel.ts'
import type { SendTrouble } from '../domain/send-failure.ts'
import { record } from './audit-log.ts'
import type { Database } from './database.ts'
import { channel } from './schema.ts'
import { forgetSendingTerms } from './sending-terms.ts'

/** A connected account without its credentials. */
export type ChannelRow = {
  id: string
  kind: ChannelKind
  name: string
  address: string | null
  createdAt: number
  /** Since when nothing goes in or out; null while it is connected. */
  disconnectedAt: number | null
  /** Why nothing leaves, as found while sending, and since when. */
  troubleCode: SendTrouble | null
  troubleAt: number | null
  /** Messages a second that leave at most; null for what its provider usually takes. */
  sendsPerSecond: number | null
}

const columns = {
  id: channel.id,
  kind: channel.kind,
  name: channel.name,
  address: channel.displayAddress,
  createdAt: channel.createdAt,
  disconnectedAt: channel.disconnectedAt,
  troubleCode: channel.troubleCode,
  troubleAt: channel.troubleAt,
  sendsPerSecond: channel.sendsPerSecond,
}

/** The channels of a workspace, oldest first. */
export function listChannels(db: Database, workspaceId: string): Promise<ChannelRow[]> {
  return db
    .select(columns)
    .from(channel)
    .where(eq(channel.workspaceId, workspaceId))
    .orderBy(asc(channel.createdAt), asc(channel.id))
}

/** Who has a provider's account connected, over all workspaces; null when nobody has. */
export async function findAccount(
  db: Database,
  kind: ChannelKind,
  externalId: string,
): Promise<{ workspaceId: string; id: string; disconnectedAt: number | null } | null> {
  const { workspaceId, id, disconnectedAt } = channel
  const [found] = await db
    .select({ workspaceId, id, disconnectedAt })
    .from(channel)
    .where(and(eq(channel.kind, kind), eq(channel.externalId, externalId)))
  return found ?? null
}

/**
 * Connects an account, or renews the credentials of one this workspace already has. Null when another
 * workspace has it connected: an account belongs to one workspace, until that one disconnects it.
 * `credentials` are sealed for `id`. `sendsPerSecond`, where its provider takes other than the usual, counts unless its
 * owner has set another.
 */
export async function connectChannel(
  db: Database,
  workspaceId: string,
  account: {
    id: string
    kind: ChannelKind
    name: string
    externalId: string
    displayAddress: string | null
    credentials: string
    businessAccountId?: string
    sendsPerSecond?: number
  },
  memberId: string,
  now: number,
): Promise<ChannelRow | null> {
  const { kind, name, externalId, displayAddress, credentials } = account
  const { businessAccountId = null, sendsPerSecond = null } = account
  const [, [connected]] = await db.batch([
    // The row of who had it before keeps its conversations, and gives its number up.
    db
      .update(channel)
      .set({ externalId: sql`'given-up:' || ${channel.workspaceId} || ':' || ${channel.id}` })
      .where(
        and(
          eq(channel.kind, kind),
          eq(channel.externalId, externalId),
          ne(channel.workspaceId, workspaceId),
          isNotNull(channel.disconnectedAt),
        ),
      ),
    db
      .insert(channel)
      .values({ workspaceId, ...account, createdAt: now })
      .onConflictDoUpdate({
        target: [channel.kind, channel.externalId],
        // What it was connected with is new and proven: what is still wrong the next send tells.
        set: {
          name,
          displayAddress,
          credentials,
          businessAccountId,
          sendsPerSecond: sql`coalesce(${channel.sendsPerSecond}, ${sendsPerSecond})`,
          disconnectedAt: null,
          troubleCode: null,
          troubleAt: null,
        },
        setWhere: sql`${channel.workspaceId} = ${workspaceId} AND ${channel.id} = ${account.id}`,
      })
      .returning(columns),
  ])
  if (connected === undefined) return null
  forgetSendingTerms(workspaceId, connected.id)
  await record(db, workspaceId, { memberId, act: 'channel.connected', subject: connected.id, at: now })
  return connected
}

/**
 * Disconnects an account: its credentials are forgotten, and nothing goes in or out any more: of what is sent at this
 * very moment elsewhere, a second later at the latest, half a minute where D1 does not answer there. What was said stays. False when the workspace has no such channel connected.
 */
export async function disconnectChannel(
  db: Database,
  workspaceId: string,
  channelId: string,
  memberId: string,
  now: number,
): Promise<boolean> {
  const [disconnected] = await db
    .update(channel)
    .set({ credentials: null, disconnectedAt: now })
    .where(
      and(eq(channel.workspaceId, workspaceId), eq(channel.id, channelId), isNull(channel.disconnectedAt)),
    )
    .returning({ id: channel.id })
  if (disconnected === undefined) return false
  forgetSendingTerms(workspaceId, channelId)
  await record(db, workspaceId, { memberId, act: 'channel.disconnected', subject: channelId, at: now })
  return true
}

/**
 * Sets how many messages a second leave a channel at most; null for what its provider usually takes. Who sends notices
 * within a second. False when the workspace has no such channel.
 */
export async function setSendingSpeed(
  db: Database,
  workspaceId: string,
  channelId: string,
  perSecond: number | null,
  { memberId, at }: { memberId: string; at: number },
): Promise<boolean> {
  const [changed] = await db
    .update(channel)
    .set({ sendsPerSecond: perSecond })
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, channelId)))
    .returning({ id: channel.id })
  if (changed === undefined) return false
  const act = { memberId, act: 'channel.speed-changed', subject: channelId, detail: String(perSecond), at }
  await record(db, workspaceId, act)
  return true
}
