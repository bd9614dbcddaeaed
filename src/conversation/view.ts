import { fileOf } from '../domain/conversation/fetching.ts'
import { outlookOf } from '../domain/conversation/metering.ts'
import { type ConversationState, openEpisode, waitingSince } from '../domain/conversation/state.ts'
import type { StoredMessage } from '../domain/conversation/stored-message.ts'
import { type MessageContent, textOf } from '../domain/message.ts'
import type { ConversationAnswer } from '../protocol/api.ts'
import type { ConversationSummary, ConversationView, MessageView } from '../protocol/conversation.ts'
import type { VisitorMessage } from '../protocol/frames.ts'

/** Messages a page of the hub shows at once. */
export const PAGE = 50

/** The conversation's row in the inbox. */
export function summaryOf(state: ConversationState): ConversationSummary {
  const phone = state.addresses.find((address) => address.kind === 'phone')
  return {
    id: state.conversationId,
    version: state.version,
    contact: { id: state.contactId, name: state.profileName, address: phone?.value ?? null },
    channel: { id: state.channel.id, kind: state.channel.kind, name: state.channel.name },
    status: openEpisode(state) === null ? 'finished' : 'open',
    holder: state.episode?.holder ?? { kind: 'queue', queueId: null },
    language: state.language,
    unread: state.unread,
    lastMessage: state.lastMessage,
    lastActivityAt: state.lastActivityAt,
    waitingSince: waitingSince(state),
    serviceWindowEndsAt: state.serviceWindowEndsAt,
    handoffReason: state.episode?.handoffReason ?? null,
  }
}

/** The conversation without its messages, as it is at `now`. */
export function answerOf(state: ConversationState, now = Date.now()): ConversationAnswer {
  const { episode } = state
  return {
    summary: summaryOf(state),
    episode: episode && {
      number: episode.number,
      openedAt: episode.openedAt,
      finishedAt: episode.finishedAt,
      handoff: episode.handoff,
      silentBecause: episode.silentBecause ?? null,
      requirements: episode.requirements.map(({ label, value, quote }) => ({ label, value, quote })),
    },
    outlook: outlookOf(state, now),
    marketing: state.marketing,
  }
}

export function viewOf(state: ConversationState, newest: StoredMessage[]): ConversationView {
  return {
    ...answerOf(state),
    messages: newest.map(messageView),
    hasOlder: (newest[0]?.seq ?? 1) > 1,
  }
}

export function messageView(message: StoredMessage): MessageView {
  const { seq, id, version, author, content, at, delivery, clientId, audit } = message
  const gist = audit && { responder: audit.responder, degraded: audit.degraded }
  return { seq, id, version, author, content, at, delivery, clientId, audit: gist }
}

function visitorFile(content: MessageContent): VisitorMessage['file'] {
  const file = fileOf(content)
  if (content.type !== 'media' || file?.type == null || file.size === null) return null
  const { media, fileName: name } = content
  const { id, type, size, width, height } = file
  return { id, media, name, type, size, width, height }
}

/** What a web visitor may see of a message, or null when it is none of theirs. */
export function visitorView(message: StoredMessage): VisitorMessage | null {
  if (message.visitorSeq === null) return null
  const from = {
    client: 'you',
    assistant: 'assistant',
    member: 'person',
    phone: 'person',
    system: null,
  } as const
  const sender = from[message.author.kind]
  if (sender === null) return null
  return {
    n: message.visitorSeq,
    id: message.id,
    from: sender,
    text: textOf(message.content) ?? '',
    ...(message.content.type === 'text' && message.content.choices && { choices: message.content.choices }),
    file: visitorFile(message.content),
    at: message.at,
    clientId: message.author.kind === 'client' ? message.clientId : null,
  }
}
