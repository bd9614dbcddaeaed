import { and, eq, not, sql } from 'drizzle-orm'
import { AssistantSettings, mostExcluded } from '../domain/assistant-settings.ts'
import { record } from './audit-log.ts'
import type { Database } from './database.ts'
import { assistant } from './schema.ts'

/**
 * A workspace's assistant as it stands. `version` rises with every change of its settings or knowledge,
 * `settingsVersion` with those of its settings alone.
 */
export type AssistantState = {
  version: number
  settings: AssistantSettings
  settingsVersion: number
  /** When `version` last rose, ms. */
  updatedAt: number
  /** 0 until the seller has saved any. */
  knowledgeVersion: number
}

/** The assistant of a workspace; null when the workspace does not exist. */
export async function findAssistant(db: Database, workspaceId: string): Promise<AssistantState | null> {
  const [row] = await db.select().from(assistant).where(eq(assistant.workspaceId, workspaceId))
  if (row === undefined) return null
  const { settings, version, settingsVersion, knowledgeVersion, updatedAt } = row
  return {
    version,
    settings: AssistantSettings.parse(settings),
    settingsVersion,
    knowledgeVersion,
    updatedAt,
  }
}

const risen = {
  version: sql`${assistant.version} + 1`,
  settingsVersion: sql`${assistant.settingsVersion} + 1`,
}

/**
 * Switches the assistant on, which ends being out of office, or off. Setting what is set already changes
 * nothing, not even the version.
 */
export async function switchAssistant(
  db: Database,
  workspaceId: string,
  memberId: string,
  on: boolean,
  now: number,
): Promise<void> {
  const { settings } = assistant
  const isSet = sql`json_extract(${settings}, '$.on')`
  const isAway = sql`json_extract(${settings}, '$.outOfOffice')`
  await db.batch([
    db
      .update(assistant)
      .set({
        settings: on
          ? sql`json_set(${settings}, '$.on', json('true'), '$.outOfOffice', json('false'))`
          : sql`json_set(${settings}, '$.on', json('false'))`,
        ...risen,
        updatedAt: now,
      })
      .where(
        and(eq(assistant.workspaceId, workspaceId), on ? sql`NOT ${isSet} OR ${isAway}` : sql`${isSet}`),
      ),
    record(db, workspaceId, { memberId, act: on ? 'assistant.on' : 'assistant.off', at: now }),
  ])
}

/**
 * The statement that leaves `kept` to people where `merged` was left to them: the two are found to be one person. A list
 * that is full stays as it is.
 */
export function leaveToPeopleToo(
  db: Database,
  workspaceId: string,
  kept: string,
  merged: string,
  now: number,
) {
  const { settings } = assistant
  const isLeft = (id: string) =>
    sql`EXISTS (SELECT 1 FROM json_each(${settings}, '$.audience.excluded') WHERE value = ${id})`
  return db
    .update(assistant)
    .set({
      settings: sql`json_insert(${settings}, '$.audience.excluded[#]', ${kept})`,
      ...risen,
      updatedAt: now,
    })
    .where(
      and(
        eq(assistant.workspaceId, workspaceId),
        isLeft(merged),
        not(isLeft(kept)),
        sql`json_array_length(${settings}, '$.audience.excluded') < ${mostExcluded}`,
      ),
    )
}

/** Replaces the settings if they are still at `version`; false, and nothing changed, when they are not. */
export async function changeSettings(
  db: Database,
  workspaceId: string,
  change: { version: number; settings: AssistantSettings; memberId: string },
  now: number,
): Promise<boolean> {
  const changed = await db
    .update(assistant)
    .set({ settings: change.settings, ...risen, updatedAt: now })
    .where(and(eq(assistant.workspaceId, workspaceId), eq(assistant.settingsVersion, change.version)))
    .returning({ version: assistant.settingsVersion })
  if (changed.length === 0) return false
  await record(db, workspaceId, { memberId: change.memberId, act: 'assistant.settings', at: now })
  return true
}
