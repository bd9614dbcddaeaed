import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { JsonObject } from '../../domain/json.ts'
import type { CaseResult, Expectation } from '../../domain/regression.ts'

export const assistant = sqliteTable('assistant', {
  workspaceId: text('workspace_id').primaryKey(),
  version: integer('version').notNull(),
  settings: text('settings', { mode: 'json' }).$type<unknown>().notNull(),
  knowledgeVersion: integer('knowledge_version').notNull(),
  updatedAt: integer('updated_at').notNull(),
  settingsVersion: integer('settings_version').notNull().default(1),
})

export const knowledge = sqliteTable(
  'knowledge',
  {
    workspaceId: text('workspace_id').notNull(),
    version: integer('version').notNull(),
    document: text('document', { mode: 'json' }).$type<JsonObject>().notNull(),
    savedBy: text('saved_by'),
    savedAt: integer('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.version] })],
)

export const knowledgeDraft = sqliteTable('knowledge_draft', {
  workspaceId: text('workspace_id').primaryKey(),
  revision: integer('revision').notNull(),
  document: text('document', { mode: 'json' }).$type<JsonObject>().notNull(),
  savedAs: integer('saved_as'),
  editedBy: text('edited_by'),
  editedAt: integer('edited_at').notNull(),
})

export const regressionQuestion = sqliteTable(
  'regression_question',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    text: text('text').notNull(),
    expectation: text('expectation', { mode: 'json' }).$type<Expectation>().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const regressionRun = sqliteTable(
  'regression_run',
  {
    workspaceId: text('workspace_id').notNull(),
    version: integer('version').notNull(),
    results: text('results', { mode: 'json' }).$type<CaseResult[]>().notNull(),
    ranAt: integer('ran_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.version] })],
)

export const modelUsage = sqliteTable(
  'model_usage',
  {
    workspaceId: text('workspace_id').notNull(),
    day: text('day').notNull(),
    model: text('model').notNull(),
    calls: integer('calls').notNull(),
    failures: integer('failures').notNull(),
    inputTokens: integer('input_tokens').notNull(),
    outputTokens: integer('output_tokens').notNull(),
    costMicros: integer('cost_micros'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.day, t.model] })],
)

export const answerVector = sqliteTable(
  'answer_vector',
  {
    workspaceId: text('workspace_id').notNull(),
    model: text('model').notNull(),
    digest: text('digest').notNull(),
    vector: blob('vector').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.model, t.digest] })],
)

export const embeddingDue = sqliteTable('embedding_due', {
  workspaceId: text('workspace_id').primaryKey(),
  dueAt: integer('due_at').notNull(),
})
