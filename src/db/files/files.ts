import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { ChannelKind } from '../../domain/channel.ts'
import { fileOf } from '../../domain/conversation/fetching.ts'
import type { ConversationState } from '../../domain/conversation/state.ts'
import type { StoredMessage } from '../../domain/conversation/stored-message.ts'
import type { FileFacts } from '../../domain/file.ts'
import type { Database } from '../database.ts'
import { channel, conversation, file } from '../schema.ts'

/** What is known of a file. */
export type FileRow = FileFacts & {
  id: string
  conversationId: string
  name: string | null
  /** A small picture of it is kept as well. */
  thumbnail: boolean
}

const columns = {
  id: file.id,
  conversationId: file.conversationId,
  media: file.media,
  type: file.type,
  size: file.size,
  name: file.name,
  width: file.width,
  height: file.height,
  thumbnail: file.thumbnail,
}

/** Puts a file down before its bytes come; one that comes again replaces what was known. */
export async function putDownFile(
  db: Database,
  workspaceId: string,
  row: Omit<FileRow, 'thumbnail'>,
  now: number,
): Promise<void> {
  const { id, conversationId, ...facts } = row
  await db
    .insert(file)
    .values({ workspaceId, id, conversationId, ...facts, createdAt: now })
    .onConflictDoUpdate({ target: [file.workspaceId, file.id], set: facts })
}

/** A file of the workspace; null when it has none of that id. */
export async function findFile(db: Database, workspaceId: string, id: string): Promise<FileRow | null> {
  const [found] = await db
    .select(columns)
    .from(file)
    .where(and(eq(file.workspaceId, workspaceId), eq(file.id, id)))
  return found ?? null
}

/** The kind of channel a conversation of the workspace is on. */
export async function channelKindOf(
  db: Database,
  workspaceId: string,
  conversationId: string,
): Promise<ChannelKind> {
  const [found] = await db
    .select({ kind: channel.kind })
    .from(conversation)
    .innerJoin(channel, and(eq(channel.workspaceId, workspaceId), eq(channel.id, conversation.channelId)))
    .where(and(eq(conversation.workspaceId, workspaceId), eq(conversation.id, conversationId)))
  if (found === undefined) throw new Error('a conversation that was just found has no channel')
  return found.kind
}

/** The file's small picture is there. */
export async function noteThumbnail(db: Database, workspaceId: string, id: string): Promise<void> {
  await db
    .update(file)
    .set({ thumbnail: true })
    .where(and(eq(file.workspaceId, workspaceId), eq(file.id, id)))
}

/** Where a file is, for whoever deletes it. */
export type FilePlace = { workspaceId: string; id: string }

const place = { workspaceId: file.workspaceId, id: file.id }

/** Files put down before `before` (ms) that no message carries, over all workspaces. */
export function filesWithoutMessage(db: Database, before: number, most: number): Promise<FilePlace[]> {
  return db
    .select(place)
    .from(file)
    .where(and(isNull(file.messageId), lt(file.createdAt, before)))
    .limit(most)
}

/** Files of one conversation. */
export function filesOfConversation(
  db: Database,
  workspaceId: string,
  conversationId: string,
  most: number,
): Promise<FilePlace[]> {
  return db
    .select(place)
    .from(file)
    .where(and(eq(file.workspaceId, workspaceId), eq(file.conversationId, conversationId)))
    .limit(most)
}

/** Forgets files whose bytes are gone. */
export async function dropFiles(db: Database, places: FilePlace[]): Promise<void> {
  const gone = JSON.stringify(places)
  await db
    .delete(file)
    .where(
      sql`(${file.workspaceId}, ${file.id}) IN (SELECT value ->> 'workspaceId', value ->> 'id' FROM json_each(${gone}))`,
    )
}

/** Notes which messages carry which files, and in which conversation: what is here is kept. Empty when none does. */
export function fileClaims(
  db: D1Database,
  { workspaceId, conversationId, movedTo }: ConversationState,
  messages: StoredMessage[],
): D1PreparedStatement[] {
  // The conversation it moved to has its messages now.
  if (movedTo !== null) return []
  const carried = messages.flatMap(({ id, content }) => {
    const carries = fileOf(content)
    return carries?.state === 'stored' ? [{ file: carries.id, message: id }] : []
  })
  if (carried.length === 0) return []
  return [
    db
      .prepare(
        `UPDATE file SET conversation_id = ?2, message_id = carried.value ->> 'message'
         FROM json_each(?3) AS carried WHERE workspace_id = ?1 AND file.id = carried.value ->> 'file'
           AND (message_id, conversation_id) IS NOT (carried.value ->> 'message', ?2)`,
      )
      .bind(workspaceId, conversationId, JSON.stringify(carried)),
  ]
}
