import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CostStanding } from '../../domain/message-cost.ts'
import type { PriceCategory } from '../../domain/provider-rates.ts'
import type { SessionOpening } from '../../domain/session.ts'

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
