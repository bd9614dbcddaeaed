import type { Conversation, Item, Recording, Sent } from '../recording.ts'

/** A promise of the product's, and how to tell from a recording that it was broken. */
export type Judge = {
  promise: string
  /** A sentence for each breach. */
  breaches(recording: Recording): string[]
  /**
   * Breaks the promise in a recording (a copy, which it changes), so that a judge that has gone blind is noticed. False
   * when the run gave nothing to break.
   */
  plant(recording: Recording): boolean
}

/**
 * What is on its way in one process while another has been answered cannot be told apart from what began later; ms. A
 * busy machine takes this long to bring a request from one process to another.
 */
export const onTheWayMs = 1_000

/**
 * Whether a message began to leave after an instant. The product's own account of it is exact; without it, it may have
 * been on its way for a while when the provider's side had it.
 */
export function leftAfter({ leftAt, begunAt }: Sent, at: number): boolean {
  return leftAt === null ? begunAt > at + onTheWayMs : leftAt > at
}

/** The message of ours that an id names: `<conversation>.<message>`. */
export function messageOf(recording: Recording, ourId: string) {
  const [conversationId, id] = ourId.split('.')
  const conversation = recording.conversations.find(({ row }) => row.id === conversationId)
  const message = conversation?.messages.find((each) => each.id === id)
  return conversation && message && { conversation, message }
}

/** What was sent of a conversation, as the requests began. */
export function sentOf({ sent }: Recording, { row }: Conversation): Sent[] {
  return sent.filter(({ ourId }) => ourId.split('.')[0] === row.id).toSorted((a, b) => a.begunAt - b.begunAt)
}

/** Whether the process ended between two instants. */
export function diedBetween({ kills }: Recording, from: number, to: number): boolean {
  return kills.some(({ at }) => at >= from - onTheWayMs && at <= to + onTheWayMs)
}

/** Messages of ours that the provider took, all times it did, by our id. */
export function takenByOurId({ sent }: Recording): Map<string, Sent[]> {
  const taken = sent.filter((each) => each.taken !== null).toSorted((a, b) => a.begunAt - b.begunAt)
  return Map.groupBy(taken, ({ ourId }) => ourId)
}

/** Between which instants the product's own clock stood then, ms: one where it was not being put just then. */
export function productTime({ clock }: Recording, at: number): { earliest: number; latest: number } {
  const before = clock.findLast((turn) => turn.at <= at - onTheWayMs)
  const about = clock.filter((turn) => Math.abs(turn.at - at) < onTheWayMs)
  const ahead = [before, ...about].map((turn) => turn?.aheadMs ?? 0)
  return { earliest: at + Math.min(...ahead), latest: at + Math.max(...ahead) }
}

/** When a webhook that holds this was first acknowledged; null while none was. */
export function acknowledgedAt({ posted }: Recording, kind: Item['kind'], id: string): number | null {
  const times = posted.flatMap(({ items, status, answeredAt }) =>
    status === 200 && answeredAt !== null && items.some((item) => item.kind === kind && item.id === id)
      ? [answeredAt]
      : [],
  )
  return times.length === 0 ? null : Math.min(...times)
}

export const serviceWindowMs = 24 * 3_600_000

/** When the window ends that messages heard until `at` have opened, by the provider's stamps on them; ms. */
export function windowEnd({ heard }: Recording, { phone }: Conversation, at: number): number {
  const stamps = heard.filter((one) => one.phone === phone && one.at <= at).map(({ writtenAt }) => writtenAt)
  return Math.max(Number.NEGATIVE_INFINITY, ...stamps) + serviceWindowMs
}
