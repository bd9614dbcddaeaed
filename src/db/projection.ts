import type { Episode } from '../domain/conversation/episode.ts'
import { speaksUnaskedAt } from '../domain/conversation/follow-up.ts'
import { optedOutAt } from '../domain/conversation/marketing.ts'
import type { ConversationState } from '../domain/conversation/state.ts'
import { openEpisode, waitingSince } from '../domain/conversation/state.ts'
import type { StoredMessage } from '../domain/conversation/stored-message.ts'
import { fileClaims } from './files/files.ts'
import { ledgerRows } from './metering.ts'
import { conversationUse } from './model-usage.ts'
import { standingEvents } from './webhook-deliveries.ts'

/** Characters of messages a statement carries: D1 takes values of 2,000,000 bytes (November 2026). */
const MAX_STATEMENT = 400_000

/** The rows lists read of a conversation, each as one text to compare, without its version. */
export type Shown = Readonly<Record<string, string>>

/** What lists show of a conversation. */
export function shownOf(state: ConversationState): Shown {
  const cells = { ...conversationCells(state), version: null }
  const episode = state.episode && { ...episodeCells(state, state.episode), version: null }
  return {
    conversation: JSON.stringify(cells),
    episode: JSON.stringify(episode),
    contact: JSON.stringify([state.contactId, state.profileName, state.personSpokeAt]),
  }
}

/**
 * Writes what a conversation looks like from outside, in one batch. Each row carries the version it shows
 * and only a newer one replaces it, so a repeat or a late copy changes nothing. `gone` are messages it has no more,
 * `before` what this caller has written before: such rows are not sent again. Answers what lists show then.
 */
export async function project(
  db: D1Database,
  state: ConversationState,
  messages: StoredMessage[],
  { gone = [], before = null }: { gone?: number[]; before?: Shown | null } = {},
): Promise<Shown> {
  const now = shownOf(state)
  const isNew = (row: keyof Shown) => before?.[row] !== now[row]
  const statements = standingEvents(db, state)
  if (state.modelUses.length > 0) statements.unshift(conversationUse(db, state, state.modelUses))
  // The row's version tells which uses of models are counted, so that it goes with them.
  if (isNew('conversation') || state.modelUses.length > 0) statements.push(conversationRow(db, state))
  if (isNew('contact')) statements.push(contactRow(db, state))
  if (isNew('episode') && state.episode !== null) statements.push(episodeRow(db, state, state.episode))
  statements.push(...ledgerRows(db, state), ...fileClaims(db, state, messages))
  for (const rows of chunksOf(messages.map(messageRow))) statements.push(messageRows(db, state, rows))
  if (gone.length > 0) statements.push(withoutMessages(db, state, gone))
  if (statements.length > 0) await db.batch(statements)
  return now
}

function conversationRow(db: D1Database, state: ConversationState): D1PreparedStatement {
  const always = state.modelUses.length > 0 || mayBeUnderWay(state)
  // A contact changes only when two are merged or taken apart; an index that is set is written anew.
  const fixed =
    state.contactChanged || state.movedTo !== null ? [] : ['channel_id', 'contact_id', 'created_at']
  return upsert(db, 'conversation', ['workspace_id', 'id'], conversationCells(state), { fixed, always })
}

/** A write that seemed to fail may still arrive, and must then find a newer version. */
function mayBeUnderWay(state: ConversationState): boolean {
  return state.projectionFailures > 0
}

function conversationCells(state: ConversationState): Record<string, Cell> {
  const holder = state.episode?.holder ?? { kind: 'queue' as const, queueId: null }
  const last = state.lastMessage
  return {
    workspace_id: state.workspaceId,
    id: state.conversationId,
    channel_id: state.channel.id,
    contact_id: state.contactId,
    alias_of: state.movedTo,
    status: openEpisode(state) === null ? 'finished' : 'open',
    holder_kind: holder.kind,
    holder_id: holder.kind === 'member' ? holder.memberId : holder.kind === 'queue' ? holder.queueId : null,
    language: state.language,
    unread: state.unread,
    preview: last?.preview ?? null,
    last_author: last?.author.kind ?? null,
    last_author_id: last?.author.kind === 'member' ? last.author.memberId : null,
    last_message_at: last?.at ?? null,
    last_activity_at: state.lastActivityAt,
    waiting_since: waitingSince(state),
    service_window_ends_at: state.serviceWindowEndsAt,
    handoff_reason: state.episode?.handoffReason ?? null,
    created_at: state.createdAt,
    marketing_opt_out_at: optedOutAt(state),
    version: state.version,
  }
}

function episodeRow(db: D1Database, state: ConversationState, episode: Episode): D1PreparedStatement {
  const key = ['workspace_id', 'conversation_id', 'number']
  const how = { fixed: ['opened_at', 'opened_by'], always: mayBeUnderWay(state) }
  return upsert(db, 'episode', key, episodeCells(state, episode), how)
}

function episodeCells(state: ConversationState, episode: Episode): Record<string, Cell> {
  const { holder } = episode
  return {
    workspace_id: state.workspaceId,
    conversation_id: state.conversationId,
    number: episode.number,
    opened_at: episode.openedAt,
    opened_by: episode.openedBy,
    finished_at: episode.finishedAt,
    holder_kind: holder.kind,
    holder_id: holder.kind === 'member' ? holder.memberId : holder.kind === 'queue' ? holder.queueId : null,
    first_response_at: episode.firstResponseAt,
    handoff: episode.handoff && JSON.stringify(episode.handoff),
    requirements: JSON.stringify(episode.requirements),
    due_at: speaksUnaskedAt(state),
    version: state.version,
  }
}

/** The contact's name as the channel gave it, unless a member has given one; and since when it is known. */
function contactRow(db: D1Database, state: ConversationState): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE contact SET name = coalesce(name, ?3), known_since = min(coalesce(known_since, ?4), coalesce(?4, known_since))
       WHERE workspace_id = ?1 AND id = ?2
         AND ((name IS NULL AND ?3 IS NOT NULL) OR (known_since IS NULL AND ?4 IS NOT NULL) OR known_since > ?4)`,
    )
    .bind(state.workspaceId, state.contactId, state.profileName, state.personSpokeAt)
}

/** A message as the JSON its row is made of. */
function messageRow(m: StoredMessage): string {
  return JSON.stringify({
    seq: m.seq,
    id: m.id,
    episode: m.episode,
    provider_id: m.providerId,
    author: m.author.kind,
    author_id: m.author.kind === 'member' ? m.author.memberId : null,
    content: JSON.stringify(m.content),
    at: m.at,
    delivery: m.delivery?.state ?? null,
    delivery_error: m.delivery?.error ? JSON.stringify(m.delivery.error) : null,
    client_id: m.clientId,
    audit: m.audit && JSON.stringify(m.audit),
    version: m.version,
  })
}

/** The rows in groups, each of which one statement can carry. */
function chunksOf(rows: string[]): string[][] {
  const chunks: string[][] = []
  let room = 0
  for (const row of rows) {
    if (row.length > room) {
      chunks.push([])
      room = MAX_STATEMENT
    }
    chunks.at(-1)?.push(row)
    room -= row.length
  }
  return chunks
}

/** Many messages in one statement: one by one is forty times slower (D1, November 2026). */
function messageRows(db: D1Database, state: ConversationState, rows: string[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO message (workspace_id, conversation_id, seq, id, episode, provider_id, author, author_id, content,
         at, delivery, delivery_error, client_id, audit, version)
       SELECT ?1, ?2, value ->> 'seq', value ->> 'id', value ->> 'episode', value ->> 'provider_id', value ->> 'author',
         value ->> 'author_id', value ->> 'content', value ->> 'at', value ->> 'delivery', value ->> 'delivery_error',
         value ->> 'client_id', value ->> 'audit', value ->> 'version'
       FROM json_each(?3) WHERE true
       ON CONFLICT (workspace_id, conversation_id, seq) DO UPDATE SET content = excluded.content,
         provider_id = excluded.provider_id,
         delivery = excluded.delivery, delivery_error = excluded.delivery_error, version = excluded.version
       WHERE excluded.version > message.version`,
    )
    .bind(state.workspaceId, state.conversationId, `[${rows.join(',')}]`)
}

/** Messages that are another conversation's again. */
function withoutMessages(db: D1Database, state: ConversationState, seqs: number[]): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM message WHERE workspace_id = ?1 AND conversation_id = ?2
       AND seq IN (SELECT value FROM json_each(?3))`,
    )
    .bind(state.workspaceId, state.conversationId, JSON.stringify(seqs))
}

type Cell = string | number | null

/**
 * One row, replaced only by a newer version of itself, but for what is `fixed` once it is there. One that would differ
 * in its version alone is left as it is, unless `always`: a row is billed with every index it is in. Table and columns
 * come from this file alone.
 */
function upsert(
  db: D1Database,
  table: string,
  key: string[],
  row: Record<string, Cell>,
  { fixed, always }: { fixed: string[]; always: boolean },
): D1PreparedStatement {
  const columns = Object.keys(row)
  const changing = columns.filter((c) => !key.includes(c) && !fixed.includes(c))
  const compared = changing.filter((c) => c !== 'version')
  const [there, given] = [table, 'excluded'].map((of) => compared.map((c) => `${of}.${c}`).join(', '))
  return db
    .prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
       ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${changing.map((c) => `${c} = excluded.${c}`).join(', ')}
       WHERE excluded.version > ${table}.version${always ? '' : ` AND (${there}) IS NOT (${given})`}`,
    )
    .bind(...Object.values(row))
}
