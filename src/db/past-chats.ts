import { and, asc, eq } from 'drizzle-orm'
import type { PastThread } from '../domain/past-chats.ts'
import type { Database } from './database.ts'
import { sha256Hex } from './digest.ts'
import { pastChats } from './schema.ts'

/** Some threads that wait to be learned from; `id` is called by what they hold. */
export type WaitingChats = { workspaceId: string; id: string; threads: PastThread[] }

/** Keeps threads until they are learned from. The same ones again are kept once. */
export async function keepWaiting(
  db: Database,
  workspaceId: string,
  threads: PastThread[],
  now: number,
): Promise<void> {
  const id = await sha256Hex(JSON.stringify(threads))
  await db.insert(pastChats).values({ workspaceId, id, threads, arrivedAt: now }).onConflictDoNothing()
}

/** Threads that have waited longest, over all workspaces. */
export function listWaiting(db: Database, limit: number): Promise<WaitingChats[]> {
  const { workspaceId, id, threads, arrivedAt } = pastChats
  return db.select({ workspaceId, id, threads }).from(pastChats).orderBy(asc(arrivedAt), asc(id)).limit(limit)
}

/** They have been learned from: nothing of them is kept. */
export async function forgetWaiting(db: Database, { workspaceId, id }: WaitingChats): Promise<void> {
  await db.delete(pastChats).where(and(eq(pastChats.workspaceId, workspaceId), eq(pastChats.id, id)))
}
