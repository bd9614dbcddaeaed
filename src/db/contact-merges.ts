import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Address } from '../domain/address.ts'
import { type BeforeMerge, byAge, type MergedConversation, movesOf } from '../domain/contact-merge.ts'
import { leaveToPeopleToo } from './assistant.ts'
import { record } from './audit-log.ts'
import type { Database } from './database.ts'
import { forgetIdentities } from './identities.ts'
import { channel, contact, contactMerge, conversation, identity } from './schema.ts'

/** A merge that stands, and what it was before. */
export type StandingMerge = { id: string; keptId: string; mergedId: string; before: BeforeMerge }

/** The columns of a `StandingMerge`. */
export const standingMerge = {
  id: contactMerge.id,
  keptId: contactMerge.keptContactId,
  mergedId: contactMerge.mergedContactId,
  before: contactMerge.before,
}

/** The merge of two contacts, in either direction; null when none stands. */
export async function findMerge(
  db: Database,
  workspaceId: string,
  one: string,
  other: string,
): Promise<StandingMerge | null> {
  const { keptContactId, mergedContactId } = contactMerge
  const [found] = await db
    .select(standingMerge)
    .from(contactMerge)
    .where(
      and(
        eq(contactMerge.workspaceId, workspaceId),
        isNull(contactMerge.undoneAt),
        or(
          and(eq(keptContactId, one), eq(mergedContactId, other)),
          and(eq(keptContactId, other), eq(mergedContactId, one)),
        ),
      ),
    )
  return found ?? null
}

/**
 * Writes down that two contacts are one: the older one stays. Null when the workspace has not both, or one of them is
 * part of another already. What follows for their conversations is the caller's, from what is answered.
 */
export async function beginMerge(
  db: Database,
  workspaceId: string,
  ids: readonly [string, string],
  memberId: string,
  now: number,
): Promise<StandingMerge | null> {
  const rows = await db
    .select()
    .from(contact)
    .where(
      and(eq(contact.workspaceId, workspaceId), inArray(contact.id, [...ids]), isNull(contact.mergedInto)),
    )
  const [kept, merged] = rows.toSorted(byAge)
  if (kept === undefined || merged === undefined) return null
  const conversations = await conversationsOf(db, workspaceId, ids)
  const before = {
    conversations,
    moves: movesOf(conversations),
    knownSince: kept.knownSince,
    seller: kept.isSeller,
  }
  const id = crypto.randomUUID()
  await db.batch([
    db.insert(contactMerge).values({
      workspaceId,
      id,
      keptContactId: kept.id,
      mergedContactId: merged.id,
      mergedBy: memberId,
      mergedAt: now,
      before,
    }),
    db
      .update(contact)
      .set({ mergedInto: kept.id })
      .where(and(eq(contact.workspaceId, workspaceId), eq(contact.id, merged.id))),
    db
      .update(contact)
      .set({
        name: sql`coalesce(${contact.name}, ${merged.name})`,
        knownSince: earliest(kept.knownSince, merged.knownSince),
        isSeller: kept.isSeller || merged.isSeller,
      })
      .where(and(eq(contact.workspaceId, workspaceId), eq(contact.id, kept.id))),
    leaveToPeopleToo(db, workspaceId, kept.id, merged.id, now),
    record(db, workspaceId, {
      memberId,
      act: 'contact.merged',
      subject: kept.id,
      detail: merged.id,
      at: now,
    }),
  ])
  return { id, keptId: kept.id, mergedId: merged.id, before }
}

/** After the conversations have moved: every address leads to where it belongs now. Repeats are harmless. */
export async function pointAtMerged(
  db: Database,
  workspaceId: string,
  { keptId, before }: StandingMerge,
): Promise<void> {
  const target = new Map(before.moves.map(({ from, to }) => [from, to]))
  await pointIdentities(
    db,
    workspaceId,
    before.conversations.map(({ id }) => ({ from: id, to: target.get(id) ?? id, contactId: keptId })),
  )
}

async function pointIdentities(
  db: Database,
  workspaceId: string,
  pointers: readonly { from: string; to: string; contactId: string }[],
): Promise<void> {
  for (const { from, to, contactId } of pointers) {
    await db
      .update(identity)
      .set({ conversationId: to, contactId })
      .where(and(eq(identity.workspaceId, workspaceId), eq(identity.conversationId, from)))
    forgetIdentities(from)
  }
}

/** The conversations of contacts that are their own, with who could be reached in each. */
async function conversationsOf(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<MergedConversation[]> {
  const [rows, identities] = await Promise.all([
    db
      .select({
        id: conversation.id,
        contactId: conversation.contactId,
        channelId: conversation.channelId,
        channelKind: channel.kind,
        createdAt: conversation.createdAt,
      })
      .from(conversation)
      .innerJoin(
        channel,
        and(eq(channel.workspaceId, conversation.workspaceId), eq(channel.id, conversation.channelId)),
      )
      .where(
        and(
          eq(conversation.workspaceId, workspaceId),
          inArray(conversation.contactId, [...contactIds]),
          isNull(conversation.aliasOf),
        ),
      ),
    db
      .select({ conversationId: identity.conversationId, kind: identity.kind, value: identity.address })
      .from(identity)
      .where(and(eq(identity.workspaceId, workspaceId), inArray(identity.contactId, [...contactIds]))),
  ])
  const addresses = Map.groupBy(identities, ({ conversationId }) => conversationId)
  return rows.map((row) => ({
    ...row,
    addresses: (addresses.get(row.id) ?? []).map(({ kind, value }): Address => ({ kind, value })),
  }))
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}
