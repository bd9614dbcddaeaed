import { eq } from 'drizzle-orm'
import {
  type DatedChat,
  type LearningWindow,
  MOST_INTERACTIONS,
  MOST_MESSAGES,
} from '../../domain/learning.ts'
import { MessageContent, textOf } from '../../domain/message.ts'
import type { Database } from '../database.ts'
import { member } from '../schema.ts'

/** A message of an own chat as it was written, before personal data is taken out. */
export type OwnMessage = {
  conversationId: string
  episode: number
  position: number
  from: 'client' | 'person'
  at: number
  text: string
  /** What the client is called, on each of the chat's messages. */
  clientName: string | null
}

/** The finished episodes of a workspace in a window: the newest of them, and how many there are in all. */
export async function finishedEpisodes(
  db: D1Database,
  workspaceId: string,
  window: LearningWindow,
): Promise<{ chats: DatedChat[]; found: number }> {
  // A conversation that another one absorbed has given its messages to it.
  const finished = `FROM episode e JOIN conversation c ON c.workspace_id = e.workspace_id AND c.id = e.conversation_id
    WHERE e.workspace_id = ?1 AND e.opened_at BETWEEN ?2 AND ?3 AND e.finished_at IS NOT NULL
      AND e.finished_at <= ?3 AND c.alias_of IS NULL`
  const [newest, total] = await db.batch<{ id: string; number: number; openedAt: number; found: number }>([
    db
      .prepare(
        `SELECT e.conversation_id AS id, e.number, e.opened_at AS openedAt ${finished}
         ORDER BY e.opened_at DESC, e.conversation_id, CAST(e.number AS TEXT) LIMIT ${MOST_INTERACTIONS}`,
      )
      .bind(workspaceId, window.from, window.to),
    db.prepare(`SELECT count(*) AS found ${finished}`).bind(workspaceId, window.from, window.to),
  ])
  return {
    chats: (newest?.results ?? []).map(({ id, number, openedAt }) => ({
      ref: { kind: 'conversation', conversationId: id, episode: number },
      startedAt: openedAt,
    })),
    found: total?.results[0]?.found ?? 0,
  }
}

type MessageRow = {
  conversationId: string
  episode: number
  seq: number
  author: 'client' | 'member' | 'phone'
  content: string
  at: number
  clientName: string | null
}

/**
 * The words clients and people wrote in some episodes, the first of each in order. Whoever else wrote
 * (the assistant, the system) and whatever else was written (notices, forms, files) is not asked for, so that
 * a kind of message that comes later is not learned from by accident. `unreadable` counts contents that are
 * not what they should be.
 */
export async function readEpisodes(
  db: D1Database,
  workspaceId: string,
  episodes: readonly { conversationId: string; episode: number }[],
): Promise<{ messages: OwnMessage[]; unreadable: number }> {
  if (episodes.length === 0) return { messages: [], unreadable: 0 }
  const { results } = await db
    .prepare(
      `SELECT * FROM (
         SELECT m.conversation_id AS conversationId, m.episode, m.seq, m.author, m.content, m.at, p.name AS clientName,
           row_number() OVER (PARTITION BY m.conversation_id, m.episode ORDER BY m.seq) AS place
         FROM json_each(?2) wanted
         JOIN message m ON m.workspace_id = ?1 AND m.conversation_id = wanted.value ->> 'conversationId'
           AND m.episode = wanted.value ->> 'episode'
         JOIN conversation c ON c.workspace_id = ?1 AND c.id = m.conversation_id
         LEFT JOIN contact p ON p.workspace_id = ?1 AND p.id = c.contact_id
         WHERE m.author IN ('client', 'member', 'phone') AND m.content ->> 'type' IN ('text', 'choice')
           AND m.delivery IS NOT 'failed' AND m.delivery IS NOT 'cancelled'
       ) WHERE place <= ${MOST_MESSAGES} ORDER BY conversationId, episode, seq`,
    )
    .bind(workspaceId, JSON.stringify(episodes))
    .all<MessageRow>()
  const messages = results.map(readMessage)
  return {
    messages: messages.filter((message) => message !== null),
    unreadable: messages.filter((message) => message === null).length,
  }
}

function readMessage(row: MessageRow): OwnMessage | null {
  const content = MessageContent.safeParse(JSON.parse(row.content))
  const text = content.success ? textOf(content.data) : null
  if (text === null) return null
  return {
    conversationId: row.conversationId,
    episode: row.episode,
    position: row.seq,
    from: row.author === 'client' ? 'client' : 'person',
    at: row.at,
    text,
    clientName: row.clientName,
  }
}

/** What the members of a workspace are called. */
export async function memberNames(db: Database, workspaceId: string): Promise<string[]> {
  const rows = await db.select({ name: member.name }).from(member).where(eq(member.workspaceId, workspaceId))
  return rows.map(({ name }) => name)
}
