import { and, eq } from 'drizzle-orm'
import { AssistantSettings } from '../domain/assistant-settings.ts'
import type { Database } from './database.ts'
import { assistant, channel, identity, workspace } from './schema.ts'

/** A workspace's web chat, as its slug names it. */
export type WebChat = {
  workspace: { id: string; name: string }
  channel: { id: string; accountId: string; name: string }
  assistantName: string
}

/** The web chat of a workspace; null when there is no such workspace, or it has none. */
export async function findWebChat(db: Database, slug: string): Promise<WebChat | null> {
  const [found] = await db
    .select({
      workspace: { id: workspace.id, name: workspace.name },
      channel: { id: channel.id, accountId: channel.externalId, name: channel.name },
      settings: assistant.settings,
    })
    .from(channel)
    .innerJoin(workspace, eq(workspace.id, channel.workspaceId))
    .innerJoin(assistant, eq(assistant.workspaceId, workspace.id))
    .where(and(eq(channel.kind, 'web'), eq(channel.externalId, slug)))
  if (found === undefined) return null
  const { settings, ...chat } = found
  return { ...chat, assistantName: AssistantSettings.parse(settings).name }
}

/** The conversation of a web visitor, by the digest of their secret; null before their first message. */
export async function findVisitorConversation(
  db: Database,
  workspaceId: string,
  channelId: string,
  secretDigest: string,
): Promise<string | null> {
  const [found] = await db
    .select({ conversationId: identity.conversationId })
    .from(identity)
    .where(
      and(
        eq(identity.workspaceId, workspaceId),
        eq(identity.channelId, channelId),
        eq(identity.address, secretDigest),
      ),
    )
  return found?.conversationId ?? null
}
