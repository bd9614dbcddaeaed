import type { Database } from '../../db/database.ts'
import { readEpisodes } from '../../db/learning/chats.ts'
import { readImportedChats } from '../../db/learning/imports.ts'
import { type ChatMessage, type ChatRef, keyOf } from '../../domain/learning.ts'

/** A message with what the client is called, before personal data is taken out. */
type NamedMessage = ChatMessage & { name: string | null }

/** The messages of some chats by their number; one that is gone meanwhile is absent. */
export async function readChats(
  d1: D1Database,
  db: Database,
  workspaceId: string,
  chats: readonly { n: number; ref: ChatRef }[],
): Promise<{ read: Map<number, NamedMessage[]>; unreadable: number }> {
  const refs = chats.map(({ ref }) => ref)
  const episodes = refs.filter((ref) => ref.kind === 'conversation')
  const imported = refs.filter((ref) => ref.kind === 'import')
  const own = await readEpisodes(d1, workspaceId, episodes)
  const files = await readImportedChats(db, workspaceId, imported)

  const byKey = new Map<string, NamedMessage[]>()
  const add = (ref: ChatRef, messages: readonly NamedMessage[]) => {
    const key = keyOf(ref)
    byKey.set(key, [...(byKey.get(key) ?? []), ...messages])
  }
  for (const { conversationId, episode, clientName, ...message } of own.messages) {
    add({ kind: 'conversation', conversationId, episode }, [{ ...message, name: clientName }])
  }
  for (const { importId, interaction, messages } of files) {
    add(
      { kind: 'import', importId, interaction },
      messages.map((message) => ({ ...message, name: null })),
    )
  }
  const read = new Map<number, NamedMessage[]>()
  for (const { n, ref } of chats) {
    const messages = byKey.get(keyOf(ref))
    if (messages !== undefined) read.set(n, messages)
  }
  return { read, unreadable: own.unreadable }
}
