import { lt } from 'drizzle-orm'
import type { Database } from './database.ts'
import { forgetRawChats } from './learning/raw-chats.ts'
import { attempt, counter, parked, session, ticket, verification, wakeUp } from './schema.ts'
import { forgetDeliveries } from './webhook-deliveries.ts'

const day = 24 * 3_600_000
/** What was parked and is done with holds what clients wrote: it is kept this long for whoever looks into it, ms. */
const keepResolvedMs = 7 * day
const keepCountersMs = 90 * day
/** Past chats that nobody could take the personal data out of: time for a person to try, no longer. */
const keepRawChatsMs = 7 * day
/** The history of what was posted to sellers' systems holds briefs about clients. */
const keepDeliveriesMs = 30 * day

/** Deletes what time has made worthless. Nothing depends on it: each is checked against the clock when used. */
export async function forgetExpired(db: Database, now: number): Promise<void> {
  await db.batch([
    db.delete(attempt).where(lt(attempt.expiresAt, now)),
    db.delete(ticket).where(lt(ticket.expiresAt, now)),
    db.delete(session).where(lt(session.expiresAt, new Date(now))),
    db.delete(verification).where(lt(verification.expiresAt, new Date(now))),
    db.delete(parked).where(lt(parked.resolvedAt, now - keepResolvedMs)),
    db.delete(counter).where(lt(counter.hour, now - keepCountersMs)),
    ...forgetRawChats(db, now - keepRawChatsMs),
    forgetDeliveries(db, now - keepDeliveriesMs),
    // Longer than the longest pause: it has not stood still since.
    db.delete(wakeUp).where(lt(wakeUp.againAt, now - day)),
  ])
}
