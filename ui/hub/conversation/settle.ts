import type { QueryClient } from '@tanstack/query-core'
import type { ConversationAnswer } from '../../../src/protocol/api.ts'
import type { MessageView } from '../../../src/protocol/conversation.ts'
import { api } from '../api.ts'
import { applyAnswer, type ConversationState, refresh } from './conversation-state.ts'

/** Where the hub keeps what it knows of one conversation. */
export const conversationKey = (id: string): readonly [string, string] => ['conversation', id]

/** What was read less than this ago, ms, is shown without being asked for again: its socket brings what follows. */
export const justRead = 5_000

/** One conversation over HTTP, as far as the hub needs it: fetched ahead, or when it is opened. */
export const conversationQuery = (client: QueryClient, id: string) => ({
  queryKey: conversationKey(id),
  queryFn: async () => refresh(client.getQueryData(conversationKey(id)), await api.conversation(id)),
  structuralSharing: false,
})

/** Takes what the server answered to an act of ours into what the hub knows of the conversation. */
export function settle(
  client: QueryClient,
  id: string,
  answer: ConversationAnswer,
  message?: MessageView,
): void {
  const known = client.getQueryData<ConversationState>(conversationKey(id))
  if (known) client.setQueryData<ConversationState>(conversationKey(id), applyAnswer(known, answer, message))
}
