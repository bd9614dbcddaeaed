const HOUR = 3_600_000

/** The product's own unit of charging lasts 24 h from its first message, 72 h when an ad brought it; never extended. */
const SESSION_MS = 24 * HOUR
const AD_SESSION_MS = 72 * HOUR

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
  /** It opens nothing, unless word comes that it reached the client all the same. */
  failed?: true
}

/**
 * A session of a conversation. `openers` are its messages up to the client's first, which cannot fail; the first of
 * them that has not failed is the one that opened it. When all have failed the session is void.
 */
export type Session = { number: number; openers: readonly Opener[] }

/** The session after a message: the running one, or the next one, which this message opens. */
export function spoken(session: Session | null, message: Opener): Session {
  if (session === null) return { number: 1, openers: [message] }
  const span = spanOf(session)
  if (span !== null && message.at >= span.endsAt) return { number: session.number + 1, openers: [message] }
  const sameWindow = session.openers.filter(({ at, fromAd }) => message.at < endOf(at, fromAd))
  const others = sameWindow.filter(({ seq, failed }) => seq !== message.seq || failed === undefined)
  if (others.at(-1)?.from === 'client' || others.some(({ seq }) => seq === message.seq)) return session
  return { ...session, openers: [...others, message] }
}

/** The session once a message of ours has failed or was taken back: as if it had never been written. */
export function unspoken(session: Session | null, seq: number): Session | null {
  return changeOpener(session, seq, (opener) => ({ ...opener, failed: true }))
}

/** The session once a message taken for failed turns out to have reached the client: as if nobody had doubted it. */
export function respoken(session: Session | null, seq: number): Session | null {
  return changeOpener(session, seq, ({ failed: _, ...opener }) => opener)
}

/** The session without messages that are another conversation's. */
export function withoutOpeners(session: Session | null, seqs: readonly number[]): Session | null {
  if (session === null || !session.openers.some(({ seq }) => seqs.includes(seq))) return session
  return { ...session, openers: session.openers.filter(({ seq }) => !seqs.includes(seq)) }
}

function changeOpener(
  session: Session | null,
  seq: number,
  change: (opener: Opener) => Opener,
): Session | null {
  if (session === null || !session.openers.some((opener) => opener.seq === seq)) return session
  return { ...session, openers: session.openers.map((one) => (one.seq === seq ? change(one) : one)) }
}

/** From when to when a session runs and how it was opened; null when it is void. Instants in ms. */
export function spanOf(
  session: Session,
): { openedAt: number; endsAt: number; opening: SessionOpening } | null {
  const first = session.openers.find(({ failed }) => failed === undefined)
  if (first === undefined) return null
  const { at, opening, fromAd } = first
  return { openedAt: at, endsAt: endOf(at, fromAd), opening }
}

function endOf(at: number, fromAd: boolean): number {
  return at + (fromAd ? AD_SESSION_MS : SESSION_MS)
}
