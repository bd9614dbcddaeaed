import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DeliveryState } from '../../domain/delivery.ts'
import type { MediaKind } from '../../domain/file.ts'
import type { HandoffReason, HandoffSummary } from '../../domain/handoff.ts'
import type { Holder } from '../../domain/holder.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import type { Author, MessageContent } from '../../domain/message.ts'
import type { ReplyAudit } from '../../domain/reply-audit.ts'
import type { CollectedRequirement } from '../../domain/requirement.ts'

export const conversation = sqliteTable(
  'conversation',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    channelId: text('channel_id').notNull(),
    contactId: text('contact_id').notNull(),
    aliasOf: text('alias_of'),
    status: text('status').$type<'open' | 'finished'>().notNull(),
    holderKind: text('holder_kind').$type<Holder['kind']>().notNull(),
    holderId: text('holder_id'),
    language: text('language').$type<ClientLanguage>(),
    unread: integer('unread').notNull(),
    preview: text('preview'),
    lastAuthor: text('last_author').$type<Author['kind']>(),
    lastAuthorId: text('last_author_id'),
    lastMessageAt: integer('last_message_at'),
    lastActivityAt: integer('last_activity_at').notNull(),
    waitingSince: integer('waiting_since'),
    serviceWindowEndsAt: integer('service_window_ends_at'),
    handoffReason: text('handoff_reason').$type<HandoffReason>(),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull(),
    marketingOptOutAt: integer('marketing_opt_out_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const episode = sqliteTable(
  'episode',
  {
    workspaceId: text('workspace_id').notNull(),
    conversationId: text('conversation_id').notNull(),
    number: integer('number').notNull(),
    openedAt: integer('opened_at').notNull(),
    openedBy: text('opened_by').$type<'client' | 'us'>().notNull(),
    finishedAt: integer('finished_at'),
    holderKind: text('holder_kind').$type<Holder['kind']>().notNull(),
    holderId: text('holder_id'),
    firstResponseAt: integer('first_response_at'),
    handoff: text('handoff', { mode: 'json' }).$type<HandoffSummary & { at: number }>(),
    requirements: text('requirements', { mode: 'json' }).$type<CollectedRequirement[]>().notNull(),
    version: integer('version').notNull(),
    dueAt: integer('due_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.conversationId, t.number] })],
)

export const message = sqliteTable(
  'message',
  {
    workspaceId: text('workspace_id').notNull(),
    conversationId: text('conversation_id').notNull(),
    seq: integer('seq').notNull(),
    id: text('id').notNull(),
    episode: integer('episode').notNull(),
    providerId: text('provider_id'),
    author: text('author').$type<Author['kind']>().notNull(),
    authorId: text('author_id'),
    content: text('content', { mode: 'json' }).$type<MessageContent>().notNull(),
    at: integer('at').notNull(),
    delivery: text('delivery').$type<DeliveryState>(),
    deliveryError: text('delivery_error', { mode: 'json' }).$type<{ code: string; message: string }>(),
    clientId: text('client_id'),
    audit: text('audit', { mode: 'json' }).$type<ReplyAudit>(),
    version: integer('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.conversationId, t.seq] })],
)

export const file = sqliteTable(
  'file',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    media: text('media').$type<MediaKind>().notNull(),
    type: text('type').notNull(),
    size: integer('size').notNull(),
    name: text('name'),
    width: integer('width'),
    height: integer('height'),
    thumbnail: integer('thumbnail', { mode: 'boolean' }).notNull().default(false),
    messageId: text('message_id'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)
