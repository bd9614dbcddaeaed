import type { ChannelKind } from '../domain/channel.ts'
import { IsolateCache } from '../domain/isolate-cache.ts'

/** A connected account as a webhook finds it. */
export type Account = {
  workspaceId: string
  region: string | null
  channel: { id: string; kind: ChannelKind; accountId: string; name: string }
}

/** Accounts this isolate has looked up; short-lived, so that connecting one is noticed. */
const cache = new IsolateCache<{ account: Account; until: number }>(5000)
const KEEP_MS = 10_000

/** The connected account with this id at the provider; null when nobody has connected it. */
export async function findConnectedAccount(
  db: D1Database,
  kind: ChannelKind,
  accountId: string,
  now: number,
): Promise<Account | null> {
  const key = `${kind}|${accountId}`
  const kept = cache.get(key)
  if (kept !== undefined && kept.until > now) return kept.account
  const row = await db
    .prepare(
      `SELECT c.workspace_id AS workspaceId, w.region, c.id, c.name FROM channel c
       JOIN workspace w ON w.id = c.workspace_id WHERE c.kind = ? AND c.external_id = ? AND c.disconnected_at IS NULL`,
    )
    .bind(kind, accountId)
    .first<{ workspaceId: string; region: string | null; id: string; name: string }>()
  const account = row && {
    workspaceId: row.workspaceId,
    region: row.region,
    channel: { id: row.id, kind, accountId, name: row.name },
  }
  // What is not there may be connected any moment: only what is found is kept.
  if (account !== null) cache.set(key, { account, until: now + KEEP_MS })
  return account
}

/** Counts a correctly signed webhook for an account nobody has connected, for the operator to see. */
export async function noteUnknownAccount(
  db: D1Database,
  provider: ChannelKind,
  accountId: string,
  now: number,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO unknown_account (provider, account_id, first_at, last_at, times) VALUES (?1, ?2, ?3, ?3, 1)
       ON CONFLICT (provider, account_id) DO UPDATE SET last_at = excluded.last_at, times = times + 1`,
    )
    .bind(provider, accountId, now)
    .run()
}
