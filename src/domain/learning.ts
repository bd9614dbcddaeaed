import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { SellerText } from './knowledge.ts'
import { ClientLanguage } from './language.ts'

/** The newest interactions one training reads at most. */
export const MOST_INTERACTIONS = 1000
/** The first messages of an interaction that are read; what comes later is left out. */
export const MOST_MESSAGES = 200

/** Which past chats a training reads: those that began from `from` to `to`, both included (ms). */
export type LearningWindow = { from: number; to: number }

/** Twelve calendar months back from the moment training starts, in UTC. */
export function learningWindow(startedAt: number): LearningWindow {
  const start = Temporal.Instant.fromEpochMilliseconds(startedAt).toZonedDateTimeISO('UTC')
  return { from: start.subtract({ months: 12 }).epochMilliseconds, to: startedAt }
}

/** Whether an interaction that began at `startedAt` may be learned from. */
export function isWithin(window: LearningWindow, startedAt: number): boolean {
  return startedAt >= window.from && startedAt <= window.to
}

/** One past chat to learn from: an episode of a conversation, or an interaction of an imported file. */
export const ChatRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conversation'), conversationId: z.string(), episode: z.int() }),
  z.object({ kind: z.literal('import'), importId: z.string(), interaction: z.int() }),
])
export type ChatRef = z.infer<typeof ChatRef>

/** A past chat and when it began. */
export type DatedChat = { ref: ChatRef; startedAt: number }

/** The newest chats of the window, newest first; of those that began at once, the order is by their ids. */
export function newestChats(chats: readonly DatedChat[], window: LearningWindow): DatedChat[] {
  return chats
    .filter(({ startedAt }) => isWithin(window, startedAt))
    .map((chat) => ({ chat, key: keyOf(chat.ref) }))
    .sort((a, b) => b.chat.startedAt - a.chat.startedAt || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_INTERACTIONS)
    .map(({ chat }) => chat)
}

/** One text for one chat, the same each time. */
export function keyOf(ref: ChatRef): string {
  return ref.kind === 'conversation'
    ? `conversation:${ref.conversationId}:${ref.episode}`
    : `import:${ref.importId}:${ref.interaction}`
}

/** A message to learn from. `position` is its number in the conversation, or in the imported interaction. */
export const ChatMessage = z.object({
  position: z.int(),
  from: z.enum(['client', 'person']),
  at: z.int(),
  text: z.string(),
})
export type ChatMessage = z.infer<typeof ChatMessage>

/** Where an answer came from: the chat, when it began (ms), and its messages that were read for it. */
export const LearningSource = z.object({ ref: ChatRef, startedAt: z.int(), positions: z.array(z.int()) })
export type LearningSource = z.infer<typeof LearningSource>

/**
 * What is doubtful about an answer found in past chats. A `promise` is shown; each of the others keeps it
 * from being approved: figures go out of date and belong into records, and a client's data into nothing.
 */
export const Concern = z.enum(['money', 'number', 'deadline', 'personal-data', 'instruction', 'promise'])
export type Concern = z.infer<typeof Concern>

/** The concerns an answer must lose before it is approved. */
export function blocking(concerns: readonly Concern[]): Concern[] {
  return concerns.filter((concern) => concern !== 'promise')
}

/** What a member decided about something that was learned. */
export const ReviewState = z.enum(['draft', 'approved', 'rejected'])
export type ReviewState = z.infer<typeof ReviewState>

/** Something a member did in a review; each but `undo` can be undone. */
export const ReviewAct = z.enum(['edit', 'approve', 'reject', 'undo'])
export type ReviewAct = z.infer<typeof ReviewAct>

/** A question of past clients and the answer a person gave, as the assistant may use it once approved. */
export type LearnedAnswer = {
  id: string
  /** Null when the words are too few to tell. */
  language: ClientLanguage | null
  question: SellerText
  /** May hold `{{fact.field}}` placeholders, which stand for the seller's records. */
  answer: SellerText
  sourceRefs: LearningSource[]
}

/** A phrase and the share of chats that have it, 0 to 1. */
const Habit = z.object({ phrase: z.string(), share: z.number() })

/** How formally clients are addressed, by the words for "you"; null when there are none. */
export const Formality = z.enum(['informal', 'formal', 'mixed'])
export type Formality = z.infer<typeof Formality>

/** How the people of a workspace write, measured in what they wrote to clients. Shares are 0 to 1. */
export const StyleProfile = z.object({
  chats: z.int(),
  messages: z.int(),
  wordsPerMessage: z.number(),
  messagesPerTurn: z.number(),
  emojiRate: z.number(),
  exclamationRate: z.number(),
  greeting: z.object({ share: z.number(), habits: z.array(Habit) }),
  closing: z.object({ share: z.number(), habits: z.array(Habit) }),
  /** Markers such as "tu", "você", "usted", with how often each was written. */
  address: z.object({
    formality: Formality.nullable(),
    markers: z.array(z.object({ word: z.string(), times: z.int() })),
  }),
  languages: z.array(z.object({ language: ClientLanguage, share: z.number() })),
})
export type StyleProfile = z.infer<typeof StyleProfile>

/** What was kept of an import. Counts are of chats, but for `messages` (kept ones). */
export const ImportReport = z.object({
  chats: z.int(),
  kept: z.int(),
  messages: z.int(),
  /** Began more than 12 months before the import, or after it. */
  outsideWindow: z.int(),
  /** Older than the newest 1,000 of the import. */
  beyondLimit: z.int(),
})
export type ImportReport = z.infer<typeof ImportReport>

/**
 * How far an import has come: `done` of its `total` chats are free of personal data and can be learned from. It has
 * `failed` when nothing of the rest is tried again by itself.
 */
export const ImportProgress = z.object({
  state: z.enum(['running', 'done', 'failed']),
  done: z.int(),
  total: z.int(),
})
export type ImportProgress = z.infer<typeof ImportProgress>

/** What a training has been cut to. `used` of the `found` chats of the window are read: the newest ones. */
export const LearningCut = z.object({
  from: z.int(),
  to: z.int(),
  mostInteractions: z.int(),
  found: z.object({ conversations: z.int(), imports: z.int() }),
  used: z.int(),
  /** When the oldest chat that is read began, ms; null when there is none. */
  oldest: z.int().nullable(),
})
export type LearningCut = z.infer<typeof LearningCut>

/** How far a training has come. `done` of `total` are of the phase's own things: chats, questions, groups. */
export const TrainingProgress = z.object({
  state: z.enum(['running', 'done', 'failed']),
  phase: z.enum(['selecting', 'reading', 'grouping', 'drafting', 'writing']),
  done: z.int(),
  total: z.int(),
  counts: z.object({
    /** Chats read so far, and questions a person answered in them. */
    chats: z.int(),
    pairs: z.int(),
    drafts: z.int(),
    /** Messages whose content could not be read. */
    unreadable: z.int(),
  }),
  /** Null until the chats have been chosen. */
  cut: LearningCut.nullable(),
  /** What went wrong, newest last; a step that failed is tried again. */
  errors: z.array(z.object({ at: z.int(), code: z.string(), message: z.string() })),
})
export type TrainingProgress = z.infer<typeof TrainingProgress>
