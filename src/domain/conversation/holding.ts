import { inbox } from '../holder.ts'
import type { Sendable } from '../message.ts'
import { serviceWindowOpen } from '../window.ts'
import type { Refusal } from './commands.ts'
import {
  append,
  close,
  type Draft,
  give,
  open,
  personAnswered,
  personSpoke,
  silenceAssistant,
  standingOf,
  waitAgain,
  withdraw,
} from './draft.ts'
import { optedOutAt } from './marketing.ts'
import { openEpisode } from './state.ts'
import { clientKey } from './stored-message.ts'

/** A member writes to the client, which takes the episode over, whoever held it. */
export function memberSend(
  draft: Draft,
  command: {
    memberId: string
    clientId: string
    content: Sendable
    basedOnSeq: number
    sendAnyway: boolean
  },
): Refusal | null {
  const { state, now } = draft
  if (state.movedTo !== null) return { refused: 'finished' }
  const { content } = command
  if (content.type !== 'template' && !serviceWindowOpen(state.serviceWindowEndsAt, now)) {
    return { refused: 'window-closed', closedAt: state.serviceWindowEndsAt ?? now }
  }
  const marketing = content.type === 'template' && content.category === 'marketing'
  const optedOut = marketing ? optedOutAt(state) : null
  if (optedOut !== null) return { refused: 'opted-out', at: optedOut }
  if (state.lastInboundSeq > command.basedOnSeq && !command.sendAnyway) {
    return { refused: 'stale', newestSeq: state.seq }
  }
  const holder = { kind: 'member', memberId: command.memberId } as const
  const episode = openEpisode(state) ?? open(draft, 'us', holder)
  give(draft, episode, holder)
  append(draft, {
    author: { kind: 'member', memberId: command.memberId },
    content,
    at: now,
    key: clientKey(command.memberId, command.clientId),
    clientId: command.clientId,
  })
  if (marketing) state.marketedAt = now
  personSpoke(draft, now)
  personAnswered(draft)
  state.unread = 0
  return null
}

/** A member takes the episode; from the commit on the assistant is silent. */
export function takeOver(draft: Draft, memberId: string): Refusal | null {
  const episode = openEpisode(draft.state)
  if (episode === null) return { refused: 'finished' }
  if (episode.holder.kind === 'member' && episode.holder.memberId === memberId) return null
  give(draft, episode, { kind: 'member', memberId })
  return null
}

/** Gives the episode back to the assistant, which answers what is still unanswered. */
export function handBack(draft: Draft): Refusal | null {
  const { state, now } = draft
  const episode = openEpisode(state)
  if (episode === null) return { refused: 'finished' }
  if (episode.holder.kind === 'assistant') return null
  episode.holder = { kind: 'assistant' }
  episode.handedBackAt = now
  episode.handoffReason = null
  episode.silentBecause = null
  episode.followUp = null
  episode.misunderstandings = 0
  episode.suspicions = 0
  episode.turns = 0
  state.releasedAt = now
  // Whoever only waits for a person has been answered: it is theirs to speak next.
  if (state.lastInboundSeq <= state.answeredUpToSeq) state.unansweredSince = null
  state.replyDueAt = state.unansweredSince === null ? null : now
  draft.visible = true
  return null
}

/** Ends the episode. Another member's is not one's to end; one that nobody holds is. */
export function finish(draft: Draft, memberId: string): Refusal | null {
  const { state } = draft
  const episode = openEpisode(state)
  if (episode === null) return { refused: 'finished' }
  if (episode.holder.kind === 'member' && episode.holder.memberId !== memberId)
    return { refused: 'not-holder' }
  const { holder, assistantMayReturn } = episode
  give(draft, episode, holder.kind === 'assistant' ? { kind: 'member', memberId } : holder)
  withdraw(draft, (item) => item.author === 'auto-reply')
  // What was here and has not left is unanswered again by now.
  episode.beforeFinish = { ...standingOf(state, episode), holder, assistantMayReturn }
  close(draft, episode)
  state.releasedAt = draft.now
  state.unread = 0
  return null
}

/**
 * Takes back that a member finished episode `number`: it goes on as it stood, and who waited in it waits again. Nothing
 * happens where another has begun, or it goes on already.
 */
export function reopen(draft: Draft, number: number): Refusal | null {
  const { state, now } = draft
  const { episode } = state
  if (state.movedTo !== null || episode === null) return { refused: 'finished' }
  const { beforeFinish } = episode
  if (episode.number !== number || beforeFinish === undefined) return null
  episode.finishedAt = null
  episode.holder = beforeFinish.holder
  episode.assistantMayReturn = beforeFinish.assistantMayReturn
  waitAgain(state, beforeFinish)
  delete episode.beforeFinish
  if (episode.holder.kind === 'assistant' && state.unansweredSince !== null) state.replyDueAt = now
  draft.visible = true
  return null
}

/** The workspace's assistant went off: what it held waits in the inbox, what it wrote stays here. */
export function assistantOff(draft: Draft): null {
  const episode = openEpisode(draft.state)
  if (episode?.holder.kind === 'assistant') {
    give(draft, episode, inbox)
    episode.assistantMayReturn = true
    episode.silentBecause = 'switched-off'
  } else silenceAssistant(draft)
  if (episode !== null) episode.followUp = null
  return null
}

/** A member has looked at the messages up to one; `unreadAfter` counts the client's later ones. */
export function markRead(draft: Draft, unreadAfter: number): null {
  // A screen that is behind the others makes nothing unread again.
  if (unreadAfter < draft.state.unread) {
    draft.state.unread = unreadAfter
    draft.visible = true
  }
  return null
}
