import type { Recording } from '../recording.ts'
import { type Judge, messageOf, onTheWayMs } from './judge.ts'

/** From a person's word until they let go: the assistant is silent. `to` is when they asked for that. */
type Silence = { conversationId: string; from: number; to: number }

export const takeover: Judge = {
  promise: 'no word of the assistant begins to leave once a takeover was acknowledged',
  breaches(recording) {
    const silences = silencesOf(recording)
    return recording.sent.flatMap((sent) => {
      const found = messageOf(recording, sent.ourId)
      if (found?.message.author !== 'assistant') return []
      const { id } = found.conversation.row
      const broken = silences.some(
        ({ conversationId, from, to }) =>
          conversationId === id && sent.begunAt > from + onTheWayMs && sent.begunAt < to,
      )
      return broken ? [`${sent.ourId} left while a person held the conversation`] : []
    })
  },
  plant(recording) {
    const silence = silencesOf(recording).find(({ from, to }) => to - from > 2 * onTheWayMs)
    const conversation = recording.conversations.find(({ row }) => row.id === silence?.conversationId)
    const [message] = conversation?.messages ?? []
    if (!silence || !conversation || !message) return false
    conversation.messages.push({ ...message, id: 'planted', author: 'assistant' })
    const begunAt = silence.from + onTheWayMs + 1
    const outcome = { taken: null, refused: null, toldAt: null, over: true }
    recording.sent.push({ ourId: `${silence.conversationId}.planted`, begunAt, ...outcome })
    return true
  },
}

/** Where a takeover was acknowledged, until the next act that lets go of it was asked for. */
function silencesOf({ acts }: Recording): Silence[] {
  return acts.flatMap((act) => {
    const { conversationId, kind, status, answeredAt } = act
    if (status !== 200 || (kind !== 'take-over' && kind !== 'send')) return []
    const letGo = acts
      .filter((other) => other.conversationId === conversationId && other !== act)
      .filter((other) => other.kind === 'hand-back' || other.kind === 'finish')
      .filter((other) => other.answeredAt > act.askedAt)
      .map(({ askedAt }) => askedAt)
    return [{ conversationId, from: answeredAt, to: Math.min(...letGo) }]
  })
}
