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
  /** `waiting`: for the network. `stale`: the client wrote meanwhile, and the member has to decide. */
  state: z.enum(['sending', 'waiting', 'failed', 'stale']),
  /** Why it failed, for the member. */
  error: z.string().nullable(),
})
export type Unsent = z.infer<typeof Unsent>

const Stored = z.object({ text: z.string(), unsent: z.array(Unsent) })
/** What a member has typed and not yet got across, in one conversation. */
export type Stored = z.infer<typeof Stored>

/** Whose words, and to which conversation: who signs in next in the same tab does not find another's. */
export type Place = { memberId: string; conversationId: string }

/** What a place is called where it is kept. */
export function nameOf({ memberId, conversationId }: Place): string {
  return `foyer.unsent.${memberId}.${conversationId}`
}

/**
 * Reads what a member has kept for a conversation. It outlives a reload, in this tab alone: a message that was
 * under way then (its client id is not in `underWay`) is offered for another try, which its client id
 * makes harmless.
 */
export function readUnsent(
  place: Place,
  underWay: ReadonlySet<string>,
  storage: Storage = sessionStorage,
): Stored {
  const text = storage.getItem(nameOf(place))
  if (text === null) return { text: '', unsent: [] }
  const stored = Stored.parse(JSON.parse(text))
  const interrupted = ({ state, clientId }: Unsent) =>
    (state === 'sending' || state === 'waiting') && !underWay.has(clientId)
  return {
    text: stored.text,
    unsent: stored.unsent.map((message) =>
      interrupted(message) ? { ...message, state: 'failed' } : message,
    ),
  }
}

export function writeUnsent(place: Place, stored: Stored, storage: Storage = sessionStorage): void {
  if (stored.text === '' && stored.unsent.length === 0) storage.removeItem(nameOf(place))
  else storage.setItem(nameOf(place), JSON.stringify(stored))
}
