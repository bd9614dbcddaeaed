import type { QueryClient } from '@tanstack/query-core'
import { forgetUnsent } from './conversation/unsent.ts'
import { meKey } from './session.tsx'
import { forgetUnsaved } from './settings/unsaved.ts'

/** Forgets everything that belonged to the member, and shows the sign-in screen. */
export function signedOut(client: QueryClient): void {
  forgetUnsent()
  forgetUnsaved()
  client.setQueryData(meKey, null)
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] })
}
