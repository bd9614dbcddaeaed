import { raise } from '../delivery.ts'
import { freeEntryReported, repliedAfterAd, repliedInVain } from '../free-entry.ts'
import { type MessageCost, microsOf, settleCost, standingOf } from '../message-cost.ts'
import { closeServiceWindow } from '../window.ts'
import type { StatusReport } from '../wire.ts'
import { type Draft, deliver } from './draft.ts'
import { OPTED_OUT, WINDOW_CLOSED } from './leaving.ts'
import { refusesMarketing } from './marketing.ts'
import { enterCost, recountMessage } from './metering.ts'
import { remove } from './outbox.ts'
import type { ConversationState } from './state.ts'
import type { StoredMessage } from './stored-message.ts'
import { askPerson, missMember } from './unsent.ts'

/** A provider's report. It also settles an outcome that was unknown. */
export function status(draft: Draft, message: StoredMessage, report: StatusReport): null {
  const { state } = draft
  const current = message.delivery
  // A report about a message that is not ours to deliver, an echo's for one.
  if (current === null || isBygone(state, message, report)) return null
  remove(state, message.seq)
  if (report.error?.code === WINDOW_CLOSED) {
    state.serviceWindowEndsAt = closeServiceWindow(state.serviceWindowEndsAt, report.at)
  }
  if (report.error?.code === OPTED_OUT) refusesMarketing(draft, report.at)
  const next = raise(current, { state: report.state, error: report.error })
  const cost = message.cost && settleCost(message.cost, report)
  if (next !== current || cost !== message.cost || message.providerId === null) {
    const providerId = next !== current ? report.providerId : (message.providerId ?? report.providerId)
    deliver(draft, message.seq, next, { providerId, cost })
  }
  // It was taken back, or for failed, and turns out to have left.
  const doubted = current.state === 'cancelled' || current.state === 'failed'
  if (doubted && next !== current) recountMessage(draft, message.seq)
  if (cost !== null) price(draft, message, cost, report)
  const failed = next !== current && next.state === 'failed' && message.episode === state.episode?.number
  if (failed && message.author.kind === 'assistant') askPerson(draft, message.seq)
  if (failed && message.author.kind === 'member') missMember(draft, message.seq)
  return null
}

/** Whether it tells of the failure of an earlier try than the one that counts. */
function isBygone(state: ConversationState, message: StoredMessage, report: StatusReport): boolean {
  if (report.state !== 'failed') return false
  const item = state.outbox.find(({ seq }) => seq === message.seq)
  if (item !== undefined) return item.repeats === report.providerId
  return message.providerId !== null && message.providerId !== report.providerId
}

/** What a report says of money: about this message, and about the client's free entry. */
function price(draft: Draft, message: StoredMessage, cost: MessageCost, report: StatusReport): void {
  const { state } = draft
  const before = message.cost ?? cost
  const told = standingOf(cost) !== standingOf(before) || microsOf(cost) !== microsOf(before)
  if (told || message.providerId === null) enterCost(draft, message.seq, cost)
  if (report.state === 'failed') state.freeEntry = repliedInVain(state.freeEntry, cost.sentAt)
  else if (message.providerId === null) state.freeEntry = repliedAfterAd(state.freeEntry, cost.sentAt)
  const { pricing, conversation } = report
  const free = pricing?.freeEntry || conversation?.freeEntry || false
  // Free for another reason, the monthly allowance for one, says nothing of the ad.
  if (!free && (pricing === undefined || pricing.free)) return
  const endsAt = conversation?.expiresAt ?? null
  state.freeEntry = freeEntryReported(state.freeEntry, cost.sentAt, { free, endsAt })
}
