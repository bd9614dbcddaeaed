/**
 * What a desk knows of the sign it keeps for conversations, a column of the workspace's row in D1: somebody is
 * there, or nobody. Kept in storage, so that a desk that died knows what it has left standing.
 */
export type PresenceSign = {
  /** What the sign says; null while it is being changed, and after a change of which nobody knows how it ended. */
  shown: boolean | null
  /** Since when nobody has been there while it may say otherwise, ms. */
  emptySince: number | null
}

export const noSign: PresenceSign = { shown: false, emptySince: null }

/** How long a desk that has emptied still counts as attended, ms: a page that reloads is back by then. */
export const reloadGraceMs = 45_000

/** What is to be done about the sign. */
export type PresenceStep = {
  /** What to show from now on; null leaves the sign as it is. */
  show: boolean | null
  emptySince: number | null
  /** When to look again at the latest, ms; null when only somebody's coming changes anything. */
  lookAgainAt: number | null
}

/**
 * The next step about a sign, given whether anybody is there now. The sign goes up at once, and comes down once the desk has
 * been empty for the grace; a member who says that they leave is given none.
 */
export function presenceStep(
  { shown, emptySince }: PresenceSign,
  anybody: boolean,
  now: number,
  graceMs: number,
): PresenceStep {
  if (anybody) return { show: shown === true ? null : true, emptySince: null, lookAgainAt: null }
  if (shown === false) return { show: null, emptySince: null, lookAgainAt: null }
  const since = emptySince ?? now
  const until = since + graceMs
  return until > now
    ? { show: null, emptySince: since, lookAgainAt: until }
    : { show: false, emptySince: null, lookAgainAt: null }
}
