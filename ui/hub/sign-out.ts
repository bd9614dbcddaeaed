import type { QueryClient } from '@tanstack/query-core'
import { meKey } from './me-key.ts'

/** Forgets everything that belonged to the member, and shows the sign-in screen. */
export function signedOut(client: QueryClient): void {
  // What was typed and not got across is all that is kept there.
  sessionStorage.clear()
  client.setQueryData(meKey, null)
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] })
}
