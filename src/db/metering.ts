import { desc, eq, sql } from 'drizzle-orm'
import type { LedgerEntry } from '../domain/conversation/metering.ts'
import type { CostLine, PriceList, PricePeriod, SessionCount } from '../domain/statement.ts'
import type { Database } from './database.ts'
import { priceList, providerCost } from './schema.ts'

type Conversation = { workspaceId: string; conversationId: string; ledger: readonly LedgerEntry[] }

/**
 * Writes the lines of both ledgers that a conversation has to tell, one statement a ledger. Each line is found by its
 * session or message, and only a newer version replaces it: repeats and late copies change nothing.
 */
export function ledgerRows(db: D1Database, conversation: Conversation): D1PreparedStatement[] {
  const { workspaceId, conversationId, ledger } = conversation
  return (['session', 'cost'] as const).flatMap((kind) => {
    const entries = ledger.filter((entry) => entry.kind === kind)
    if (entries.length === 0) return []
    return [db.prepare(writing[kind]).bind(workspaceId, conversationId, JSON.stringify(entries))]
  })
}

const writing = {
  session: `INSERT INTO metered_session (workspace_id, conversation_id, number, opened_at, ends_at, opening, void, version)
    SELECT ?1, ?2, value ->> 'number', value ->> 'openedAt', value ->> 'endsAt', value ->> 'opening', value ->> 'void',
      value ->> 'version'
    FROM json_each(?3) WHERE true
    ON CONFLICT (workspace_id, conversation_id, number) DO UPDATE SET opened_at = excluded.opened_at,
      ends_at = excluded.ends_at, opening = excluded.opening, void = excluded.void, version = excluded.version
    WHERE excluded.version > metered_session.version`,
  cost: `INSERT INTO provider_cost (workspace_id, conversation_id, seq, sent_at, market, category, standing, micros, version)
    SELECT ?1, ?2, value ->> 'seq', value ->> 'sentAt', value ->> 'market', value ->> 'category', value ->> 'standing',
      value ->> 'micros', value ->> 'version'
    FROM json_each(?3) WHERE true
    ON CONFLICT (workspace_id, sent_at, conversation_id, seq) DO UPDATE SET market = excluded.market,
      category = excluded.category, standing = excluded.standing, micros = excluded.micros, version = excluded.version
    WHERE excluded.version > provider_cost.version`,
}

/** The price lists a workspace has of its own, newest first. */
export function readPriceLists(db: Database, workspaceId: string): Promise<PriceList[]> {
  const { validFrom, currency, activeMinor, clientMinor, freeClientSessions } = priceList
  return db
    .select({ validFrom, currency, activeMinor, clientMinor, freeClientSessions })
    .from(priceList)
    .where(eq(priceList.workspaceId, workspaceId))
    .orderBy(desc(validFrom))
}

/** Keeps prices that hold for a workspace from an instant on; a list of the same instant is replaced. */
export async function keepPriceList(db: Database, workspaceId: string, prices: PriceList): Promise<void> {
  await db
    .insert(priceList)
    .values({ workspaceId, ...prices })
    .onConflictDoUpdate({ target: [priceList.workspaceId, priceList.validFrom], set: prices })
}

/** How many sessions were opened in each period; void ones do not count. */
export async function countSessions(
  db: Database,
  workspaceId: string,
  periods: readonly PricePeriod[],
): Promise<SessionCount[]> {
  const spans = JSON.stringify(periods.map(({ from, to }) => ({ from, to })))
  const counts = await db.all<{ period: number; client: number; active: number }>(sql`
    SELECT p.key AS period, count(CASE WHEN s.opening = 'client' THEN 1 END) AS client,
      count(CASE WHEN s.opening = 'active' THEN 1 END) AS active
    FROM json_each(${spans}) p JOIN metered_session s ON s.workspace_id = ${workspaceId}
      AND s.opened_at >= p.value ->> 'from' AND s.opened_at < p.value ->> 'to'
    WHERE s.void = 0 GROUP BY p.key`)
  return periods.map(({ prices }, i) => {
    const { client, active } = counts.find(({ period }) => period === i) ?? { client: 0, active: 0 }
    return { prices, client, active }
  })
}

/** What the provider takes for the messages that left in a span (ms, the end not in it), by kind. */
export function sumCosts(
  db: Database,
  workspaceId: string,
  { from, to }: { from: number; to: number },
): Promise<CostLine[]> {
  const { sentAt, market, category, standing, micros } = providerCost
  const free = sql<boolean>`${micros} = 0`.mapWith(Boolean)
  return db
    .select({
      market,
      category,
      standing,
      free,
      messages: sql<number>`count(*)`,
      micros: sql<number>`sum(${micros})`,
    })
    .from(providerCost)
    .where(sql`${providerCost.workspaceId} = ${workspaceId} AND ${sentAt} >= ${from} AND ${sentAt} < ${to}`)
    .groupBy(market, category, standing, sql`${micros} = 0`)
    .orderBy(market, category, standing, sql`${micros} = 0`)
}
