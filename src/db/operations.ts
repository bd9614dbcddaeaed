import { eq, type SQL, sql } from 'drizzle-orm'
import { autoReplyResponder } from '../domain/audit-gist.ts'
import type { CounterName } from '../domain/operations.ts'
import { HOUR_MS } from '../domain/operations.ts'
import type { CountName, HourCount, TroubledDelivery } from '../protocol/operations.ts'
import type { Database } from './database.ts'
import { clock } from './schema.ts'

/** How many messages in trouble one look shows. */
const mostTroubled = 50
/** How long a message may be on its way before it counts as stuck, ms. */
const stuckAfterMs = 5 * 60_000

const nothing: HourCount = {
  hour: 0,
  channelId: null,
  received: 0,
  answered: 0,
  handedOff: 0,
  sent: 0,
  failed: 0,
  unknown: 0,
  parked: 0,
  duplicates: 0,
  groupMessages: 0,
  woken: 0,
}

const nameOf: Record<CounterName, CountName | null> = {
  duplicates: 'duplicates',
  'group-messages': 'groupMessages',
  woken: 'woken',
  'refused-signatures': null,
}

type Tally = Partial<Record<CountName, number>> & { hour: number; channelId: string | null }

/**
 * What happened in a workspace since an instant, by hour and channel, the oldest first. Counted from the messages,
 * episodes and parked things that are there; only what leaves no row has a counter of its own.
 */
export async function countHours(db: Database, workspaceId: string, since: number): Promise<HourCount[]> {
  const active = sql`SELECT id, channel_id FROM conversation
    WHERE workspace_id = ${workspaceId} AND status IN ('open', 'finished') AND last_activity_at >= ${since}`
  const hour = (at: SQL) => sql`${at} - ${at} % ${HOUR_MS}`
  const [messages, handoffs, parked, counters] = await Promise.all([
    db.all<Tally>(sql`
      SELECT a.channel_id AS channelId, ${hour(sql`m.at`)} AS hour,
        count(CASE WHEN m.author = 'client' THEN 1 END) AS received,
        count(CASE WHEN m.author = 'assistant' AND m.audit ->> 'responder' <> ${autoReplyResponder} THEN 1 END) AS answered,
        count(CASE WHEN m.delivery IN ('sent', 'delivered', 'read', 'played') THEN 1 END) AS sent,
        count(CASE WHEN m.delivery = 'failed' THEN 1 END) AS failed,
        count(CASE WHEN m.delivery = 'unknown' THEN 1 END) AS unknown
      FROM (${active}) a JOIN message m ON m.workspace_id = ${workspaceId} AND m.conversation_id = a.id
      WHERE m.at >= ${since} GROUP BY 1, 2`),
    db.all<Tally>(sql`
      SELECT a.channel_id AS channelId, ${hour(sql`(e.handoff ->> 'at')`)} AS hour, count(*) AS handedOff
      FROM (${active}) a JOIN episode e ON e.workspace_id = ${workspaceId} AND e.conversation_id = a.id
      WHERE e.handoff ->> 'at' >= ${since} GROUP BY 1, 2`),
    db.all<Tally>(sql`
      SELECT channel_id AS channelId, ${hour(sql`parked_at`)} AS hour, count(*) AS parked FROM parked
      WHERE workspace_id = ${workspaceId} AND parked_at >= ${since} GROUP BY 1, 2`),
    db.all<{ channelId: string; hour: number; name: CounterName; count: number }>(sql`
      SELECT channel_id AS channelId, hour, name, count FROM counter
      WHERE workspace_id = ${workspaceId} AND hour >= ${since}`),
  ])
  const kept = counters.flatMap(({ channelId, hour, name, count }): Tally[] => {
    const counted = nameOf[name]
    return counted === null ? [] : [{ channelId: channelId || null, hour, [counted]: count }]
  })
  return together([...messages, ...handoffs, ...parked, ...kept])
}

/** One line an hour and channel. */
function together(tallies: readonly Tally[]): HourCount[] {
  const byPlace = Map.groupBy(tallies, ({ hour, channelId }) => `${hour} ${channelId ?? ''}`)
  return [...byPlace.values()]
    .map((same) => {
      const line = { ...nothing }
      for (const tally of same) Object.assign(line, tally)
      return line
    })
    .sort((a, b) => a.hour - b.hour || (a.channelId ?? '').localeCompare(b.channelId ?? ''))
}

/** Messages that failed, whose fate is unknown, or that have been on their way for too long, the newest first. */
export async function listTroubled(
  db: Database,
  workspaceId: string,
  { since, now }: { since: number; now: number },
): Promise<TroubledDelivery[]> {
  const rows = await db.all<
    Omit<TroubledDelivery, 'delivery'> & {
      state: TroubledDelivery['delivery']['state']
      error: string | null
    }
  >(sql`
    SELECT c.id AS conversationId, m.id AS messageId, p.name AS contactName, c.channel_id AS channelId, m.at,
      m.delivery AS state, m.delivery_error AS error
    FROM conversation c
      JOIN message m ON m.workspace_id = c.workspace_id AND m.conversation_id = c.id
      LEFT JOIN contact p ON p.workspace_id = c.workspace_id AND p.id = c.contact_id
    WHERE c.workspace_id = ${workspaceId} AND c.status IN ('open', 'finished') AND c.last_activity_at >= ${since}
      AND c.alias_of IS NULL AND m.at >= ${since}
      AND (m.delivery IN ('failed', 'unknown')
        OR (m.delivery IN ('queued', 'sending') AND m.at < ${now - stuckAfterMs}))
    ORDER BY m.at DESC LIMIT ${mostTroubled}`)
  return rows.map(({ state, error, ...row }) => ({
    ...row,
    delivery: { state, error: error === null ? null : JSON.parse(error) },
  }))
}

/** When the clock last did its work, ms; null before its first time. */
export async function lastClockRun(db: Database): Promise<number | null> {
  const [row] = await db.select().from(clock).where(eq(clock.name, 'minute'))
  return row?.ranAt ?? null
}

/** Remembers that the clock has done its work. */
export async function noteClockRun(db: Database, now: number): Promise<void> {
  await db
    .insert(clock)
    .values({ name: 'minute', ranAt: now })
    .onConflictDoUpdate({ target: clock.name, set: { ranAt: now } })
}
