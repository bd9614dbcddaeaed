import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type {
  Template,
  TemplateCategory,
  TemplateQuality,
  TemplateStatus,
} from '../../domain/template/template.ts'
import type { Database } from '../database.ts'
import { channel, template } from '../schema.ts'

/** A template as a workspace keeps it. */
export type TemplateRow = typeof template.$inferSelect

/** The templates of a workspace, by name and language. */
export function listTemplates(db: Database, workspaceId: string): Promise<TemplateRow[]> {
  return db
    .select()
    .from(template)
    .where(eq(template.workspaceId, workspaceId))
    .orderBy(asc(template.name), asc(template.language), asc(template.accountId))
}

/** A template of the workspace; null when it has none of this id. */
export async function findTemplate(
  db: Database,
  workspaceId: string,
  id: string,
): Promise<TemplateRow | null> {
  const [found] = await db
    .select()
    .from(template)
    .where(and(eq(template.workspaceId, workspaceId), eq(template.id, id)))
  return found ?? null
}

/** Names other templates of the account have in a language. */
export async function namesTaken(
  db: Database,
  {
    workspaceId,
    accountId,
    language,
    id,
  }: Pick<TemplateRow, 'workspaceId' | 'accountId' | 'language' | 'id'>,
): Promise<Set<string>> {
  const rows = await db
    .select({ name: template.name })
    .from(template)
    .where(
      and(
        eq(template.workspaceId, workspaceId),
        eq(template.accountId, accountId),
        eq(template.language, language),
        sql`${template.id} <> ${id}`,
      ),
    )
  return new Set(rows.map(({ name }) => name))
}

/** Keeps a new draft; null when the account has a template of this name in this language. */
export async function addDraft(
  db: Database,
  draft: { workspaceId: string; accountId: string; content: Template },
  now: number,
): Promise<TemplateRow | null> {
  const { workspaceId, accountId, content } = draft
  const [row] = await db
    .insert(template)
    .values({
      workspaceId,
      id: crypto.randomUUID(),
      accountId,
      ...namedBy(content),
      status: 'draft',
      quality: 'unknown',
      statusAt: 0,
      qualityAt: 0,
      categoryAt: 0,
      createdAt: now,
      updatedAt: now,
      version: 1,
    })
    .onConflictDoNothing()
    .returning()
  return row ?? null
}

function namedBy(content: Template): Pick<TemplateRow, 'name' | 'language' | 'category' | 'content'> {
  const { name, language, category } = content
  return { name, language, category, content }
}

/**
 * Keeps other words of a template, at the version the caller has seen. Null when it has changed since, or when its new
 * name is taken. `submitted` is what the provider answered to a request of `now` (ms), where it was asked.
 */
export async function changeTemplate(
  db: Database,
  { workspaceId, id, version }: Pick<TemplateRow, 'workspaceId' | 'id' | 'version'>,
  content: Template,
  now: number,
  submitted?: { status: TemplateStatus; category: TemplateCategory; providerId: string },
): Promise<TemplateRow | null> {
  const outcome = submitted && {
    status: submitted.status,
    statusAt: now,
    category: submitted.category,
    categoryAt: now,
    providerId: submitted.providerId,
    reason: null,
  }
  const clash = sql`EXISTS (SELECT 1 FROM template AS other WHERE other.workspace_id = ${workspaceId}
    AND other.account_id = ${template.accountId} AND other.name = ${content.name}
    AND other.language = ${content.language} AND other.id <> ${id})`
  const [row] = await db
    .update(template)
    .set({ ...namedBy(content), ...outcome, updatedAt: now, version: version + 1 })
    .where(
      and(
        eq(template.workspaceId, workspaceId),
        eq(template.id, id),
        eq(template.version, version),
        sql`NOT ${clash}`,
      ),
    )
    .returning()
  return row ?? null
}

/** Forgets a template here; repeats are harmless. */
export async function removeTemplate(db: Database, workspaceId: string, id: string): Promise<void> {
  await db.delete(template).where(and(eq(template.workspaceId, workspaceId), eq(template.id, id)))
}

/** The workspace's WhatsApp numbers that are connected, each with the business account its templates belong to. */
export function listTemplateChannels(
  db: Database,
  workspaceId: string,
): Promise<{ id: string; name: string; accountId: string | null }[]> {
  return db
    .select({ id: channel.id, name: channel.name, accountId: channel.businessAccountId })
    .from(channel)
    .where(connectedNumbers(workspaceId))
    .orderBy(asc(channel.createdAt), asc(channel.id))
}

/** A connected WhatsApp number of the workspace; null when it has none by that id. `accountId` is the number's own. */
export async function findTemplateChannel(
  db: Database,
  workspaceId: string,
  id: string,
): Promise<{ id: string; name: string; accountId: string; businessAccountId: string | null } | null> {
  const [found] = await db
    .select({
      id: channel.id,
      name: channel.name,
      accountId: channel.externalId,
      businessAccountId: channel.businessAccountId,
    })
    .from(channel)
    .where(and(connectedNumbers(workspaceId), eq(channel.id, id)))
  return found ?? null
}

function connectedNumbers(workspaceId: string): SQL | undefined {
  return and(
    eq(channel.workspaceId, workspaceId),
    eq(channel.kind, 'whatsapp'),
    isNull(channel.disconnectedAt),
  )
}

/** How a template stands, as far as sending it goes. */
export type TemplateStanding = {
  name: string
  language: string
  status: TemplateStatus
  category: TemplateCategory
  quality: TemplateQuality
  reason: string | null
}

/** How templates of a channel's account stand now; one that does not exist is left out. */
export async function templateStandings(
  db: D1Database,
  where: { workspaceId: string; channelId: string },
  names: readonly string[],
): Promise<TemplateStanding[]> {
  const { results } = await db
    .prepare(
      `SELECT t.name, t.language, t.status, t.category, t.quality, t.reason FROM channel c
       JOIN template t ON t.workspace_id = c.workspace_id AND t.account_id = c.business_account_id
       WHERE c.workspace_id = ?1 AND c.id = ?2 AND t.name IN (SELECT value FROM json_each(?3))`,
    )
    .bind(where.workspaceId, where.channelId, JSON.stringify(names))
    .all<TemplateStanding>()
  return results
}
