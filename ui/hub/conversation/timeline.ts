import type { ConversationView, HandoffSummary, MessageView } from '../../../src/protocol/conversation.ts'
import { isSameDay } from '../../kit/format.ts'
import type { Unsent } from './unsent.ts'

type Handoff = HandoffSummary & { at: number }

/** One thing on the way down a history. */
export type TimelineItem =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'message'; key: string; message: MessageView; follows: boolean }
  | { kind: 'handoff'; key: string; handoff: Handoff }
  | { kind: 'unsent'; key: string; unsent: Unsent }

const sameBreath = 5 * 60_000

/** Whether a message continues the one above it: same author, within minutes, same day. */
function follows(message: MessageView, above: MessageView | undefined): boolean {
  if (!above || message.author.kind !== above.author.kind || message.author.kind === 'system') return false
  if (message.author.kind === 'member' && above.author.kind === 'member') {
    if (message.author.memberId !== above.author.memberId) return false
  }
  return message.at - above.at < sameBreath && isSameDay(message.at, above.at)
}

/** What has been sent but not stored yet; stored copies carry the same client id and take over. */
export function stillUnsent(messages: MessageView[], unsent: Unsent[]): Unsent[] {
  const stored = new Set(messages.map((message) => message.clientId))
  return unsent.filter((message) => !stored.has(message.clientId))
}

/** The history in the order it is read: days, messages, the handoff where it happened, then what is under way. */
export function timeline(view: ConversationView, unsent: Unsent[]): TimelineItem[] {
  const items: TimelineItem[] = []
  let handoff = view.episode?.handoff ?? null
  let above: MessageView | undefined
  const placeHandoff = (): void => {
    if (!handoff) return
    items.push({ kind: 'handoff', key: `handoff-${handoff.at}`, handoff })
    handoff = null
    above = undefined
  }
  let shownDay: number | null = null
  for (const message of view.messages) {
    if (handoff && message.at > handoff.at) placeHandoff()
    if (shownDay === null || !isSameDay(shownDay, message.at)) {
      items.push({ kind: 'day', key: `day-${message.id}`, at: message.at })
      shownDay = message.at
    }
    items.push({ kind: 'message', key: message.id, message, follows: follows(message, above) })
    above = message
  }
  placeHandoff()
  for (const message of stillUnsent(view.messages, unsent)) {
    items.push({ kind: 'unsent', key: message.clientId, unsent: message })
  }
  return items
}
