import type { Conversation, Recording, Sent } from '../recording.ts'

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
