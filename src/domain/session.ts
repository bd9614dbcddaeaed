const HOUR = 3_600_000

/** The product's own unit of charging lasts 24 h from its first message, 72 h when an ad brought it; never extended. */
export const SESSION_MS = 24 * HOUR
export const AD_SESSION_MS = 72 * HOUR

/**
 * How a session is opened, which decides its price: by the client, whose window also covers our free text, or by an
 * `active` message, a template sent outside the window.
 */
export type SessionOpening = 'client' | 'active'

/** A message that opens a session, unless an earlier one that has not failed does. `at` in ms. */
export type Opener = {
  seq: number
  at: number
  from: 'client' | 'us'
  opening: SessionOpening
  fromAd: boolean
}

/**
 * A session of a conversation. `openers` are its messages up to the client's first, which cannot fail; the first of
 * them is the one that opened it. None is left when all have failed: then the session is void.
 */
export type Session = { number: number; openers: readonly Opener[] }

/** The session after a message: the running one, or the next one, which this message opens. */
export function spoken(session: Session | null, message: Opener): Session {
  const span = session && spanOf(session)
  if (session === null) return { number: 1, openers: [message] }
  if (span === null) return { ...session, openers: [message] }
  if (message.at >= span.endsAt) return { number: session.number + 1, openers: [message] }
  if (session.openers.at(-1)?.from === 'client') return session
  return { ...session, openers: [...session.openers, message] }
}

/** The session once a message of ours has failed or was taken back: as if it had never been written. */
export function unspoken(session: Session | null, seq: number): Session | null {
  if (session === null || !session.openers.some((opener) => opener.seq === seq)) return session
  return { ...session, openers: session.openers.filter((opener) => opener.seq !== seq) }
}

/** From when to when a session runs and how it was opened; null when it is void. Instants in ms. */
export function spanOf(
  session: Session,
): { openedAt: number; endsAt: number; opening: SessionOpening } | null {
  const [first] = session.openers
  if (first === undefined) return null
  const { at, opening, fromAd } = first
  return { openedAt: at, endsAt: at + (fromAd ? AD_SESSION_MS : SESSION_MS), opening }
}
