import {
  type ChatMessage,
  isWithin,
  learningWindow,
  MOST_INTERACTIONS,
  MOST_MESSAGES,
} from '../../../domain/learning.ts'
import { namesIn } from '../names.ts'
import { redact } from '../redact.ts'
import type { FileChat, FileMessage } from './format.ts'

/** A chat of a file as it is kept: without personal data, and without what is never learned from. */
export type KeptChat = { number: number; startedAt: number; messages: ChatMessage[] }

/** What of a file is kept, and how many chats are not, by why. */
export type Keeping = {
  chats: KeptChat[]
  /** Began more than 12 months ago, or after now. */
  outsideWindow: number
  /** Older than the newest 1,000 of the file: no training would ever reach them. */
  beyondLimit: number
}

/**
 * The chats of a file that a training from `now` on could use, newest first, redacted. `names` are those of
 * the workspace's members, who are people of these chats too. Notes, system lines and an assistant's own
 * words are left out.
 */
export function keepChats(chats: readonly FileChat[], names: readonly string[], now: number): Keeping {
  const window = learningWindow(now)
  const dated = chats.map((chat) => ({ ...chat, startedAt: chat.messages[0]?.at ?? 0 }))
  const usable = dated
    .filter(({ startedAt }) => isWithin(window, startedAt))
    .sort((a, b) => b.startedAt - a.startedAt || a.number - b.number)
  return {
    chats: usable.slice(0, MOST_INTERACTIONS).map(({ number, startedAt, messages }) => ({
      number,
      startedAt,
      messages: redactChat(messages.filter(isWritten), names),
    })),
    outsideWindow: dated.length - usable.length,
    beyondLimit: Math.max(0, usable.length - MOST_INTERACTIONS),
  }
}

type Written = FileChat['messages'][number] & { from: ChatMessage['from'] }

function isWritten(message: FileMessage & { position: number }): message is Written {
  return message.from === 'client' || message.from === 'person'
}

/** The first messages of a chat without personal data: its people's names are those given, and those they say. */
export function redactChat(
  messages: readonly (ChatMessage & { name?: string | null | undefined })[],
  names: readonly string[],
): ChatMessage[] {
  const read = messages.slice(0, MOST_MESSAGES)
  const people = new Set([...names, ...namesIn(read.map(({ text }) => text))])
  for (const { name } of read) if (name) people.add(name)
  return read.map(({ position, from, at, text }) => ({ position, from, at, text: redact(text, [...people]) }))
}
