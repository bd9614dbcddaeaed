import type { InboxFilter } from '../../../src/protocol/api.ts'

/** The address of a conversation, or of the bare list, in the view that is being looked at. */
export function inboxPath(filter: InboxFilter, id = ''): string {
  const query = filter === 'open' ? '' : `?view=${filter}`
  return `/inbox${id && `/${encodeURIComponent(id)}`}${query}`
}
