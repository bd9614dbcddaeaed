import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MemberLanguage } from '../../domain/language.ts'
import type { Presence } from '../../domain/presence.ts'

export const workspace = sqliteTable('workspace', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  region: text('region'),
  shard: integer('shard').notNull().default(0),
  createdAt: integer('created_at').notNull(),
  /** Somebody is there for clients, as the desk last saw. */
  memberOnline: integer('member_online', { mode: 'boolean' }).notNull().default(false),
})

export const member = sqliteTable(
  'member',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    userId: text('user_id').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<'owner' | 'member'>().notNull(),
    language: text('language').$type<MemberLanguage>().notNull(),
    createdAt: integer('created_at').notNull(),
    presence: text('presence').$type<Presence>().notNull().default('available'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const auditLog = sqliteTable(
  'audit_log',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    at: integer('at').notNull(),
    memberId: text('member_id'),
    act: text('act').notNull(),
    subject: text('subject'),
    detail: text('detail'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)
