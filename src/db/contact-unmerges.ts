import { and, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Address } from '../domain/address.ts'
import type { BeforeMerge } from '../domain/contact-merge.ts'
import { record } from './audit-log.ts'
import { type StandingMerge, standingMerge } from './contact-merges.ts'
import type { Database } from './database.ts'
import { forgetIdentities } from './identities.ts'
import { contact, contactMerge, identity } from './schema.ts'

/** The merge by its id, when it may be taken apart: nothing that came after it builds on it, and nobody has yet. */
export async function findUndoable(
  db: Database,
  workspaceId: string,
  contactId: string,
  mergeId: string,
): Promise<StandingMerge | 'built-upon' | 'undone' | null> {
  const { keptContactId, mergedContactId, mergedAt } = contactMerge
  const stands = and(eq(contactMerge.workspaceId, workspaceId), isNull(contactMerge.undoneAt))
  const [found] = await db
    .select({ ...standingMerge, mergedAt, undoneAt: contactMerge.undoneAt })
    .from(contactMerge)
    .where(
      and(
        eq(contactMerge.workspaceId, workspaceId),
        eq(contactMerge.id, mergeId),
        eq(keptContactId, contactId),
      ),
    )
  if (found === undefined) return null
  if (found.undoneAt !== null) return 'undone'
  const [later] = await db
    .select({ id: contactMerge.id })
    .from(contactMerge)
    .where(
      and(
        stands,
        or(eq(keptContactId, found.keptId), eq(mergedContactId, found.keptId)),
        or(gt(mergedAt, found.mergedAt), and(eq(mergedAt, found.mergedAt), gt(contactMerge.id, found.id))),
      ),
    )
    .orderBy(desc(mergedAt))
    .limit(1)
  return later === undefined ? found : 'built-upon'
}

/** Addresses that came to conversations while others were part of them, by conversation: of either person's. */
export async function learnedSince(
  db: Database,
  workspaceId: string,
  before: BeforeMerge,
): Promise<Map<string, Address[]>> {
  const { kind, address: value, conversationId } = identity
  const known = before.conversations.flatMap(({ addresses }) => addresses.map((address) => address.value))
  const older = before.moves.map(({ to }) => to)
  const rows = await db
    .select({ kind, value, conversationId })
    .from(identity)
    .where(
      and(
        eq(identity.workspaceId, workspaceId),
        inArray(identity.conversationId, older),
        sql`${identity.address} NOT IN (SELECT value FROM json_each(${JSON.stringify(known)}))`,
      ),
    )
  const byConversation = Map.groupBy(rows, (row) => row.conversationId)
  return new Map(
    [...byConversation].map(([id, all]) => [id, all.map(({ kind, value }) => ({ kind, value }))]),
  )
}

/**
 * After the conversations are apart again: each address leads to who had it, one `learned` meanwhile to nobody, and the
 * merge is over.
 */
export async function endMerge(
  db: Database,
  workspaceId: string,
  { id, keptId, mergedId, before }: StandingMerge,
  learned: ReadonlyMap<string, readonly Address[]>,
  memberId: string,
  now: number,
): Promise<void> {
  for (const { id: conversationId, contactId, channelId, addresses } of before.conversations) {
    const values = addresses.map(({ value }) => value)
    await db
      .update(identity)
      .set({ conversationId, contactId })
      .where(
        and(
          eq(identity.workspaceId, workspaceId),
          eq(identity.channelId, channelId),
          sql`${identity.address} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`,
        ),
      )
    forgetIdentities(conversationId)
  }
  for (const [conversationId, addresses] of learned) {
    const values = JSON.stringify(addresses.map(({ value }) => value))
    await db
      .delete(identity)
      .where(
        and(
          eq(identity.workspaceId, workspaceId),
          eq(identity.conversationId, conversationId),
          sql`${identity.address} IN (SELECT value FROM json_each(${values}))`,
        ),
      )
  }
  for (const { to } of before.moves) forgetIdentities(to)
  const ofWorkspace = eq(contact.workspaceId, workspaceId)
  await db.batch([
    db
      .update(contact)
      .set({ mergedInto: null })
      .where(and(ofWorkspace, eq(contact.id, mergedId))),
    db
      .update(contact)
      .set({ knownSince: before.knownSince, ...(before.seller !== undefined && { isSeller: before.seller }) })
      .where(and(ofWorkspace, eq(contact.id, keptId))),
    db
      .update(contactMerge)
      .set({ undoneAt: now })
      .where(and(eq(contactMerge.workspaceId, workspaceId), eq(contactMerge.id, id))),
    record(db, workspaceId, {
      memberId,
      act: 'contact.unmerged',
      subject: keptId,
      detail: mergedId,
      at: now,
    }),
  ])
}
