import { and, eq, isNull } from 'drizzle-orm'
import type { ChannelKind } from '../domain/channel.ts'
import type { Database } from './database.ts'
import { channel } from './schema.ts'

/** A connected channel with what it was connected with, still sealed. */
export type HookedChannel = {
  workspaceId: string
  channelId: string
  /** The account's id at the provider. */
  accountId: string
  credentials: string | null
  /** Where the other side reaches this deployment, as its last message showed; null before the first. */
  hookOrigin: string | null
}

const columns = {
  workspaceId: channel.workspaceId,
  channelId: channel.id,
  accountId: channel.externalId,
  credentials: channel.credentials,
  hookOrigin: channel.hookOrigin,
}

/** The connected channel of this kind that a webhook's address names, whosever it is; null when there is none. */
export async function findHookedChannel(
  db: Database,
  kind: ChannelKind,
  channelId: string,
): Promise<HookedChannel | null> {
  const [found] = await db
    .select(columns)
    .from(channel)
    .where(and(eq(channel.id, channelId), eq(channel.kind, kind), isNull(channel.disconnectedAt)))
  return found ?? null
}

/** A connected channel of this kind of a workspace's own; null when it has none by that id. */
export async function findOwnChannel(
  db: Database,
  workspaceId: string,
  kind: ChannelKind,
  channelId: string,
): Promise<HookedChannel | null> {
  const found = await findHookedChannel(db, kind, channelId)
  return found?.workspaceId === workspaceId ? found : null
}

/** Replaces what a channel was connected with; `credentials` are sealed for it. `displayAddress` stays unless given. */
export async function replaceCredentials(
  db: Database,
  { workspaceId, channelId }: Pick<HookedChannel, 'workspaceId' | 'channelId'>,
  credentials: string,
  displayAddress?: string,
): Promise<void> {
  await db
    .update(channel)
    .set({ credentials, ...(displayAddress !== undefined && { displayAddress }) })
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, channelId)))
}

/** Notes where the other side of a channel reaches this deployment; while it stays so, nothing is written. */
export async function noteHookOrigin(db: Database, hooked: HookedChannel, origin: string): Promise<void> {
  if (hooked.hookOrigin === origin) return
  await db
    .update(channel)
    .set({ hookOrigin: origin })
    .where(and(eq(channel.workspaceId, hooked.workspaceId), eq(channel.id, hooked.channelId)))
}
