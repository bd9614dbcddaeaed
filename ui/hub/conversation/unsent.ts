import * as z from 'zod'

/** A message the member has written which the server has not confirmed. */
const Unsent = z.object({
  clientId: z.string(),
  text: z.string(),
  /** The file it carries, with the text as the words that go along. */
  file: z.object({ id: z.string(), name: z.string() }).exactOptional(),
  at: z.number(),
  /** The newest message the member had seen. */
  basedOnSeq: z.number(),
  /** `stale`: the client wrote meanwhile, and the member has to decide. */
  state: z.enum(['sending', 'failed', 'stale']),
  /** Why it failed, for the member. */
  error: z.string().nullable(),
})
export type Unsent = z.infer<typeof Unsent>

const Stored = z.object({ text: z.string(), unsent: z.array(Unsent) })
/** What a member has typed and not yet got across, in one conversation. */
export type Stored = z.infer<typeof Stored>

const prefix = 'foyer.unsent.'

/**
 * Reads what is kept for a conversation. It outlives a reload, in this tab alone: a message that was
 * under way then (its client id is not in `underWay`) is offered for another try, which its client id
 * makes harmless.
 */
export function readUnsent(
  conversationId: string,
  underWay: ReadonlySet<string>,
  storage: Storage = sessionStorage,
): Stored {
  const text = storage.getItem(prefix + conversationId)
  if (text === null) return { text: '', unsent: [] }
  const stored = Stored.parse(JSON.parse(text))
  const interrupted = (message: Unsent) => message.state === 'sending' && !underWay.has(message.clientId)
  return {
    text: stored.text,
    unsent: stored.unsent.map((message) =>
      interrupted(message) ? { ...message, state: 'failed' } : message,
    ),
  }
}

export function writeUnsent(conversationId: string, stored: Stored, storage: Storage = sessionStorage): void {
  if (stored.text === '' && stored.unsent.length === 0) storage.removeItem(prefix + conversationId)
  else storage.setItem(prefix + conversationId, JSON.stringify(stored))
}
