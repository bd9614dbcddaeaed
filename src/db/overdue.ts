import type { Count } from './counters.ts'

/** A conversation that seems to stand still, as far as D1 can tell. */
export type Overdue = { workspaceId: string; conversationId: string; channelId: string }

const minute = 60_000
/** Quiet for this long with something to do, an object has lost its alarm; its own delays are shorter. */
const quietMs = 5 * minute
/** An episode of the assistant's ends by itself after a day of silence; an hour later it should have. */
const idleMs = 25 * 60 * minute
/** What stands still for longer than this has been woken many times, or is past helping. */
const pastMs = 3 * 24 * 60 * minute
/** The first pause after a wake-up, doubled with each, and the longest, ms. */
const firstPauseMs = 5 * minute
const longestPauseMs = 6 * 60 * minute

/** One way to stand still: rows of (workspace, conversation, channel, since when). `?1` is now, ms. */
type Sweep = { everyMinutes: number; sql: string }

// Without statistics the planner would begin with all conversations there are, every minute: it is told where to begin.
const sweeps: Sweep[] = [
  // The client has written last and the assistant has not answered, or nobody has written and it has not finished.
  {
    everyMinutes: 1,
    sql: `SELECT c.workspace_id, c.id, c.channel_id, c.last_activity_at AS since
      FROM workspace w CROSS JOIN conversation c INDEXED BY conversation_by_holder
        ON c.workspace_id = w.id AND c.status = 'open'
        AND c.holder_kind = 'assistant' AND c.holder_id IS NULL AND c.last_activity_at < ?1 - ${quietMs}
      WHERE c.last_author = 'client' OR c.last_activity_at < ?1 - ${idleMs}`,
  },
  // A follow-up or a check-in has not gone out.
  {
    everyMinutes: 1,
    sql: `SELECT e.workspace_id, e.conversation_id, c.channel_id, e.due_at
      FROM episode e JOIN conversation c ON c.workspace_id = e.workspace_id AND c.id = e.conversation_id
      WHERE e.due_at < ?1 - ${quietMs} AND e.due_at > ?1 - ${pastMs} AND e.finished_at IS NULL`,
  },
  // A message of ours is still on its way, or the file of a client's still to come. Later ones wait behind the one, and the
  // other is soon given up, so that they are among the newest.
  {
    everyMinutes: 5,
    sql: `SELECT c.workspace_id, c.id, c.channel_id, c.last_activity_at
      FROM workspace w CROSS JOIN conversation c INDEXED BY conversation_by_activity
        ON c.workspace_id = w.id AND c.status IN ('open', 'finished')
        AND c.last_activity_at BETWEEN ?1 - ${pastMs} AND ?1 - ${quietMs}
      WHERE EXISTS (SELECT 1 FROM (SELECT m.delivery, m.content ->> '$.file.state' AS file FROM message m
        WHERE m.workspace_id = c.workspace_id AND m.conversation_id = c.id ORDER BY m.seq DESC LIMIT 5)
        WHERE delivery IN ('queued', 'sending', 'unknown') OR file = 'pending')`,
  },
  // Somebody has written whose conversation has never shown itself here.
  {
    everyMinutes: 5,
    sql: `SELECT i.workspace_id, i.conversation_id, i.channel_id, i.created_at
      FROM identity i LEFT JOIN conversation c ON c.workspace_id = i.workspace_id AND c.id = i.conversation_id
      WHERE i.created_at BETWEEN ?1 - ${pastMs} AND ?1 - ${quietMs} AND c.id IS NULL`,
  },
]

/**
 * Conversations that seem to stand still, at most `limit`: in turns, one of each workspace, the longest waiting first,
 * so that no workspace's trouble keeps another's waiting. One that was woken lately is left alone for a while.
 */
export async function findOverdue(db: D1Database, now: number, limit: number): Promise<Overdue[]> {
  const due = sweeps.filter(({ everyMinutes }) => Math.floor(now / minute) % everyMinutes === 0)
  const { results } = await db
    .prepare(
      `WITH candidate (workspace_id, id, channel_id, since) AS (${due.map(({ sql }) => sql).join(' UNION ALL ')}),
         still AS (SELECT c.workspace_id, c.id, c.channel_id, min(c.since) AS since FROM candidate c
           LEFT JOIN wake_up u ON u.workspace_id = c.workspace_id AND u.conversation_id = c.id
           WHERE coalesce(u.again_at, 0) <= ?1 GROUP BY c.workspace_id, c.id),
         ranked AS (SELECT *, row_number() OVER (PARTITION BY workspace_id ORDER BY since, id) AS turn FROM still)
       SELECT workspace_id AS workspaceId, id AS conversationId, channel_id AS channelId
       FROM ranked ORDER BY turn, since LIMIT ?2`,
    )
    .bind(now, limit)
    .all<Overdue>()
  return results
}

/** How long after D1 last heard of a conversation its object is asked, minutes: ever more seldom, for four weeks. */
const askedAfterMinutes = Array.from({ length: 13 }, (_, n) => 10 * 2 ** n)

/**
 * Conversations D1 has nothing against and that are to be woken all the same, at most `limit`: in turns, one of each
 * workspace, those lately heard of first.
 *
 * A message is in its object before it is in D1. It is committed there together with the alarm, so an object that dies in
 * between goes on by itself; where the platform loses that alarm too, D1 knows of nothing. So each is asked now and then,
 * which costs the way of a message nothing: a word that was lost waits as long as its client had been silent before it at
 * most, or ten minutes, where no more than `limit` are due in its minute and the clock ran in it. Whose first message it was is found by their address, above.
 */
export async function findToAsk(db: D1Database, now: number, limit: number): Promise<Overdue[]> {
  const thisMinute = now - (now % minute)
  const { results } = await db
    .prepare(
      `SELECT c.workspace_id AS workspaceId, c.id AS conversationId, c.channel_id AS channelId
       FROM workspace w CROSS JOIN json_each(?1) heard CROSS JOIN conversation c INDEXED BY conversation_by_activity
         ON c.workspace_id = w.id AND c.status IN ('open', 'finished') AND c.last_activity_at >= heard.value
         AND c.last_activity_at < heard.value + ${minute}
       ORDER BY row_number() OVER (PARTITION BY c.workspace_id ORDER BY heard.value DESC, c.id), heard.value DESC
       LIMIT ?2`,
    )
    .bind(JSON.stringify(askedAfterMinutes.map((minutes) => thisMinute - minutes * minute)), limit)
    .all<Overdue>()
  return results
}

/** Remembers that these were woken: each is looked at again later, ever more seldom. */
export async function noteWakeUps(db: D1Database, woken: readonly Overdue[], now: number): Promise<void> {
  if (woken.length === 0) return
  await db
    .prepare(
      `INSERT INTO wake_up (workspace_id, conversation_id, times, again_at)
       SELECT value ->> 'workspaceId', value ->> 'conversationId', 1, ?2 + ${firstPauseMs} FROM json_each(?1) WHERE true
       ON CONFLICT (workspace_id, conversation_id) DO UPDATE SET times = times + 1,
         again_at = ?2 + min(${longestPauseMs}, ${firstPauseMs} << min(times, 10))`,
    )
    .bind(JSON.stringify(woken), now)
    .run()
}

/** Counts those of the woken that had stood still, each under its workspace and channel. */
export function countsOf(mended: readonly Overdue[], hour: number): Count[] {
  const byPlace = Map.groupBy(mended, ({ workspaceId, channelId }) => `${workspaceId} ${channelId}`)
  return [...byPlace.values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [
          {
            workspaceId: first.workspaceId,
            channelId: first.channelId,
            name: 'woken',
            hour,
            count: more.length + 1,
          },
        ],
  )
}
