import { mergeAddresses } from '../address.ts'
import { hasServiceWindow } from '../channel.ts'
import { adClicked } from '../free-entry.ts'
import { heldByPerson, inbox } from '../holder.ts'
import { wakesAssistant } from '../message.ts'
import { heardFrom } from '../recipient.ts'
import { extendServiceWindow, SERVICE_WINDOW_MS } from '../window.ts'
import type { NewInbound } from './commands.ts'
import {
  append,
  type Draft,
  dropGeneration,
  give,
  open,
  personAnswered,
  personSpoke,
  standingOf,
} from './draft.ts'
import { asksToStop, tellConsent } from './marketing.ts'
import { type ConversationOrigin, isPreparing, openEpisode } from './state.ts'

/** How often in a row a client who keeps typing may cut a reply short before it is let through. */
const MAX_INTERRUPTIONS = 2
/** The debounce may be restarted until this many times its length after the first message. */
const DEBOUNCE_CAP = 4

/** Takes in what a client wrote. Messages come without duplicates; they are put in the provider's order. */
export function receive(
  draft: Draft,
  origin: ConversationOrigin,
  messages: NewInbound[],
  debounceMs: number,
): void {
  meet(draft, origin)
  for (const message of inOrder(messages)) {
    const { recipient } = draft.state
    draft.state.recipient = heardFrom(recipient, message.from ?? origin.addresses, message.at)
    receiveOne(draft, message, debounceMs)
  }
}

function receiveOne(draft: Draft, message: NewInbound, debounceMs: number): void {
  const { state, now } = draft
  const windowed = hasServiceWindow(state.channel.kind)
  const late = windowed && message.at + SERVICE_WINDOW_MS <= now
  // A line of the provider's about the client is none of theirs.
  if (windowed && message.content.type !== 'notice') {
    state.serviceWindowEndsAt = extendServiceWindow(state.serviceWindowEndsAt, message.at)
  }
  if (message.fromAd) state.freeEntry = adClicked(state.freeEntry, message.at)

  const stops = asksToStop(state.marketedAt, message.content, message.at)
  if (stops) tellConsent(draft, { allowed: false, at: message.at, by: 'stop-word', memberId: null })
  const wakes = wakesAssistant(message.content) && !stops
  let episode = openEpisode(state)
  const opensEpisode = wakes || message.content.type === 'unsupported' || state.episode === null
  if (episode === null && opensEpisode) {
    episode = open(draft, 'client', late ? inbox : { kind: 'assistant' })
  }

  const { seq } = append(draft, {
    author: { kind: 'client' },
    content: message.content,
    at: message.at,
    key: message.key,
    providerId: message.providerId,
    clientId: message.clientId,
    fromAd: message.fromAd,
  })
  state.unread += 1
  if (message.content.type === 'unsupported') leaveToPerson(draft, message.at)
  if (!wakes) return
  state.checkIn = null
  state.requestId = draft.requestId

  // Nobody is woken by what comes a day late, so it is a person's to see.
  if (late && episode?.holder.kind === 'assistant') give(draft, episode, inbox)
  state.lastInboundSeq = seq
  state.lastInboundAt = Math.max(state.lastInboundAt ?? 0, message.at)
  const firstUnanswered = state.unansweredSince === null
  state.unansweredSince ??= message.at
  if (episode?.assistantMayReturn && !late) {
    episode.holder = { kind: 'assistant' }
    episode.assistantMayReturn = false
    episode.silentBecause = null
    episode.handoffReason = null
  }
  if (episode?.holder.kind !== 'assistant') return

  if (state.generation !== null) {
    if (state.interruptions >= MAX_INTERRUPTIONS) return
    state.interruptions += 1
    dropGeneration(draft)
  }
  if (firstUnanswered || state.replyCapAt === null) state.replyCapAt = now + DEBOUNCE_CAP * debounceMs
  state.replyDueAt = Math.min(now + debounceMs, state.replyCapAt)
}

/**
 * Nobody knows what the client sent, so a person looks at it, unless the assistant is just answering the words beside
 * it; it answers the client's next words as before.
 */
function leaveToPerson(draft: Draft, at: number): void {
  const { state } = draft
  const episode = openEpisode(state)
  if (episode === null) return
  if (episode.holder.kind === 'assistant') {
    if (isPreparing(state)) return
    episode.holder = inbox
    episode.assistantMayReturn = true
    episode.handoffReason = 'unreadable-content'
  }
  if (episode.holder.kind === 'queue') state.attention = 'handoff'
  state.unansweredSince ??= at
}

/** The owner answered from their own phone: a person's word, which takes the lock. */
export function receiveEchoes(draft: Draft, origin: ConversationOrigin, messages: NewInbound[]): void {
  meet(draft, origin)
  const { state } = draft
  for (const echo of inOrder(messages)) {
    // Provider times are whole seconds: an echo of the second in which a person let go still counts as newer.
    const old = state.releasedAt !== null && echo.at + 1000 <= state.releasedAt
    let episode = openEpisode(state)
    if (episode === null && !old) episode = open(draft, 'us', { kind: 'assistant' })
    if (episode !== null && !old && !heldByPerson(episode.holder)) {
      const { holder, assistantMayReturn } = episode
      give(draft, episode, { kind: 'phone' })
      // What was here and has not left is unanswered again by now.
      episode.beforePhone = { ...standingOf(state, episode), holder, assistantMayReturn }
    }
    append(draft, {
      author: { kind: 'phone' },
      content: echo.content,
      at: echo.at,
      key: echo.key,
      providerId: echo.providerId,
    })
    personSpoke(draft, echo.at)
    // Echoes and messages overtake each other: what the client wrote later is not answered by it.
    if (echo.at >= (state.lastInboundAt ?? 0)) personAnswered(draft)
    if (!old) state.unread = 0
  }
}

/** Keeps what the Worker learned about the person this time. */
function meet(draft: Draft, origin: ConversationOrigin): void {
  const { state } = draft
  state.addresses = mergeAddresses(state.addresses, origin.addresses)
  if (origin.profileName !== null && origin.profileName !== state.profileName) {
    state.profileName = origin.profileName
    draft.visible = true
  }
}

function inOrder(messages: NewInbound[]): NewInbound[] {
  return [...messages].sort((a, b) => a.at - b.at)
}
