import type { Recording } from '../recording.ts'
import { acknowledgedAt, type Judge, leftAfter, messageOf, onTheWayMs, productTime } from './judge.ts'

/** From a person's word until they let go: the assistant is silent. `to` is when they asked for that. */
export type Silence = { conversationId: string; from: number; to: number; by: 'member' | 'phone' }

export const takeover: Judge = {
  promise:
    'no word of the assistant begins to leave once a takeover, by a member or by the phone, was acknowledged',
  breaches(recording) {
    const silences = silencesOf(recording)
    return recording.sent.flatMap((sent) => {
      const found = messageOf(recording, sent.ourId)
      if (found?.message.author !== 'assistant') return []
      const { id } = found.conversation.row
      const broken = silences.find(
        ({ conversationId, from, to }) =>
          conversationId === id && leftAfter(sent, from) && (sent.leftAt ?? sent.begunAt) < to,
      )
      return broken ? [`${sent.ourId} left while a person held the conversation (${broken.by})`] : []
    })
  },
  plant(recording) {
    // The phone's where there is one: members have more of them.
    const long = silencesOf(recording).filter(({ from, to }) => to - from > 2 * onTheWayMs)
    const silence = long.find(({ by }) => by === 'phone') ?? long[0]
    const conversation = recording.conversations.find(({ row }) => row.id === silence?.conversationId)
    const [message] = conversation?.messages ?? []
    if (!silence || !conversation || !message) return false
    conversation.messages.push({ ...message, id: 'planted', author: 'assistant' })
    const begunAt = silence.from + onTheWayMs + 1
    const outcome = {
      heardAt: null,
      givenUpAt: null,
      taken: null,
      status: null,
      retryAfterMs: null,
      refused: null,
      toldAt: null,
    }
    const ourId = `${silence.conversationId}.planted`
    recording.sent.push({ ourId, isFreeText: true, leftAt: begunAt, begunAt, endedAt: begunAt, ...outcome })
    return true
  },
}

/** Where a takeover was acknowledged, until the next act that lets go of it was asked for. */
export function silencesOf(recording: Recording): Silence[] {
  return [...byMembers(recording), ...byPhone(recording)]
}

function byMembers(recording: Recording): Silence[] {
  return recording.acts.flatMap((act) => {
    const { conversationId, kind, status, askedAt, answeredAt } = act
    if (status !== 200 || kind === 'hand-back' || kind === 'finish') return []
    const letGo = lettingGo(recording, conversationId).filter((other) => other !== act)
    const to = Math.min(...letGo.filter((other) => other.answeredAt > askedAt).map((other) => other.askedAt))
    return [{ conversationId, from: answeredAt, to, by: 'member' as const }]
  })
}

/** What the owner wrote before somebody let go takes nothing back, whenever word of it comes. */
function byPhone(recording: Recording): Silence[] {
  return recording.echoes.flatMap(({ id, phone, writtenAt, by }) => {
    const from = acknowledgedAt(recording, 'echo', id)
    const conversation = recording.conversations.find((one) => one.phone === phone)
    if (by !== 'owner' || from === null || conversation === undefined) return []
    const conversationId = conversation.row.id
    const letGo = lettingGo(recording, conversationId)
    const overtaken = ({ askedAt, answeredAt }: Recording['acts'][number]) =>
      askedAt <= from && writtenAt <= productTime(recording, answeredAt).latest + 2 * onTheWayMs
    if (letGo.some(overtaken)) return []
    const to = Math.min(...letGo.filter(({ answeredAt }) => answeredAt > from).map(({ askedAt }) => askedAt))
    return [{ conversationId, from, to, by: 'phone' as const }]
  })
}

function lettingGo({ acts }: Recording, conversationId: string): Recording['acts'] {
  return acts.filter(
    (act) => act.conversationId === conversationId && (act.kind === 'hand-back' || act.kind === 'finish'),
  )
}
