import { type Judge, onTheWayMs, productTime, sentOf, serviceWindowMs, windowEnd } from './judge.ts'

/**
 * Free text leaves within 24 h of the client's last message, by the provider's own stamp on it and the product's clock:
 * what the provider refuses as too late is explained by that clock being slow, and by nothing else.
 */
export const window: Judge = {
  promise: 'no free text leaves outside the window by more than the clocks differ',
  breaches(recording) {
    return recording.conversations.flatMap((conversation) =>
      sentOf(recording, conversation).flatMap(({ ourId, isFreeText, leftAt, begunAt }) => {
        const at = leftAt ?? begunAt
        const late = productTime(recording, at).earliest - windowEnd(recording, conversation, at)
        return isFreeText && late > onTheWayMs ? [`${ourId} left ${late} ms after the window had ended`] : []
      }),
    )
  },
  plant(recording) {
    const sent = recording.sent.find(({ isFreeText }) => isFreeText)
    const conversation = recording.conversations.find(({ row }) => row.id === sent?.ourId.split('.')[0])
    if (!sent || !conversation) return false
    for (const heard of recording.heard) {
      if (heard.phone === conversation.phone) heard.writtenAt -= 2 * serviceWindowMs
    }
    return true
  },
}
