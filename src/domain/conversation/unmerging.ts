import type { Address } from '../address.ts'
import { hasServiceWindow } from '../channel.ts'
import { heldByPerson, inbox } from '../holder.ts'
import type { MarketingConsent } from '../marketing-consent.ts'
import { previewOf, wakesAssistant } from '../message.ts'
import { canonicalForm } from '../phone-forms.ts'
import { withoutAddresses } from '../recipient.ts'
import { extendServiceWindow } from '../window.ts'
import { type Draft, dropGeneration, silenceAssistant } from './draft.ts'
import { tellConsent } from './marketing.ts'
import { giveSessionBack, takeSessionBack } from './metering.ts'
import { type ConversationState, openEpisode } from './state.ts'
import { earliest, type StoredMessage } from './stored-message.ts'

/** The contact this conversation is of is another one from now on: two were merged, or taken apart. */
export function belongTo(draft: Draft, contactId: string): null {
  const { state } = draft
  if (state.contactId === contactId) return null
  state.contactId = contactId
  state.contactChanged = true
  draft.visible = true
  return null
}

/**
 * This conversation is no longer part of the older one: it goes on with its own contact, addresses and messages. What
 * was going on when it moved goes on in the hands of people. `withFiles` are its messages that carry files, which D1
 * is to know as its own again.
 */
export function moveBack(
  draft: Draft,
  own: { contactId: string; addresses: Address[]; withFiles: number[] },
): null {
  const { state, now } = draft
  if (state.movedTo === null) return null
  state.partedFrom = { conversationId: state.movedTo, at: now }
  state.movedTo = null
  state.moved = false
  state.contactId = own.contactId
  state.contactChanged = true
  state.addresses = own.addresses
  state.handedOver = 0
  takeSessionBack(draft)
  if (state.heldAtMove !== null && state.episode !== null) {
    state.episode.finishedAt = null
    state.episode.holder = heldByPerson(state.heldAtMove) ? state.heldAtMove : inbox
  }
  state.heldAtMove = null
  state.unprojected = [...new Set([...state.unprojected, ...own.withFiles])]
  draft.visible = true
  return null
}

/**
 * Which addresses stay with whom: `addresses` are the younger conversation's again. Of those `learned` while the two were
 * one nobody can tell whose they are: they are nobody's, until the provider names them beside one that is somebody's.
 */
export type Addresses = { addresses: Address[]; learned: Address[] }

/** What an older conversation gives back: to whom, whose addresses, and which of its messages (by number). */
export type Return = Addresses & { conversationId: string; seqs: number[] }

/** What a younger conversation asks for: its messages, by the keys they are known by in the older one, and its addresses. */
export type Returned = Addresses & { conversationId: string; keys: string[] }

/**
 * What was said of marketing while two conversations were one, as far as it may have been about either person: when some
 * was last sent (ms), and that no more of it is wanted.
 */
export type Meanwhile = { marketedAt: number | null; refusal: MarketingConsent | null }

export function meanwhile({ marketedAt, marketing }: ConversationState): Meanwhile {
  return { marketedAt, refusal: marketing !== null && !marketing.allowed ? marketing : null }
}

/** This conversation, on its own again, keeps what was said of marketing: nobody who said no gets more of it. */
export function takeMeanwhile(draft: Draft, { marketedAt, refusal }: Meanwhile): null {
  const { state } = draft
  if (marketedAt !== null) state.marketedAt = Math.max(state.marketedAt ?? 0, marketedAt)
  return refusal === null ? null : tellConsent(draft, refusal)
}

/** The younger conversation that has one of these addresses back; null when none has, or one is this conversation's own. */
export function hasBack(state: ConversationState, addresses: readonly Address[]): string | null {
  const isAmong = (some: readonly Address[]) =>
    addresses.some((address) => some.some((one) => isSame(one, address)))
  if (isAmong(state.addresses)) return null
  return state.givenBack.find(({ addresses: given }) => isAmong(given))?.conversationId ?? null
}

/** A phone is the same in either of the forms its number may come in. */
function isSame(one: Address, other: Address): boolean {
  if (one.kind !== other.kind) return false
  return one.kind === 'phone'
    ? canonicalForm(one.value) === canonicalForm(other.value)
    : one.value === other.value
}

/**
 * The younger conversation is a person of its own again: its messages leave, and what still comes for its addresses is
 * sent on to it. What came for them while the two were one stays. `left` are the messages that remain, in their order.
 */
export function giveBack(draft: Draft, given: Return, left: readonly StoredMessage[]): null {
  const { state } = draft
  const lost = [...given.addresses, ...given.learned]
  const isLost = ({ kind, value }: Address) =>
    lost.some((address) => address.kind === kind && address.value === value)
  state.addresses = state.addresses.filter((address) => !isLost(address))
  state.recipient = withoutAddresses(state.recipient, lost, state.addresses)
  state.carried = state.carried.filter(({ seq }) => !given.seqs.includes(seq))
  state.givenBack = [
    ...state.givenBack.filter(({ conversationId }) => conversationId !== given.conversationId),
    { conversationId: given.conversationId, addresses: given.addresses },
  ]
  draft.visible = true
  if (given.seqs.length === 0) return null
  giveSessionBack(draft, given.seqs, left)
  state.outbox = state.outbox.filter(({ seq }) => !given.seqs.includes(seq))
  state.fetches = state.fetches.filter(({ seq }) => !given.seqs.includes(seq))
  for (const seq of given.seqs) draft.writes.push({ type: 'remove', seq, version: 0 })
  // Who watches has messages that are gone: they begin again from a snapshot.
  state.storage = draft.random
  recount(draft, left)
  return null
}

/** Draws anew from the messages that remain what the conversation knows of them. */
function recount(draft: Draft, left: readonly StoredMessage[]): void {
  const { state, now } = draft
  const fromClient = left.filter(({ author, content }) => author.kind === 'client' && wakesAssistant(content))
  const fromPeople = left.filter(({ author }) => author.kind === 'member' || author.kind === 'phone')
  const last = left.findLast(({ author }) => author.kind !== 'system')
  state.lastMessage = last ? { preview: previewOf(last.content), author: last.author, at: last.at } : null
  state.unread = Math.min(state.unread, left.filter(({ author }) => author.kind === 'client').length)
  state.personSpokeAt = earliest(fromPeople)
  state.lastInboundSeq = fromClient.at(-1)?.seq ?? 0
  state.lastInboundAt = fromClient.length === 0 ? null : Math.max(...fromClient.map(({ at }) => at))
  if (hasServiceWindow(state.channel.kind)) {
    const reopened = state.lastInboundAt === null ? 0 : extendServiceWindow(null, state.lastInboundAt)
    state.serviceWindowEndsAt = Math.min(state.serviceWindowEndsAt ?? 0, reopened)
  }
  const unanswered = fromClient.filter(({ seq }) => seq > state.answeredUpToSeq)
  state.unansweredSince = state.unansweredSince === null ? null : earliest(unanswered)
  dropGeneration(draft)
  if (state.unansweredSince === null) silenceAssistant(draft)
  else if (openEpisode(state)?.holder.kind === 'assistant') state.replyDueAt ??= now
}
