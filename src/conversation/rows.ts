import type { SaidMessage, StoredMessage } from '../domain/conversation/stored-message.ts'

/**
 * Append-only: a published step is never edited, the next one is added below. SQLite's `user_version`
 * is not available in Durable Objects, so applied steps are kept as text and compared at every start.
 */
export const migrations = [
  `CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), document TEXT NOT NULL) STRICT`,
  `CREATE TABLE message (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    key TEXT,
    provider_id TEXT,
    episode INTEGER NOT NULL,
    author TEXT NOT NULL,
    content TEXT NOT NULL,
    at INTEGER NOT NULL,
    delivery TEXT,
    client_id TEXT,
    audit TEXT,
    visitor_seq INTEGER,
    version INTEGER NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX message_key ON message (key) WHERE key IS NOT NULL`,
  `ALTER TABLE message ADD COLUMN cost TEXT`,
]

/** A message as its table has it. */
export type Row = {
  seq: number
  id: string
  key: string | null
  provider_id: string | null
  episode: number
  author: string
  content: string
  at: number
  delivery: string | null
  client_id: string | null
  audit: string | null
  cost: string | null
  visitor_seq: number | null
  version: number
}

/** The columns that a reply reads. */
export type SaidRow = Pick<Row, 'seq' | 'id' | 'author' | 'content' | 'at' | 'delivery'>

/** What the store has written is trusted: no other hand writes there. */
export function saidFrom(row: SaidRow): SaidMessage {
  return {
    seq: row.seq,
    id: row.id,
    author: JSON.parse(row.author),
    content: JSON.parse(row.content),
    at: row.at,
    delivery: row.delivery === null ? null : JSON.parse(row.delivery),
  }
}

/** A whole message. */
export function fromRow(row: Row): StoredMessage {
  return {
    ...saidFrom(row),
    key: row.key,
    providerId: row.provider_id,
    episode: row.episode,
    clientId: row.client_id,
    audit: row.audit === null ? null : JSON.parse(row.audit),
    cost: row.cost === null ? null : JSON.parse(row.cost),
    visitorSeq: row.visitor_seq,
    version: row.version,
  }
}
