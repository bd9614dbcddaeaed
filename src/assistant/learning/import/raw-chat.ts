import type { RawChat } from '../../../domain/past-chats.ts'
import type { FileChat, FileMessage } from './format.ts'

/** A chat of a file as it may be learned from: notes, system lines and an assistant's own words are left out. */
export function rawChat({ number, messages }: FileChat): RawChat {
  const written = messages.filter(isWritten)
  return {
    number,
    startedAt: messages[0]?.at ?? 0,
    messages: written.map(({ name, ...message }) => ({ ...message, name: name ?? null })),
  }
}

type Written = FileMessage & { position: number; from: 'client' | 'person' }

function isWritten(message: FileMessage & { position: number }): message is Written {
  return message.from === 'client' || message.from === 'person'
}
