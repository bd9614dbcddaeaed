import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ChannelKind } from '../../domain/channel.ts'
import type { ChannelReport } from '../../domain/channel-health.ts'
import type { Delivery } from '../../domain/delivery.ts'
import type { HistorySyncState } from '../../domain/history-sync.ts'
import type { JsonObject } from '../../domain/json.ts'
import type { SendTrouble } from '../../domain/send-failure.ts'
import type { WebhookEventType } from '../../protocol/webhook.ts'

export const channel = sqliteTable(
  'channel',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    kind: text('kind').$type<ChannelKind>().notNull(),
    name: text('name').notNull(),
    externalId: text('external_id').notNull(),
    displayAddress: text('display_address'),
    /** Sealed by the vault; never leaves the Worker in clear. */
    credentials: text('credentials'),
    createdAt: integer('created_at').notNull(),
    /** The provider's account the number belongs to (WhatsApp Business Account). */
    businessAccountId: text('business_account_id'),
    disconnectedAt: integer('disconnected_at'),
    sendsPerSecond: integer('sends_per_second'),
    pacedUntil: integer('paced_until'),
    troubleCode: text('trouble_code').$type<SendTrouble>(),
    troubleAt: integer('trouble_at'),
    hookOrigin: text('hook_origin'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const channelCheck = sqliteTable(
  'channel_check',
  {
    workspaceId: text('workspace_id').notNull(),
    channelId: text('channel_id').notNull(),
    checkedAt: integer('checked_at').notNull(),
    report: text('report', { mode: 'json' }).$type<ChannelReport>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelId] })],
)

export const channelTest = sqliteTable(
  'channel_test',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    channelId: text('channel_id').notNull(),
    sentAt: integer('sent_at').notNull(),
    delivery: text('delivery', { mode: 'json' }).$type<Delivery>().notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const historySync = sqliteTable(
  'history_sync',
  {
    workspaceId: text('workspace_id').notNull(),
    channelId: text('channel_id').notNull(),
    state: text('state').$type<HistorySyncState>().notNull(),
    progress: integer('progress').notNull(),
    requestedAt: integer('requested_at'),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelId] })],
)

export const webhookDelivery = sqliteTable(
  'webhook_delivery',
  {
    workspaceId: text('workspace_id').notNull(),
    channelId: text('channel_id').notNull(),
    /** The `webhook-id` of every attempt. */
    id: text('id').notNull(),
    type: text('type').$type<WebhookEventType>().notNull(),
    conversationId: text('conversation_id').notNull(),
    payload: text('payload', { mode: 'json' }).$type<JsonObject>(),
    createdAt: integer('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastAttemptAt: integer('last_attempt_at'),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
    deliveredAt: integer('delivered_at'),
    nextAttemptAt: integer('next_attempt_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelId, t.id] })],
)

export const phoneBook = sqliteTable(
  'phone_book',
  {
    workspaceId: text('workspace_id').notNull(),
    channelId: text('channel_id').notNull(),
    phone: text('phone').notNull(),
    name: text('name'),
    knownSince: integer('known_since'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelId, t.phone] })],
)
