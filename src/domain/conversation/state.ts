import type { Address } from '../address.ts'
import type { ChannelKind } from '../channel.ts'
import type { FreeEntry } from '../free-entry.ts'
import type { Holder } from '../holder.ts'
import type { ClientLanguage } from '../language.ts'
import type { MarketingConsent } from '../marketing-consent.ts'
import type { Author } from '../message.ts'
import type { Bucket } from '../rate.ts'
import type { Recipient } from '../recipient.ts'
import type { Session } from '../session.ts'
import { unopenedServiceWindow } from '../window.ts'
import type { CheckIn } from './check-in.ts'
import type { Episode } from './episode.ts'
import type { FileFetch } from './fetching.ts'
import type { LedgerEntry } from './metering.ts'
import type { CountedUse } from './model-used.ts'
import type { OutboxItem } from './outbox.ts'

/**
 * A reply being prepared: the lock's epoch is its `turn`. Whatever makes it stale takes it away, so that
 * an outcome that comes back for another turn, or for none, is nothing. Void once `instance` is gone.
 */
export type Generation = {
  turn: number
  /** Newest message it has read. */
  upToSeq: number
  instance: string
  startedAt: number
  /** The request that brought what it answers. */
  requestId: string | null
}

/** Everything a conversation decides from. Plain data: it is stored as one JSON document. */
export type ConversationState = {
  workspaceId: string
  conversationId: string
  channel: { id: string; kind: ChannelKind; accountId: string; name: string }
  contactId: string
  /** All the client has, those seen last in front. */
  addresses: Address[]
  recipient: Recipient
  profileName: string | null
  createdAt: number
  /** Names this storage: a watcher that knew another one starts again from a snapshot. */
  storage: string
  /** Found to be the same person as an older conversation, which now speaks for both. */
  movedTo: string | null
  /** Who held it at that moment, when an episode was going on. */
  heldAtMove: Holder | null
  /** The older conversation has all that is here, as it is now. */
  moved: boolean
  /** The version up to which it has the messages. */
  handedOver: number
  moveFailures: number
  /** When to try again to hand over, ms; null while nothing has failed. */
  moveAt: number | null
  /** Messages here, by number, that the conversation they were written in, `from`, still sends: there they are `there`. */
  carried: { seq: number; from: string; there: number }[]
  /** Younger conversations that were part of this one and are their own again, with whose addresses. */
  givenBack: { conversationId: string; addresses: Address[] }[]
  /** The older conversation this one was part of last, and until when, ms: it had written to this one's addresses. */
  partedFrom: { conversationId: string; at: number } | null
  /** Its contact is not the one it began with: two were merged or taken apart. */
  contactChanged: boolean

  /** Rises with every change a member can see. */
  version: number
  /** Last message number. */
  seq: number
  /** Last number of the web visitor's own sequence. */
  visitorSeq: number
  /** Number of the last reply that was begun. */
  turn: number

  episode: Episode | null
  language: ClientLanguage | null
  serviceWindowEndsAt: number | null
  freeEntry: FreeEntry | null
  session: Session | null
  /** Whether the client takes marketing messages here; null while nobody has said. */
  marketing: MarketingConsent | null
  /** When a marketing template was last written to the client: a “stop” after it is about that. */
  marketedAt: number | null
  lastInboundSeq: number
  lastInboundAt: number | null
  /** The request that brought the client's newest message, for whoever follows it through the logs. */
  requestId: string | null
  /** The client has been answered up to this message. */
  answeredUpToSeq: number
  /** Time of the first client message that nobody has answered. */
  unansweredSince: number | null
  /** When a person last let go of it: gave it back or finished it. What they said before locks nothing. */
  releasedAt: number | null
  /** When a person first spoke for us here: the contact is no longer new. */
  personSpokeAt: number | null
  unread: number
  lastMessage: { preview: string; author: Author; at: number } | null
  lastActivityAt: number

  generation: Generation | null
  /** When the next reply is due. */
  replyDueAt: number | null
  /** Until when the debounce may be restarted. */
  replyCapAt: number | null
  /** How often in a row a client's message has cut a generation short. */
  interruptions: number
  generationFailures: number
  /** What the client asked for at a later time, while nobody has spoken since. */
  checkIn: CheckIn | null
  outbox: OutboxItem[]
  /** What the provider still takes for this one person. */
  toOnePerson: Bucket | null
  /** Files that clients sent and that are still with the provider. */
  fetches: FileFetch[]

  /** Messages D1 does not have yet, or not in this shape. */
  unprojected: number[]
  /** What models were asked that D1 has not counted yet. */
  modelUses: CountedUse[]
  /** Lines of the ledgers that D1 does not have yet, or not as they stand. */
  ledger: LedgerEntry[]
  /** The version D1 has. */
  projectedVersion: number
  projectionFailures: number
  projectAt: number | null
  /** A person is needed and the desk has not been told. */
  attention: 'handoff' | 'asked-for-person' | null
}

/** Identity of a conversation at its first message. */
export type ConversationOrigin = Pick<
  ConversationState,
  'workspaceId' | 'conversationId' | 'channel' | 'contactId' | 'addresses' | 'profileName'
>

/** A conversation nobody has written in yet. `storage` is random. */
export function newConversation(origin: ConversationOrigin, now: number, storage: string): ConversationState {
  return {
    workspaceId: origin.workspaceId,
    conversationId: origin.conversationId,
    channel: origin.channel,
    contactId: origin.contactId,
    addresses: origin.addresses,
    recipient: { addresses: origin.addresses, heardAt: 0 },
    profileName: origin.profileName,
    createdAt: now,
    storage,
    movedTo: null,
    heldAtMove: null,
    moved: false,
    handedOver: 0,
    moveFailures: 0,
    moveAt: null,
    carried: [],
    givenBack: [],
    partedFrom: null,
    contactChanged: false,
    version: 0,
    seq: 0,
    visitorSeq: 0,
    turn: 0,
    episode: null,
    language: null,
    serviceWindowEndsAt: unopenedServiceWindow(origin.channel.kind),
    freeEntry: null,
    session: null,
    marketing: null,
    marketedAt: null,
    lastInboundSeq: 0,
    lastInboundAt: null,
    requestId: null,
    answeredUpToSeq: 0,
    unansweredSince: null,
    releasedAt: null,
    personSpokeAt: null,
    unread: 0,
    lastMessage: null,
    lastActivityAt: now,
    generation: null,
    replyDueAt: null,
    replyCapAt: null,
    interruptions: 0,
    generationFailures: 0,
    checkIn: null,
    outbox: [],
    toOnePerson: null,
    fetches: [],
    unprojected: [],
    modelUses: [],
    ledger: [],
    projectedVersion: 0,
    projectionFailures: 0,
    projectAt: null,
    attention: null,
  }
}

/** The episode that is going on, or null. */
export function openEpisode(state: ConversationState): Episode | null {
  return state.episode !== null && state.episode.finishedAt === null ? state.episode : null
}

/** Whether an answer of the assistant's is on its way, as far as a client may know. */
export function isPreparing(state: ConversationState): boolean {
  if (openEpisode(state)?.holder.kind !== 'assistant') return false
  return state.generation !== null || state.replyDueAt !== null
}

/** Since when the client has been waiting for a person; null while nobody needs one. */
export function waitingSince(state: ConversationState): number | null {
  const episode = openEpisode(state)
  if (episode === null || episode.holder.kind === 'assistant') return null
  return state.unansweredSince
}

/** When the next reply is to be begun, ms; null while there is none to prepare. */
export function replyDue(state: ConversationState): number | null {
  const wanted =
    state.generation === null &&
    state.unansweredSince !== null &&
    openEpisode(state)?.holder.kind === 'assistant'
  return wanted ? state.replyDueAt : null
}
