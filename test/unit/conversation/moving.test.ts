import { expect, test } from 'vitest'
import { absorbBelongings, ask, reportStatus, sendFromMember } from '../../../src/conversation/dispatch.ts'
import { belongingsOf } from '../../../src/domain/conversation/moving.ts'
import {
  accepted,
  answered,
  Bench,
  begin,
  clientWrites,
  member,
  send,
  someone,
  WAIT,
} from '../../support/conversation.ts'

const older = { conversationId: 'older', contactId: 'p1' }

function moves(younger: Bench): void {
  younger.do(ask({ type: 'moveTo', older }))
}

/** Hands over what a conversation that has moved has at this moment. */
function carryOver(younger: Bench, to: Bench): void {
  const belongings = belongingsOf(younger.state, younger.messages)
  if (belongings === null) throw new Error('it has not moved')
  to.do(absorbBelongings(belongings))
  younger.do(ask({ type: 'moved', version: younger.state.version }))
}

const fromClient = (bench: Bench) => bench.messages.filter((m) => m.author.kind === 'client')

test('two conversations found to be one person’s become one, with the stronger lock', () => {
  const younger = new Bench()
  clientWrites(younger, 'from-the-other-address')
  younger.do(ask({ type: 'takeOver', memberId: 'm1' }))
  moves(younger)

  const bench = new Bench()
  answered(bench)
  carryOver(younger, bench)
  carryOver(younger, bench)
  expect(fromClient(bench)).toHaveLength(2)
  expect(bench.state.unread).toBe(2)
  expect(bench.state.episode?.holder).toEqual({ kind: 'member', memberId: 'm1' })
  expect(bench.messages[1]?.delivery?.state).toBe('cancelled')
})

test('what the younger one was asked and nobody had answered is answered by the older one', () => {
  const younger = new Bench()
  clientWrites(younger, 'question')
  moves(younger)
  const bench = new Bench()
  answered(bench)
  send(bench, accepted)
  carryOver(younger, bench)
  begin(bench)
  expect(bench.state.lastMessage?.at).toBe(bench.now)
})

test('what the younger one has answered is not answered again', () => {
  const younger = new Bench()
  answered(younger)
  send(younger, accepted)
  moves(younger)
  const bench = new Bench()
  answered(bench)
  send(bench, accepted)
  carryOver(younger, bench)
  expect(bench.answer(ask({ type: 'beginReply', instance: 'i' }))).toBeNull()
  const pending = fromClient(bench).filter((m) => m.seq > bench.state.answeredUpToSeq)
  expect(pending).toEqual([])
})

test('an episode that ended long ago hands over no lock and opens nothing', () => {
  const younger = new Bench()
  clientWrites(younger, 'in0')
  younger.do(ask({ type: 'takeOver', memberId: 'm1' }))
  younger.do(ask({ type: 'finish', memberId: 'm1' }))
  moves(younger)

  const open = new Bench()
  answered(open)
  carryOver(younger, open)
  expect(open.state.episode?.holder).toEqual({ kind: 'assistant' })

  const finished = new Bench()
  answered(finished)
  finished.do(ask({ type: 'finish', memberId: 'm1' }))
  carryOver(younger, finished)
  expect(finished.state.episode).toMatchObject({ number: 1, finishedAt: finished.now })
})

test('one that never received anything hands over nothing but its addresses', () => {
  const younger = new Bench()
  moves(younger)
  const bench = new Bench()
  answered(bench)
  bench.do(ask({ type: 'finish', memberId: 'm1' }))
  const belongings = belongingsOf(younger.state, [])
  if (belongings === null) throw new Error('it has not moved')
  const addresses = [{ kind: 'user', value: 'BR.1' } as const]
  bench.do(absorbBelongings({ ...belongings, origin: { ...someone, addresses } }))
  expect(bench.state.addresses).toEqual([...someone.addresses, ...addresses])
  expect(bench.state.episode).toMatchObject({ number: 1, finishedAt: bench.now })
})

test('a message in the air when it moved: the younger one learns its fate and tells the older', () => {
  const younger = new Bench()
  clientWrites(younger, 'a')
  younger.do(sendFromMember(member))
  const claimed = younger.answer(ask({ type: 'claim', instance: 'i' }))
  if (claimed === null || !('claimed' in claimed)) throw new Error('nothing to send')
  moves(younger)
  const bench = new Bench()
  answered(bench)
  carryOver(younger, bench)
  const copy = () => bench.messages.find((m) => m.author.kind === 'member')
  expect(copy()?.delivery?.state).toBe('sending')

  younger.attempt(claimed.claimed.seq, { kind: 'unknown', message: 'no answer' })
  expect(younger.state.moved).toBe(false)
  const ourId = `c1.${claimed.claimed.id}`
  younger.do(reportStatus({ providerId: 'wamid.7', ourId, at: younger.now, state: 'delivered', error: null }))
  younger.now += WAIT
  younger.do(ask({ type: 'wake' }))
  expect(younger.answer(ask({ type: 'claim', instance: 'i' }))).toBeNull()
  carryOver(younger, bench)
  expect(copy()).toMatchObject({ providerId: 'wamid.7', delivery: { state: 'delivered' } })
  expect(younger.state.moved).toBe(true)
})

test('what changes while it is carried over is carried over next', () => {
  const younger = new Bench()
  clientWrites(younger, 'a')
  moves(younger)
  const { version } = younger.state
  younger.do(ask({ type: 'markRead', upToSeq: 1, unreadAfter: 0 }))
  younger.do(ask({ type: 'moved', version }))
  expect(younger.state.moved).toBe(false)
})

test('a member who still looks at the younger one cannot speak from there', () => {
  const younger = new Bench()
  clientWrites(younger, 'a')
  moves(younger)
  expect(younger.answer(sendFromMember(member))).toEqual({ refused: 'finished' })
})
