import type {
  ConversationSummary,
  ConversationView,
  MessageView,
} from '../../../../src/protocol/conversation.ts'

/** A row of the inbox: an open web chat with Ana, held by the assistant. */
export function conversation(given: Partial<ConversationSummary> = {}): ConversationSummary {
  return {
    id: 'c1',
    version: 1,
    contact: { id: 'ana', name: 'Ana', address: null },
    channel: { id: 'site', kind: 'web', name: 'Site' },
    status: 'open',
    holder: { kind: 'assistant' },
    language: 'pt',
    unread: 0,
    lastMessage: null,
    lastActivityAt: 0,
    waitingSince: null,
    serviceWindowEndsAt: null,
    handoffReason: null,
    ...given,
  }
}

/** A message of Ana's; its id follows its place. */
export function message(seq: number, given: Partial<MessageView> = {}): MessageView {
  return {
    id: `m${seq}`,
    seq,
    version: 1,
    author: { kind: 'client' },
    content: { type: 'text', text: `message ${seq}` },
    at: seq * 1000,
    delivery: null,
    clientId: null,
    audit: null,
    ...given,
  }
}

/** The open conversation with these messages. */
export function view(messages: MessageView[], given: Partial<ConversationView> = {}): ConversationView {
  return {
    summary: conversation(),
    episode: null,
    outlook: null,
    marketing: null,
    messages,
    hasOlder: false,
    ...given,
  }
}
