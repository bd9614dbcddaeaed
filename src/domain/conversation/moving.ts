import { mergeAddresses } from '../address.ts'
import { raise } from '../delivery.ts'
import { type Holder, heldByPerson } from '../holder.ts'
import { previewOf, wakesAssistant } from '../message.ts'
import type { Belongings, KnownMessage } from './commands.ts'
import { type Draft, deliver, give, open, silenceAssistant } from './draft.ts'
import { fileOf, setFile } from './fetching.ts'
import { tellConsent } from './marketing.ts'
import { adoptSession, voidSession } from './metering.ts'
import {
  type ConversationOrigin,
  type ConversationState,
  messageId,
  openEpisode,
  type StoredMessage,
} from './state.ts'

/** This conversation turned out to be an older one's: it closes, and hands over what it has. */
export function moveTo(draft: Draft, older: Pick<ConversationOrigin, 'conversationId' | 'contactId'>): null {
  const { state, now } = draft
  if (state.movedTo !== null) return null
  const episode = openEpisode(state)
  state.heldAtMove = episode?.holder ?? null
  silenceAssistant(draft)
  state.movedTo = older.conversationId
  state.contactId = older.contactId
  state.contactChanged = true
  if (episode !== null) episode.finishedAt = now
  voidSession(draft, state.session)
  draft.visible = true
  return null
}

/** What a conversation that has moved hands over, with all of its messages; null for one that has not. */
export function belongingsOf(state: ConversationState, messages: StoredMessage[]): Belongings | null {
  const { movedTo: conversationId, workspaceId, channel, contactId, addresses, profileName } = state
  if (conversationId === null) return null
  return {
    from: state.conversationId,
    messages,
    origin: { workspaceId, conversationId, channel, contactId, addresses, profileName },
    serviceWindowEndsAt: state.serviceWindowEndsAt,
    freeEntry: state.freeEntry,
    session: state.session,
    marketing: state.marketing,
    personSpokeAt: state.personSpokeAt,
    unansweredSince: state.unansweredSince,
    answeredUpToSeq: state.answeredUpToSeq,
    lastInboundAt: state.lastInboundAt,
    unread: state.unread,
    holder: state.heldAtMove,
  }
}

/**
 * Takes a younger conversation of the same person in. Of its messages those already here come as `known`,
 * and only what became of them is news; the others are added. The stronger lock of the two holds, and what
 * nobody had answered is answered here.
 */
export function absorb(draft: Draft, belongings: Belongings, known: KnownMessage[]): null {
  const { state } = draft
  state.givenBack = state.givenBack.filter(({ conversationId }) => conversationId !== belongings.from)
  state.addresses = mergeAddresses(belongings.origin.addresses, state.addresses)
  state.profileName ??= belongings.origin.profileName
  for (const message of known) settle(draft, message)
  if (belongings.messages.length > 0) takeIn(draft, belongings)
  return null
}

/** The conversation a message was written in still sends it, and learns its fate. */
function settle(draft: Draft, { message, there }: KnownMessage): void {
  const [here, arrived] = [fileOf(message.content), fileOf(there.content)]
  if (arrived !== null && here?.state !== 'stored' && here?.state !== arrived.state) {
    setFile(draft, message, arrived)
  }
  if (message.delivery === null || there.delivery === null) return
  const next = raise(message.delivery, there.delivery)
  if (next !== message.delivery || message.providerId !== there.providerId) {
    deliver(draft, message.seq, next, { providerId: there.providerId })
  }
}

function takeIn(draft: Draft, belongings: Belongings): void {
  const { state, now } = draft
  const { holder } = belongings
  const goesOn = holder !== null || state.episode === null
  const episode = openEpisode(state) ?? (goesOn ? open(draft, 'client', { kind: 'assistant' }) : null)
  const nothingToAnswer = state.unansweredSince === null
  const seqs = new Map<number, number>()
  for (const message of belongings.messages) {
    const seq = add(draft, message)
    seqs.set(message.seq, seq)
    const answered = message.seq <= belongings.answeredUpToSeq
    if (answered && nothingToAnswer) state.answeredUpToSeq = seq
    if (!answered && message.author.kind === 'client' && wakesAssistant(message.content)) {
      state.lastInboundSeq = seq
    }
  }
  draft.visible = true
  state.unread += belongings.unread
  state.lastInboundAt = latest(state.lastInboundAt, belongings.lastInboundAt)
  state.serviceWindowEndsAt = latest(state.serviceWindowEndsAt, belongings.serviceWindowEndsAt)
  if ((belongings.freeEntry?.clickedAt ?? 0) > (state.freeEntry?.clickedAt ?? 0)) {
    state.freeEntry = belongings.freeEntry
  }
  adoptSession(draft, belongings.session, seqs)
  if (belongings.marketing) tellConsent(draft, belongings.marketing)
  if (belongings.personSpokeAt !== null) {
    state.personSpokeAt = Math.min(state.personSpokeAt ?? belongings.personSpokeAt, belongings.personSpokeAt)
  }
  state.unansweredSince ??= belongings.unansweredSince
  if (episode === null) return
  if (holder !== null && strength(holder) > strength(episode.holder)) give(draft, episode, holder)
  if (episode.holder.kind === 'assistant' && state.lastInboundSeq > state.answeredUpToSeq) {
    state.replyDueAt ??= now
  }
}

function add(draft: Draft, message: StoredMessage): number {
  const { state } = draft
  const seq = ++state.seq
  const id = messageId(seq, draft.random)
  const episode = state.episode?.number ?? 0
  // What it costs stays in the ledger under the conversation it was sent from.
  const stored = { ...message, seq, id, episode, cost: null, visitorSeq: null }
  draft.writes.push({ type: 'append', message: stored })
  state.lastActivityAt = Math.max(state.lastActivityAt, message.at)
  if (message.author.kind !== 'system' && message.at >= (state.lastMessage?.at ?? 0)) {
    state.lastMessage = { preview: previewOf(message.content), author: message.author, at: message.at }
  }
  return seq
}

/** Which of two locks holds: a person's, else a queue's. */
function strength(holder: Holder): number {
  return heldByPerson(holder) ? 2 : holder.kind === 'queue' ? 1 : 0
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}
