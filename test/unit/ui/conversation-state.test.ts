import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConversationAnswer } from '../../../src/protocol/api.ts'
import type { MessageView } from '../../../src/protocol/conversation.ts'
import type { MemberFrame } from '../../../src/protocol/frames.ts'
import {
  applyAnswer,
  applyFrame,
  type ConversationState,
  helloFor,
  mergeMessages,
  prependOlder,
  refresh,
  stateOf,
} from '../../../ui/hub/conversation/conversation-state.ts'
import { conversation, message, view } from './support/conversations.ts'

const seqs = (state: ConversationState | null): number[] =>
  (state?.view.messages ?? []).map((shown) => shown.seq)

function answer(version: number): ConversationAnswer {
  const summary = conversation({ version, holder: { kind: 'member', memberId: 'clara' } })
  return { summary, episode: null, outlook: null, marketing: null }
}

function snapshot(version: number, messages: MessageView[], storage = 'first'): MemberFrame {
  return { type: 'snapshot', storage, version, view: view(messages, { hasOlder: true }) }
}

function event(from: number, version: number, messages: MessageView[]): MemberFrame {
  return { type: 'event', from, version, view: answer(version), messages }
}

/** A conversation whose socket has brought it to version 5 with messages 10 to 12. */
function live(): ConversationState {
  const state = applyFrame(undefined, snapshot(5, [message(10), message(11), message(12)]))
  if (!state) throw new Error('a snapshot always applies')
  return state
}

describe('Saying hello', () => {
  it('asks for everything when only the API has been read', () => {
    expect(helloFor(stateOf(view([])))).toEqual({ type: 'hello', storage: null, since: null })
  })

  it('asks for the rest after a connection was lost', () => {
    expect(helloFor(live())).toEqual({ type: 'hello', storage: 'first', since: 5 })
  })
})

describe('An event', () => {
  it('adds new messages and replaces changed ones', () => {
    const read = message(12, { version: 2, delivery: { state: 'read', error: null } })
    const state = applyFrame(live(), event(5, 6, [read, message(13)]))
    expect(seqs(state)).toEqual([10, 11, 12, 13])
    expect(state?.view.messages[2]?.delivery?.state).toBe('read')
    expect(state?.version).toBe(6)
  })

  it('says of the conversation only what changed, and the rest stays', () => {
    const told = { summary: { version: 6, unread: 1 }, marketing: null }
    const state = applyFrame(live(), { type: 'event', from: 5, version: 6, view: told, messages: [] })
    const before = live().view
    expect(state?.view).toEqual({ ...before, summary: { ...before.summary, version: 6, unread: 1 } })
  })

  it('that an answer of ours fell inside of is asked for whole: what turned and turned back is not in it', () => {
    const answered = applyAnswer(live(), answer(6))
    const partial = { summary: { version: 7, unread: 1 }, outlook: null }
    expect(
      applyFrame(answered, { type: 'event', from: 5, version: 7, view: partial, messages: [] }),
    ).toBeNull()
    const whole = { ...answer(7), summary: conversation({ version: 7 }) }
    const state = applyFrame(answered, { type: 'event', from: 5, version: 7, view: whole, messages: [] })
    expect(state?.view.summary).toEqual(whole.summary)
  })

  it('older than the answer to an act of ours brings its messages, and leaves the rest as answered', () => {
    const late = { summary: { version: 6, unread: 1 }, outlook: null }
    const frame = { type: 'event', from: 5, version: 6, view: late, messages: [message(13)] } as const
    const state = applyFrame(applyAnswer(live(), answer(7)), { ...frame, messages: [...frame.messages] })
    expect(state?.view.summary).toEqual(answer(7).summary)
    expect(seqs(state)).toEqual([10, 11, 12, 13])
  })

  it('that builds on a version we do not have is refused, so that we say hello again', () => {
    expect(applyFrame(live(), event(6, 7, [message(13)]))).toBeNull()
    expect(applyFrame(undefined, event(0, 1, []))).toBeNull()
  })
})

describe('A snapshot', () => {
  it('keeps older pages already read when it joins up with them', () => {
    const withPast = prependOlder(live(), { messages: [message(8), message(9)], hasOlder: false })
    const state = applyFrame(withPast, snapshot(9, [message(12), message(13)]))
    expect(seqs(state)).toEqual([8, 9, 10, 11, 12, 13])
    expect(state?.view.hasOlder).toBe(false)
  })

  it('that leaves a gap replaces what we had, rather than hide the gap', () => {
    const state = applyFrame(live(), snapshot(90, [message(50), message(51)]))
    expect(seqs(state)).toEqual([50, 51])
    expect(state?.view.hasOlder).toBe(true)
  })

  it('of another incarnation replaces everything', () => {
    expect(seqs(applyFrame(live(), snapshot(2, [message(12)], 'second')))).toEqual([12])
  })
})

describe('The draft', () => {
  it('grows while the assistant writes and goes when it ends', () => {
    const writing = applyFrame(live(), { type: 'draft', turn: 3, text: 'It takes' })
    expect(writing?.draft).toEqual({ turn: 3, text: 'It takes' })
    expect(applyFrame(writing ?? undefined, { type: 'draftEnd', turn: 3 })?.draft).toBeNull()
  })

  it('of the next turn survives the late end of the one before', () => {
    const writing = applyFrame(live(), { type: 'draft', turn: 4, text: 'Hi' })
    expect(applyFrame(writing ?? undefined, { type: 'draftEnd', turn: 3 })?.draft?.turn).toBe(4)
  })
})

describe('The answer to an act of ours', () => {
  it('shows at once', () => {
    expect(applyAnswer(live(), answer(6)).view.summary.holder.kind).toBe('member')
  })

  it('changes nothing when the socket already brought something newer, but its message is kept', () => {
    const ahead = { ...live(), view: view([message(10)], { summary: conversation({ version: 9 }) }) }
    const state = applyAnswer(ahead, answer(8), message(11))
    expect(state.view.summary.holder.kind).toBe('assistant')
    expect(seqs(state)).toEqual([10, 11])
  })
})

it('What is read over HTTP while the socket is down never takes us back', () => {
  const newer = {
    ...live(),
    view: view([message(10), message(11)], { summary: conversation({ version: 4 }) }),
  }
  const old = view([message(10)], { summary: conversation({ version: 3 }) })
  expect(refresh(newer, old)).toBe(newer)
  expect(seqs(refresh(undefined, old))).toEqual([10])
})

it('Messages end up the same in whichever order and however often their copies arrive', () => {
  const copies = Array.from({ length: 6 }, (_, seq) => [
    message(seq, { version: 1 }),
    message(seq, { version: 2 }),
  ])
  const arrivals = fc.shuffledSubarray([...copies.flat(), ...copies.flat()], { minLength: 24 })
  fc.assert(
    fc.property(arrivals, fc.integer({ min: 1, max: 23 }), (all, cut) => {
      const merged = mergeMessages(mergeMessages([], all.slice(0, cut)), all.slice(cut))
      expect(merged).toEqual(copies.map(([, latest]) => latest))
    }),
  )
})
