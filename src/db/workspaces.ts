import { sql } from 'drizzle-orm'
import { defaultSettings } from '../domain/assistant-settings.ts'
import type { MemberLanguage } from '../domain/language.ts'
import type { Database } from './database.ts'

/** A person who will own a new workspace, and what it is called. */
export type FirstOwner = {
  workspaceName: string
  slug: string
  name: string
  email: string
  passwordHash: string
  language: MemberLanguage
}

/**
 * Creates a workspace with its owner, its web chat, and an assistant that is off until it knows something.
 * False, and nothing changed, when anybody owns a workspace here already: of two that race, one wins,
 * because the rows stand in one transaction and each asks for the first.
 */
export async function createFirstWorkspace(db: Database, first: FirstOwner, now: number): Promise<boolean> {
  const workspaceId = crypto.randomUUID()
  const userId = crypto.randomUUID()
  const email = first.email.toLowerCase()
  const created = sql`EXISTS (SELECT 1 FROM workspace WHERE id = ${workspaceId})`
  const [inserted] = await db.batch([
    db.all<{ id: string }>(sql`INSERT INTO workspace (id, slug, name, created_at)
      SELECT ${workspaceId}, ${first.slug}, ${first.workspaceName}, ${now}
      WHERE NOT EXISTS (SELECT 1 FROM member WHERE role = 'owner') RETURNING id`),
    db.run(sql`INSERT INTO user (id, name, email, email_verified, created_at, updated_at)
      SELECT ${userId}, ${first.name}, ${email}, 1, ${now}, ${now} WHERE ${created}`),
    db.run(sql`INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
      SELECT ${crypto.randomUUID()}, ${userId}, 'credential', ${userId}, ${first.passwordHash}, ${now}, ${now}
      WHERE ${created}`),
    db.run(sql`INSERT INTO member (workspace_id, id, user_id, name, role, language, created_at)
      SELECT ${workspaceId}, ${crypto.randomUUID()}, ${userId}, ${first.name}, 'owner', ${first.language}, ${now}
      WHERE ${created}`),
    db.run(sql`INSERT INTO channel (workspace_id, id, kind, name, external_id, created_at)
      SELECT ${workspaceId}, ${crypto.randomUUID()}, 'web', 'Web chat', ${first.slug}, ${now} WHERE ${created}`),
    db.run(sql`INSERT INTO assistant (workspace_id, version, settings, knowledge_version, updated_at)
      SELECT ${workspaceId}, 1, ${JSON.stringify(defaultSettings)}, 0, ${now} WHERE ${created}`),
  ])
  return inserted.length > 0
}
