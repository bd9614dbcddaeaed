import { and, eq, sql } from 'drizzle-orm'
import type { Presence } from '../domain/presence.ts'
import type { Database } from './database.ts'
import { member, workspace } from './schema.ts'

/** Sets what a member says of themselves. */
export async function setPresence(
  db: Database,
  workspaceId: string,
  memberId: string,
  presence: Presence,
): Promise<void> {
  await db
    .update(member)
    .set({ presence })
    .where(and(eq(member.workspaceId, workspaceId), eq(member.id, memberId)))
}

/** Whether one of these members takes clients. Ids of people who have left the workspace count for nobody. */
export async function anyAvailable(
  db: Database,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<boolean> {
  const [found] = await db
    .select({ id: member.id })
    .from(member)
    .where(
      and(
        eq(member.workspaceId, workspaceId),
        eq(member.presence, 'available'),
        // One parameter however many they are: D1 takes 100 a statement.
        sql`${member.id} IN (SELECT value FROM json_each(${JSON.stringify(memberIds)}))`,
      ),
    )
    .limit(1)
  return found !== undefined
}

/** What conversations of a workspace see: whether somebody is there for clients. */
export async function isAttended(db: Database, workspaceId: string): Promise<boolean> {
  const [row] = await db
    .select({ memberOnline: workspace.memberOnline })
    .from(workspace)
    .where(eq(workspace.id, workspaceId))
  return row?.memberOnline ?? false
}

/** Shows every conversation of a workspace whether anybody is there for clients. */
export async function showPresence(db: Database, workspaceId: string, online: boolean): Promise<void> {
  await db.update(workspace).set({ memberOnline: online }).where(eq(workspace.id, workspaceId))
}
