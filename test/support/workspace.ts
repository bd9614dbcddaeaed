import { env } from 'cloudflare:workers'
import { hashPassword } from 'better-auth/crypto'
import { and, eq } from 'drizzle-orm'
import { vi } from 'vitest'
import { type Database, database } from '../../src/db/database.ts'
import * as schema from '../../src/db/schema.ts'
import { defaultSettings } from '../../src/domain/assistant-settings.ts'
import { demoKnowledge } from '../../src/local/demo/knowledge.ts'
import { Visit } from '../../src/protocol/api.ts'
import { Browser } from './http.ts'

export const password = 'a password of a test'
const passwordHash = await hashPassword(password)

/** A person of a workspace, and the browser they work in. */
export type Person = { id: string; name: string; email: string; browser: Browser }

/** A workspace as a test sees it. */
export type TestWorkspace = {
  id: string
  slug: string
  name: string
  db: Database
  web: { id: string }
  whatsapp: { id: string; phoneNumberId: string }
  owner: Person
  member: Person
}

let made = 0

/** A new workspace with an owner, a member, a web chat, a WhatsApp number, and an assistant that is off. */
export async function aWorkspace(name = 'Studio'): Promise<TestWorkspace> {
  const number = ++made
  const db = database(env)
  const id = crypto.randomUUID()
  const slug = `${name.toLowerCase()}-${number}`
  const now = Date.now()
  const web = { id: crypto.randomUUID() }
  const whatsapp = { id: crypto.randomUUID(), phoneNumberId: String(1_000_000_000 + number) }
  await db.insert(schema.workspace).values({ id, slug, name, createdAt: now + number })
  await db.insert(schema.channel).values([
    { workspaceId: id, id: web.id, kind: 'web', name: 'Web chat', externalId: slug, createdAt: now },
    {
      workspaceId: id,
      id: whatsapp.id,
      kind: 'whatsapp',
      name: 'WhatsApp',
      externalId: whatsapp.phoneNumberId,
      displayAddress: `1555${number}`,
      createdAt: now,
    },
  ])
  await db
    .insert(schema.assistant)
    .values({ workspaceId: id, version: 1, settings: defaultSettings, knowledgeVersion: 1, updatedAt: now })
  await db
    .insert(schema.knowledge)
    .values({ workspaceId: id, version: 1, document: demoKnowledge, savedAt: now })
  const owner = await aPerson(db, id, 'owner', `Owner of ${name}`)
  const member = await aPerson(db, id, 'member', `Member of ${name}`)
  return { id, slug, name, db, web, whatsapp, owner, member }
}

async function aPerson(
  db: Database,
  workspaceId: string,
  role: 'owner' | 'member',
  name: string,
): Promise<Person> {
  const id = crypto.randomUUID()
  const email = `${id}@foyer.test`
  const now = new Date()
  const made = { createdAt: now, updatedAt: now }
  await db.batch([
    db.insert(schema.user).values({ id, name, email, emailVerified: true, ...made }),
    db
      .insert(schema.account)
      .values({ id, accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...made }),
    db
      .insert(schema.member)
      .values({ workspaceId, id, userId: id, name, role, language: 'en', createdAt: now.getTime() }),
  ])
  return { id, name, email, browser: new Browser() }
}

/** Signs a person in, in their own browser, unless they are. */
export async function signIn(person: Person): Promise<Browser> {
  if (person.browser.cookies.size > 0) return person.browser
  const response = await person.browser.post('/api/sign-in', { email: person.email, password })
  if (response.status !== 200) throw new Error(`Could not sign in: ${await response.text()}`)
  return person.browser
}

type ConversationRow = Partial<typeof schema.conversation.$inferInsert> & { name?: string; phone?: string }

/** A conversation as the inbox lists it: its row alone, without an object behind it. */
export async function aListedConversation(
  workspace: TestWorkspace,
  { name = 'Client', phone, ...row }: ConversationRow = {},
): Promise<string> {
  const id = row.id ?? crypto.randomUUID()
  const contactId = crypto.randomUUID()
  const now = Date.now()
  await workspace.db.batch([
    workspace.db
      .insert(schema.contact)
      .values({ workspaceId: workspace.id, id: contactId, name, createdAt: now }),
    workspace.db.insert(schema.identity).values({
      workspaceId: workspace.id,
      channelId: workspace.whatsapp.id,
      address: phone ?? crypto.randomUUID(),
      kind: phone === undefined ? 'visitor' : 'phone',
      conversationId: id,
      contactId,
      createdAt: now,
    }),
    workspace.db.insert(schema.conversation).values({
      workspaceId: workspace.id,
      channelId: workspace.whatsapp.id,
      contactId,
      status: 'open',
      holderKind: 'queue',
      unread: 0,
      lastActivityAt: now,
      createdAt: now,
      version: 1,
      ...row,
      id,
    }),
  ])
  return id
}

/** A conversation as it really comes about: a web visitor wrote, and the owner's inbox shows it. */
export async function aRunningConversation(workspace: TestWorkspace, text: string): Promise<string> {
  const page = `/api/chat/${workspace.slug}`
  const client = new Browser()
  const { token } = Visit.parse(await (await client.post(`${page}/visits`)).json())
  const bearer = { authorization: `Bearer ${token}` }
  await client.post(`${page}/messages`, { clientId: crypto.randomUUID(), text }, bearer)
  const { conversation } = schema
  const rows = () =>
    workspace.db
      .select({ id: conversation.id })
      .from(conversation)
      .where(and(eq(conversation.workspaceId, workspace.id), eq(conversation.preview, text)))
  const [row] = await vi.waitUntil(
    async () => {
      const found = await rows()
      return found.length > 0 && found
    },
    { timeout: 10_000 },
  )
  if (row === undefined) throw new Error('The conversation is not listed.')
  return row.id
}
