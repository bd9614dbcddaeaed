import type { Address } from './address.ts'
import type { ChannelKind } from './channel.ts'

/** A contact's conversation as a merge sees it. */
export type MergedConversation = {
  id: string
  contactId: string
  channelId: string
  channelKind: ChannelKind
  createdAt: number
  /** Who could be reached in it before, as the identities said. */
  addresses: Address[]
}

/** Two contacts as they were before a merge. `knownSince` and `seller` are of the one who stays; `seller` is absent from older merges. */
export type BeforeMerge = {
  conversations: MergedConversation[]
  /** Younger conversations and the older one on the same channel that each moved into. */
  moves: { from: string; to: string }[]
  knownSince: number | null
  seller?: boolean
}

/**
 * Which conversations of two contacts become one: on each channel the oldest takes the others in. Visits to a web chat
 * stay apart, because each is read by its own visitor.
 */
export function movesOf(conversations: readonly MergedConversation[]): BeforeMerge['moves'] {
  const moving = conversations.filter(({ channelKind }) => channelKind !== 'web')
  return [...Map.groupBy(moving, ({ channelId }) => channelId).values()].flatMap((onOne) => {
    const [oldest, ...younger] = onOne.toSorted(byAge)
    return oldest === undefined ? [] : younger.map(({ id }) => ({ from: id, to: oldest.id }))
  })
}

/** The older first; of those made at once, the order is by id, so that a repeat decides alike. */
export function byAge(a: { createdAt: number; id: string }, b: { createdAt: number; id: string }): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}
