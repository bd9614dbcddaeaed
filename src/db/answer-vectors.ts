import { and, asc, eq, lte } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from './database.ts'
import { embeddingDue } from './schema.ts'

/** Marks a workspace's answers as changed, in the batch that changes them. */
export function answersChanged(db: Database, workspaceId: string, now: number) {
  return db
    .insert(embeddingDue)
    .values({ workspaceId, dueAt: now })
    .onConflictDoUpdate({ target: embeddingDue.workspaceId, set: { dueAt: now } })
}

/** Workspaces whose answers are to be turned into vectors by now, longest due first. */
export async function dueEmbeddings(db: Database, now: number): Promise<string[]> {
  const rows = await db
    .select({ workspaceId: embeddingDue.workspaceId })
    .from(embeddingDue)
    .where(lte(embeddingDue.dueAt, now))
    .orderBy(asc(embeddingDue.dueAt))
    .limit(50)
  return rows.map(({ workspaceId }) => workspaceId)
}

/** When a workspace's answers are to be turned into vectors, ms; null when they all are. */
export async function embeddingDueAt(db: Database, workspaceId: string): Promise<number | null> {
  const [row] = await db.select().from(embeddingDue).where(eq(embeddingDue.workspaceId, workspaceId))
  return row?.dueAt ?? null
}

/** What was due at `dueAt` is done, or is put off until `until`; a change since then stays due. */
export async function settleEmbedding(
  db: Database,
  workspaceId: string,
  dueAt: number,
  until: number | null,
): Promise<void> {
  const row = and(eq(embeddingDue.workspaceId, workspaceId), eq(embeddingDue.dueAt, dueAt))
  if (until === null) await db.delete(embeddingDue).where(row)
  else await db.update(embeddingDue).set({ dueAt: until }).where(row)
}

/** D1 gives a blob as an array of its bytes (November 2026). */
const VectorRow = z.object({ digest: z.string(), vector: z.array(z.int().min(0).max(255)) })

/** The vectors of a workspace in one model, by the digest of their text. */
export async function readVectors(
  db: D1Database,
  workspaceId: string,
  model: string,
): Promise<Map<string, Int8Array>> {
  const { results } = await db
    .prepare(`SELECT digest, vector FROM answer_vector WHERE workspace_id = ? AND model = ?`)
    .bind(workspaceId, model)
    .all()
  return new Map(
    results.map((row) => {
      const { digest, vector } = VectorRow.parse(row)
      return [digest, Int8Array.from(vector)]
    }),
  )
}

/** The digests of the texts a workspace has vectors of. */
export async function vectorDigests(
  db: D1Database,
  workspaceId: string,
  model: string,
): Promise<Set<string>> {
  const { results } = await db
    .prepare(`SELECT digest FROM answer_vector WHERE workspace_id = ? AND model = ?`)
    .bind(workspaceId, model)
    .all<{ digest: string }>()
  return new Set(results.map(({ digest }) => digest))
}

/** Keeps vectors; those that are there already stay. */
export async function storeVectors(
  db: D1Database,
  workspaceId: string,
  model: string,
  vectors: readonly { digest: string; vector: Int8Array }[],
): Promise<void> {
  if (vectors.length === 0) return
  const insert = db.prepare(
    `INSERT INTO answer_vector (workspace_id, model, digest, vector) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  await db.batch(
    vectors.map(({ digest, vector }) =>
      insert.bind(workspaceId, model, digest, new Uint8Array(vector).buffer),
    ),
  )
}

/** Forgets all vectors of a workspace but those of these texts in this model. */
export async function keepVectors(
  db: D1Database,
  workspaceId: string,
  model: string,
  digests: readonly string[],
): Promise<void> {
  await db
    .prepare(
      `DELETE FROM answer_vector WHERE workspace_id = ?1
         AND (model <> ?2 OR digest NOT IN (SELECT value FROM json_each(?3)))`,
    )
    .bind(workspaceId, model, JSON.stringify(digests))
    .run()
}
