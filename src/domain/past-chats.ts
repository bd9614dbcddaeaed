/** A message of a past chat that came over from the owner's phone; `at` in ms. */
export type PastMessage = { at: number; from: 'client' | 'person'; text: string }

/** All that one piece of the history has of one person's chat. `phone`: digits; null where only a user id is known. */
export type PastThread = { id: string; phone: string | null; messages: PastMessage[] }

/** One name of the owner's address book; null when it was taken out. */
export type BookEntry = { phone: string; name: string | null }

/** A silence this long ends an interaction, as it ends an episode only the assistant holds; ms. */
const SILENCE_MS = 24 * 3_600_000

/** A thread as the interactions it consists of, each in the order it was written; one without a client is none. */
export function interactionsOf({ messages }: PastThread): PastMessage[][] {
  const interactions: PastMessage[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const message of messages.toSorted((a, b) => a.at - b.at)) {
    if (message.at - last >= SILENCE_MS) interactions.push([])
    interactions.at(-1)?.push(message)
    last = message.at
  }
  return interactions.filter((messages) => messages.some(({ from }) => from === 'client'))
}

/** Messages that are taken together: one statement carries them, and one step of work handles them. */
const GROUP = 200

/** Threads in groups of some 200 messages; a longer thread goes on in the next group. */
export function groupsOf(threads: readonly PastThread[]): PastThread[][] {
  const groups: PastThread[][] = []
  let room = 0
  for (const { messages, ...thread } of threads) {
    for (let from = 0; from < messages.length; ) {
      if (room === 0) {
        groups.push([])
        room = GROUP
      }
      const part = messages.slice(from, from + room)
      groups.at(-1)?.push({ ...thread, messages: part })
      from += part.length
      room -= part.length
    }
  }
  return groups
}

/** When a thread began, ms; null for one without messages. */
export function beganAt({ messages }: PastThread): number | null {
  return messages.length === 0 ? null : Math.min(...messages.map(({ at }) => at))
}
