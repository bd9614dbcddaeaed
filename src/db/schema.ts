import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ChannelKind } from '../domain/channel.ts'
import type { ChannelReport } from '../domain/channel-health.ts'
import type { BeforeMerge } from '../domain/contact-merge.ts'
import type { Delivery, DeliveryState } from '../domain/delivery.ts'
import type { MediaKind } from '../domain/file.ts'
import type { HandoffReason, HandoffSummary } from '../domain/handoff.ts'
import type { HistorySyncState } from '../domain/history-sync.ts'
import type { Holder } from '../domain/holder.ts'
import type { JsonObject } from '../domain/json.ts'
import type { ClientLanguage, MemberLanguage } from '../domain/language.ts'
import type {
  ChatMessage,
  Concern,
  ImportReport,
  LearningSource,
  ReviewAct,
  ReviewState,
  StyleProfile,
  TrainingProgress,
} from '../domain/learning.ts'
import type { Author, MessageContent } from '../domain/message.ts'
import type { CostStanding } from '../domain/message-cost.ts'
import type { CounterName, ParkedSource } from '../domain/operations.ts'
import type { Presence } from '../domain/presence.ts'
import type { PriceCategory } from '../domain/provider-rates.ts'
import type { CaseResult, Expectation } from '../domain/regression.ts'
import type { ReplyAudit } from '../domain/reply-audit.ts'
import type { CollectedRequirement } from '../domain/requirement.ts'
import type { SendTrouble } from '../domain/send-failure.ts'
import type { SessionOpening } from '../domain/session.ts'
import type { Template, TemplateCategory, TemplateQuality, TemplateStatus } from '../domain/template.ts'
import type { WebhookEventType } from '../protocol/webhook.ts'

/*
 * The tables of `migrations/`, as drizzle sees them; a test compares the two. Instants are integers (ms).
 * The sign-in library's own tables hold instants as Dates because it speaks Date.
 */

const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

export const user = sqliteTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
  image: text('image'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const session = sqliteTable('session', {
  id: text('id').primaryKey(),
  userId: text('user_id').notNull(),
  token: text('token').notNull().unique(),
  expiresAt: instant('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const account = sqliteTable('account', {
  id: text('id').primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: text('user_id').notNull(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: instant('access_token_expires_at'),
  refreshTokenExpiresAt: instant('refresh_token_expires_at'),
  scope: text('scope'),
  password: text('password'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const verification = sqliteTable('verification', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

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

export const ticket = sqliteTable('ticket', {
  hash: text('hash').primaryKey(),
  bearer: text('bearer').notNull(),
  expiresAt: integer('expires_at').notNull(),
})

export const attempt = sqliteTable('attempt', {
  key: text('key').primaryKey(),
  times: integer('times').notNull(),
  expiresAt: integer('expires_at').notNull(),
})

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

export const meteredSession = sqliteTable(
  'metered_session',
  {
    workspaceId: text('workspace_id').notNull(),
    conversationId: text('conversation_id').notNull(),
    number: integer('number').notNull(),
    openedAt: integer('opened_at').notNull(),
    endsAt: integer('ends_at').notNull(),
    opening: text('opening').$type<SessionOpening>().notNull(),
    void: integer('void', { mode: 'boolean' }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.conversationId, t.number] })],
)

export const providerCost = sqliteTable(
  'provider_cost',
  {
    workspaceId: text('workspace_id').notNull(),
    sentAt: integer('sent_at').notNull(),
    conversationId: text('conversation_id').notNull(),
    seq: integer('seq').notNull(),
    market: text('market').notNull(),
    category: text('category').$type<PriceCategory>().notNull(),
    standing: text('standing').$type<CostStanding>().notNull(),
    micros: integer('micros').notNull(),
    version: integer('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.sentAt, t.conversationId, t.seq] })],
)

export const priceList = sqliteTable(
  'price_list',
  {
    workspaceId: text('workspace_id').notNull(),
    validFrom: integer('valid_from').notNull(),
    currency: text('currency').notNull(),
    activeMinor: integer('active_minor').notNull(),
    clientMinor: integer('client_minor').notNull(),
    freeClientSessions: integer('free_client_sessions').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.validFrom] })],
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

export const reprojection = sqliteTable('reprojection', {
  id: integer('id').primaryKey(),
  begunAt: integer('begun_at').notNull(),
  finishedAt: integer('finished_at'),
  lastWorkspaceId: text('last_workspace_id').notNull().default(''),
  lastConversationId: text('last_conversation_id').notNull().default(''),
  shown: integer('shown').notNull().default(0),
  failed: integer('failed').notNull().default(0),
})
