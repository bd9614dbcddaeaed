import { and, eq, inArray } from 'drizzle-orm'
import { type Delivery, raise } from '../domain/delivery.ts'
import { otherFormOf } from '../domain/phone-forms.ts'
import type { StatusReport } from '../domain/wire.ts'
import type { Database } from './database.ts'
import { channelTest, conversation, identity } from './schema.ts'

/** A test message and how far it got. Whose phone it went to is not kept. */
export type ChannelTest = { id: string; sentAt: number; delivery: Delivery }

const prefix = 'test:'

/** What a test is called at the provider, to be told apart from messages of conversations on its statuses. */
export function nameOfTest(id: string): string {
  return `${prefix}${id}`
}

/** The test a report is about; null when it is about something else. */
export function testOf({ ourId }: StatusReport): string | null {
  return ourId?.startsWith(prefix) ? ourId.slice(prefix.length) : null
}

/** Keeps a test that is about to be sent. */
export async function keepTest(
  db: Database,
  workspaceId: string,
  channelId: string,
  { id, sentAt, delivery }: ChannelTest,
): Promise<void> {
  await db.insert(channelTest).values({ workspaceId, id, channelId, sentAt, delivery, updatedAt: sentAt })
}

/** A test of a channel; null when the workspace has none by that id. */
export async function findTest(
  db: Database,
  workspaceId: string,
  channelId: string,
  id: string,
): Promise<ChannelTest | null> {
  const [found] = await db
    .select({ id: channelTest.id, sentAt: channelTest.sentAt, delivery: channelTest.delivery })
    .from(channelTest)
    .where(
      and(
        eq(channelTest.workspaceId, workspaceId),
        eq(channelTest.channelId, channelId),
        eq(channelTest.id, id),
      ),
    )
  return found ?? null
}

/** Raises how far a test got. What is said of an unknown test, or of an older state, changes nothing. */
export async function noteDelivery(
  db: Database,
  { workspaceId, channelId, id }: { workspaceId: string; channelId: string; id: string },
  reported: Delivery,
  now: number,
): Promise<void> {
  for (;;) {
    const test = await findTest(db, workspaceId, channelId, id)
    const delivery = test && raise(test.delivery, reported)
    if (test === null || delivery === null || delivery === test.delivery) return
    const unchanged = and(
      eq(channelTest.workspaceId, workspaceId),
      eq(channelTest.id, id),
      eq(channelTest.delivery, test.delivery),
    )
    const written = await db
      .update(channelTest)
      .set({ delivery, updatedAt: now })
      .where(unchanged)
      .returning({ id: channelTest.id })
    // Statuses come several at a time: one that was written meanwhile is read and judged again.
    if (written.length > 0) return
  }
}

/** Until when the person of a phone may be sent free text on a channel, ms; null when they never wrote. */
export async function windowOfPhone(
  db: Database,
  workspaceId: string,
  channelId: string,
  phone: string,
): Promise<number | null> {
  const [found] = await db
    .select({ endsAt: conversation.serviceWindowEndsAt })
    .from(identity)
    .innerJoin(
      conversation,
      and(eq(conversation.workspaceId, identity.workspaceId), eq(conversation.id, identity.conversationId)),
    )
    .where(
      and(
        eq(identity.workspaceId, workspaceId),
        eq(identity.channelId, channelId),
        inArray(identity.address, [phone, otherFormOf(phone) ?? phone]),
      ),
    )
  return found?.endsAt ?? null
}
