import {
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  type QueryObserverResult,
} from '@tanstack/query-core'
import * as z from 'zod'
import { InboxFilter } from '../../../src/protocol/api.ts'
import { useAct } from '../../kit/act.ts'
import { useQuery, useQueryClient } from '../../kit/query.ts'
import { api } from '../api.ts'
import { append, headTellsAll, type InboxList, replaceHead } from './inbox-list.ts'

/** One list of the inbox, or, with words in `search`, what is found over all of them. */
const Listed = z.object({ filter: InboxFilter, search: z.string() })
type Listed = z.infer<typeof Listed>

const inboxKey = (listed: Listed) => ['inbox', listed] as const

/** The list from the top, as far down as it had been read before. */
async function load(client: QueryClient, listed: Listed): Promise<InboxList> {
  const known = client.getQueryData<InboxList>(inboxKey(listed))?.items.length ?? 0
  let list = await api.conversations(listed, null)
  while (list.nextCursor !== null && list.items.length < known) {
    list = append(list, await api.conversations(listed, list.nextCursor))
  }
  return list
}

/** One list of the inbox, or what a search over all of them finds, and the way to read on. */
export function useInbox(
  filter: InboxFilter,
  search = '',
): QueryObserverResult<InboxList> & {
  more: { busy: boolean; run: () => Promise<void> }
} {
  const client = useQueryClient()
  const listed = { filter, search }
  const query = useQuery<InboxList>({
    queryKey: inboxKey(listed),
    queryFn: () => load(client, listed),
    // What was found for fewer letters stays in sight until more is known.
    ...(search && { placeholderData: keepPreviousData }),
  })
  const more = useAct(async () => {
    const cursor = query.data?.nextCursor
    if (!cursor) return
    const page = await api.conversations(listed, cursor)
    client.setQueryData<InboxList>(inboxKey(listed), (list) =>
      // A list that was fetched again meanwhile continues elsewhere.
      list?.nextCursor === cursor ? append(list, page) : list,
    )
  })
  return { ...query, more }
}

/** Everything the inbox shows is fetched again. */
export function refetchInbox(client: QueryClient): Promise<void> {
  return refetch(client, ['inbox'])
}

/** Fetches again what is shown. What is under way may have been read too early: it is not waited for. */
async function refetch(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey })
  await client.invalidateQueries({ queryKey })
}

/** Brings the lists on screen up to date with the conversations that changed: mostly one page each. */
export async function refreshInbox(client: QueryClient, changed: ReadonlySet<string>): Promise<void> {
  const shown = client.getQueryCache().findAll({ queryKey: ['inbox'], type: 'active' })
  await Promise.all(
    shown.map(async ({ queryKey }) => {
      const head = await api.conversations(Listed.parse(queryKey[1]), null)
      const list = client.getQueryData<InboxList>(queryKey)
      if (list && headTellsAll(list, head, changed)) client.setQueryData(queryKey, replaceHead(list, head))
      else await refetch(client, queryKey)
    }),
  )
}
