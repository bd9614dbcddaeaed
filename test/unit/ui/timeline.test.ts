import { describe, expect, it } from 'vitest'
import { stillUnsent, timeline } from '../../../ui/hub/conversation/timeline.ts'
import type { Unsent } from '../../../ui/hub/conversation/unsent.ts'
import { message, view } from './support/conversations.ts'

const noon = new Date(2026, 4, 20, 12).getTime()
const minute = 60_000
const day = 24 * 60 * minute

const handoff = {
  at: noon + 2 * minute,
  reason: 'asked-for-person',
  need: 'A logo.',
  clientLanguage: 'pt',
  serviceId: null,
  collected: [],
  missing: [],
  factsGiven: [],
  lastMessage: null,
  suggestedReply: 'Hi',
} as const

function underWay(clientId: string): Unsent {
  return { clientId, text: 'Hello', at: noon, basedOnSeq: 1, state: 'sending', error: null }
}

describe('The history', () => {
  it('begins each day with its date', () => {
    const items = timeline(
      view([message(1, { at: noon }), message(2, { at: noon + minute }), message(3, { at: noon + day })]),
      [],
    )
    expect(items.map((item) => item.kind)).toEqual(['day', 'message', 'message', 'day', 'message'])
  })

  it('draws messages of one breath together', () => {
    const items = timeline(
      view([
        message(1, { at: noon }),
        message(2, { at: noon + minute }),
        message(3, { at: noon + 20 * minute }),
        message(4, { at: noon + 20 * minute, author: { kind: 'member', memberId: 'clara' } }),
        message(5, { at: noon + 20 * minute, author: { kind: 'member', memberId: 'bruno' } }),
      ]),
      [],
    )
    const follows = items.flatMap((item) => (item.kind === 'message' ? [item.follows] : []))
    expect(follows).toEqual([false, true, false, false, false])
  })

  it('shows the handoff where it happened', () => {
    const episode = {
      number: 1,
      openedAt: noon,
      finishedAt: null,
      handoff,
      silentBecause: null,
      requirements: [],
    }
    const before = message(1, { at: noon + minute })
    const after = message(2, { at: noon + 3 * minute })
    const kinds = (messages: (typeof before)[]) =>
      timeline(
        view(messages, {
          episode: { ...episode, handoff: { ...handoff, collected: [], missing: [], factsGiven: [] } },
        }),
        [],
      ).map((item) => item.kind)
    expect(kinds([before, after])).toEqual(['day', 'message', 'handoff', 'message'])
    expect(kinds([before])).toEqual(['day', 'message', 'handoff'])
  })

  it('ends with what is under way, until the stored copy takes over', () => {
    const stored = message(2, { clientId: 'sent-already' })
    const unsent = [underWay('sent-already'), underWay('still-going')]
    expect(stillUnsent([stored], unsent).map(({ clientId }) => clientId)).toEqual(['still-going'])
    expect(timeline(view([stored]), unsent).map((item) => item.kind)).toEqual(['day', 'message', 'unsent'])
  })
})
