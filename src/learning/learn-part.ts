import { redactChat } from '../assistant/learning/redact-chat.ts'
import type { Database } from '../db/database.ts'
import { memberNames } from '../db/learning/chats.ts'
import { chatsIn, keepLearned, type Part } from '../db/learning/raw-chats.ts'

/**
 * Takes the personal data out of a part of an import and keeps the rest to learn from; what came is deleted. A repeat
 * changes nothing. Throws when the part is damaged or the database does not answer: then all of it is as it was.
 */
export async function learnPart(db: Database, part: Part): Promise<void> {
  // People of the workspace are people of these chats too.
  const names = await memberNames(db, part.workspaceId)
  const chats = chatsIn(part).map(({ messages, ...chat }) => ({
    ...chat,
    messages: redactChat(messages, names),
  }))
  await keepLearned(db, part, chats)
}
