import type { ConversationAnswer } from '../../../src/protocol/api.ts'
import type { MessageView } from '../../../src/protocol/conversation.ts'
import type { useQueryClient } from '../../kit/query.ts'
import { applyAnswer, type ConversationState } from './conversation-state.ts'

/** Where the hub keeps what it knows of one conversation. */
export const conversationKey = (id: string): readonly [string, string] => ['conversation', id]

/** Takes what the server answered to an act of ours into what the hub knows of the conversation. */
export function settle(
  client: ReturnType<typeof useQueryClient>,
  id: string,
  answer: ConversationAnswer,
  message?: MessageView,
): void {
  const known = client.getQueryData<ConversationState>(conversationKey(id))
  if (known) client.setQueryData<ConversationState>(conversationKey(id), applyAnswer(known, answer, message))
}
