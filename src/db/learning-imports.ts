import { and, count, desc, eq, gte, lte, sql } from 'drizzle-orm'
import {
  type ChatMessage,
  type DatedChat,
  type ImportReport,
  type LearningWindow,
  MOST_INTERACTIONS,
} from '../domain/learning.ts'
import { record } from './audit-log.ts'
import type { Database } from './database.ts'
import { learningChat, learningImport } from './schema.ts'

/** A file of past chats that was imported. */
export type ImportRow = {
  id: string
  format: 'json' | 'csv' | 'whatsapp'
  name: string | null
  importedAt: number
  report: ImportReport
}

/** Characters of chats a statement carries; D1 takes parameters of up to 2 MB. */
const STATEMENT_LENGTH = 500_000

/**
 * Keeps an import and its chats, all or nothing. The same file (`id` is its digest) replaces what it was
 * before, so a repeat changes nothing. `memberId` is null for what a provider sent by itself.
 */
export async function keepImport(
  db: Database,
  workspaceId: string,
  kept: Omit<ImportRow, 'importedAt'> & {
    chats: { number: number; startedAt: number; messages: ChatMessage[] }[]
  },
  memberId: string | null,
  now: number,
): Promise<ImportRow> {
  const { chats, ...row } = kept
  const values = { ...row, importedBy: memberId ?? 'provider', importedAt: now }
  await db.batch([
    db
      .insert(learningImport)
      .values({ workspaceId, ...values })
      .onConflictDoUpdate({ target: [learningImport.workspaceId, learningImport.id], set: values }),
    db.delete(learningChat).where(ofImport(workspaceId, row.id)),
    ...portions(chats).map((portion) =>
      db.insert(learningChat).select(
        sql`SELECT ${workspaceId}, ${row.id}, value ->> 'number', value ->> 'startedAt', value ->> 'messages'
            FROM json_each(${portion})`,
      ),
    ),
    ...(memberId === null
      ? []
      : [record(db, workspaceId, { memberId, act: 'learning.import', subject: row.id, at: now })]),
  ])
  return { ...row, importedAt: now }
}

/** JSON lists of the chats, none of them too long for a statement unless a single chat is. */
function portions(chats: { number: number; startedAt: number; messages: ChatMessage[] }[]): string[] {
  const lists: string[] = []
  let portion: string[] = []
  let length = 0
  for (const chat of chats) {
    const text = JSON.stringify({ ...chat, messages: JSON.stringify(chat.messages) })
    if (length > 0 && length + text.length > STATEMENT_LENGTH) {
      lists.push(`[${portion.join()}]`)
      portion = []
      length = 0
    }
    portion.push(text)
    length += text.length
  }
  if (portion.length > 0) lists.push(`[${portion.join()}]`)
  return lists
}

function ofImport(workspaceId: string, importId: string) {
  return and(eq(learningChat.workspaceId, workspaceId), eq(learningChat.importId, importId))
}

/** The imports of a workspace, newest first. */
export async function listImports(db: Database, workspaceId: string): Promise<ImportRow[]> {
  const { id, format, name, importedAt, report } = learningImport
  return db
    .select({ id, format, name, importedAt, report })
    .from(learningImport)
    .where(eq(learningImport.workspaceId, workspaceId))
    .orderBy(desc(importedAt), id)
    .limit(200)
}

/** Deletes an import and its chats; false when the workspace has none by that id. What was learned stays. */
export async function deleteImport(
  db: Database,
  workspaceId: string,
  importId: string,
  memberId: string,
  now: number,
): Promise<boolean> {
  const which = and(eq(learningImport.workspaceId, workspaceId), eq(learningImport.id, importId))
  const [known] = await db.select({ id: learningImport.id }).from(learningImport).where(which)
  if (known === undefined) return false
  await db.batch([
    db.delete(learningChat).where(ofImport(workspaceId, importId)),
    db.delete(learningImport).where(which),
    record(db, workspaceId, { memberId, act: 'learning.forget-import', subject: importId, at: now }),
  ])
  return true
}

/** The newest imported chats of a window, and how many it has in all. Those before it are deleted: nothing reads them. */
export async function importedChats(
  db: Database,
  workspaceId: string,
  window: LearningWindow,
): Promise<{ chats: DatedChat[]; found: number }> {
  const { importId, number, startedAt } = learningChat
  const inWindow = and(
    eq(learningChat.workspaceId, workspaceId),
    gte(startedAt, window.from),
    lte(startedAt, window.to),
  )
  const [, rows, [total]] = await db.batch([
    db
      .delete(learningChat)
      .where(and(eq(learningChat.workspaceId, workspaceId), sql`${startedAt} < ${window.from}`)),
    db
      .select({ importId, number, startedAt })
      .from(learningChat)
      .where(inWindow)
      // Of those that began at once, the order is that of their keys, which are texts.
      .orderBy(desc(startedAt), importId, sql`CAST(${number} AS TEXT)`)
      .limit(MOST_INTERACTIONS),
    db.select({ found: count() }).from(learningChat).where(inWindow),
  ])
  return {
    chats: rows.map((row) => ({
      ref: { kind: 'import', importId: row.importId, interaction: row.number },
      startedAt: row.startedAt,
    })),
    found: total?.found ?? 0,
  }
}

/** The messages of some imported chats, by import and number. A chat that was deleted meanwhile is absent. */
export async function readImportedChats(
  db: Database,
  workspaceId: string,
  wanted: readonly { importId: string; interaction: number }[],
): Promise<{ importId: string; interaction: number; messages: ChatMessage[] }[]> {
  if (wanted.length === 0) return []
  const { importId, number, messages } = learningChat
  return db
    .select({ importId, interaction: number, messages })
    .from(learningChat)
    .where(
      and(
        eq(learningChat.workspaceId, workspaceId),
        sql`(${importId}, ${number}) IN (SELECT value ->> 'importId', value ->> 'interaction'
            FROM json_each(${JSON.stringify(wanted)}))`,
      ),
    )
}
