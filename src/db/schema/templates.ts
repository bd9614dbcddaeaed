import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  Template,
  TemplateCategory,
  TemplateQuality,
  TemplateStatus,
} from '../../domain/template/template.ts'

export const template = sqliteTable(
  'template',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    accountId: text('account_id').notNull(),
    name: text('name').notNull(),
    language: text('language').notNull(),
    category: text('category').$type<TemplateCategory>().notNull(),
    content: text('content', { mode: 'json' }).$type<Template>(),
    status: text('status').$type<TemplateStatus>().notNull(),
    reason: text('reason'),
    quality: text('quality').$type<TemplateQuality>().notNull(),
    providerId: text('provider_id'),
    statusAt: integer('status_at').notNull(),
    qualityAt: integer('quality_at').notNull(),
    categoryAt: integer('category_at').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const templateAccount = sqliteTable(
  'template_account',
  {
    workspaceId: text('workspace_id').notNull(),
    accountId: text('account_id').notNull(),
    comparedAt: integer('compared_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.accountId] })],
)
