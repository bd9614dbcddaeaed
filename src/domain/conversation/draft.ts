import { autoReplyResponder } from '../audit-gist.ts'
import { deliversAtCommit, uploadsFiles } from '../channel.ts'
import type { Delivery } from '../delivery.ts'
import { type Holder, heldByPerson } from '../holder.ts'
import { type Author, type MessageContent, previewOf } from '../message.ts'
import type { MessageCost } from '../message-cost.ts'
import type { ReplyAudit } from '../reply-audit.ts'
import type { Write } from './commands.ts'
import type { Episode, Standing } from './episode.ts'
import { withFileToFetch } from './fetching.ts'
import { countMessage, uncountMessage } from './metering.ts'
import type { OutboxItem, TemplateOrder } from './outbox.ts'
import { type ConversationState, openEpisode } from './state.ts'
import { messageId, type StoredMessage } from './stored-message.ts'

/** A decision in the making: a copy of the state to change, and what goes with it. */
export type Draft = {
  readonly state: ConversationState
  readonly now: number
  readonly random: string
  /** The request this is due to; null for what time brings about. */
  requestId: string | null
  readonly writes: Write[]
  abortGeneration: boolean
  /** A member can see a difference. */
  visible: boolean
}

type NewMessage = {
  author: Author
  content: MessageContent
  at: number
  key?: string
  providerId?: string
  clientId?: string | null
  audit?: ReplyAudit
  fromAd?: boolean
}

/** Adds a message to the conversation; outbound ones are put on their way. */
export function append(draft: Draft, message: NewMessage): StoredMessage {
  const { state } = draft
  state.seq += 1
  const outbound = message.author.kind === 'assistant' || message.author.kind === 'member'
  const atOnce = deliversAtCommit(state.channel.kind)
  const id = messageId(state.seq, draft.random)
  const stored: StoredMessage = {
    seq: state.seq,
    id,
    key: message.key ?? null,
    providerId: message.providerId ?? null,
    episode: state.episode?.number ?? 0,
    author: message.author,
    content: outbound ? message.content : withFileToFetch(draft, state.seq, id, message),
    at: message.at,
    delivery: outbound ? { state: atOnce ? 'sent' : 'queued', error: null } : null,
    clientId: message.clientId ?? null,
    audit: message.audit ?? null,
    cost: null,
    visitorSeq: atOnce && message.author.kind !== 'system' ? ++state.visitorSeq : null,
    version: 0,
  }
  draft.writes.push({ type: 'append', message: stored })
  countMessage(draft, stored, message.fromAd ?? false)
  draft.visible = true
  if (message.author.kind !== 'system') {
    state.lastMessage = { preview: previewOf(message.content), author: message.author, at: message.at }
    state.lastActivityAt = Math.max(state.lastActivityAt, message.at)
  }
  if (outbound && !atOnce) {
    const { kind } = message.author
    const canned = message.audit?.responder === autoReplyResponder
    const author = kind === 'member' ? 'member' : canned ? 'auto-reply' : 'assistant'
    const answeredBefore = state.answeredUpToSeq
    state.outbox.push({
      seq: stored.seq,
      id: stored.id,
      author,
      answeredBefore,
      attempts: 0,
      silenced: false,
      ...whatItNeeds(state, message.content),
      requestId: draft.requestId,
      state: 'queued',
      nextAt: draft.now,
    })
  }
  return stored
}

/** What is known on its way out of what a message carries. */
export function whatItNeeds(
  { channel }: ConversationState,
  content: MessageContent,
): Pick<OutboxItem, 'template' | 'needsUpload'> {
  if (content.type === 'template') return { template: orderOf(content) }
  const file = content.type === 'media' && content.providerMediaId === null
  return file && uploadsFiles(channel.kind) ? { needsUpload: true } : {}
}

/** What is kept of a template to look it up by, and to know whom it is for. */
function orderOf({ name, language, category, phone }: TemplateOrder): TemplateOrder {
  return { name, language, category, ...(phone !== undefined && { phone }) }
}

/** Records how far a message got, and its provider's id and cost when those are news. */
export function deliver(
  draft: Draft,
  seq: number,
  delivery: Delivery,
  { providerId = null, cost = null }: { providerId?: string | null; cost?: MessageCost | null } = {},
): void {
  draft.writes.push({ type: 'update', seq, delivery, providerId, cost, version: 0 })
  if (delivery.state === 'failed' || delivery.state === 'cancelled') uncountMessage(draft, seq)
  draft.visible = true
}

/** Opens the next episode. */
export function open(draft: Draft, openedBy: Episode['openedBy'], holder: Holder): Episode {
  const { state } = draft
  const episode: Episode = {
    number: (state.episode?.number ?? 0) + 1,
    openedAt: draft.now,
    openedBy,
    finishedAt: null,
    holder,
    handedBackAt: null,
    assistantMayReturn: false,
    handoff: null,
    handoffReason: null,
    followUp: null,
    requirements: [],
    disclosed: false,
    autoReplied: false,
    misunderstandings: 0,
    suspicions: 0,
    turns: 0,
    firstResponseAt: null,
  }
  state.episode = episode
  draft.visible = true
  return episode
}

/** Whatever reply is being prepared is of no use any more. */
export function dropGeneration(draft: Draft): void {
  if (draft.state.generation === null) return
  draft.state.generation = null
  draft.abortGeneration = true
  draft.visible = true
}

/** How an episode of the conversation stands. */
export function standingOf(state: ConversationState, episode: Episode): Standing {
  const { holder, assistantMayReturn, firstResponseAt } = episode
  const { unansweredSince, answeredUpToSeq, unread } = state
  return { holder, assistantMayReturn, firstResponseAt, unansweredSince, answeredUpToSeq, unread }
}

/** What waited at an earlier time waits again, with what has come since. */
export function waitAgain(state: ConversationState, before: Standing): void {
  state.unansweredSince = before.unansweredSince ?? state.unansweredSince
  state.answeredUpToSeq = Math.min(state.answeredUpToSeq, before.answeredUpToSeq)
  state.unread += before.unread
}

/** Ends the open episode: nothing of it is left to answer. */
export function close(draft: Draft, episode: Episode): void {
  const { state, now } = draft
  episode.finishedAt = now
  state.unansweredSince = null
  state.answeredUpToSeq = state.seq
  draft.visible = true
}

/** The assistant falls silent: nothing is prepared, and nothing of its own leaves any more. */
export function silenceAssistant(draft: Draft): void {
  const { state } = draft
  stopPreparing(draft)
  state.interruptions = 0
  state.generationFailures = 0
  withdraw(draft, (item) => item.author === 'assistant')
}

/** No word of the assistant's is wanted any more. */
function stopPreparing(draft: Draft): void {
  dropGeneration(draft)
  draft.state.replyDueAt = null
  draft.state.replyCapAt = null
  draft.state.checkIn = null
}

/**
 * Messages that shall not leave any more: what is still here is cancelled, which leaves the client
 * unanswered again, and what is in the air is not sent a second time.
 */
export function withdraw(draft: Draft, whose: (item: OutboxItem) => boolean): void {
  const { state } = draft
  const here = state.outbox.filter((item) => whose(item) && item.state === 'queued')
  for (const item of here.toReversed()) {
    deliver(draft, item.seq, { state: 'cancelled', error: null })
    unanswer(state, item.seq, item.answeredBefore)
  }
  state.outbox = state.outbox
    .filter((item) => !here.includes(item))
    .map((item) => (whose(item) ? { ...item, silenced: true } : item))
}

/** An answer that never reaches the client leaves them answered `upTo` only, unless somebody has spoken since. */
export function unanswer(state: ConversationState, seq: number, upTo: number): void {
  if (state.answeredUpToSeq >= seq) return
  state.unansweredSince ??= state.lastInboundAt
  state.answeredUpToSeq = Math.min(state.answeredUpToSeq, upTo)
}

/** Gives the open episode to `holder`, who is not the assistant. */
export function give(draft: Draft, episode: Episode, holder: Holder): void {
  silenceAssistant(draft)
  // The seller's automatic reply is for when nobody else speaks.
  if (heldByPerson(holder)) withdraw(draft, (item) => item.author === 'auto-reply')
  episode.holder = holder
  episode.followUp = null
  episode.assistantMayReturn = false
  draft.visible = true
}

/** A person has spoken for us: the contact is no longer new. */
export function personSpoke(draft: Draft, at: number): void {
  const { state } = draft
  state.personSpokeAt = Math.min(state.personSpokeAt ?? at, at)
  const episode = openEpisode(state)
  if (episode !== null) episode.firstResponseAt ??= at
}

/** A person has answered all there is, so the assistant has nothing to prepare. */
export function personAnswered(draft: Draft): void {
  const { state } = draft
  stopPreparing(draft)
  state.unansweredSince = null
  state.answeredUpToSeq = state.seq
  const episode = openEpisode(state)
  if (episode !== null) episode.followUp = null
}
