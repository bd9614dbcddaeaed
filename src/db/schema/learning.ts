import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ClientLanguage } from '../../domain/language.ts'
import type {
  ChatMessage,
  Concern,
  ImportReport,
  LearningSource,
  ReviewAct,
  ReviewState,
  StyleProfile,
  TrainingProgress,
} from '../../domain/learning.ts'

export const learningImport = sqliteTable(
  'learning_import',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    format: text('format').$type<'json' | 'csv' | 'whatsapp'>().notNull(),
    name: text('name'),
    importedBy: text('imported_by').notNull(),
    importedAt: integer('imported_at').notNull(),
    report: text('report', { mode: 'json' }).$type<ImportReport>().notNull(),
    learned: integer('learned').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const rawChats = sqliteTable(
  'raw_chats',
  {
    workspaceId: text('workspace_id').notNull(),
    importId: text('import_id').notNull(),
    part: integer('part').notNull(),
    // Read where a part that is damaged does no harm to others.
    chats: text('chats').notNull(),
    arrivedAt: integer('arrived_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: integer('next_attempt_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.importId, t.part] })],
)

export const learningChat = sqliteTable(
  'learning_chat',
  {
    workspaceId: text('workspace_id').notNull(),
    importId: text('import_id').notNull(),
    number: integer('number').notNull(),
    startedAt: integer('started_at').notNull(),
    messages: text('messages', { mode: 'json' }).$type<ChatMessage[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.importId, t.number] })],
)

export const learningJob = sqliteTable(
  'learning_job',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    requestedBy: text('requested_by').notNull(),
    startedAt: integer('started_at').notNull(),
    finishedAt: integer('finished_at'),
    progress: text('progress', { mode: 'json' }).$type<TrainingProgress>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const learnedAnswer = sqliteTable(
  'learned_answer',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    jobId: text('job_id').notNull(),
    state: text('state').$type<ReviewState>().notNull(),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    language: text('language').$type<ClientLanguage>(),
    concerns: text('concerns', { mode: 'json' }).$type<Concern[]>().notNull(),
    asked: integer('asked').notNull(),
    support: integer('support').notNull(),
    sources: text('sources', { mode: 'json' }).$type<LearningSource[]>().notNull(),
    acts: integer('acts').notNull(),
    version: integer('version').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const learnedStyle = sqliteTable(
  'learned_style',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    jobId: text('job_id').notNull(),
    state: text('state').$type<ReviewState>().notNull(),
    profile: text('profile', { mode: 'json' }).$type<StyleProfile>().notNull(),
    acts: integer('acts').notNull(),
    version: integer('version').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const learningAct = sqliteTable(
  'learning_act',
  {
    workspaceId: text('workspace_id').notNull(),
    subjectId: text('subject_id').notNull(),
    version: integer('version').notNull(),
    act: text('act').$type<ReviewAct>().notNull(),
    memberId: text('member_id').notNull(),
    at: integer('at').notNull(),
    before: text('before', { mode: 'json' }).$type<unknown>().notNull(),
    undoneAt: integer('undone_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.subjectId, t.version] })],
)
