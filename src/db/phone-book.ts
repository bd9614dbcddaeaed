import { canonicalForm, otherFormOf } from '../domain/phone-forms.ts'

/** What the owner's phone knows of a number. `knownSince` in ms. */
export type PhoneBookRow = { phone: string; name?: string | null; knownSince?: number }

type Place = { workspaceId: string; channelId: string }

/**
 * Keeps what the owner's phone knows of people, and tells it to the contacts there are. A name in the owner's own address
 * book comes before the one a person gives themselves; since when somebody is known only moves back. Repeats are harmless.
 */
export async function keepPhoneBook(
  db: D1Database,
  place: Place,
  rows: readonly PhoneBookRow[],
): Promise<void> {
  if (rows.length === 0) return
  const { workspaceId, channelId } = place
  const entries = JSON.stringify(
    rows.map(({ phone, name, knownSince }) => ({
      phone: canonicalForm(phone),
      other: otherFormOf(canonicalForm(phone)),
      named: name !== undefined,
      name: name ?? null,
      knownSince: knownSince ?? null,
    })),
  )
  await db.batch([
    db
      .prepare(
        `INSERT INTO phone_book (workspace_id, channel_id, phone, name, known_since)
         SELECT ?1, ?2, value ->> 'phone', value ->> 'name', value ->> 'knownSince' FROM json_each(?3) WHERE true
         ON CONFLICT DO UPDATE SET name = excluded.name WHERE excluded.known_since IS NULL`,
      )
      .bind(workspaceId, channelId, entries),
    db
      .prepare(
        `UPDATE phone_book SET known_since = min(coalesce(phone_book.known_since, entry.known_since), entry.known_since)
         FROM (SELECT value ->> 'phone' AS phone, value ->> 'knownSince' AS known_since FROM json_each(?3)) AS entry
         WHERE workspace_id = ?1 AND channel_id = ?2 AND phone_book.phone = entry.phone
           AND entry.known_since IS NOT NULL`,
      )
      .bind(workspaceId, channelId, entries),
    db
      .prepare(
        `UPDATE contact SET name = coalesce(book.name, contact.name),
           known_since = CASE WHEN book.known_since IS NULL THEN contact.known_since
             ELSE min(coalesce(contact.known_since, book.known_since), book.known_since) END
         FROM (SELECT i.contact_id, b.name, b.known_since
               FROM json_each(?3) AS entry
               JOIN phone_book b ON b.workspace_id = ?1 AND b.channel_id = ?2 AND b.phone = entry.value ->> 'phone'
               JOIN identity i ON i.workspace_id = ?1 AND i.channel_id = ?2
                 AND i.address IN (entry.value ->> 'phone', entry.value ->> 'other')) AS book
         WHERE contact.workspace_id = ?1 AND contact.id = book.contact_id`,
      )
      .bind(workspaceId, channelId, entries),
  ])
}
