import type { D1Database } from '@cloudflare/workers-types'
import { hashPassword } from 'better-auth/crypto'
import { drizzle } from 'drizzle-orm/d1'
import { z } from 'zod'
import { sealCredentials, type WhatsAppCredentials } from '../../db/credentials.ts'
import * as schema from '../../db/schema.ts'
import { demoKnowledge, demoSettings } from './knowledge.ts'

/** The demo workspace of a development machine: what everybody may sign in to there. */
export const demo = {
  workspace: { id: 'demo', slug: 'demo', name: 'Ana Souza Design' },
  owner: { name: 'Ana Souza', email: 'demo@foyer.test', password: 'foyer-demo-1234' },
  whatsapp: {
    id: 'demo-whatsapp',
    phoneNumberId: '1065550100',
    displayNumber: '15550100001',
    businessAccountId: '2065550100',
  },
  web: { id: 'demo-web' },
} as const

const Env = z.object({
  ENCRYPTION_KEYS: z.string(),
  WHATSAPP_ACCESS_TOKEN: z.string().default('dev-access-token'),
})

/**
 * Fills in the demo workspace: its owner, its WhatsApp number and web chat, and an assistant that knows
 * her services. Safe to repeat: what exists stays as it is, but for the WhatsApp token, which is renewed.
 * Throws when `env` lacks the vault's keys.
 */
export async function seedDemo({ db, env }: { db: D1Database; env: Record<string, string> }): Promise<void> {
  const { ENCRYPTION_KEYS, WHATSAPP_ACCESS_TOKEN } = Env.parse(env)
  const { user, account, workspace, member, channel, assistant, knowledge } = schema
  const database = drizzle(db, { schema })
  const workspaceId = demo.workspace.id
  const { businessAccountId } = demo.whatsapp
  const place = { workspaceId, channelId: demo.whatsapp.id }
  const credentials = await sealCredentials({ ENCRYPTION_KEYS }, place, {
    accessToken: WHATSAPP_ACCESS_TOKEN,
    appSecret: null,
  } satisfies WhatsAppCredentials)
  const { name, email, password } = demo.owner
  const now = Date.now()
  const made = { createdAt: new Date(now), updatedAt: new Date(now) }
  const userId = 'demo-owner'

  await database.batch([
    database
      .insert(workspace)
      .values({ ...demo.workspace, createdAt: now })
      .onConflictDoNothing(),
    database
      .insert(user)
      .values({ id: userId, name, email, emailVerified: true, ...made })
      .onConflictDoNothing(),
    database
      .insert(account)
      .values({
        id: userId,
        accountId: userId,
        providerId: 'credential',
        userId,
        password: await hashPassword(password),
        ...made,
      })
      .onConflictDoNothing(),
    database
      .insert(member)
      .values({ workspaceId, id: userId, userId, name, role: 'owner', language: 'en', createdAt: now })
      .onConflictDoNothing(),
    database
      .insert(channel)
      .values({
        workspaceId,
        id: demo.whatsapp.id,
        kind: 'whatsapp',
        name: demo.workspace.name,
        externalId: demo.whatsapp.phoneNumberId,
        displayAddress: demo.whatsapp.displayNumber,
        credentials,
        businessAccountId,
        createdAt: now,
      })
      .onConflictDoUpdate({
        target: [channel.workspaceId, channel.id],
        set: { credentials, businessAccountId },
      }),
    database
      .insert(channel)
      .values({
        workspaceId,
        id: demo.web.id,
        kind: 'web',
        name: 'Web chat',
        externalId: demo.workspace.slug,
        createdAt: now,
      })
      .onConflictDoNothing(),
    database
      .insert(assistant)
      .values({ workspaceId, version: 1, settings: demoSettings, knowledgeVersion: 1, updatedAt: now })
      .onConflictDoNothing(),
    database
      .insert(knowledge)
      .values({ workspaceId, version: 1, document: demoKnowledge, savedBy: userId, savedAt: now })
      .onConflictDoNothing(),
  ])
}
