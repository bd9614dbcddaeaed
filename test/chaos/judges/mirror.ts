import { isDeepStrictEqual } from 'node:util'
import type { Conversation } from '../recording.ts'
import type { Judge } from './judge.ts'

/** What the database shows of a conversation is what the conversation itself tells. */
export const mirror: Judge = {
  promise: 'D1 equals the objects once all is quiet',
  breaches({ conversations }) {
    return conversations.flatMap((conversation) => {
      const { phone, view, messages, row } = conversation
      const [there, here] = [shown(conversation), told(conversation)]
      const differing = Object.keys(here).filter((key) => !isDeepStrictEqual(there[key], here[key]))
      const missing = view.messages.length === messages.length ? [] : ['the number of messages']
      const newer = row.version > view.summary.version ? ['a version nobody wrote'] : []
      const found = [...differing, ...missing, ...newer]
      return found.length === 0 ? [] : [`D1 differs for ${phone} in ${found.slice(0, 5).join(', ')}`]
    })
  },
  plant({ conversations }) {
    const message = conversations
      .flatMap(({ messages }) => messages)
      .find(({ delivery }) => delivery === 'read')
    if (message === undefined) return false
    message.delivery = 'delivered'
    return true
  },
}

function shown({ row, messages }: Conversation): Record<string, unknown> {
  const { status, holder_kind: holder, language, unread, preview } = row
  return {
    ...{ status, holder, language, unread, preview },
    waitingSince: row.waiting_since,
    windowEndsAt: row.service_window_ends_at,
    reason: row.handoff_reason,
    activity: row.last_activity_at,
    ...Object.fromEntries(
      messages.map(({ seq, id, author, content, at, delivery, version }) => [
        `message ${seq}`,
        { id, author, content, at, delivery, version },
      ]),
    ),
  }
}

function told({ view }: Conversation): Record<string, unknown> {
  const { status, holder, language, unread, lastMessage, waitingSince } = view.summary
  return {
    ...{ status, holder: holder.kind, language, unread, preview: lastMessage?.preview ?? null },
    waitingSince,
    windowEndsAt: view.summary.serviceWindowEndsAt,
    reason: view.summary.handoffReason,
    activity: view.summary.lastActivityAt,
    ...Object.fromEntries(
      view.messages.map(({ seq, id, author, content, at, delivery, version }) => [
        `message ${seq}`,
        { id, author: author.kind, content, at, delivery: delivery?.state ?? null, version },
      ]),
    ),
  }
}
