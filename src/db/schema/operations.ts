import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CounterName, ParkedSource } from '../../domain/operations.ts'

export const parked = sqliteTable('parked', {
  id: text('id').primaryKey(),
  workspaceId: text('workspace_id'),
  conversationId: text('conversation_id'),
  source: text('source').$type<ParkedSource>().notNull(),
  reason: text('reason').notNull(),
  payload: text('payload').notNull(),
  parkedAt: integer('parked_at').notNull(),
  attempts: integer('attempts').notNull().default(0),
  nextAttemptAt: integer('next_attempt_at'),
  resolvedAt: integer('resolved_at'),
  channelId: text('channel_id'),
  requestId: text('request_id'),
})

export const counter = sqliteTable(
  'counter',
  {
    workspaceId: text('workspace_id').notNull(),
    hour: integer('hour').notNull(),
    channelId: text('channel_id').notNull(),
    name: text('name').$type<CounterName>().notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.hour, t.channelId, t.name] })],
)

export const wakeUp = sqliteTable(
  'wake_up',
  {
    workspaceId: text('workspace_id').notNull(),
    conversationId: text('conversation_id').notNull(),
    times: integer('times').notNull(),
    againAt: integer('again_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.conversationId] })],
)

export const clock = sqliteTable('clock', {
  name: text('name').primaryKey(),
  ranAt: integer('ran_at').notNull(),
})

export const unknownAccount = sqliteTable(
  'unknown_account',
  {
    provider: text('provider').notNull(),
    accountId: text('account_id').notNull(),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
    times: integer('times').notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.accountId] })],
)

export const reprojection = sqliteTable('reprojection', {
  id: integer('id').primaryKey(),
  begunAt: integer('begun_at').notNull(),
  finishedAt: integer('finished_at'),
  lastWorkspaceId: text('last_workspace_id').notNull().default(''),
  lastConversationId: text('last_conversation_id').notNull().default(''),
  shown: integer('shown').notNull().default(0),
  failed: integer('failed').notNull().default(0),
})
