import type { QueryClient, QueryObserverResult } from '@tanstack/query-core'
import { InboxFilter } from '../../../src/protocol/api.ts'
import { useAct } from '../../kit/act.ts'
import { useQuery, useQueryClient } from '../../kit/query.ts'
import { api } from '../api.ts'
import { append, headTellsAll, type InboxList, replaceHead } from './inbox-list.ts'

const inboxKey = (filter: InboxFilter) => ['inbox', filter] as const

/** The list from the top, as far down as it had been read before. */
async function load(client: QueryClient, filter: InboxFilter): Promise<InboxList> {
  const known = client.getQueryData<InboxList>(inboxKey(filter))?.items.length ?? 0
  let list = await api.conversations(filter, null)
  while (list.nextCursor !== null && list.items.length < known) {
    list = append(list, await api.conversations(filter, list.nextCursor))
  }
  return list
}

/** One list of the inbox and the way to read on. */
export function useInbox(filter: InboxFilter): QueryObserverResult<InboxList> & {
  more: { busy: boolean; run: () => Promise<void> }
} {
  const client = useQueryClient()
  const query = useQuery<InboxList>({ queryKey: inboxKey(filter), queryFn: () => load(client, filter) })
  const more = useAct(async () => {
    const cursor = query.data?.nextCursor
    if (!cursor) return
    const page = await api.conversations(filter, cursor)
    client.setQueryData<InboxList>(inboxKey(filter), (list) =>
      // A list that was fetched again meanwhile continues elsewhere.
      list?.nextCursor === cursor ? append(list, page) : list,
    )
  })
  return { ...query, more }
}

/** Everything the inbox shows is fetched again. */
export function refetchInbox(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ['inbox'] })
}

/** Brings the lists on screen up to date with the conversations that changed: mostly one page each. */
export async function refreshInbox(client: QueryClient, changed: ReadonlySet<string>): Promise<void> {
  const shown = client.getQueryCache().findAll({ queryKey: ['inbox'], type: 'active' })
  await Promise.all(
    shown.map(async ({ queryKey }) => {
      const head = await api.conversations(InboxFilter.parse(queryKey[1]), null)
      const list = client.getQueryData<InboxList>(queryKey)
      if (!list) return
      if (headTellsAll(list, head, changed)) client.setQueryData(queryKey, replaceHead(list, head))
      else await client.invalidateQueries({ queryKey })
    }),
  )
}
