import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BeforeMerge } from '../../domain/contact-merge.ts'

export const contact = sqliteTable(
  'contact',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    name: text('name'),
    email: text('email'),
    isSeller: integer('is_seller', { mode: 'boolean' }).notNull().default(false),
    knownSince: integer('known_since'),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull().default(0),
    /** Who this contact was found to be; its conversations are that contact's until the merge is undone. */
    mergedInto: text('merged_into'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const contactMerge = sqliteTable(
  'contact_merge',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    keptContactId: text('kept_contact_id').notNull(),
    mergedContactId: text('merged_contact_id').notNull(),
    mergedBy: text('merged_by').notNull(),
    mergedAt: integer('merged_at').notNull(),
    undoneAt: integer('undone_at'),
    before: text('before', { mode: 'json' }).$type<BeforeMerge>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const identity = sqliteTable(
  'identity',
  {
    workspaceId: text('workspace_id').notNull(),
    channelId: text('channel_id').notNull(),
    address: text('address').notNull(),
    kind: text('kind').$type<'user' | 'phone' | 'visitor'>().notNull(),
    conversationId: text('conversation_id').notNull(),
    contactId: text('contact_id').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelId, t.address] })],
)
