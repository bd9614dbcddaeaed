import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { JsonObject } from '../domain/json.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import { starterKnowledge } from '../domain/starter-knowledge.ts'
import { answersChanged } from './answer-vectors.ts'
import { record } from './audit-log.ts'
import type { Database } from './database.ts'
import { isAsTested, keepRun, type TestedRun } from './regression.ts'
import { assistant, knowledge, knowledgeDraft, member, workspace } from './schema.ts'

/** The knowledge being edited, complete or not. `revision` rises with every edit; 0 while nobody has edited. */
export type KnowledgeDraft = {
  revision: number
  document: JsonObject
  /** The version that is this very document; null while something in it is not saved. */
  savedAs: number | null
  /** The version clients are answered from; 0 when there is none yet. */
  publishedVersion: number
  editedBy: string | null
  editedAt: number | null
}

/** A saved version without its document. `savedBy` is a member's id. */
export type VersionRow = { version: number; savedAt: number; savedBy: string | null }

/** The draft of a workspace: what was edited last, else what is published, else the bare beginning. */
export async function readDraft(db: Database, workspaceId: string): Promise<KnowledgeDraft | null> {
  const [row] = await db
    .select({
      publishedVersion: assistant.knowledgeVersion,
      draft: knowledgeDraft,
      published: knowledge.document,
    })
    .from(assistant)
    .leftJoin(knowledgeDraft, eq(knowledgeDraft.workspaceId, assistant.workspaceId))
    .leftJoin(
      knowledge,
      and(
        eq(knowledge.workspaceId, assistant.workspaceId),
        eq(knowledge.version, assistant.knowledgeVersion),
      ),
    )
    .where(eq(assistant.workspaceId, workspaceId))
  if (row === undefined) return null
  const { publishedVersion, draft, published } = row
  if (draft !== null) {
    const { revision, document, savedAs, editedBy, editedAt } = draft
    return { revision, document, savedAs, publishedVersion, editedBy, editedAt }
  }
  return {
    revision: 0,
    document: published ?? (await starterOf(db, workspaceId)),
    savedAs: published === null ? null : publishedVersion,
    publishedVersion,
    editedBy: null,
    editedAt: null,
  }
}

/** What a workspace's knowledge begins with. */
export async function starterOf(db: Database, workspaceId: string): Promise<JsonObject> {
  const [owner] = await db
    .select({ name: workspace.name, language: member.language })
    .from(workspace)
    .leftJoin(member, and(eq(member.workspaceId, workspace.id), eq(member.role, 'owner')))
    .where(eq(workspace.id, workspaceId))
    .limit(1)
  return starterKnowledge(owner?.name ?? '', owner?.language ?? 'en')
}

/**
 * Replaces the draft if it is still at `revision`; false, and nothing changed, when somebody else has edited
 * it meanwhile.
 */
export async function writeDraft(
  db: Database,
  workspaceId: string,
  edit: { revision: number; document: JsonObject; memberId: string },
  now: number,
): Promise<boolean> {
  const edited = { document: edit.document, savedAs: null, editedBy: edit.memberId, editedAt: now }
  const written =
    edit.revision === 0
      ? await db
          .insert(knowledgeDraft)
          .values({ workspaceId, revision: 1, ...edited })
          .onConflictDoNothing()
          .returning({ revision: knowledgeDraft.revision })
      : await db
          .update(knowledgeDraft)
          .set({ revision: sql`${knowledgeDraft.revision} + 1`, ...edited })
          .where(and(eq(knowledgeDraft.workspaceId, workspaceId), eq(knowledgeDraft.revision, edit.revision)))
          .returning({ revision: knowledgeDraft.revision })
  return written.length > 0
}

/**
 * Saves a document as the version it was `tested` as, which clients are answered from at once, together with what the
 * suite found. False, and nothing changed, when what it was tested with has changed meanwhile: the published version, a
 * learned answer or the settings. The draft is marked as saved unless it was edited since `revision`.
 */
export async function saveVersion(
  db: Database,
  workspaceId: string,
  save: { tested: TestedRun; revision: number; document: Knowledge; memberId: string },
  now: number,
): Promise<boolean> {
  const { tested, document, memberId } = save
  const version = tested.knowledgeVersion
  const isTested = isAsTested(workspaceId, tested)
  // A version must be a number: without one the whole batch fails.
  const versionAsTested = sql`CASE WHEN ${isTested} THEN ${version} END`
  try {
    await db.batch([
      db
        .insert(knowledge)
        .values({ workspaceId, version: versionAsTested, document, savedBy: memberId, savedAt: now }),
      keepRun(db, workspaceId, tested, now, isTested),
      db
        .update(assistant)
        .set({ knowledgeVersion: version, version: sql`${assistant.version} + 1`, updatedAt: now })
        .where(eq(assistant.workspaceId, workspaceId)),
      db
        .update(knowledgeDraft)
        .set({ savedAs: version })
        .where(and(eq(knowledgeDraft.workspaceId, workspaceId), eq(knowledgeDraft.revision, save.revision))),
      answersChanged(db, workspaceId, now),
      record(db, workspaceId, { memberId, act: 'knowledge.saved', subject: String(version), at: now }),
    ])
    return true
  } catch (error) {
    const [still] = await db.select({ still: sql`1` }).from(assistant).where(isTested).limit(1)
    if (still === undefined) return false
    throw error
  }
}

/** A page of saved versions, newest first, those before `before`. */
export function listVersions(
  db: Database,
  workspaceId: string,
  page: { before: number | null; limit: number },
): Promise<VersionRow[]> {
  return db
    .select({ version: knowledge.version, savedAt: knowledge.savedAt, savedBy: knowledge.savedBy })
    .from(knowledge)
    .where(
      and(
        eq(knowledge.workspaceId, workspaceId),
        page.before === null ? undefined : lt(knowledge.version, page.before),
      ),
    )
    .orderBy(desc(knowledge.version))
    .limit(page.limit)
}

/** One saved version with its document as it was saved; null when there is none. */
export async function findVersion(
  db: Database,
  workspaceId: string,
  version: number,
): Promise<(VersionRow & { document: JsonObject }) | null> {
  const [row] = await db
    .select()
    .from(knowledge)
    .where(and(eq(knowledge.workspaceId, workspaceId), eq(knowledge.version, version)))
  if (row === undefined) return null
  const { savedAt, savedBy, document } = row
  return { version, savedAt, savedBy, document }
}
