import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConversationAnswer } from '../../../src/protocol/api.ts'
import { changeBetween, changed } from '../../../src/protocol/change.ts'
import { MemberFrame } from '../../../src/protocol/frames.ts'
import { conversation } from './support/conversations.ts'

const episode: NonNullable<ConversationAnswer['episode']> = {
  number: 1,
  openedAt: 0,
  finishedAt: null,
  handoff: null,
  silentBecause: null,
  requirements: [],
}
const outlook = { micros: 0, freeUntil: null, sessionEndsAt: 5_000, templateMicros: null }

/** A conversation at some moment: few values each, so that two of them often agree. */
const moment: fc.Arbitrary<ConversationAnswer> = fc.record({
  summary: fc
    .record({
      version: fc.nat(3),
      unread: fc.nat(2),
      language: fc.constantFrom('pt', 'en', null),
      holder: fc.constantFrom(
        { kind: 'assistant' } as const,
        { kind: 'member', memberId: 'clara' } as const,
        { kind: 'member', memberId: 'bruno' } as const,
      ),
      waitingSince: fc.constantFrom(null, 10, 20),
    })
    .map(conversation),
  episode: fc.constantFrom(null, episode, { ...episode, finishedAt: 9 }, { ...episode, number: 2 }),
  outlook: fc.constantFrom(null, outlook, { ...outlook, sessionEndsAt: null }),
  marketing: fc.constantFrom(null, { allowed: false, at: 7, by: 'client-setting', memberId: null } as const),
})

describe('What changed between two moments of a conversation', () => {
  it('makes the one of the other, over the wire too', () => {
    fc.assert(
      fc.property(moment, moment, (before, after) => {
        const view = changeBetween(before, after)
        const frame = MemberFrame.parse(
          JSON.parse(JSON.stringify({ type: 'event', from: 1, version: 2, view, messages: [] })),
        )
        expect(frame.type === 'event' && changed(before, frame.view)).toEqual(after)
      }),
    )
  })

  it('names nothing that stayed, but for what the next message costs, which the clock changes', () => {
    const before = { summary: conversation({ version: 1 }), episode, outlook, marketing: null }
    const after = { ...before, summary: conversation({ version: 2, unread: 1 }) }
    expect(changeBetween(before, after)).toEqual({ summary: { version: 2, unread: 1 }, outlook })
  })
})
