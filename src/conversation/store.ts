import type { Write } from '../domain/conversation/commands.ts'
import { type ConversationState, newConversation } from '../domain/conversation/state.ts'
import type { SaidMessage, StoredMessage } from '../domain/conversation/stored-message.ts'
import { RecentMessages } from './recent-messages.ts'
import { fromRow, migrations, type Row, type SaidRow, saidFrom } from './rows.ts'

/** What a conversation keeps. All of it is synchronous: a transaction is one turn of the event loop. */
export interface Store {
  /** Null before the first message: looking creates nothing. */
  load(): ConversationState | null
  transaction<T>(work: () => T): T
  /** Creates the tables, inside the transaction that writes the first message. */
  create(): void
  save(state: ConversationState): void
  write(write: Write): void
  /** Wakes the object at `at` (ms) or, where that spares a write, a little before; part of the transaction. */
  wakeAt(at: number): void
  /** The platform has taken the alarm off: the next one must be set anew. */
  alarmFired(): void

  byKey(key: string): StoredMessage | null
  bySeq(seq: number): StoredMessage | null
  byProviderId(providerId: string): StoredMessage | null
  bySeqs(seqs: number[]): StoredMessage[]
  changedSince(version: number): StoredMessage[]
  /** The newest `limit` messages below `before`, oldest first. */
  page(before: number, limit: number): StoredMessage[]
  /** As `page`, without what no reply reads: an audit is longer than all else of its message. */
  said(before: number, limit: number): SaidMessage[]
  visitorPage(since: number, limit: number): StoredMessage[]
  /** How many client messages came after `seq`. */
  clientMessagesAfter(seq: number): number
}

/** An alarm that should have rung this long ago has been lost by the platform; ms. */
const LOST_AFTER_MS = 10_000
/** How long before its time an alarm may ring, ms: it finds nothing to do then, and is set for the later time. */
const EARLY_MS = 5_000

/** Whether the alarm that is `set` does for a wake-up at `at`; instants in ms. Setting one costs a row, ringing in vain costs more. */
export function alarmServes(set: number | null, at: number, now: number): boolean {
  return set !== null && set <= at && at - set < EARLY_MS && set > now - LOST_AFTER_MS
}

/** The store of a conversation in its Durable Object's own SQLite. */
export class SqlStore implements Store {
  readonly #storage: DurableObjectStorage
  readonly #sql: SqlStorage
  /** Known only once this instance has set it; the platform's own reading is asynchronous. */
  #alarmAt: number | null = null
  #document = ''
  readonly #recent = new RecentMessages()

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
    this.#sql = storage.sql
  }

  load(): ConversationState | null {
    const tables = this.#sql.exec(`SELECT name FROM sqlite_master WHERE name = 'migration'`).toArray()
    if (tables.length === 0) return null
    this.create()
    const row = this.#sql.exec<{ document: string }>(`SELECT document FROM state`).toArray()[0]
    if (row === undefined) return null
    this.#document = row.document
    const kept = JSON.parse(row.document) as ConversationState
    // A document written before a field existed gets the field as a new conversation would have it.
    return { ...newConversation(kept, kept.createdAt, kept.storage), ...kept }
  }

  transaction<T>(work: () => T): T {
    const before = { alarmAt: this.#alarmAt, document: this.#document }
    try {
      return this.#storage.transactionSync(work)
    } catch (error) {
      // Undone with the rest: what is remembered as set or saved would not be done again.
      this.#alarmAt = before.alarmAt
      this.#document = before.document
      this.#recent.clear()
      throw error
    }
  }

  create(): void {
    this.#sql.exec(
      `CREATE TABLE IF NOT EXISTS migration (step INTEGER PRIMARY KEY, sql TEXT NOT NULL) STRICT`,
    )
    const applied = this.#sql
      .exec<{ sql: string }>(`SELECT sql FROM migration ORDER BY step`)
      .toArray()
      .map((row) => row.sql)
    const changed = migrations.findIndex((sql, step) => (applied[step] ?? sql) !== sql)
    if (changed !== -1) throw new Error(`migration ${changed} is not the one that was applied`)
    const missing = migrations.slice(applied.length)
    if (missing.length === 0) return
    this.#recent.clear()
    this.#sql.exec(missing.join(';'))
    this.#sql.exec(
      `INSERT INTO migration (step, sql) SELECT ? + key, value FROM json_each(?)`,
      applied.length,
      JSON.stringify(missing),
    )
  }

  save(state: ConversationState): void {
    const document = JSON.stringify(state)
    if (document === this.#document) return
    this.#sql.exec(
      `INSERT INTO state (id, document) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
      document,
    )
    this.#document = document
  }

  write(write: Write): void {
    this.#recent.follow(write)
    if (write.type === 'update') {
      this.#sql.exec(
        `UPDATE message SET delivery = ?, provider_id = coalesce(?, provider_id), cost = coalesce(?, cost), version = ?
         WHERE seq = ?`,
        JSON.stringify(write.delivery),
        write.providerId,
        write.cost && JSON.stringify(write.cost),
        write.version,
        write.seq,
      )
      return
    }
    if (write.type === 'remove') {
      this.#sql.exec(`DELETE FROM message WHERE seq = ?`, write.seq)
      return
    }
    if (write.type === 'content') {
      this.#sql.exec(
        `UPDATE message SET content = ?, version = ? WHERE seq = ?`,
        JSON.stringify(write.content),
        write.version,
        write.seq,
      )
      return
    }
    const m = write.message
    this.#sql.exec(
      `INSERT INTO message (seq, id, key, provider_id, episode, author, content, at, delivery, client_id, audit,
         cost, visitor_seq, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      m.seq,
      m.id,
      m.key,
      m.providerId,
      m.episode,
      JSON.stringify(m.author),
      JSON.stringify(m.content),
      m.at,
      m.delivery && JSON.stringify(m.delivery),
      m.clientId,
      m.audit && JSON.stringify(m.audit),
      m.cost && JSON.stringify(m.cost),
      m.visitorSeq,
      m.version,
    )
  }

  /** The alarm is a row of the same database, so that no end of the process parts it from what is written with it. */
  wakeAt(at: number): void {
    if (alarmServes(this.#alarmAt, at, Date.now())) return
    this.#alarmAt = at
    void this.#storage.setAlarm(at)
  }

  alarmFired(): void {
    this.#alarmAt = null
  }

  byKey(key: string): StoredMessage | null {
    return this.#first(`WHERE key = ?`, key)
  }

  bySeq(seq: number): StoredMessage | null {
    const recent = this.#recent.get(seq)
    if (recent !== null) return recent
    const message = this.#first(`WHERE seq = ?`, seq)
    if (message !== null) this.#recent.keep(message)
    return message
  }

  /** Reads from the newest on: asked only for a status that does not carry our id. */
  byProviderId(providerId: string): StoredMessage | null {
    return this.#first(`WHERE provider_id = ? ORDER BY seq DESC LIMIT 1`, providerId)
  }

  bySeqs(seqs: number[]): StoredMessage[] {
    const wanted = [...new Set(seqs)].sort((a, b) => a - b)
    const recent = wanted.flatMap((seq) => this.#recent.get(seq) ?? [])
    if (recent.length === wanted.length) return recent
    return this.#all(`WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq`, JSON.stringify(wanted))
  }

  changedSince(version: number): StoredMessage[] {
    return this.#all(`WHERE version > ? ORDER BY seq`, version)
  }

  page(before: number, limit: number): StoredMessage[] {
    return this.#all(`WHERE seq < ? ORDER BY seq DESC LIMIT ?`, before, limit).reverse()
  }

  said(before: number, limit: number): SaidMessage[] {
    return this.#sql
      .exec<SaidRow>(
        `SELECT seq, id, author, content, at, delivery FROM message WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
        before,
        limit,
      )
      .toArray()
      .map(saidFrom)
      .reverse()
  }

  visitorPage(since: number, limit: number): StoredMessage[] {
    return this.#all(`WHERE visitor_seq > ? ORDER BY seq LIMIT ?`, since, limit)
  }

  clientMessagesAfter(seq: number): number {
    const row = this.#sql
      .exec<{ n: number }>(
        `SELECT count(*) AS n FROM message WHERE seq > ? AND author = '{"kind":"client"}'`,
        seq,
      )
      .one()
    return row.n
  }

  #first(where: string, ...values: (string | number)[]): StoredMessage | null {
    return this.#all(where, ...values)[0] ?? null
  }

  #all(where: string, ...values: (string | number)[]): StoredMessage[] {
    return this.#sql
      .exec<Row>(`SELECT * FROM message ${where}`, ...values)
      .toArray()
      .map(fromRow)
  }
}
