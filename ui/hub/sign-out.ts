import type { QueryClient } from '@tanstack/query-core'
import type { Me } from '../../src/protocol/api.ts'
import { meKey } from './me-key.ts'

/** Forgets everything that belonged to the member, and shows the sign-in screen. */
export function signedOut(client: QueryClient): void {
  // What was typed and not got across is all that is kept there.
  sessionStorage.clear()
  client.setQueryData(meKey, null)
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] })
}

/** Who is signed in now, as `me` says. Another tab may have changed it: somebody else finds nothing of the last one's. */
export function takenOver(client: QueryClient, me: Me | null): Me | null {
  const before = client.getQueryData<Me | null>(meKey)
  if (before && before.member.id !== me?.member.id) signedOut(client)
  return me
}
