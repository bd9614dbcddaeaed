import { and, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from './database.ts'
import { randomSecret, sha256Hex } from './digest.ts'
import { ticket } from './schema.ts'

/** How long a ticket opens a socket, ms. */
const ticketLifeMs = 60_000

/** What a ticket stands for: who asked for it, and the one socket it opens. */
export const TicketBearer = z.discriminatedUnion('for', [
  z.object({ for: z.literal('desk'), workspaceId: z.string(), memberId: z.string(), sessionId: z.string() }),
  z.object({
    for: z.literal('conversation'),
    workspaceId: z.string(),
    memberId: z.string(),
    sessionId: z.string(),
    conversationId: z.string(),
  }),
  z.object({ for: z.literal('visitor'), workspaceId: z.string(), conversationId: z.string() }),
])
export type TicketBearer = z.infer<typeof TicketBearer>

/** A new single-use ticket. Only its digest is kept, so the database opens no socket. */
export async function issueTicket(
  db: Database,
  bearer: TicketBearer,
  now: number,
): Promise<{ ticket: string; expiresAt: number }> {
  const secret = randomSecret()
  const expiresAt = now + ticketLifeMs
  const hash = await sha256Hex(secret)
  await db.insert(ticket).values({ hash, bearer: JSON.stringify(bearer), expiresAt })
  return { ticket: secret, expiresAt }
}

/** What the ticket stands for, and never again: null when it is unknown, used or too old. */
export async function redeemTicket(db: Database, secret: string, now: number): Promise<TicketBearer | null> {
  const [redeemed] = await db
    .delete(ticket)
    .where(and(eq(ticket.hash, await sha256Hex(secret)), gt(ticket.expiresAt, now)))
    .returning({ bearer: ticket.bearer })
  return redeemed === undefined ? null : TicketBearer.parse(JSON.parse(redeemed.bearer))
}
