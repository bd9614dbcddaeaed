import {
  type DefaultError,
  type QueryClient,
  type QueryKey,
  QueryObserver,
  type QueryObserverOptions,
  type QueryObserverResult,
} from '@tanstack/query-core'
import { createContext } from 'preact'
import { useContext, useLayoutEffect, useReducer, useState } from 'preact/hooks'

const ClientContext = createContext<QueryClient | null>(null)
export const QueryProvider = ClientContext.Provider

/** The client given by the nearest `QueryProvider`. */
export function useQueryClient(): QueryClient {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useQueryClient needs a QueryProvider above it')
  return client
}

/** Observes one query for as long as the component lives, and renders it again when the query changes. */
export function useQuery<Data, Shown = Data>(
  options: QueryObserverOptions<Data, DefaultError, Shown, Data, QueryKey>,
): QueryObserverResult<Shown, DefaultError> {
  const client = useQueryClient()
  const [observer] = useState(
    () => new QueryObserver<Data, DefaultError, Shown, Data, QueryKey>(client, options),
  )
  const [, renderAgain] = useReducer<number, void>((count) => count + 1, 0)
  useLayoutEffect(() => observer.subscribe(() => renderAgain()), [observer])
  useLayoutEffect(() => observer.setOptions(options))
  return observer.getOptimisticResult(client.defaultQueryOptions(options))
}
