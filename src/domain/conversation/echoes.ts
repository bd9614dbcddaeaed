import { previewOf } from '../message.ts'
import { type Draft, waitAgain } from './draft.ts'
import { openEpisode } from './state.ts'
import { earliest, type StoredMessage } from './stored-message.ts'

/** Messages here that were taken for the owner's words and are echoes of our own; `left` are all others, in their order. */
export type TakenForOwners = { echoes: readonly StoredMessage[]; left: readonly StoredMessage[] }

/**
 * Takes echoes away that only another conversation could have known. Where the owner has said nothing else in the episode
 * that is going on, it stands again as it did before.
 */
export function forgetEchoes(draft: Draft, { echoes, left }: TakenForOwners): void {
  const { state } = draft
  if (echoes.length === 0) return
  for (const { seq } of echoes) draft.writes.push({ type: 'remove', seq, version: 0 })
  // Who watches has messages that are gone: they begin again from a snapshot.
  state.storage = draft.random
  draft.visible = true
  const last = left.findLast(({ author }) => author.kind !== 'system')
  state.lastMessage = last ? { preview: previewOf(last.content), author: last.author, at: last.at } : null
  state.personSpokeAt = earliest(
    left.filter(({ author }) => author.kind === 'member' || author.kind === 'phone'),
  )
  const episode = openEpisode(state)
  const spoken = left.some(
    (message) => message.episode === episode?.number && message.author.kind === 'phone',
  )
  if (episode?.holder.kind !== 'phone' || spoken) return
  if (episode.beforePhone === undefined) return
  const { holder, assistantMayReturn, firstResponseAt } = episode.beforePhone
  episode.holder = holder
  episode.assistantMayReturn = assistantMayReturn
  episode.firstResponseAt = firstResponseAt
  waitAgain(state, episode.beforePhone)
  delete episode.beforePhone
}
