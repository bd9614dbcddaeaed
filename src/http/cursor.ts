import type { InboxCursor } from '../db/conversations.ts'
import { RefusedError } from './problem.ts'

/** Where a page ended, as an opaque text a client gives back. */
export function writeCursor({ lastActivityAt, id }: InboxCursor): string {
  return `${lastActivityAt}.${id}`
}

/** The place a client's cursor names. Throws a refusal when it is none of ours. */
export function readCursor(text: string): InboxCursor {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,128})$/.exec(text) ?? []
  if (at === undefined || id === undefined)
    throw new RefusedError(400, 'invalid-cursor', 'Give the nextCursor of the page before, unchanged.')
  return { lastActivityAt: Number(at), id }
}
