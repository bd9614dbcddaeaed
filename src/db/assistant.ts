import { and, eq, sql } from 'drizzle-orm'
import { AssistantSettings } from '../domain/assistant-settings.ts'
import { record } from './audit-log.ts'
import type { Database } from './database.ts'
import { assistant } from './schema.ts'

/** A workspace's assistant as it stands. `version` rises with every change of its settings or knowledge. */
export type AssistantState = { version: number; settings: AssistantSettings; knowledgeVersion: number }

/** The assistant of a workspace; null when the workspace does not exist. */
export async function findAssistant(db: Database, workspaceId: string): Promise<AssistantState | null> {
  const [row] = await db.select().from(assistant).where(eq(assistant.workspaceId, workspaceId))
  if (row === undefined) return null
  return {
    version: row.version,
    settings: AssistantSettings.parse(row.settings),
    knowledgeVersion: row.knowledgeVersion,
  }
}

/** Switches the assistant on or off. Setting what is set already changes nothing, not even the version. */
export async function switchAssistant(
  db: Database,
  workspaceId: string,
  memberId: string,
  on: boolean,
  now: number,
): Promise<void> {
  await db.batch([
    db
      .update(assistant)
      .set({
        settings: sql`json_set(${assistant.settings}, '$.on', json(${on ? 'true' : 'false'}))`,
        version: sql`${assistant.version} + 1`,
        updatedAt: now,
      })
      .where(
        and(
          eq(assistant.workspaceId, workspaceId),
          sql`json_extract(${assistant.settings}, '$.on') IS NOT ${on ? 1 : 0}`,
        ),
      ),
    record(db, workspaceId, { memberId, act: on ? 'assistant.on' : 'assistant.off', at: now }),
  ])
}
