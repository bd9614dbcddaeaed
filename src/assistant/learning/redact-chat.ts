import { type ChatMessage, MOST_MESSAGES } from '../../domain/learning.ts'
import { namesIn } from './names.ts'
import { redact } from './redact.ts'

/** The first messages of a chat without personal data: its people's names are those given, and those they say. */
export function redactChat(
  messages: readonly (ChatMessage & { name: string | null })[],
  names: readonly string[],
): ChatMessage[] {
  const read = messages.slice(0, MOST_MESSAGES)
  const people = new Set([...names, ...namesIn(read.map(({ text }) => text))])
  for (const { name } of read) if (name) people.add(name)
  return read.map(({ position, from, at, text }) => ({ position, from, at, text: redact(text, [...people]) }))
}
