import { z } from 'zod'
import { isWithin, learningWindow, MOST_INTERACTIONS, MOST_MESSAGES } from './learning.ts'

/** A message of a past chat that came over from the owner's phone; `at` in ms. */
export type PastMessage = { at: number; from: 'client' | 'person'; text: string }

/** All that one piece of the history has of one person's chat. `phone`: digits; null where only a user id is known. */
export type PastThread = { id: string; phone: string | null; messages: PastMessage[] }

/** One name of the owner's address book; null when it was taken out. */
export type BookEntry = { phone: string; name: string | null }

/** A silence this long ends an interaction, as it ends an episode only the assistant holds; ms. */
const SILENCE_MS = 24 * 3_600_000

/** A thread as the interactions it consists of, each in the order it was written; one without a client is none. */
export function interactionsOf({ messages }: PastThread): PastMessage[][] {
  const interactions: PastMessage[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const message of messages.toSorted((a, b) => a.at - b.at)) {
    if (message.at - last >= SILENCE_MS) interactions.push([])
    interactions.at(-1)?.push(message)
    last = message.at
  }
  return interactions.filter((messages) => messages.some(({ from }) => from === 'client'))
}

/** When a thread began, ms; null for one without messages. */
export function beganAt({ messages }: PastThread): number | null {
  return messages.length === 0 ? null : Math.min(...messages.map(({ at }) => at))
}

/**
 * A past chat as it came, personal data and all: what clients and people wrote, in order, and what each was called.
 * `number` counts the chats of its import, `position` the messages of the chat, both from 1.
 */
export const RawChat = z.object({
  number: z.int(),
  startedAt: z.int(),
  messages: z.array(
    z.object({
      position: z.int(),
      at: z.int(),
      from: z.enum(['client', 'person']),
      text: z.string(),
      name: z.string().nullable(),
    }),
  ),
})
export type RawChat = z.infer<typeof RawChat>

/** What of an import is kept, and how many chats are not, by why. */
export type Choice = {
  /** Newest first. */
  chats: RawChat[]
  /** Began more than 12 months ago, or after now. */
  outsideWindow: number
  /** Older than the newest 1,000 of the import: no training would ever reach them. */
  beyondLimit: number
}

/** The chats that a training from `now` on could use, each as far as one would read it. */
export function chooseChats(chats: readonly RawChat[], now: number): Choice {
  const window = learningWindow(now)
  const usable = chats
    .filter(({ startedAt }) => isWithin(window, startedAt))
    .sort((a, b) => b.startedAt - a.startedAt || a.number - b.number)
  return {
    chats: usable.slice(0, MOST_INTERACTIONS).map(shortened),
    outsideWindow: chats.length - usable.length,
    beyondLimit: Math.max(0, usable.length - MOST_INTERACTIONS),
  }
}

/**
 * Characters of a chat that are read, and of chats that are handled together: one row of the database holds them in any
 * script (D1: at most 2 MB, November 2026), and taking the personal data out of them is a second's work at most.
 */
const MOST_CHARACTERS = 100_000

function shortened({ messages, ...chat }: RawChat): RawChat {
  let room = MOST_CHARACTERS
  const read: RawChat['messages'] = []
  for (const message of messages.slice(0, MOST_MESSAGES)) {
    room -= message.text.length
    if (room < 0) break
    read.push(message)
  }
  return { ...chat, messages: read }
}

/** Chosen chats in parts of at most 200 messages and 100,000 characters; a chat is never divided. */
export function partsOf(chats: readonly RawChat[]): RawChat[][] {
  const parts: RawChat[][] = []
  let messages = Number.POSITIVE_INFINITY
  let characters = 0
  for (const chat of chats) {
    const length = chat.messages.reduce((sum, { text }) => sum + text.length, 0)
    messages += chat.messages.length
    characters += length
    if (messages > MOST_MESSAGES || characters > MOST_CHARACTERS) {
      parts.push([])
      messages = chat.messages.length
      characters = length
    }
    parts.at(-1)?.push(chat)
  }
  return parts
}
