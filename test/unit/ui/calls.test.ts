import { describe, expect, it } from 'vitest'
import type { ConversationSummary } from '../../../src/protocol/conversation.ts'
import { callsFor } from '../../../ui/hub/alerts/calls.ts'
import { conversation } from './support/conversations.ts'

const waiting = { holder: { kind: 'queue', queueId: null }, waitingSince: 5 } as const
const heldBy = (memberId: string) => ({ holder: { kind: 'member', memberId } }) as const

function open(items: ConversationSummary[], nextCursor: string | null = null) {
  return { items, nextCursor, counts: { open: 0, mine: 0, waiting: 0, assistant: 0 } }
}
const called = (before: ConversationSummary[], after: ConversationSummary[], cursor: string | null = null) =>
  callsFor('ana', open(before, cursor), open(after)).map(({ id }) => id)

describe('Ana is called', () => {
  it('when the assistant hands a client over', () => {
    const held = conversation({ unread: 2 })
    expect(called([held], [{ ...held, ...waiting }])).toEqual(['c1'])
  })

  it('when a client who waits, or whom she has taken over, writes again', () => {
    const queued = conversation({ ...waiting, unread: 1 })
    expect(called([queued], [{ ...queued, unread: 2 }])).toEqual(['c1'])
    const hers = conversation(heldBy('ana'))
    expect(called([hers], [{ ...hers, unread: 1 }])).toEqual(['c1'])
  })

  it('when a client writes again whose other messages were read meanwhile', () => {
    const words = { preview: 'and the logo?', author: { kind: 'client' }, at: 5 } as const
    const hers = conversation({ ...heldBy('ana'), unread: 2, lastMessage: words })
    const again = { ...hers, lastMessage: { ...words, at: 9 } }
    expect(called([hers], [{ ...again, unread: 1 }])).toEqual(['c1'])
    expect(called([hers], [{ ...hers, unread: 1 }])).toEqual([])
    expect(called([hers], [{ ...again, unread: 0 }])).toEqual([])
  })

  it('when somebody new waits at once, also while the list is longer than what she has read of it', () => {
    const [old, fresh] = [conversation({ id: 'old', lastActivityAt: 5 }), { ...waiting, lastActivityAt: 9 }]
    expect(called([old], [conversation({ id: 'new', ...fresh }), old], 'more')).toEqual(['new'])
    expect(called([], [conversation({ id: 'new', ...fresh })])).toEqual(['new'])
  })
})

describe('Ana is left in peace', () => {
  it('while the assistant answers, a colleague holds it, or it is finished', () => {
    const row = conversation()
    expect(called([row], [{ ...row, unread: 3 }])).toEqual([])
    expect(called([row], [{ ...row, ...heldBy('bia'), unread: 3 }])).toEqual([])
    expect(called([row], [{ ...row, ...waiting, status: 'finished', unread: 1 }])).toEqual([])
  })

  it('by what she knows already, and by older clients whom she reads on to', () => {
    const queued = conversation({ ...waiting, unread: 1, lastActivityAt: 5 })
    expect(called([queued], [{ ...queued, version: 2 }])).toEqual([])
    const older = conversation({ ...waiting, id: 'older', lastActivityAt: 4 })
    expect(called([queued], [queued, older], 'more')).toEqual([])
  })
})
