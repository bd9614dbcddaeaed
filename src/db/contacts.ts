import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { ContactSummary, ContactView } from '../protocol/contacts.ts'
import { record } from './audit-log.ts'
import { contactHas } from './contact-search.ts'
import type { Database } from './database.ts'
import { channel, contact, contactMerge, conversation, identity } from './schema.ts'

/** An address of a contact as members may see it: a phone rather than an id, the newest. */
const address = sql<string | null>`(
  SELECT ${identity.address} FROM ${identity}
  WHERE ${identity.workspaceId} = ${contact.workspaceId} AND ${identity.contactId} = ${contact.id}
    AND ${identity.kind} <> 'visitor'
  ORDER BY ${identity.kind} = 'phone' DESC, ${identity.createdAt} DESC LIMIT 1)`
const summary = { id: contact.id, name: contact.name, address }

/** Contacts whom `contactHas` finds, those made last first; one merged into another is not its own. */
export function searchContacts(
  db: Database,
  workspaceId: string,
  search: string,
  limit: number,
): Promise<ContactSummary[]> {
  return db
    .select(summary)
    .from(contact)
    .where(and(eq(contact.workspaceId, workspaceId), isNull(contact.mergedInto), contactHas(search)))
    .orderBy(desc(contact.createdAt), contact.id)
    .limit(limit)
}

/** A contact with all its conversations; one that was merged is answered as who it was merged into. Null for none. */
export async function findContact(
  db: Database,
  workspaceId: string,
  contactId: string,
): Promise<ContactView | null> {
  const id = await standsFor(db, workspaceId, contactId)
  if (id === null) return null
  const conversationAddress = sql<string | null>`(
    SELECT ${identity.address} FROM ${identity}
    WHERE ${identity.workspaceId} = ${conversation.workspaceId}
      AND ${identity.conversationId} = ${conversation.id} AND ${identity.kind} <> 'visitor'
    ORDER BY ${identity.kind} = 'phone' DESC, ${identity.createdAt} DESC LIMIT 1)`
  const [[found], conversations, merges] = await Promise.all([
    db
      .select({ ...summary, seller: contact.isSeller })
      .from(contact)
      .where(and(eq(contact.workspaceId, workspaceId), eq(contact.id, id))),
    db
      .select({
        id: conversation.id,
        channel: { id: channel.id, kind: channel.kind, name: channel.name },
        address: conversationAddress,
        status: conversation.status,
        lastActivityAt: conversation.lastActivityAt,
      })
      .from(conversation)
      .innerJoin(
        channel,
        and(eq(channel.workspaceId, conversation.workspaceId), eq(channel.id, conversation.channelId)),
      )
      .where(
        and(
          eq(conversation.workspaceId, workspaceId),
          eq(conversation.contactId, id),
          isNull(conversation.aliasOf),
        ),
      )
      .orderBy(desc(conversation.lastActivityAt), conversation.id)
      .limit(50),
    db
      .select({ id: contactMerge.id, mergedAt: contactMerge.mergedAt, contact: summary })
      .from(contactMerge)
      .innerJoin(
        contact,
        and(eq(contact.workspaceId, contactMerge.workspaceId), eq(contact.id, contactMerge.mergedContactId)),
      )
      .where(
        and(
          eq(contactMerge.workspaceId, workspaceId),
          eq(contactMerge.keptContactId, id),
          isNull(contactMerge.undoneAt),
        ),
      )
      .orderBy(desc(contactMerge.mergedAt), desc(contactMerge.id)),
  ])
  if (found === undefined) return null
  return {
    ...found,
    conversations,
    merges: merges.map((merge, index) => ({ ...merge, canUndo: index === 0 })),
  }
}

/** Marks a contact as another seller, or takes the mark away; who did so is recorded. False when there is no such contact. */
export async function markSeller(
  db: Database,
  workspaceId: string,
  contactId: string,
  { seller, memberId, now }: { seller: boolean; memberId: string; now: number },
): Promise<boolean> {
  const id = await standsFor(db, workspaceId, contactId)
  if (id === null) return false
  await db.batch([
    db
      .update(contact)
      .set({ isSeller: seller })
      .where(and(eq(contact.workspaceId, workspaceId), eq(contact.id, id))),
    record(db, workspaceId, {
      memberId,
      act: seller ? 'contact.seller-marked' : 'contact.seller-unmarked',
      subject: id,
      at: now,
    }),
  ])
  return true
}

/** The contact an id stands for: itself, or who it was merged into. */
export async function standsFor(
  db: Database,
  workspaceId: string,
  contactId: string,
): Promise<string | null> {
  let id = contactId
  for (;;) {
    const [found] = await db
      .select({ mergedInto: contact.mergedInto })
      .from(contact)
      .where(and(eq(contact.workspaceId, workspaceId), eq(contact.id, id)))
    if (found === undefined) return null
    if (found.mergedInto === null) return id
    id = found.mergedInto
  }
}
