import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { MemberLanguage } from '../domain/language.ts'
import type { Presence } from '../domain/presence.ts'
import type { Database } from './database.ts'
import { member, session, user, workspace } from './schema.ts'

/** A session ends this long after sign-in however often it is used, ms. */
const sessionLifeMs = 30 * 24 * 3_600_000

/** A person in the workspace they work in. */
export type Member = {
  id: string
  name: string
  email: string
  role: 'owner' | 'member'
  language: MemberLanguage
  presence: Presence
  workspace: { id: string; slug: string; name: string }
}

/** The member a signed-in person is: of the workspace they joined first. */
export async function findMember(db: Database, userId: string): Promise<Member | null> {
  const [found] = await db
    .select({
      id: member.id,
      name: member.name,
      email: user.email,
      role: member.role,
      language: member.language,
      presence: member.presence,
      workspace: { id: workspace.id, slug: workspace.slug, name: workspace.name },
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .innerJoin(workspace, eq(workspace.id, member.workspaceId))
    .where(eq(member.userId, userId))
    .orderBy(asc(member.createdAt), asc(member.workspaceId))
    .limit(1)
  return found ?? null
}

/** Everyone of a workspace, in the order they joined. */
export function listMembers(db: Database, workspaceId: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(eq(member.workspaceId, workspaceId))
    .orderBy(asc(member.createdAt), asc(member.id))
}

/** Sets the language the hub speaks to a member. */
export async function setLanguage(
  db: Database,
  workspaceId: string,
  memberId: string,
  language: MemberLanguage,
): Promise<void> {
  await db
    .update(member)
    .set({ language })
    .where(and(eq(member.workspaceId, workspaceId), eq(member.id, memberId)))
}

/** D1 takes 100 parameters a statement. */
const sessionsAtOnce = 90

/**
 * Which of these sessions still speak for a member of the workspace, and when they end (ms): not signed
 * out, not expired, and the person has not been removed. What sockets are checked with while they are open.
 */
export async function liveSessions(
  db: Database,
  workspaceId: string,
  sessionIds: string[],
  now: number,
): Promise<Map<string, number>> {
  const live = new Map<string, number>()
  for (let from = 0; from < sessionIds.length; from += sessionsAtOnce) {
    const rows = await db
      .select({ id: session.id, expiresAt: session.expiresAt, createdAt: session.createdAt })
      .from(session)
      .innerJoin(member, eq(member.userId, session.userId))
      .where(
        and(
          eq(member.workspaceId, workspaceId),
          inArray(session.id, sessionIds.slice(from, from + sessionsAtOnce)),
          gt(session.expiresAt, new Date(now)),
          gt(session.createdAt, new Date(now - sessionLifeMs)),
        ),
      )
    for (const row of rows) live.set(row.id, sessionEnd(row))
  }
  return live
}

/** When a session ends, ms: without use, or at the latest 30 days after it began. */
export function sessionEnd({ createdAt, expiresAt }: { createdAt: Date; expiresAt: Date }): number {
  return Math.min(expiresAt.getTime(), createdAt.getTime() + sessionLifeMs)
}

/** Whether a workspace is the one this deployment was set up for; its owner is who operates it. */
export async function isOperatorWorkspace(db: Database, workspaceId: string): Promise<boolean> {
  const [first] = await db
    .select({ id: workspace.id })
    .from(workspace)
    .orderBy(asc(workspace.createdAt), asc(workspace.id))
    .limit(1)
  return first?.id === workspaceId
}

/** Whether a workspace with this slug exists. */
export async function workspaceExists(db: Database, slug: string): Promise<boolean> {
  const rows = await db.select({ one: sql`1` }).from(workspace).where(eq(workspace.slug, slug))
  return rows.length > 0
}
