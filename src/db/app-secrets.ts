import { IsolateCache } from '../domain/isolate-cache.ts'
import { openCredentials, WhatsAppCredentials } from './credentials.ts'
import { VaultError } from './vault.ts'

/** A number under a Meta app of its owner's own, and the secret that app signs with. */
export type AppNumber = { phoneNumberId: string; businessAccountId: string | null; appSecret: string }

type Row = {
  workspaceId: string
  channelId: string
  phoneNumberId: string
  businessAccountId: string | null
  credentials: string
}

/** What this isolate has looked up; short-lived, so that a new secret is noticed. */
const cache = new IsolateCache<{ numbers: AppNumber[]; until: number }>(1000)
const KEEP_MS = 10_000

/** The connected numbers with an app of their own among these phone number ids and business accounts. */
export async function findAppNumbers(
  env: { DB: D1Database; ENCRYPTION_KEYS: string },
  ids: readonly string[],
  now: number,
): Promise<AppNumber[]> {
  const key = JSON.stringify(ids)
  const kept = cache.get(key)
  if (kept !== undefined && kept.until > now) return kept.numbers
  const { results } = await env.DB.prepare(
    `SELECT workspace_id AS workspaceId, id AS channelId, external_id AS phoneNumberId,
       business_account_id AS businessAccountId, credentials
     FROM channel WHERE kind = 'whatsapp' AND disconnected_at IS NULL AND credentials IS NOT NULL
       AND (external_id IN (SELECT value FROM json_each(?1))
         OR business_account_id IN (SELECT value FROM json_each(?1)))
     LIMIT 20`,
  )
    .bind(key)
    .all<Row>()
  const numbers = (await Promise.all(results.map((row) => withSecret(env, row)))).flat()
  cache.set(key, { numbers, until: now + KEEP_MS })
  return numbers
}

async function withSecret(env: { ENCRYPTION_KEYS: string }, row: Row): Promise<AppNumber[]> {
  const { phoneNumberId, businessAccountId } = row
  try {
    const { appSecret } = await openCredentials(env, row, row.credentials, WhatsAppCredentials)
    return appSecret === null ? [] : [{ phoneNumberId, businessAccountId, appSecret }]
  } catch (error) {
    if (error instanceof VaultError) return []
    throw error
  }
}
