import { and, count, desc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import {
  type ChatMessage,
  type DatedChat,
  type ImportProgress,
  type ImportReport,
  type LearningWindow,
  MOST_INTERACTIONS,
} from '../../domain/learning.ts'
import { chooseChats, partsOf, type RawChat } from '../../domain/past-chats.ts'
import { record } from '../audit-log.ts'
import type { Database } from '../database.ts'
import { inPortions } from '../portions.ts'
import { learningChat, learningImport, parked, rawChats } from '../schema.ts'

/** Past chats that were imported: a file, or a piece of what a provider sent. */
export type ImportRow = {
  id: string
  format: 'json' | 'csv' | 'whatsapp'
  name: string | null
  importedAt: number
  report: ImportReport
  progress: ImportProgress
}

/** An import before anything of it has been learned from. `parts`: its chats as they came. */
export type NewImport = Pick<ImportRow, 'id' | 'format' | 'name' | 'report'> & { parts: readonly RawChat[][] }

/** An import of these chats: cut to what a training from `now` on could use, in parts that are worked on one by one. */
export function newImport(
  named: Pick<NewImport, 'id' | 'format' | 'name'>,
  chats: readonly RawChat[],
  now: number,
): NewImport {
  const { chats: chosen, ...left } = chooseChats(chats, now)
  const messages = chosen.reduce((sum, chat) => sum + chat.messages.length, 0)
  const report = { chats: chats.length, kept: chosen.length, messages, ...left }
  return { ...named, report, parts: partsOf(chosen) }
}

/**
 * Keeps an import as it came, all or nothing; what takes the personal data out of it begins with its parts. The same one
 * (`id` is its digest) begins anew. `memberId` is null for what a provider sent by itself.
 */
export async function openImport(
  db: Database,
  workspaceId: string,
  { parts, ...kept }: NewImport,
  memberId: string | null,
  now: number,
): Promise<ImportRow> {
  const values = { ...kept, importedBy: memberId ?? 'provider', importedAt: now, learned: 0 }
  const rows = parts.map((chats, index) => ({ part: index + 1, chats: JSON.stringify(chats) }))
  await db.batch([
    db
      .insert(learningImport)
      .values({ workspaceId, ...values })
      .onConflictDoUpdate({ target: [learningImport.workspaceId, learningImport.id], set: values }),
    ...forgetting(db, workspaceId, kept.id, now),
    ...inPortions(rows).map((portion) =>
      db.insert(rawChats).select(
        sql`SELECT ${workspaceId}, ${kept.id}, value ->> 'part', value ->> 'chats', ${now}, 0, ${now}
            FROM json_each(${portion})`,
      ),
    ),
    ...(memberId === null
      ? []
      : [record(db, workspaceId, { memberId, act: 'learning.import', subject: kept.id, at: now })]),
  ])
  return { ...kept, importedAt: now, progress: progressOf(kept.report, 0, parts.length) }
}

/** What an import has left anywhere but in its own row: raw chats, chats to learn from, and what is parked of it. */
function forgetting(db: Database, workspaceId: string, importId: string, now: number) {
  return [
    db.delete(learningChat).where(ofImport(workspaceId, importId)),
    db.delete(rawChats).where(and(eq(rawChats.workspaceId, workspaceId), eq(rawChats.importId, importId))),
    db
      .update(parked)
      .set({ resolvedAt: now })
      .where(
        sql`${parked.workspaceId} = ${workspaceId} AND ${parked.resolvedAt} IS NULL
          AND ${parked.source} = 'past-chats' AND ${parked.payload} ->> 'importId' = ${importId}`,
      ),
  ] as const
}

/** Whether a workspace has an import by this id. */
export async function hasImport(db: Database, workspaceId: string, id: string): Promise<boolean> {
  const [known] = await db
    .select({ id: learningImport.id })
    .from(learningImport)
    .where(isImport(workspaceId, id))
  return known !== undefined
}

function isImport(workspaceId: string, id: string) {
  return and(eq(learningImport.workspaceId, workspaceId), eq(learningImport.id, id))
}

function ofImport(workspaceId: string, importId: string) {
  return and(eq(learningChat.workspaceId, workspaceId), eq(learningChat.importId, importId))
}

/** `waiting`: parts that are still tried by themselves. */
function progressOf({ kept }: ImportReport, learned: number, waiting: number): ImportProgress {
  const state = waiting > 0 ? 'running' : learned < kept ? 'failed' : 'done'
  return { state, done: learned, total: kept }
}

/** The imports of a workspace, newest first. */
export async function listImports(db: Database, workspaceId: string): Promise<ImportRow[]> {
  return readImports(db, eq(learningImport.workspaceId, workspaceId))
}

/** An import of this workspace; null when it has none by that id. */
export async function findImport(db: Database, workspaceId: string, id: string): Promise<ImportRow | null> {
  const [found] = await readImports(db, isImport(workspaceId, id))
  return found ?? null
}

async function readImports(db: Database, which: SQL | undefined): Promise<ImportRow[]> {
  const { id, format, name, importedAt, report, learned } = learningImport
  // Columns of a selection lose their table's name: these are told apart by hand.
  const waiting = sql<number>`(SELECT count(*) FROM raw_chats r WHERE r.workspace_id = learning_import.workspace_id
    AND r.import_id = learning_import.id AND r.next_attempt_at IS NOT NULL)`
  const rows = await db
    .select({ id, format, name, importedAt, report, learned, waiting })
    .from(learningImport)
    .where(which)
    .orderBy(desc(importedAt), id)
    .limit(200)
  return rows.map(({ learned: done, waiting: left, ...row }) => ({
    ...row,
    progress: progressOf(row.report, done, left),
  }))
}

/** Deletes an import and its chats; false when the workspace has none by that id. What was learned stays. */
export async function deleteImport(
  db: Database,
  workspaceId: string,
  importId: string,
  memberId: string,
  now: number,
): Promise<boolean> {
  if (!(await hasImport(db, workspaceId, importId))) return false
  await db.batch([
    ...forgetting(db, workspaceId, importId, now),
    db.delete(learningImport).where(isImport(workspaceId, importId)),
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
