import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { sha256Hex } from './digest.ts'
import { attempt } from './schema.ts'

/** How often a thing may happen: `times` in each window of `windowMs`. */
export type Limit = { name: string; times: number; windowMs: number }

/** Whether an attempt is allowed, or how long until the window ends (ms). */
export type Allowance = { allowed: true } | { allowed: false; retryAfterMs: number }

/** Whose attempts are counted: an e-mail, an address. Stored by digest, for it is personal. */
function keyOf(limit: Limit, subject: string): Promise<string> {
  return sha256Hex(`${limit.name}\n${subject}`)
}

/**
 * Counts one attempt and says whether it stays within the limit. One statement, so that any number of
 * concurrent attempts are counted exactly.
 */
export async function countAttempt(
  db: Database,
  limit: Limit,
  subject: string,
  now: number,
): Promise<Allowance> {
  const over = sql`${attempt.expiresAt} <= ${now}`
  const [counted] = await db
    .insert(attempt)
    .values({ key: await keyOf(limit, subject), times: 1, expiresAt: now + limit.windowMs })
    .onConflictDoUpdate({
      target: attempt.key,
      set: {
        times: sql`CASE WHEN ${over} THEN 1 ELSE ${attempt.times} + 1 END`,
        expiresAt: sql`CASE WHEN ${over} THEN excluded.expires_at ELSE ${attempt.expiresAt} END`,
      },
    })
    .returning({ times: attempt.times, expiresAt: attempt.expiresAt })
  if (counted === undefined || counted.times <= limit.times) return { allowed: true }
  return { allowed: false, retryAfterMs: counted.expiresAt - now }
}

/** Takes one counted attempt back: it turned out to be a legitimate one. */
export async function forgiveAttempt(db: Database, limit: Limit, subject: string): Promise<void> {
  await db
    .update(attempt)
    .set({ times: sql`${attempt.times} - 1` })
    .where(and(eq(attempt.key, await keyOf(limit, subject)), gt(attempt.times, 0)))
}
