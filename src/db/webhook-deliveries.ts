import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm'
import type { ConversationState } from '../domain/conversation/state.ts'
import { openEpisode } from '../domain/conversation/state.ts'
import { JsonObject } from '../domain/json.ts'
import type { WebhookDeliveryList, WebhookEventType } from '../protocol/webhook.ts'
import type { Database } from './database.ts'
import { webhookDelivery as delivery } from './schema.ts'

export type Place = { workspaceId: string; channelId: string }

/** What is noted of one attempt: `status` null without an answer, `error` null when it was taken. */
export type Attempt = { at: number; status: number | null; error: string | null }

/** A reply on its way to the seller's system. */
export type RepliedEvent = { id: string; type: WebhookEventType; conversationId: string }

/** An event that waits for its next attempt. */
export type DueDelivery = Place & {
  id: string
  type: WebhookEventType
  createdAt: number
  payload: JsonObject
  /** Attempts so far. */
  attempts: number
  nextAttemptAt: number
}

/** Where a page of the history ended. */
export type DeliveryCursor = { createdAt: number; id: string }

/**
 * Statements that put a conversation's news on the list of what is to be posted: its standing whenever that is other
 * than what D1 shows, and each handoff once. They stand before the conversation's own row in its batch, so that both
 * are written or neither; a repeat adds nothing.
 */
export function standingEvents(db: D1Database, state: ConversationState): D1PreparedStatement[] {
  if (state.channel.kind !== 'webhook' || state.movedTo !== null) return []
  const { workspaceId, conversationId, channel, episode, version } = state
  const status = openEpisode(state) === null ? 'finished' : 'open'
  const holder = episode?.holder.kind ?? 'queue'
  const about = {
    channel: channel.accountId,
    conversation: conversationId,
    from: { id: state.addresses[0]?.value ?? null, name: state.profileName },
  }
  const insert = `INSERT INTO webhook_delivery (workspace_id, channel_id, id, type, conversation_id, payload, created_at, next_attempt_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, now, now FROM (SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) AS now)`
  const row = (id: string, type: WebhookEventType, data: object) =>
    [
      workspaceId,
      channel.id,
      `evt_${conversationId}_${id}`,
      type,
      conversationId,
      JSON.stringify(data),
    ] as const
  const statements = [
    db
      .prepare(
        `${insert} WHERE NOT EXISTS (
           SELECT 1 FROM conversation WHERE workspace_id = ?1 AND id = ?5
             AND (version >= ?7 OR (status = ?8 AND holder_kind = ?9)))
         ON CONFLICT DO NOTHING`,
      )
      .bind(
        ...row(`v${version}`, 'conversation.status', { ...about, status, holder }),
        version,
        status,
        holder,
      ),
  ]
  if (episode?.handoff) {
    const { at: _, ...handoff } = episode.handoff
    const data = { ...about, episode: episode.number, handoff }
    const values = row(`handoff${episode.number}`, 'conversation.handoff', data)
    statements.push(db.prepare(`${insert} WHERE true ON CONFLICT DO NOTHING`).bind(...values))
  }
  return statements
}

/** Notes an attempt to post a reply; its conversation decides whether there is another. */
export async function noteReplyAttempt(
  db: Database,
  { workspaceId, channelId }: Place,
  event: RepliedEvent,
  attempt: Attempt,
): Promise<void> {
  const seen = {
    lastAttemptAt: attempt.at,
    lastStatus: attempt.status,
    lastError: attempt.error,
    deliveredAt: attempt.error === null ? attempt.at : null,
  }
  await db
    .insert(delivery)
    .values({ workspaceId, channelId, ...event, createdAt: attempt.at, attempts: 1, ...seen })
    .onConflictDoUpdate({
      target: [delivery.workspaceId, delivery.channelId, delivery.id],
      set: { ...seen, attempts: sql`${delivery.attempts} + 1` },
    })
}

/**
 * Events whose time has come, of one channel or of all, the longest due first. Of all, in turns: one of each workspace,
 * and in a workspace one of each channel, so that nobody's backlog keeps another's news waiting.
 */
export async function dueDeliveries(
  db: Database,
  place: Place | null,
  now: number,
  limit: number,
): Promise<DueDelivery[]> {
  const ofPlace = place ? sql`AND c.workspace_id = ${place.workspaceId} AND c.id = ${place.channelId}` : sql``
  const rows = await db.all<Omit<DueDelivery, 'payload'> & { payload: string }>(sql`
    WITH first_of_each AS (
      SELECT d.*, row_number() OVER (PARTITION BY d.workspace_id, d.channel_id ORDER BY d.next_attempt_at) AS turn
      FROM channel c JOIN webhook_delivery d ON d.workspace_id = c.workspace_id AND d.channel_id = c.id AND d.id IN (
        SELECT id FROM webhook_delivery
        WHERE workspace_id = c.workspace_id AND channel_id = c.id AND next_attempt_at <= ${now}
        ORDER BY next_attempt_at LIMIT ${limit})
      WHERE c.kind = 'webhook' AND d.payload IS NOT NULL ${ofPlace})
    SELECT workspace_id AS workspaceId, channel_id AS channelId, id, type, created_at AS createdAt, payload, attempts,
      next_attempt_at AS nextAttemptAt
    FROM first_of_each
    ORDER BY row_number() OVER (PARTITION BY workspace_id ORDER BY turn, next_attempt_at), next_attempt_at
    LIMIT ${limit}`)
  return rows.map(({ payload, ...row }) => ({ ...row, payload: JsonObject.parse(JSON.parse(payload)) }))
}

/** Takes an event for one attempt until `until` (ms); false when somebody else has. */
export async function claimDelivery(db: Database, due: DueDelivery, until: number): Promise<boolean> {
  const claimed = await db
    .update(delivery)
    .set({ nextAttemptAt: until, attempts: due.attempts + 1 })
    .where(and(one(due), eq(delivery.nextAttemptAt, due.nextAttemptAt)))
    .returning({ id: delivery.id })
  return claimed.length > 0
}

/** What came of a claimed attempt; `nextAttemptAt` null when there is to be no other. */
export async function settleDelivery(
  db: Database,
  due: DueDelivery,
  { at, status, error }: Attempt,
  nextAttemptAt: number | null,
): Promise<void> {
  await db
    .update(delivery)
    .set({
      lastAttemptAt: at,
      lastStatus: status,
      lastError: error,
      deliveredAt: error === null ? at : null,
      nextAttemptAt,
    })
    .where(one(due))
}

/** What was posted to a channel's address, newest first. */
export async function listDeliveries(
  db: Database,
  place: Place,
  { after, limit }: { after: DeliveryCursor | null; limit: number },
): Promise<WebhookDeliveryList['items']> {
  const { createdAt, id } = delivery
  const older =
    after && or(lt(createdAt, after.createdAt), and(eq(createdAt, after.createdAt), lt(id, after.id)))
  const rows = await db
    .select()
    .from(delivery)
    .where(and(of(place), older ?? undefined))
    .orderBy(desc(createdAt), desc(id))
    .limit(limit)
  return rows.map(({ workspaceId: _, channelId: __, payload: ___, ...row }) => row)
}

/** Forgets what was posted before `before`, ms. */
export function forgetDeliveries(db: Database, before: number) {
  return db.delete(delivery).where(lt(delivery.createdAt, before))
}

function of({ workspaceId, channelId }: Place): SQL | undefined {
  return and(eq(delivery.workspaceId, workspaceId), eq(delivery.channelId, channelId))
}

function one(due: Place & { id: string }): SQL | undefined {
  return and(of(due), eq(delivery.id, due.id))
}
