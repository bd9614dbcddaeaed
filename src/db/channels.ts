import { and, asc, eq, sql } from 'drizzle-orm'
import type { ChannelKind } from '../domain/channel.ts'
import { record } from './audit-log.ts'
import type { Database } from './database.ts'
import { channel } from './schema.ts'

/** A connected account without its credentials. */
export type ChannelRow = {
  id: string
  kind: ChannelKind
  name: string
  address: string | null
  createdAt: number
}

const columns = {
  id: channel.id,
  kind: channel.kind,
  name: channel.name,
  address: channel.displayAddress,
  createdAt: channel.createdAt,
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
): Promise<{ workspaceId: string; id: string } | null> {
  const [found] = await db
    .select({ workspaceId: channel.workspaceId, id: channel.id })
    .from(channel)
    .where(and(eq(channel.kind, kind), eq(channel.externalId, externalId)))
  return found ?? null
}

/**
 * Connects an account, or renews the credentials of one this workspace already has. Null when another
 * workspace has it: an account belongs to one workspace. `credentials` are sealed for `id`.
 */
export async function connectChannel(
  db: Database,
  workspaceId: string,
  account: {
    id: string
    kind: ChannelKind
    name: string
    externalId: string
    displayAddress: string
    credentials: string
  },
  memberId: string,
  now: number,
): Promise<ChannelRow | null> {
  const { name, displayAddress, credentials } = account
  const [connected] = await db
    .insert(channel)
    .values({ workspaceId, ...account, createdAt: now })
    .onConflictDoUpdate({
      target: [channel.kind, channel.externalId],
      set: { name, displayAddress, credentials },
      setWhere: sql`${channel.workspaceId} = ${workspaceId} AND ${channel.id} = ${account.id}`,
    })
    .returning(columns)
  if (connected === undefined) return null
  await record(db, workspaceId, { memberId, act: 'channel.connected', subject: connected.id, at: now })
  return connected
}
