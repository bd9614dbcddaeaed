import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { canonicalForm } from '../domain/phone-forms.ts'
import { record } from './audit-log.ts'
import { standsFor } from './contacts.ts'
import type { Database } from './database.ts'
import {
  contact,
  contactMerge,
  conversation,
  episode,
  identity,
  message,
  meteredSession,
  parked,
  phoneBook,
  providerCost,
  wakeUp,
  webhookDelivery,
} from './schema.ts'

/** A person as far as rows know one: the contact, those merged into it, and the conversations of all of them. */
export type Person = { contactIds: string[]; conversationIds: string[] }

/** The whole person a contact is, or is part of; null when the workspace has no such contact. */
export async function findPerson(
  db: Database,
  workspaceId: string,
  contactId: string,
): Promise<Person | null> {
  const id = await standsFor(db, workspaceId, contactId)
  if (id === null) return null
  const contacts = await db.all<{ id: string }>(sql`
    WITH RECURSIVE part (id) AS (
      SELECT ${id} UNION SELECT c.id FROM contact c JOIN part p ON c.merged_into = p.id
      WHERE c.workspace_id = ${workspaceId}
    ) SELECT id FROM part`)
  const contactIds = contacts.map((row) => row.id)
  const conversations = await db
    .select({ id: conversation.id })
    .from(conversation)
    .where(and(eq(conversation.workspaceId, workspaceId), inArray(conversation.contactId, contactIds)))
    .union(
      db
        .select({ id: identity.conversationId })
        .from(identity)
        .where(and(eq(identity.workspaceId, workspaceId), inArray(identity.contactId, contactIds))),
    )
  return { contactIds, conversationIds: conversations.map((row) => row.id) }
}

/**
 * Deletes all rows of a person, all or nothing, and keeps who did. What was sent and billed stays in the ledgers, under
 * ids nobody can lead back: the conversation's own would also be that of a later one of the same address.
 */
export async function eraseRows(
  db: Database,
  workspaceId: string,
  contactId: string,
  { contactIds, conversationIds }: Person,
  act: { memberId: string; at: number },
): Promise<void> {
  const addresses = await db
    .select({ address: identity.address, kind: identity.kind })
    .from(identity)
    .where(and(eq(identity.workspaceId, workspaceId), inArray(identity.contactId, contactIds)))
  const phones = addresses.filter(({ kind }) => kind === 'phone')
  const conversations = sql`(SELECT value FROM json_each(${JSON.stringify(conversationIds)}))`
  const contacts = sql`(SELECT value FROM json_each(${JSON.stringify(contactIds)}))`
  const theirs = sql`(SELECT value FROM json_each(${JSON.stringify(addresses.map(({ address }) => address))}))`
  // What could not be read was never led to a conversation: it is theirs when it names an address of theirs.
  const namesThem = sql`CASE WHEN json_valid(${parked.payload}) THEN EXISTS (
    SELECT 1 FROM json_tree(${parked.payload}) part WHERE CAST(part.atom AS TEXT) IN ${theirs}) END`
  const unread = and(eq(parked.workspaceId, workspaceId), eq(parked.source, 'webhook-item'), namesThem)
  const nameless = JSON.stringify(conversationIds.map((from) => ({ from, to: crypto.randomUUID() })))
  const of = (
    table: typeof message | typeof episode | typeof wakeUp | typeof webhookDelivery | typeof parked,
  ) => and(eq(table.workspaceId, workspaceId), sql`${table.conversationId} IN ${conversations}`)
  const toNameless = (table: typeof meteredSession | typeof providerCost) => ({
    set: sql`(SELECT value ->> 'to' FROM json_each(${nameless}) WHERE value ->> 'from' = ${table.conversationId})`,
    where: and(eq(table.workspaceId, workspaceId), sql`${table.conversationId} IN ${conversations}`),
  })
  const [sessions, costs] = [toNameless(meteredSession), toNameless(providerCost)]
  await db.batch([
    db.update(meteredSession).set({ conversationId: sessions.set }).where(sessions.where),
    db.update(providerCost).set({ conversationId: costs.set }).where(costs.where),
    db.delete(message).where(of(message)),
    db.delete(episode).where(of(episode)),
    db.delete(wakeUp).where(of(wakeUp)),
    db.delete(webhookDelivery).where(of(webhookDelivery)),
    db.delete(parked).where(or(of(parked), unread)),
    db
      .delete(phoneBook)
      .where(
        and(
          eq(phoneBook.workspaceId, workspaceId),
          sql`${phoneBook.phone} IN (SELECT value FROM json_each(${JSON.stringify(
            phones.map(({ address }) => canonicalForm(address)),
          )}))`,
        ),
      ),
    db
      .delete(contactMerge)
      .where(
        and(
          eq(contactMerge.workspaceId, workspaceId),
          or(
            sql`${contactMerge.keptContactId} IN ${contacts}`,
            sql`${contactMerge.mergedContactId} IN ${contacts}`,
          ),
        ),
      ),
    db
      .delete(conversation)
      .where(and(eq(conversation.workspaceId, workspaceId), sql`${conversation.id} IN ${conversations}`)),
    db
      .delete(identity)
      .where(and(eq(identity.workspaceId, workspaceId), inArray(identity.contactId, contactIds))),
    db.delete(contact).where(and(eq(contact.workspaceId, workspaceId), inArray(contact.id, contactIds))),
    record(db, workspaceId, { ...act, act: 'contact.erased', subject: contactId }),
  ])
}
