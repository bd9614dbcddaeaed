import { eq } from 'drizzle-orm'
import { defaultSettings } from '../domain/assistant-settings.ts'
import type { MemberLanguage } from '../domain/language.ts'
import type { Database } from './database.ts'
import { account, assistant, channel, member, user, workspace } from './schema.ts'

/** A person who will own a new workspace, and what it is called. */
export type FirstOwner = {
  workspaceName: string
  slug: string
  name: string
  email: string
  passwordHash: string
  language: MemberLanguage
}

/** The id of a deployment's first workspace: being the same for all who race to create it, it is taken once. */
const firstWorkspaceId = 'first'

/**
 * Creates a workspace with its owner, its web chat, and an assistant that is off until it knows something.
 * False, and nothing changed, when anybody owns a workspace here already.
 */
export async function createFirstWorkspace(db: Database, first: FirstOwner, now: number): Promise<boolean> {
  if (await hasOwner(db)) return false
  const { name, slug, language, passwordHash } = first
  const workspaceId = firstWorkspaceId
  const userId = crypto.randomUUID()
  const made = { createdAt: new Date(now), updatedAt: new Date(now) }
  try {
    await db.batch([
      db.insert(workspace).values({ id: workspaceId, slug, name: first.workspaceName, createdAt: now }),
      db
        .insert(user)
        .values({ id: userId, name, email: first.email.toLowerCase(), emailVerified: true, ...made }),
      db.insert(account).values({
        id: crypto.randomUUID(),
        accountId: userId,
        providerId: 'credential',
        userId,
        password: passwordHash,
        ...made,
      }),
      db.insert(member).values({
        workspaceId,
        id: crypto.randomUUID(),
        userId,
        name,
        role: 'owner',
        language,
        createdAt: now,
      }),
      db.insert(channel).values({
        workspaceId,
        id: crypto.randomUUID(),
        kind: 'web',
        name: 'Web chat',
        externalId: slug,
        createdAt: now,
      }),
      db.insert(assistant).values({
        workspaceId,
        version: 1,
        settings: defaultSettings,
        knowledgeVersion: 0,
        updatedAt: now,
      }),
    ])
  } catch (error) {
    if (await hasOwner(db)) return false
    throw error
  }
  return true
}

/** The workspace with this slug; null when there is none. */
export async function findWorkspace(db: Database, slug: string): Promise<{ id: string } | null> {
  const [found] = await db.select({ id: workspace.id }).from(workspace).where(eq(workspace.slug, slug))
  return found ?? null
}

async function hasOwner(db: Database): Promise<boolean> {
  const owners = await db.select({ id: member.id }).from(member).where(eq(member.role, 'owner')).limit(1)
  return owners.length > 0
}
