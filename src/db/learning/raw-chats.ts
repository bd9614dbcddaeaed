import { and, eq, isNotNull, lt, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ChatMessage } from '../../domain/learning.ts'
import { RawChat } from '../../domain/past-chats.ts'
import type { Database } from '../database.ts'
import { inPortions } from '../portions.ts'
import { learningChat, learningImport, parked, rawChats } from '../schema.ts'

/** Which part of an import is meant. */
export const PartRef = z.object({ importId: z.string(), part: z.int() })
export type PartRef = z.infer<typeof PartRef>

/** Some chats of an import that wait for personal data to be taken out. `attempts` counts the one under way. */
export type Part = PartRef & { workspaceId: string; chats: string; arrivedAt: number; attempts: number }

/** How often a part is tried before only a person tries it again. */
export const MOST_ATTEMPTS = 5
const FIRST_RETRY_MS = 30_000

const columns = {
  workspaceId: rawChats.workspaceId,
  importId: rawChats.importId,
  part: rawChats.part,
  chats: rawChats.chats,
  arrivedAt: rawChats.arrivedAt,
  attempts: rawChats.attempts,
}

/**
 * Takes the part of a workspace that has waited longest, for one attempt; null when none is due. The attempt is counted
 * before it is made, and the next one set for later (30 s, 2 min, 8 min ...): a part that kills what works on it holds
 * up nothing but itself.
 */
export async function takePart(db: Database, workspaceId: string, now: number): Promise<Part | null> {
  const { importId, part, attempts, nextAttemptAt } = rawChats
  const due = sql`(SELECT ${importId}, ${part} FROM ${rawChats}
    WHERE ${rawChats.workspaceId} = ${workspaceId} AND ${nextAttemptAt} <= ${now}
    ORDER BY ${nextAttemptAt}, ${importId}, ${part} LIMIT 1)`
  const [taken] = await db
    .update(rawChats)
    .set({
      attempts: sql`${attempts} + 1`,
      nextAttemptAt: sql`${now} + ${FIRST_RETRY_MS} * (1 << (2 * min(${attempts}, 10)))`,
    })
    .where(and(eq(rawChats.workspaceId, workspaceId), sql`(${importId}, ${part}) = ${due}`))
    .returning(columns)
  return taken ?? null
}

/** A part, for a person's attempt; null when it has been learned from, dropped or deleted since. */
export async function findPart(db: Database, workspaceId: string, ref: PartRef): Promise<Part | null> {
  const [found] = await db
    .select(columns)
    .from(rawChats)
    .where(isPart({ workspaceId, ...ref }))
  return found ?? null
}

/** The chats of a part. Throws when they are damaged. */
export function chatsIn({ chats }: Part): RawChat[] {
  return z.array(RawChat).parse(JSON.parse(chats))
}

/**
 * Puts a part's chats, free of personal data, where they are learned from, and deletes what came: all or nothing, and
 * nothing when the part is gone meanwhile.
 */
export async function keepLearned(
  db: Database,
  part: Part,
  chats: readonly { number: number; startedAt: number; messages: ChatMessage[] }[],
): Promise<void> {
  const { workspaceId, importId, arrivedAt } = part
  const stands = sql`EXISTS (SELECT 1 FROM ${rawChats} WHERE ${isPart(part)} AND ${rawChats.arrivedAt} = ${arrivedAt})`
  const rows = chats.map((chat) => ({ ...chat, messages: JSON.stringify(chat.messages) }))
  await db.batch([
    db
      .update(learningImport)
      .set({ learned: sql`${learningImport.learned} + ${chats.length}` })
      .where(and(eq(learningImport.workspaceId, workspaceId), eq(learningImport.id, importId), stands)),
    ...inPortions(rows).map((portion) =>
      db
        .insert(learningChat)
        .select(
          sql`SELECT ${workspaceId}, ${importId}, value ->> 'number', value ->> 'startedAt', value ->> 'messages'
              FROM json_each(${portion}) WHERE ${stands}`,
        )
        .onConflictDoNothing(),
    ),
    db.delete(rawChats).where(and(isPart(part), stands)),
  ])
}

/**
 * Leaves a part to a person: it shows among what could not be handled, without what it says. One that came anew
 * meanwhile is still tried by itself.
 */
export async function parkPart(db: Database, part: Part, reason: string, now: number): Promise<void> {
  const { workspaceId, importId, part: number, attempts } = part
  await db.batch([
    db.insert(parked).values({
      id: crypto.randomUUID(),
      workspaceId,
      source: 'past-chats',
      reason,
      payload: JSON.stringify({ importId, part: number }),
      parkedAt: now,
      attempts,
    }),
    db
      .update(rawChats)
      .set({ nextAttemptAt: null })
      .where(and(isPart(part), eq(rawChats.arrivedAt, part.arrivedAt))),
  ])
}

/** Workspaces with past chats to be worked on by now. */
export async function dueRawChats(db: Database, now: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ workspaceId: rawChats.workspaceId })
    .from(rawChats)
    .where(lte(rawChats.nextAttemptAt, now))
  return rows.map(({ workspaceId }) => workspaceId)
}

/** Whether past chats of a workspace are still in their first attempt, or before it. */
export async function isImporting(db: Database, workspaceId: string): Promise<boolean> {
  const [one] = await db
    .select({ part: rawChats.part })
    .from(rawChats)
    .where(
      and(eq(rawChats.workspaceId, workspaceId), isNotNull(rawChats.nextAttemptAt), lt(rawChats.attempts, 2)),
    )
    .limit(1)
  return one !== undefined
}

/** Deletes what came before an instant (ms) and is still not learned from, and that it was parked. */
export function forgetRawChats(db: Database, before: number) {
  return [
    db.delete(rawChats).where(lt(rawChats.arrivedAt, before)),
    db.delete(parked).where(
      sql`${parked.source} = 'past-chats' AND ${parked.resolvedAt} IS NULL AND NOT EXISTS (SELECT 1 FROM ${rawChats}
          WHERE ${rawChats.workspaceId} = ${parked.workspaceId}
            AND ${rawChats.importId} = ${parked.payload} ->> 'importId' AND ${rawChats.part} = ${parked.payload} ->> 'part')`,
    ),
  ] as const
}

/** Deletes the part that is parked under an id, if it is one; in the batch that drops it, and before it is dropped. */
export function dropPart(db: Database, workspaceId: string, parkedId: string) {
  const { importId, part } = rawChats
  return db.delete(rawChats).where(
    and(
      eq(rawChats.workspaceId, workspaceId),
      sql`(${importId}, ${part}) = (SELECT ${parked.payload} ->> 'importId', ${parked.payload} ->> 'part' FROM ${parked}
        WHERE ${parked.id} = ${parkedId} AND ${parked.workspaceId} = ${workspaceId} AND ${parked.source} = 'past-chats'
          AND ${parked.resolvedAt} IS NULL)`,
    ),
  )
}

function isPart({ workspaceId, importId, part }: PartRef & { workspaceId: string }) {
  return and(eq(rawChats.workspaceId, workspaceId), eq(rawChats.importId, importId), eq(rawChats.part, part))
}
