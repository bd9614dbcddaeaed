import { mergeAddresses } from '../address.ts'
import { type Delivery, raise } from '../delivery.ts'
import { type Holder, heldByPerson } from '../holder.ts'
import { previewOf, wakesAssistant } from '../message.ts'
import type { Belongings, KnownMessage } from './commands.ts'
import { type Draft, deliver, give, open, silenceAssistant } from './draft.ts'
import { fileOf, setFile } from './fetching.ts'
import { tellConsent } from './marketing.ts'
import { adoptSession, recountMessage, voidSession } from './metering.ts'
import { type ConversationOrigin, type ConversationState, openEpisode } from './state.ts'
import { earliest, messageId, type StoredMessage } from './stored-message.ts'

/** How many messages are handed over at once. */
const PIECE = 100
const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 3_600_000

/** This conversation turned out to be an older one's: it closes, and hands over what it has. */
export function moveTo(draft: Draft, older: Pick<ConversationOrigin, 'conversationId' | 'contactId'>): null {
  const { state, now } = draft
  if (state.movedTo !== null) return null
  const episode = openEpisode(state)
  state.heldAtMove = episode?.holder ?? null
  silenceAssistant(draft)
  state.movedTo = older.conversationId
  state.handedOver = 0
  state.contactId = older.contactId
  state.contactChanged = true
  if (episode !== null) episode.finishedAt = now
  voidSession(draft, state.session)
  draft.visible = true
  return null
}

/** The older conversation has all there was at `version`; what has changed since is still to come. */
export function moved({ state }: Draft, version: number): null {
  state.moved = state.version === version
  state.handedOver = version
  state.moveFailures = 0
  state.moveAt = null
  return null
}

/** It could not be handed over: again later, and ever later. */
export function moveFailed({ state, now }: Draft): null {
  state.moveAt = now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** state.moveFailures)
  state.moveFailures += 1
  return null
}

/**
 * What a conversation that has moved hands over, a piece after the other; nothing for one that has not. `messages` are
 * those that the older one does not have as they are now, in their order.
 */
export function belongingsOf(state: ConversationState, messages: StoredMessage[]): Belongings[] {
  const { movedTo: conversationId, workspaceId, channel, contactId, addresses, profileName } = state
  if (conversationId === null) return []
  const belongings = {
    from: state.conversationId,
    underWay: [...state.outbox, ...state.carried].map(({ seq }) => seq),
    origin: { workspaceId, conversationId, channel, contactId, addresses, profileName },
    recipient: state.recipient,
    serviceWindowEndsAt: state.serviceWindowEndsAt,
    freeEntry: state.freeEntry,
    session: state.session,
    marketing: state.marketing,
    marketedAt: state.marketedAt,
    personSpokeAt: state.personSpokeAt,
    unansweredSince: state.unansweredSince,
    answeredUpToSeq: state.answeredUpToSeq,
    lastInboundAt: state.lastInboundAt,
    unread: state.unread,
    holder: state.heldAtMove,
  }
  const pieces = Math.max(1, Math.ceil(messages.length / PIECE))
  return Array.from({ length: pieces }, (_, index) => ({
    ...belongings,
    messages: messages.slice(index * PIECE, (index + 1) * PIECE),
    last: index === pieces - 1,
  }))
}

/**
 * What a younger conversation hands over, without echoes it took for the owner's words: `ours` are of what the older one
 * had sent, which it could not know. Where nothing else was the owner's nobody holds it, and the client is unanswered.
 */
export function withoutEchoes(belongings: Belongings, ours: readonly StoredMessage[]): Belongings {
  const messages = belongings.messages.filter((message) => !ours.includes(message))
  const spoken = messages.some(({ author }) => author.kind === 'phone')
  if (ours.length === 0 || spoken || belongings.holder?.kind !== 'phone') return { ...belongings, messages }
  const arrived = messages.filter(({ delivery }) => delivery !== null && !neverLeft.has(delivery.state))
  const answeredUpToSeq = Math.min(belongings.answeredUpToSeq, arrived.at(-1)?.seq ?? 0)
  const unanswered = messages.filter(
    ({ seq, author, content }) =>
      seq > answeredUpToSeq && author.kind === 'client' && wakesAssistant(content),
  )
  const fromMembers = messages.filter(({ author }) => author.kind === 'member')
  const byEcho = ours.some(({ at }) => at === belongings.personSpokeAt)
  return {
    ...belongings,
    messages,
    holder: { kind: 'assistant' },
    answeredUpToSeq,
    unansweredSince: belongings.unansweredSince ?? earliest(unanswered),
    personSpokeAt: byEcho ? earliest(fromMembers) : belongings.personSpokeAt,
  }
}

const neverLeft: ReadonlySet<Delivery['state']> = new Set(['failed', 'cancelled'])

/**
 * Takes a piece of a younger conversation of the same person in. Of its messages those already here come as `known`,
 * and only what became of them is news; the others are added. The stronger lock of the two holds, and what nobody had
 * answered is answered here. `stoppedAt`: when the client, in this conversation, asked for no more of the marketing
 * that the younger one had sent.
 */
export function absorb(
  draft: Draft,
  belongings: Belongings,
  known: KnownMessage[],
  stoppedAt: number | null,
): null {
  const { state } = draft
  state.givenBack = state.givenBack.filter(({ conversationId }) => conversationId !== belongings.from)
  takeInClient(draft, belongings, stoppedAt)
  for (const message of known) settle(draft, message)
  const here = new Map(known.map(({ message, there }) => [there.seq, message.seq]))
  const added = belongings.messages.length > 0 ? takeIn(draft, belongings) : new Map<number, number>()
  followSending(draft, belongings, new Map([...here, ...added]))
  return null
}

/** Who the client is, whom they are written to as, and what they want to be written. */
function takeInClient(draft: Draft, belongings: Belongings, stoppedAt: number | null): void {
  const { state } = draft
  const { origin, recipient, marketing } = belongings
  if (recipient.heardAt > state.recipient.heardAt) {
    state.recipient = recipient
    state.serviceWindowEndsAt = belongings.serviceWindowEndsAt
    state.addresses = mergeAddresses(state.addresses, origin.addresses)
  } else state.addresses = mergeAddresses(origin.addresses, state.addresses)
  state.profileName ??= origin.profileName
  state.marketedAt = latest(state.marketedAt, belongings.marketedAt)
  if (marketing) tellConsent(draft, marketing)
  if (stoppedAt !== null)
    tellConsent(draft, { allowed: false, at: stoppedAt, by: 'stop-word', memberId: null })
}

/** The conversation a message was written in still sends it, and learns its fate. */
function settle(draft: Draft, { message, there }: KnownMessage): void {
  const { state } = draft
  const [here, arrived] = [fileOf(message.content), fileOf(there.content)]
  if (arrived !== null && here?.state !== 'stored' && here?.state !== arrived.state) {
    setFile(draft, message, arrived)
  }
  if (message.delivery === null || there.delivery === null) return
  const sentFromHere = state.outbox.some(({ seq }) => seq === message.seq)
  const another = message.providerId !== null && message.providerId !== there.providerId
  if (there.delivery.state === 'failed' && (sentFromHere || another)) return
  const next = raise(message.delivery, there.delivery)
  if (next === message.delivery && (message.providerId !== null || there.providerId === null)) return
  state.outbox = state.outbox.filter(({ seq }) => seq !== message.seq)
  deliver(draft, message.seq, next, { providerId: there.providerId })
  if (message.delivery.state === 'failed' && next !== message.delivery) recountMessage(draft, message.seq)
}

/** Notes which of its messages the younger one still sends: here they can be neither repeated nor given up. */
function followSending(
  draft: Draft,
  { from, underWay }: Belongings,
  here: ReadonlyMap<number, number>,
): void {
  const { state } = draft
  const still = state.carried.filter((one) => one.from !== from || underWay.includes(one.there))
  const news = underWay.flatMap((there) => {
    const seq = here.get(there)
    return seq === undefined || still.some((one) => one.seq === seq) ? [] : { seq, from, there }
  })
  if (still.length < state.carried.length) draft.visible = true
  state.carried = [...still, ...news]
}

/** Adds the messages; gives where each is now, by its number in the younger conversation. */
function takeIn(draft: Draft, belongings: Belongings): Map<number, number> {
  const { state, now } = draft
  const { holder } = belongings
  const goesOn = holder !== null || state.episode === null
  const episode = openEpisode(state) ?? (goesOn ? open(draft, 'client', { kind: 'assistant' }) : null)
  if (episode !== null && holder !== null && strength(holder) > strength(episode.holder))
    give(draft, episode, holder)
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
  adoptSession(draft, belongings.session, seqs)
  if (!belongings.last) return seqs
  state.unread += belongings.unread
  state.lastInboundAt = latest(state.lastInboundAt, belongings.lastInboundAt)
  if ((belongings.freeEntry?.clickedAt ?? 0) > (state.freeEntry?.clickedAt ?? 0)) {
    state.freeEntry = belongings.freeEntry
  }
  if (belongings.personSpokeAt !== null) {
    state.personSpokeAt = Math.min(state.personSpokeAt ?? belongings.personSpokeAt, belongings.personSpokeAt)
  }
  state.unansweredSince ??= belongings.unansweredSince
  if (episode?.holder.kind === 'assistant' && state.lastInboundSeq > state.answeredUpToSeq) {
    state.replyDueAt ??= now
  }
  return seqs
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
