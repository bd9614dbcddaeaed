import type { TemplateName, TemplateNews } from '../../domain/template/news.ts'
import type { TemplateStatus } from '../../domain/template/template.ts'
import type { TemplateRow } from './templates.ts'

/** The provider tells times in whole seconds: of two things in one second the one heard of later holds. */
const SECOND = 1000

/** What each kind of news changes, guarded by a time of its own. `?1` is its time, `?2` and `?3` what it says. */
const changes = {
  status: { guard: 'status_at', set: 'status = ?2, reason = ?3' },
  quality: { guard: 'quality_at', set: 'quality = coalesce(?2, ?3)' },
  category: { guard: 'category_at', set: 'category = coalesce(?2, ?3)' },
} as const

/**
 * What the provider says of a template, in every workspace that has one of its account's numbers. Older news than is
 * known of the same kind changes nothing, and neither does a repeat.
 */
export function templateNewsRow(
  db: D1Database,
  businessAccountId: string,
  { providerId, name, language }: TemplateName,
  news: TemplateNews,
): D1PreparedStatement {
  const { guard, set } = changes[news.kind]
  const [word, reason] = saidBy(news)
  return db
    .prepare(
      `UPDATE template SET ${set}, ${guard} = max(${guard}, ?1), provider_id = coalesce(provider_id, ?4),
         version = version + 1
       WHERE account_id = ?5 AND name = ?6 AND language = ?7 AND ${guard} < ?1 + ${SECOND}
         AND (provider_id IS NULL OR ?4 IS NULL OR provider_id = ?4)`,
    )
    .bind(news.at, word, reason, providerId, businessAccountId, name, language)
}

function saidBy(news: TemplateNews): [word: string, reason: string | null] {
  switch (news.kind) {
    case 'status':
      return [news.status, news.reason]
    case 'quality':
      return [news.quality, null]
    case 'category':
      return [news.category, null]
  }
}

/** A sender found that a template cannot be sent: its status until the provider says otherwise. `at` in ms. */
export async function noteTemplateRefused(
  db: D1Database,
  where: { workspaceId: string; channelId: string; name: string; language: string },
  { status, reason, at }: { status: TemplateStatus; reason: string; at: number },
): Promise<void> {
  await db
    .prepare(
      `UPDATE template SET status = ?1, reason = ?2, status_at = max(status_at, ?3), version = version + 1
       WHERE workspace_id = ?4 AND name = ?5 AND language = ?6 AND status_at < ?3 + ${SECOND}
         AND account_id = (SELECT business_account_id FROM channel WHERE workspace_id = ?4 AND id = ?7)`,
    )
    .bind(status, reason, at, where.workspaceId, where.name, where.language, where.channelId)
    .run()
}

/** Has a channel's account compared with the provider's as soon as the clock comes round. */
export async function compareSoon(
  db: D1Database,
  where: { workspaceId: string; channelId: string },
): Promise<void> {
  await db
    .prepare(
      `UPDATE template_account SET compared_at = 0 WHERE workspace_id = ?1
       AND account_id = (SELECT business_account_id FROM channel WHERE workspace_id = ?1 AND id = ?2)`,
    )
    .bind(where.workspaceId, where.channelId)
    .run()
}

/** Accounts whose templates were last compared before `before` (ms), each with a connected channel to ask by. */
export async function accountsToCompare(
  db: D1Database,
  before: number,
  limit: number,
): Promise<{ workspaceId: string; accountId: string; channelId: string }[]> {
  const { results } = await db
    .prepare(
      `SELECT c.workspace_id AS workspaceId, c.business_account_id AS accountId, min(c.id) AS channelId FROM channel c
       LEFT JOIN template_account a ON a.workspace_id = c.workspace_id AND a.account_id = c.business_account_id
       WHERE c.kind = 'whatsapp' AND c.business_account_id IS NOT NULL AND c.credentials IS NOT NULL
         AND c.disconnected_at IS NULL AND coalesce(a.compared_at, 0) < ?1
       GROUP BY c.workspace_id, c.business_account_id ORDER BY coalesce(a.compared_at, 0) LIMIT ?2`,
    )
    .bind(before, limit)
    .all<{ workspaceId: string; accountId: string; channelId: string }>()
  return results
}

/** A template as the provider lists it; `content` null where it has parts this product does not send. */
export type ComparedTemplate = Pick<
  TemplateRow,
  'name' | 'language' | 'category' | 'status' | 'reason' | 'quality' | 'content'
> & { providerId: string }

/**
 * Brings an account's templates to what the provider listed at `at` (ms): unknown ones are taken in, and those it does
 * not have any more are marked. News younger than the list stays.
 */
export async function bringInLine(
  db: D1Database,
  { workspaceId, accountId }: { workspaceId: string; accountId: string },
  listed: readonly ComparedTemplate[],
  at: number,
): Promise<void> {
  const rows = JSON.stringify(listed.map((one) => ({ ...one, id: crypto.randomUUID() })))
  await db.batch([
    db
      .prepare(
        `INSERT INTO template (workspace_id, id, account_id, name, language, category, content, status, reason, quality,
           provider_id, status_at, quality_at, category_at, created_at, updated_at, version)
         SELECT ?1, value ->> 'id', ?2, value ->> 'name', value ->> 'language', value ->> 'category',
           nullif(value -> 'content', 'null'), value ->> 'status', value ->> 'reason', value ->> 'quality',
           value ->> 'providerId', ?4, ?4, ?4, ?4, ?4, 1
         FROM json_each(?3) WHERE true
         ON CONFLICT (workspace_id, account_id, name, language) DO UPDATE SET
           version = version + ((provider_id, content, status, reason, quality, category) IS NOT (excluded.provider_id,
             excluded.content, excluded.status, excluded.reason, excluded.quality, excluded.category)),
           provider_id = excluded.provider_id,
           content = iif(status_at <= ?4, excluded.content, content),
           status = iif(status_at <= ?4, excluded.status, status),
           reason = iif(status_at <= ?4, excluded.reason, reason),
           quality = iif(quality_at <= ?4, excluded.quality, quality),
           category = iif(category_at <= ?4, excluded.category, category),
           status_at = max(status_at, ?4),
           quality_at = max(quality_at, ?4),
           category_at = max(category_at, ?4)`,
      )
      .bind(workspaceId, accountId, rows, at),
    db
      .prepare(
        `UPDATE template SET status = 'deleted', reason = NULL, status_at = ?4, version = version + 1
         WHERE workspace_id = ?1 AND account_id = ?2 AND status NOT IN ('draft', 'deleted') AND status_at <= ?4
           AND (name, language) NOT IN (SELECT value ->> 'name', value ->> 'language' FROM json_each(?3))`,
      )
      .bind(workspaceId, accountId, rows, at),
    db
      .prepare(
        `INSERT INTO template_account (workspace_id, account_id, compared_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (workspace_id, account_id) DO UPDATE SET compared_at = max(compared_at, excluded.compared_at)`,
      )
      .bind(workspaceId, accountId, at),
  ])
}
