import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VisitorMessage } from '../../../src/protocol/frames.ts'
import {
  type ChatState,
  depart,
  emptyChat,
  hold,
  lastSeen,
  receive,
  restore,
  tappable,
} from '../../../ui/widget/chat-state.ts'

function said(
  n: number,
  from: VisitorMessage['from'] = 'assistant',
  clientId: string | null = null,
): VisitorMessage {
  return { n, id: `v${n}`, from, text: `message ${n}`, file: null, at: n, clientId }
}

describe('A visitor’s message', () => {
  it('shows at once, and its stored copy takes its place', () => {
    const sending = depart(emptyChat, { clientId: 'client-id-1', text: 'Hello', at: 1 })
    expect(sending.pending).toHaveLength(1)
    const { state } = receive(sending, [said(1, 'you', 'client-id-1')])
    expect(state.pending).toEqual([])
    expect(state.messages).toHaveLength(1)
  })

  it('that failed may set off again under the same id', () => {
    const failed = hold(
      depart(emptyChat, { clientId: 'client-id-1', text: 'Hello', at: 1 }),
      'client-id-1',
      'failed',
    )
    expect(failed.pending[0]?.state).toBe('failed')
    expect(depart(failed, { clientId: 'client-id-1', text: 'Hello', at: 2 }).pending).toEqual([
      { clientId: 'client-id-1', text: 'Hello', at: 2, state: 'sending' },
    ])
  })
})

describe('Typing', () => {
  const typing: ChatState = { ...emptyChat, typing: true }

  it('ends when the answer is there', () => {
    expect(receive(typing, [said(1, 'assistant')]).state.typing).toBe(false)
  })

  it('goes on when it was only the visitor who wrote', () => {
    expect(receive(typing, [said(1, 'you')]).state.typing).toBe(true)
  })
})

describe('Choices', () => {
  const choices = { label: 'Options', options: [{ id: '1-a.0', title: 'playful' }] }
  const asked = receive(emptyChat, [said(1), { ...said(2), choices }]).state

  it('can be tapped under the last message', () => {
    expect(tappable(asked)).toEqual(choices)
    expect(tappable(emptyChat)).toBeNull()
  })

  it('vanish as soon as anything is said, by whomever, and stay away when that fails', () => {
    const tapped = depart(asked, { clientId: 'client-id-1', text: 'playful', choice: '1-a.0', at: 3 })
    expect(tappable(tapped)).toBeNull()
    expect(tappable(hold(tapped, 'client-id-1', 'failed'))).toBeNull()
    expect(tappable(receive(asked, [said(3, 'person')]).state)).toBeNull()
  })

  it('go along when what was tapped sets off again', () => {
    const tapped = depart(asked, { clientId: 'client-id-1', text: 'playful', choice: '1-a.0', at: 3 })
    expect(hold(tapped, 'client-id-1', 'failed').pending[0]).toMatchObject({
      choice: '1-a.0',
      state: 'failed',
    })
  })
})

it('A gap is not shown but told, so that the page asks again from where it stands', () => {
  const { state, complete } = receive(emptyChat, [said(1), said(3)])
  expect(complete).toBe(false)
  expect(lastSeen(state)).toBe(1)
})

it('A conversation that was erased begins anew with the next message', () => {
  const shown = receive(emptyChat, [said(1), said(2)]).state
  const writing = depart(shown, { clientId: 'client-id-1', text: 'Hello again', at: 3 })
  const first = { ...said(1, 'you', 'client-id-1'), id: 'anew1' }
  const { state, complete } = receive(writing, [first])
  expect(complete).toBe(true)
  expect(state).toEqual({ ...emptyChat, messages: [first] })
})

it('What an earlier page did not get across can be sent again, beside what is written now', () => {
  const words = (clientId: string, file?: string) =>
    ({ clientId, text: clientId, at: 1, state: 'sending', ...(file && { file }) }) as const
  const stored = receive(emptyChat, [said(1, 'you', 'arrived')]).state
  const now = depart(stored, { clientId: 'written now', text: 'Hello', at: 2 })
  const left = [words('arrived'), words('lost'), words('a file', 'brief.pdf'), words('written now')]
  expect(restore(now, left).pending.map(({ clientId, state }) => [clientId, state])).toEqual([
    ['lost', 'failed'],
    ['written now', 'sending'],
  ])
})

it('The page ends up with every message once and in order, whatever the network does', () => {
  const all = Array.from({ length: 12 }, (_, index) => said(index + 1))
  const deliveries = fc.array(fc.shuffledSubarray(all), { maxLength: 10 })
  fc.assert(
    fc.property(deliveries, (batches) => {
      let chat = emptyChat
      for (const batch of batches) {
        const received = receive(chat, batch)
        chat = received.state
        expect(chat.messages).toEqual(all.slice(0, chat.messages.length))
        if (!received.complete) chat = receive(chat, all.slice(lastSeen(chat))).state
      }
      expect(receive(chat, all.slice(lastSeen(chat))).state.messages).toEqual(all)
    }),
  )
})
