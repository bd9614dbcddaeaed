import { Done } from '../../../../src/protocol/api.ts'
import { ContactList, ContactView } from '../../../../src/protocol/contacts.ts'
import { request } from '../../../kit/http.ts'

const contact = (id: string, rest = ''): string => `/api/contacts/${encodeURIComponent(id)}${rest}`

/** Every call about contacts. Each throws what `request` throws. */
export const contactsApi = {
  search: async (search: string) =>
    (await request('GET', `/api/contacts?${new URLSearchParams({ search })}`, ContactList)).contacts,
  contact: (id: string) => request('GET', contact(id), ContactView),
  markSeller: (id: string, seller: boolean) =>
    request('PUT', contact(id, '/seller'), ContactView, { seller }),
  erase: (id: string) => request('DELETE', contact(id), Done),
  merge: (id: string, contactId: string) =>
    request('POST', contact(id, '/merge'), ContactView, { contactId }),
  undo: (id: string, mergeId: string) =>
    request('POST', contact(id, `/merges/${encodeURIComponent(mergeId)}/undo`), ContactView),
}
