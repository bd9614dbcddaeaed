import { findContact, markSeller, searchContacts } from '../../db/contacts.ts'
import { database } from '../../db/database.ts'
import { Done } from '../../protocol/api.ts'
import { ContactList, ContactQuery, ContactView, MarkSeller, MergeContacts } from '../../protocol/contacts.ts'
import type { Bindings } from '../bindings.ts'
import { eraseContact } from '../contacts/erasing.ts'
import { mergeContacts, undoMerge } from '../contacts/merging.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'

async function contactOr404(env: Bindings, workspaceId: string, contactId: string): Promise<ContactView> {
  const found = await findContact(database(env), workspaceId, contactId)
  if (found === null) throw notFound('contact')
  return found
}

export const contacts = [
  route({
    method: 'GET',
    path: '/api/contacts',
    need: 'member',
    summary: 'Contacts whose name or address has some words in it.',
    query: ContactQuery,
    answer: ContactList,
    handle: async ({ env, who, query: { search, limit } }) => ({
      contacts: await searchContacts(database(env), who.workspace.id, search, limit),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/contacts/:contactId',
    need: 'member',
    summary: 'A contact and its conversations over all channels.',
    answer: ContactView,
    handle: ({ env, who, params }) => contactOr404(env, who.workspace.id, params.contactId),
  }),
  route({
    method: 'PUT',
    path: '/api/contacts/:contactId/seller',
    need: 'member',
    summary: 'Marks a contact as another seller, whom the assistant never answers, or takes the mark away.',
    body: MarkSeller,
    answer: ContactView,
    async handle({ env, who, params: { contactId }, body: { seller } }) {
      const act = { seller, memberId: who.id, now: Date.now() }
      if (!(await markSeller(database(env), who.workspace.id, contactId, act))) throw notFound('contact')
      return contactOr404(env, who.workspace.id, contactId)
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/contacts/:contactId',
    need: 'owner',
    summary:
      'Erases a person for good: contact, addresses, conversations, files. Billing keeps its lines without saying whose.',
    answer: Done,
    async handle({ env, who, params }) {
      await eraseContact(env, who, params.contactId)
      return { ok: true }
    },
  }),
  route({
    method: 'POST',
    path: '/api/contacts/:contactId/merge',
    need: 'member',
    summary: 'Makes two contacts one person’s; the older one stays.',
    body: MergeContacts,
    answer: ContactView,
    async handle({ env, who, params, body }) {
      const kept = await mergeContacts(env, who, [params.contactId, body.contactId])
      return contactOr404(env, who.workspace.id, kept)
    },
  }),
  route({
    method: 'POST',
    path: '/api/contacts/:contactId/merges/:mergeId/undo',
    need: 'member',
    summary: 'Takes a merge apart again: each has its own addresses and messages.',
    answer: ContactView,
    async handle({ env, who, params }) {
      const kept = await undoMerge(env, who, params.contactId, params.mergeId)
      return contactOr404(env, who.workspace.id, kept)
    },
  }),
]
