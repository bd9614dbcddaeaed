import { inbox } from '../holder.ts'
import { previewOf, wakesAssistant } from '../message.ts'
import type { Draft } from './draft.ts'
import { openEpisode } from './state.ts'
import { earliest, type StoredMessage } from './stored-message.ts'

/** Messages here that were taken for the owner's words and are echoes of our own; `left` are all others, in their order. */
export type TakenForOwners = { echoes: readonly StoredMessage[]; left: readonly StoredMessage[] }

/**
 * Takes echoes away that only another conversation could have known. Where the owner has said nothing else in the episode
 * that is going on, it is the assistant's again, or people's where they had it, and who wrote is unanswered again.
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
  const said = left.filter((message) => message.episode === episode?.number)
  const spoken = said.some(({ author }) => author.kind === 'phone')
  if (episode?.holder.kind !== 'phone' || spoken) return
  const isPeoples = episode.handoffReason !== null || (episode.silentBecause ?? null) !== null
  episode.holder = isPeoples ? inbox : { kind: 'assistant' }
  const answer = said.findLast(
    ({ delivery }) => delivery !== null && delivery.state !== 'failed' && delivery.state !== 'cancelled',
  )
  const answeredUpToSeq = answer?.seq ?? (said[0] === undefined ? state.answeredUpToSeq : said[0].seq - 1)
  state.answeredUpToSeq = Math.min(state.answeredUpToSeq, answeredUpToSeq)
  const unanswered = said.filter(
    ({ seq, author, content }) =>
      seq > state.answeredUpToSeq && author.kind === 'client' && wakesAssistant(content),
  )
  state.unansweredSince ??= earliest(unanswered)
  state.unread = Math.max(state.unread, unanswered.length)
}
