import type { Address } from '../domain/address.ts'
import { messageOfferedIn } from '../domain/choices.ts'
import type { PlannedCheckIn } from '../domain/conversation/check-in.ts'
import type {
  Belongings,
  KnownMessage,
  NewInbound,
  PlannedFollowUp,
  PreparedReply,
} from '../domain/conversation/commands.ts'
import type { TakenForOwners } from '../domain/conversation/echoes.ts'
import type { FetchOutcome } from '../domain/conversation/fetching.ts'
import { asksToStop } from '../domain/conversation/marketing.ts'
import { withoutEchoes } from '../domain/conversation/moving.ts'
import type { ConversationOrigin, ConversationState } from '../domain/conversation/state.ts'
import {
  clientKey,
  providerKey,
  type StoredMessage,
  seqOfMessageId,
} from '../domain/conversation/stored-message.ts'
import type { Returned } from '../domain/conversation/unmerging.ts'
import { type MessageContent, type Sendable, textOf } from '../domain/message.ts'
import type { InboundMessage, SendResult, StatusReport, UploadResult } from '../domain/wire.ts'
import { type Ask, ask } from './dispatch.ts'
import type { Store } from './store.ts'

/** Among how many of the newest messages, and how far apart (ms), an echo is looked for by its words. */
const ECHO_REACH = 20
export const ECHO_REACH_MS = 10 * 60_000

export const receiveInbound =
  (origin: ConversationOrigin, messages: InboundMessage[], debounceMs: number): Ask =>
  (store, at) => {
    const fresh = withoutKnown(
      store,
      messages.map((m) => ({ ...m, key: providerKey(m.providerId), clientId: null })),
    ).map((message) => spelledOut(store, message))
    return fresh.length === 0 ? null : { ...at, type: 'receive', origin, messages: fresh, debounceMs }
  }

export const receiveEcho =
  (origin: ConversationOrigin, messages: InboundMessage[]): Ask =>
  (store, at, state) => {
    const keyed = messages.map((m) => ({ ...m, key: providerKey(m.providerId), clientId: null }))
    // An echo of what we sent ourselves is no news, whatever the provider's reasons for telling us.
    const fresh = withoutKnown(store, keyed).filter((m) => !isOurs(store, state, m))
    return fresh.length === 0 ? null : { ...at, type: 'echo', origin, messages: fresh }
  }

/** Whether we sent it: known by its id or, before that is told and after a second try got another, by its words. */
export function isOurs(
  store: Store,
  { seq, carried }: ConversationState,
  { providerId, content, at }: Pick<InboundMessage, 'providerId' | 'content' | 'at'>,
): boolean {
  if (store.byProviderId(providerId) !== null) return true
  const words = textOf(content)
  if (!words) return false
  // Another conversation, now part of this one, still sends these.
  const sentThere = new Set(carried.map((one) => one.seq))
  return store
    .page(seq + 1, ECHO_REACH)
    .some(
      (sent) =>
        (mayHaveLeft(sent) || sentThere.has(sent.seq)) &&
        Math.abs(sent.at - at) < ECHO_REACH_MS &&
        textOf(sent.content) === words,
    )
}

/** It was on the wire at least once, or may have been. */
function mayHaveLeft({ delivery }: StoredMessage): boolean {
  if (delivery === null || delivery.state === 'failed' || delivery.state === 'cancelled') return false
  return delivery.state !== 'queued' || delivery.error !== null
}

/** What a web visitor can say. */
export type VisitorContent = Extract<MessageContent, { type: 'text' | 'media' | 'choice' }>

export const receiveFromVisitor =
  (origin: ConversationOrigin, clientId: string, content: VisitorContent, debounceMs: number): Ask =>
  (store, at) => {
    const key = clientKey('visitor', clientId)
    const message = { providerId: key, at: at.now, content, fromAd: false, key, clientId }
    const fresh = withoutKnown(store, [spelledOut(store, message)])
    return fresh.length === 0 ? null : { ...at, type: 'receive', origin, messages: fresh, debounceMs }
  }

/** Finds the message a report is about: by our own id when the provider gives it back, else by its. */
export const reportStatus =
  (report: StatusReport): Ask =>
  (store, at) => {
    const ours = report.ourId?.split('.').at(-1) ?? null
    const seq = ours === null ? null : seqOfMessageId(ours)
    const bySeq = seq === null ? null : store.bySeq(seq)
    const message = bySeq?.id === ours ? bySeq : store.byProviderId(report.providerId)
    return message === null ? null : { ...at, type: 'status', message, report }
  }

export const sendFromMember =
  (send: {
    memberId: string
    clientId: string
    content: Sendable
    basedOnSeq: number
    sendAnyway: boolean
  }): Ask =>
  (store, at) =>
    store.byKey(clientKey(send.memberId, send.clientId)) === null
      ? { ...at, type: 'memberSend', ...send }
      : null

/** What a member wants done about a message that is there. */
export const aboutStuck =
  (
    messageId: string,
    wish:
      | { type: 'retryMessage'; memberId: string; confirmed: boolean }
      | { type: 'dropMessage'; memberId: string },
  ): Ask =>
  (store, at) => {
    const message = messageOf(store, messageId)
    return message === null ? null : { ...at, ...wish, message }
  }

/** The message an id of ours names; null for an id that names none. */
export function messageOf(store: Store, messageId: string): StoredMessage | null {
  const seq = seqOfMessageId(messageId)
  const message = seq === null ? null : store.bySeq(seq)
  return message?.id === messageId ? message : null
}

export const read =
  (upToSeq: number): Ask =>
  (store, at) => ({ ...at, type: 'markRead', upToSeq, unreadAfter: store.clientMessagesAfter(upToSeq) })

export const recordAttempt =
  (seq: number, result: SendResult, unknownWaitMs: number): Ask =>
  (store, at) => {
    const message = store.bySeq(seq)
    return message === null ? null : { ...at, type: 'attempted', message, result, unknownWaitMs }
  }

export const recordUpload =
  (seq: number, result: UploadResult): Ask =>
  (store, at) => {
    const message = store.bySeq(seq)
    return message === null ? null : { ...at, type: 'uploaded', message, result }
  }

export const recordFetch =
  (seq: number, outcome: FetchOutcome): Ask =>
  (store, at) => {
    const message = store.bySeq(seq)
    return message === null ? null : { ...at, type: 'fetched', message, outcome }
  }

/** A member asks for a file that is not here. */
export const fetchAgain =
  (seq: number): Ask =>
  (store, at) => {
    const message = store.bySeq(seq)
    return message === null ? null : { ...at, type: 'retryFetch', message }
  }

export const commitReply = (
  turn: number,
  reply: PreparedReply,
  followUp: PlannedFollowUp | null = null,
  checkIn: PlannedCheckIn | null = null,
): Ask => ask({ type: 'replyGenerated', turn, reply, followUp, checkIn })

/** What is already here is told apart, so that a move carried over twice adds nothing. */
export const absorbBelongings =
  (belongings: Belongings): Ask =>
  (store, at, state) => {
    const messages: StoredMessage[] = []
    const known: KnownMessage[] = []
    for (const there of belongings.messages) {
      const key = carriedKey(belongings.origin.conversationId, there)
      const message = store.byKey(key)
      if (message === null) messages.push({ ...there, key })
      else known.push({ message, there })
    }
    const isEcho = ({ author, providerId, ...said }: StoredMessage) =>
      author.kind === 'phone' && providerId !== null && isOurs(store, state, { ...said, providerId })
    const news = withoutEchoes({ ...belongings, messages }, messages.filter(isEcho))
    const stoppedAt = belongings.last ? stoppedSince(store, belongings.marketedAt) : null
    const takenForOwners = echoesOf(store, messages, belongings.underWay)
    return { ...at, type: 'absorb', belongings: news, known, takenForOwners, stoppedAt }
  }

/**
 * Echoes here of what another conversation had sent (`theirs`), before anybody knew that the two are one: by the
 * provider's id, or one for each by its words, since the first of two tries may have arrived under an id nobody knows.
 */
function echoesOf(
  store: Store,
  theirs: readonly StoredMessage[],
  underWay: readonly number[],
): TakenForOwners {
  const sent = theirs.filter((message) => mayHaveLeft(message) || underWay.includes(message.seq))
  if (sent.length === 0) return { echoes: [], left: [] }
  const all = store.changedSince(0)
  const unheard = new Set(sent)
  const echoesBy = (isOf: (phone: StoredMessage, one: StoredMessage) => boolean) =>
    all.filter((phone) => {
      if (phone.author.kind !== 'phone') return false
      const one = [...unheard].find((theirs) => isOf(phone, theirs))
      return one !== undefined && unheard.delete(one)
    })
  const byId = echoesBy((phone, one) => phone.providerId !== null && phone.providerId === one.providerId)
  const byWords = echoesBy((phone, one) => {
    const words = textOf(phone.content)
    const isNear = Math.abs(one.at - phone.at) < ECHO_REACH_MS
    return !byId.includes(phone) && !!words && isNear && textOf(one.content) === words
  })
  const echoes = [...byId, ...byWords]
  return { echoes, left: all.filter((message) => !echoes.includes(message)) }
}

/** When the client asked for no more of the marketing that was sent at `marketedAt`; their word may be here before it is. */
function stoppedSince(store: Store, marketedAt: number | null): number | null {
  if (marketedAt === null) return null
  const stops = ({ author, content, at }: StoredMessage) =>
    author.kind === 'client' && asksToStop(marketedAt, content, at)
  return store.changedSince(0).findLast(stops)?.at ?? null
}

/** What a message of a younger conversation is known by in the older one, `to`. */
export function carriedKey(to: string, { key, id }: StoredMessage): string {
  return key ?? `moved:${to}:${id}`
}

export const moveBack =
  (own: { contactId: string; addresses: Address[] }): Ask =>
  (store, at) => {
    const withFiles = store.changedSince(0).filter(({ content }) => content.type === 'media')
    return { ...at, type: 'moveBack', ...own, withFiles: withFiles.map(({ seq }) => seq) }
  }

export const giveBackTo =
  ({ conversationId, addresses, learned, keys }: Returned): Ask =>
  (store, at) => {
    const seqs = keys.flatMap((key) => store.byKey(key)?.seq ?? [])
    const gone = new Set(seqs)
    const left = seqs.length === 0 ? [] : store.changedSince(0).filter(({ seq }) => !gone.has(seq))
    return { ...at, type: 'giveBack', given: { conversationId, addresses, learned, seqs }, left }
  }

/** A tap in the words of the choice, which a channel may have had to shorten. */
function spelledOut(store: Store, message: NewInbound): NewInbound {
  const { content } = message
  if (content.type !== 'choice' || content.payload === null) return message
  const question = messageOf(store, messageOfferedIn(content.payload) ?? '')?.content
  const options = question?.type === 'text' ? question.choices?.options : undefined
  const tapped = options?.find(({ id }) => id === content.payload)
  return tapped === undefined ? message : { ...message, content: { ...content, text: tapped.title } }
}

/** Messages the store does not have, the same one given twice in a batch taken once. */
function withoutKnown(store: Store, messages: NewInbound[]): NewInbound[] {
  const seen = new Set<string>()
  return messages.filter((message) => {
    if (seen.has(message.key) || store.byKey(message.key) !== null) return false
    seen.add(message.key)
    return true
  })
}
