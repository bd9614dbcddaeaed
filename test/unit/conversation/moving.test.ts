import { describe, expect, test } from 'vitest'
import {
  aboutStuck,
  absorbBelongings,
  commitReply,
  receiveEcho,
  receiveInbound,
  reportStatus,
  sendFromMember,
} from '../../../src/conversation/asks.ts'
import { ask, HEARTBEAT_MS } from '../../../src/conversation/dispatch.ts'
import type { Address } from '../../../src/domain/address.ts'
import type { PreparedAutoReply } from '../../../src/domain/conversation/commands.ts'
import { nextWake } from '../../../src/domain/conversation/decide.ts'
import { belongingsOf } from '../../../src/domain/conversation/moving.ts'
import {
  accepted,
  answered,
  Bench,
  begin,
  cannedReply,
  clientWrites,
  DEBOUNCE,
  HOUR,
  member,
  NOON,
  reply,
  send,
  someone,
  text,
  WAIT,
} from '../../support/conversation.ts'

const older = { conversationId: 'older', contactId: 'p1' }

function moves(younger: Bench): void {
  younger.do(ask({ type: 'moveTo', older }))
}

/** Hands over what a conversation that has moved has at this moment. */
function carryOver(younger: Bench, to: Bench): void {
  const messages = younger.store.changedSince(younger.state.handedOver)
  const pieces = belongingsOf(younger.state, messages)
  if (pieces.length === 0) throw new Error('it has not moved')
  for (const piece of pieces) to.do(absorbBelongings(piece))
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

describe('an echo of what the older one sent, taken for the owner’s by the younger one before anybody knew they are one', () => {
  /** The older one has answered; the younger one was asked something, and was told of these words from the phone. */
  function joined(...echoes: { id: string; words: string }[]): Bench {
    const bench = new Bench()
    answered(bench, 'R$ 450')
    send(bench, accepted)
    const younger = new Bench()
    clientWrites(younger, 'question')
    for (const { id, words } of echoes) younger.do(receiveEcho(someone, [text(id, words, younger.now)]))
    expect(younger.state.episode?.holder).toEqual({ kind: 'phone' })
    moves(younger)
    carryOver(younger, bench)
    return bench
  }
  const fromPhone = (bench: Bench) => bench.messages.filter(({ author }) => author.kind === 'phone')

  test('is none of the owner’s once they are: the client is answered', () => {
    const bench = joined({ id: accepted.providerId, words: 'R$ 450' })
    expect(fromPhone(bench)).toEqual([])
    expect(bench.state).toMatchObject({ episode: { holder: { kind: 'assistant' } }, personSpokeAt: null })
    begin(bench)
  })

  test('what the owner did write beside it stays theirs', () => {
    const bench = joined({ id: accepted.providerId, words: 'R$ 450' }, { id: 'own', words: 'Oi, sou eu' })
    expect(fromPhone(bench)).toHaveLength(1)
    expect(bench.state.episode?.holder).toEqual({ kind: 'phone' })
  })
})

describe('an echo of what the younger one sent, taken for the owner’s by the older one before anybody knew they are one', () => {
  /** The younger one has answered; the older one was asked something, and was told of these words from the phone. */
  function joined(...echoes: { id: string; words: string }[]): Bench {
    const younger = new Bench()
    answered(younger, 'R$ 450')
    send(younger, accepted)
    const bench = new Bench()
    clientWrites(bench, 'question')
    for (const { id, words } of echoes) bench.do(receiveEcho(someone, [text(id, words, bench.now)]))
    expect(bench.state.episode?.holder).toEqual({ kind: 'phone' })
    moves(younger)
    carryOver(younger, bench)
    return bench
  }
  const fromPhone = (bench: Bench) => bench.messages.filter((m) => m.author.kind === 'phone')

  test.each([
    { of: 'under its id', id: accepted.providerId, words: 'R$ 450' },
    { of: 'under an id nobody knows', id: 'again', words: 'R$ 450' },
  ])('is none of the owner’s once they are: the client is answered, $of', ({ id, words }) => {
    const bench = joined({ id, words })
    expect(fromPhone(bench)).toEqual([])
    expect(bench.state).toMatchObject({ episode: { holder: { kind: 'assistant' } }, personSpokeAt: null })
    expect(bench.state.unansweredSince).not.toBeNull()
    begin(bench)
  })

  test('what the owner did write beside it stays theirs', () => {
    const bench = joined({ id: accepted.providerId, words: 'R$ 450' }, { id: 'own', words: 'Oi, sou eu' })
    expect(fromPhone(bench)).toHaveLength(1)
    expect(bench.state).toMatchObject({ episode: { holder: { kind: 'phone' } }, unansweredSince: null })
  })

  test('only as many of the owner’s words are echoes as the younger one has sent', () => {
    const bench = joined({ id: 'first', words: 'R$ 450' }, { id: 'second', words: 'R$ 450' })
    expect(fromPhone(bench)).toHaveLength(1)
    expect(bench.state.episode?.holder).toEqual({ kind: 'phone' })
  })

  const gated = (bench: Bench, autoReply: PreparedAutoReply | null) => {
    clientWrites(bench, 'question')
    bench.now += DEBOUNCE
    bench.do(ask({ type: 'replyGated', turn: begin(bench), cause: 'off-schedule', autoReply }))
  }
  const canned = cannedReply('Fechado', 'off-schedule')

  test.each<[how: string, before: (bench: Bench) => void]>([
    ['asked something', (bench) => clientWrites(bench, 'question')],
    ['was handed over to people', (bench) => answered(bench, 'Uma pessoa vem', true)],
    ['wrote out of hours', (bench) => gated(bench, null)],
    ['got the automatic reply', (bench) => gated(bench, canned)],
    [
      'wrote on while the reply was prepared',
      (bench) => {
        clientWrites(bench, 'question')
        for (const id of ['more', 'and more']) {
          bench.now += DEBOUNCE
          begin(bench)
          clientWrites(bench, id)
        }
        bench.now += DEBOUNCE
        const turn = begin(bench)
        clientWrites(bench, 'late', 'e o prazo?')
        bench.do(commitReply(turn, reply('Sim')))
      },
    ],
  ])('a client who %s stands as they did before', (_, before) => {
    const younger = new Bench()
    answered(younger, 'R$ 450')
    send(younger, accepted)
    const bench = new Bench()
    before(bench)
    if (bench.state.outbox.length > 0) send(bench, { kind: 'accepted', providerId: 'wamid.older' })
    const { unansweredSince, answeredUpToSeq, unread, personSpokeAt } = bench.state
    const { holder, assistantMayReturn, firstResponseAt } = bench.state.episode ?? {}
    bench.do(receiveEcho(someone, [text(accepted.providerId, 'R$ 450', bench.now)]))
    moves(younger)
    carryOver(younger, bench)
    expect(bench.state).toMatchObject({
      unansweredSince,
      answeredUpToSeq,
      personSpokeAt,
      episode: { holder, assistantMayReturn, firstResponseAt },
    })
    expect(bench.state.unread).toBeGreaterThanOrEqual(unread)
  })
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
  const [belongings] = belongingsOf(younger.state, [])
  if (belongings === undefined) throw new Error('it has not moved')
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

describe('whom the answers to one person with two phones go to', () => {
  const [oldPhone, newPhone]: [Address, Address] = [
    { kind: 'phone', value: '5511900000001' },
    { kind: 'phone', value: '5511900000002' },
  ]
  const writesFrom = (bench: Bench, phone: Address, id: string, at = bench.now) =>
    bench.do(receiveInbound(someone, [{ ...text(id, 'oi', at), from: [phone] }], DEBOUNCE))

  /** They wrote from the old phone long ago, and from the new one now; a member found the two to be one. */
  function merged(longAgo: number): Bench {
    const older = new Bench({ ...someone, addresses: [oldPhone] })
    const younger = new Bench({ ...someone, addresses: [newPhone] })
    writesFrom(older, oldPhone, 'long-ago')
    older.now += longAgo
    younger.now = older.now
    writesFrom(younger, newPhone, 'now')
    moves(younger)
    carryOver(younger, older)
    return older
  }

  test('the phone heard from last, whichever conversation is the older', () => {
    expect(merged(HOUR).state.recipient).toEqual({ addresses: [newPhone], heardAt: NOON + HOUR })
  })

  test('the one they write from next', () => {
    const bench = merged(HOUR)
    bench.now += HOUR
    writesFrom(bench, oldPhone, 'next')
    expect(bench.state.recipient).toEqual({ addresses: [oldPhone], heardAt: bench.now })
  })

  test('not one whose message is only late', () => {
    const bench = merged(HOUR)
    writesFrom(bench, oldPhone, 'late', NOON + HOUR / 2)
    expect(bench.state.recipient.addresses).toEqual([newPhone])
  })

  test('the window of the other phone opens nothing', () => {
    const younger = new Bench({ ...someone, addresses: [newPhone] })
    writesFrom(younger, newPhone, 'refused')
    younger.do(sendFromMember(member))
    send(younger, { kind: 'refused', next: 'window-closed', ...windowClosed })
    const older = new Bench({ ...someone, addresses: [oldPhone] })
    older.now -= HOUR
    writesFrom(older, oldPhone, 'an hour before')
    moves(younger)
    carryOver(younger, older)
    older.now = younger.now
    const anew = sendFromMember({ ...member, clientId: 'client-2' })
    expect(older.answer(anew)).toMatchObject({ refused: 'window-closed' })
  })

  test('what else the provider calls the account that was written to is its own', () => {
    const bench = merged(HOUR)
    const userId: Address = { kind: 'user', value: 'BR.2' }
    bench.do(sendFromMember(member))
    send(bench, { ...accepted, alsoKnownAs: [userId] })
    expect(bench.state.recipient.addresses).toEqual([newPhone, userId])
  })
})

const windowClosed = { code: '131047', message: 'closed', reason: 'window-closed' } as const

describe('what the younger one still sends', () => {
  const wish = (bench: Bench, type: 'retryMessage' | 'dropMessage') => {
    const id = bench.messages.find((m) => m.author.kind === 'member')?.id ?? ''
    const asked =
      type === 'retryMessage' ? { type, memberId: 'm1', confirmed: true } : { type, memberId: 'm1' }
    return bench.answer(aboutStuck(id, asked as Parameters<typeof aboutStuck>[1]))
  }

  /** A member's message that was sent into silence before the two were found to be one. */
  function inTheAir(): { younger: Bench; older: Bench; seq: number } {
    const younger = new Bench()
    clientWrites(younger, 'a')
    younger.do(sendFromMember(member))
    const seq = send(younger, { kind: 'unknown', message: 'no answer' })
    moves(younger)
    const older = new Bench()
    answered(older)
    carryOver(younger, older)
    return { younger, older, seq }
  }

  test('is neither sent again nor given up from the older one meanwhile', () => {
    const { older } = inTheAir()
    expect(wish(older, 'retryMessage')).toEqual({ refused: 'under-way' })
    expect(wish(older, 'dropMessage')).toEqual({ refused: 'under-way' })
  })

  test('is the older one’s once the younger one has given up', () => {
    const { younger, older, seq } = inTheAir()
    younger.now += WAIT
    younger.do(ask({ type: 'wake' }))
    const never = { kind: 'refused', next: 'never', code: '131026', message: 'x', reason: 'refused' } as const
    expect(send(younger, never)).toBe(seq)
    carryOver(younger, older)
    const copy = () => older.messages.find((m) => m.author.kind === 'member')
    expect(copy()?.delivery?.state).toBe('failed')
    expect(wish(older, 'retryMessage')).toBeNull()
    // A late word of the younger one's changes nothing of what is sent from here.
    younger.do(ask({ type: 'markRead', upToSeq: 1, unreadAfter: 0 }))
    carryOver(younger, older)
    expect(copy()?.delivery?.state).toBe('queued')
    send(older, { ...accepted, providerId: 'wamid.older' })
    carryOver(younger, older)
    expect(copy()?.delivery?.state).toBe('sent')
  })
})

describe('a long history', () => {
  test('is handed over in pieces, each once, and answered when all of it is there', () => {
    const younger = new Bench()
    for (let i = 0; i < 250; i += 1) clientWrites(younger, `m${i}`)
    moves(younger)
    const pieces = belongingsOf(younger.state, younger.messages)
    expect(pieces.map(({ messages }) => messages.length)).toEqual([100, 100, 50])
    const older = new Bench()
    answered(older)
    send(older, accepted)
    for (const piece of pieces.slice(0, 2)) older.do(absorbBelongings(piece))
    expect(older.answer(ask({ type: 'beginReply', instance: 'i' }))).toBeNull()
    // It broke off: all of it is sent anew.
    carryOver(younger, older)
    expect(fromClient(older)).toHaveLength(251)
    expect(older.state.unread).toBe(251)
    begin(older)
  })

  test('is not handed over again for a word about one message of it', () => {
    const { younger, older } = moved()
    younger.do(ask({ type: 'markRead', upToSeq: 1, unreadAfter: 0 }))
    const messages = younger.store.changedSince(younger.state.handedOver)
    expect(belongingsOf(younger.state, messages).map((piece) => piece.messages.length)).toEqual([0])
    carryOver(younger, older)
    expect(younger.state.moved).toBe(true)
  })

  test('that cannot be handed over is tried ever more slowly', () => {
    const { younger } = moved()
    younger.do(ask({ type: 'markRead', upToSeq: 1, unreadAfter: 0 }))
    const { version, unprojected: seqs } = younger.state
    younger.do(ask({ type: 'projected', version, seqs }))
    const waits = Array.from({ length: 4 }, () => {
      younger.do(ask({ type: 'moveFailed' }))
      const at = nextWake(younger.state, younger.now, HEARTBEAT_MS) ?? 0
      const wait = at - younger.now
      younger.now = at
      return wait
    })
    expect(waits).toEqual([2000, 4000, 8000, 16_000])
  })

  function moved(): { younger: Bench; older: Bench } {
    const younger = new Bench()
    clientWrites(younger, 'a')
    moves(younger)
    const older = new Bench()
    answered(older)
    carryOver(younger, older)
    return { younger, older }
  }
})
