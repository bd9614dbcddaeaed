import { z } from 'zod'
import { ChannelKind } from '../domain/channel.ts'

/** A contact as a list shows it. `address` is null for web visitors, who have none that a person could read. */
export const ContactSummary = z.object({
  id: z.string(),
  name: z.string().nullable(),
  address: z.string().nullable(),
})
export type ContactSummary = z.infer<typeof ContactSummary>

/** `GET /api/contacts?search=`: contacts whose name or address has the words in it, those seen last first. */
export const ContactQuery = z.object({
  search: z.string().trim().min(1).max(80),
  limit: z.coerce.number().int().min(1).max(20).default(8),
})
export const ContactList = z.object({ contacts: z.array(ContactSummary) })

/** One contact and its one history: its conversations over all channels, the newest activity first. Instants in ms. */
export const ContactView = ContactSummary.extend({
  /** Sells the same kind of thing: the assistant never answers them. */
  seller: z.boolean(),
  conversations: z.array(
    z.object({
      id: z.string(),
      channel: z.object({ id: z.string(), kind: ChannelKind, name: z.string() }),
      address: z.string().nullable(),
      status: z.enum(['open', 'finished']),
      lastActivityAt: z.int(),
    }),
  ),
  /** Who was merged into this contact, the latest first. Only the latest may be taken apart again. */
  merges: z.array(
    z.object({ id: z.string(), contact: ContactSummary, mergedAt: z.int(), canUndo: z.boolean() }),
  ),
})
export type ContactView = z.infer<typeof ContactView>

/** `PUT /api/contacts/:contactId/seller`: whether the contact is another seller, whom the assistant never answers. */
export const MarkSeller = z.object({ seller: z.boolean() })

/** `POST /api/contacts/:contactId/merge`: the two are one person. The older contact of them stays and is answered. */
export const MergeContacts = z.object({ contactId: z.string().min(1).max(128) })
