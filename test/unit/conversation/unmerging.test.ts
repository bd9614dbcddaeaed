import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  absorbBelongings,
  carriedKey,
  giveBackTo,
  moveBack,
  receiveInbound,
  sendFromMember,
} from '../../../src/conversation/asks.ts'
import { type Ask, ask, dispatch } from '../../../src/conversation/dispatch.ts'
import type { Address } from '../../../src/domain/address.ts'
import { belongingsOf } from '../../../src/domain/conversation/moving.ts'
import { hasBack, meanwhile } from '../../../src/domain/conversation/unmerging.ts'
import type { TemplateCategory } from '../../../src/domain/template/template.ts'
import { templateMessage } from '../../../src/domain/template/text.ts'
import { DEBOUNCE, HOUR, MemoryStore, member, NOON, someone, text } from '../../support/conversation.ts'
import { aTemplate } from '../../support/templates.ts'

/** A conversation of one person on the same number, without a runtime. */
class Talk {
  readonly store = new MemoryStore()
  readonly origin
  now = NOON
  #ids = 0

  constructor(conversationId: string, phone: string) {
    const addresses: Address[] = [{ kind: 'phone', value: phone }]
    this.origin = { ...someone, conversationId, contactId: `contact-of-${conversationId}`, addresses }
  }

  do(...asks: Ask[]) {
    this.#ids += 1
    const moment = { now: this.now, random: () => `r${this.#ids}` }
    return dispatch(this.store, this.store.load(), asks, moment, this.origin)
  }

  get state() {
    const state = this.store.load()
    if (state === null) throw new Error('nothing has happened yet')
    return state
  }

  get messages() {
    return this.store.disk.messages
  }

  get said() {
    return this.messages.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []))
  }

  /** The sessions that are charged here. */
  get charged() {
    return this.state.ledger.flatMap((entry) => (entry.kind === 'session' && !entry.void ? [entry] : []))
  }

  clientWrites(words: string): void {
    this.now += 1000
    this.do(receiveInbound(this.origin, [text(`wamid.${words}`, words, this.now)], DEBOUNCE))
  }

  memberWrites(words: string): void {
    this.now += 1000
    const content = { type: 'text', text: words } as const
    this.do(sendFromMember({ ...member, clientId: `id-${words}`, content, sendAnyway: true }))
  }

  templateGoesOut(id: string, category: TemplateCategory = 'utility'): void {
    this.now += 1000
    const content = templateMessage(aTemplate(), category, { 'body.1': 'Maria' })
    this.do(sendFromMember({ ...member, clientId: `id-${id}`, content, sendAnyway: true }))
  }
}

/** Two people on one number, whom a member takes for one, and then not. */
class Pair {
  readonly older = new Talk('older', '5511900000001')
  readonly younger: Talk
  /** Whether the identities lead the younger one's phone to the older conversation. */
  merged = false

  constructor(youngerPhone = '5511900000002') {
    this.younger = new Talk('younger', youngerPhone)
    this.older.clientWrites('oi, da primeira')
    this.younger.clientWrites('oi, da segunda')
  }

  merge(): void {
    const { conversationId, contactId } = this.older.origin
    this.younger.do(ask({ type: 'moveTo', older: { conversationId, contactId } }))
    this.carryOver()
    this.merged = true
  }

  carryOver(): void {
    for (const piece of belongingsOf(this.younger.state, this.younger.messages))
      this.older.do(absorbBelongings(piece))
  }

  unmerge(learned: Address[] = []): void {
    const { conversationId, contactId, addresses } = this.younger.origin
    this.carryOver()
    this.younger.do(moveBack({ contactId, addresses }))
    const keys = this.younger.messages.map((message) => carriedKey('older', message))
    this.older.do(giveBackTo({ conversationId, addresses, learned, keys }))
    this.younger.do(ask({ type: 'meanwhile', said: meanwhile(this.older.state) }))
    this.merged = false
  }

  /** As a webhook brings it, on an isolate that may not have heard of the last change. */
  arrives(words: string, { stale }: { stale: boolean }): void {
    let to = this.merged !== stale ? this.older : this.younger
    if (to.state.movedTo !== null) to = this.older
    if (hasBack(to.state, this.younger.origin.addresses) === 'younger') to = this.younger
    to.clientWrites(words)
  }
}

const kept = ({ messages, state }: Talk) => ({
  messages: messages.map(({ version: _, ...message }) => message),
  addresses: state.addresses,
  writtenTo: state.recipient.addresses,
  serviceWindowEndsAt: state.serviceWindowEndsAt,
  contactId: state.contactId,
  movedTo: state.movedTo,
})

/** What is charged, by the sessions' own numbers and times. */
const sessions = ({ charged }: Talk) =>
  charged.map(({ version: _, ...line }) => line).toSorted((a, b) => a.number - b.number)

describe('two contacts taken for one, and taken apart again', () => {
  test('an address that was learned meanwhile is neither’s, and goes with the one it comes beside', () => {
    const pair = new Pair()
    pair.merge()
    const [phone] = pair.younger.origin.addresses
    const id: Address = { kind: 'user', value: 'BR.second' }
    if (phone === undefined) throw new Error('everybody here has a phone')
    const both = { ...pair.older.origin, addresses: [phone, id] }
    pair.older.do(receiveInbound(both, [text('wamid.both', 'sou eu', NOON + HOUR)], DEBOUNCE))
    expect(pair.older.state.recipient.addresses).toContainEqual(id)
    pair.unmerge([id])
    expect(pair.older.state.recipient.addresses).toEqual(pair.older.origin.addresses)
    expect(pair.older.state.addresses).toEqual(pair.older.origin.addresses)
    expect(hasBack(pair.older.state, [phone, id])).toBe('younger')
    expect(hasBack(pair.older.state, [id])).toBeNull()
    expect(hasBack(pair.older.state, [...pair.older.origin.addresses, phone])).toBeNull()
  })

  test('each has its own addresses and words, and the assistant does not speak up about old ones', () => {
    const pair = new Pair()
    pair.younger.memberWrites('aqui é a Ana')
    pair.merge()
    expect(pair.older.said).toEqual(['oi, da primeira', 'oi, da segunda', 'aqui é a Ana'])
    expect(pair.older.said).toEqual(['oi, da primeira', 'oi, da segunda', 'aqui é a Ana'])
    pair.unmerge()
    expect(pair.older.said).toEqual(['oi, da primeira'])
    expect(pair.younger.said).toEqual(['oi, da segunda', 'aqui é a Ana'])
    expect(pair.older.state.lastMessage?.preview).toBe('oi, da primeira')
    expect(pair.older.state.personSpokeAt).toBeNull()
    expect(pair.younger.state).toMatchObject({
      movedTo: null,
      contactId: 'contact-of-younger',
      episode: { finishedAt: null, holder: { kind: 'member' } },
    })
  })

  test('what the assistant held comes back to people', () => {
    const pair = new Pair()
    pair.merge()
    pair.unmerge()
    expect(pair.younger.state.episode).toMatchObject({ finishedAt: null, holder: { kind: 'queue' } })
  })

  test('the session that the younger one had opened is charged there again, and nowhere else', () => {
    const pair = new Pair()
    pair.younger.now += 30 * HOUR
    pair.younger.clientWrites('dois dias depois')
    const before = [sessions(pair.older), sessions(pair.younger)]
    pair.merge()
    expect([sessions(pair.older), sessions(pair.younger)].map(({ length }) => length)).toEqual([2, 1])
    pair.unmerge()
    expect([sessions(pair.older), sessions(pair.younger)]).toEqual(before)
  })

  test('what the client of the older one wrote meanwhile opens a session of its own', () => {
    const pair = new Pair()
    pair.older.now += 30 * HOUR
    pair.younger.now += 30 * HOUR
    pair.younger.clientWrites('dois dias depois')
    pair.merge()
    pair.older.now += HOUR
    pair.older.clientWrites('eu também')
    const opened = pair.older.now
    pair.unmerge()
    expect(sessions(pair.older)).toMatchObject([{ number: 1 }, { number: 2, openedAt: opened }])
  })

  test('a message that still goes to the old place is sent on', () => {
    const pair = new Pair()
    pair.merge()
    pair.unmerge()
    pair.arrives('depois', { stale: true })
    expect(pair.younger.said).toContain('depois')
    expect(hasBack(pair.older.state, pair.older.origin.addresses)).toBeNull()
  })

  test('a number that comes in its other form is the same person’s', () => {
    const pair = new Pair('5511987650099')
    pair.merge()
    pair.unmerge()
    expect(hasBack(pair.older.state, [{ kind: 'phone', value: '551187650099' }])).toBe('younger')
  })

  test('an offer from the time they were one is what a “stop” after it is about', () => {
    const pair = new Pair()
    pair.merge()
    pair.older.now += HOUR
    pair.older.templateGoesOut('an offer', 'marketing')
    pair.younger.now = pair.older.now
    pair.unmerge()
    pair.younger.clientWrites('stop')
    expect(pair.younger.state.marketing).toMatchObject({ allowed: false, by: 'stop-word' })
  })

  test('who wanted no more offers while they were one gets none after it', () => {
    const pair = new Pair()
    pair.merge()
    pair.older.templateGoesOut('an offer', 'marketing')
    pair.older.clientWrites('stop')
    pair.unmerge()
    expect([pair.older, pair.younger].map(({ state }) => state.marketing?.allowed)).toEqual([false, false])
  })

  test('merged once more, the older one takes its messages again and sends nothing on', () => {
    const pair = new Pair()
    pair.merge()
    pair.unmerge()
    pair.merge()
    pair.arrives('de novo', { stale: false })
    expect(pair.older.said).toEqual(['oi, da primeira', 'oi, da segunda', 'de novo'])
  })

  test('whatever was said before, merging and taking apart leaves everything as it was', () => {
    const saying = fc.record({
      where: fc.constantFrom('older', 'younger'),
      what: fc.constantFrom('client', 'member', 'template'),
      hoursLater: fc.constantFrom(0, 0, 13, 30),
    })
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 12 }), fc.nat(2), (sayings, repeats) => {
        const pair = new Pair()
        for (const [index, { where, what, hoursLater }] of sayings.entries()) {
          for (const talk of [pair.older, pair.younger]) talk.now += hoursLater * HOUR
          if (what === 'client') pair[where].clientWrites(`c${index}`)
          else if (what === 'member') pair[where].memberWrites(`m${index}`)
          else pair[where].templateGoesOut(`t${index}`)
        }
        const before = [kept(pair.older), kept(pair.younger)]
        const charged = [sessions(pair.older), sessions(pair.younger)]
        // What is on its way when it moves is withdrawn or not by the move itself: messages are compared after it.
        pair.merge()
        const moved = kept(pair.younger).messages
        for (let again = 0; again < repeats; again += 1) pair.carryOver()
        for (let again = 0; again <= repeats; again += 1) pair.unmerge()
        expect([kept(pair.older), { ...kept(pair.younger), messages: before[1]?.messages }]).toEqual(before)
        expect(kept(pair.younger).messages).toEqual(moved)
        expect([sessions(pair.older), sessions(pair.younger)]).toEqual(charged)
      }),
    )
  })

  test('in any order of merging, taking apart and arriving, every message is in one place', () => {
    const step = fc.oneof(
      fc.constant({ kind: 'merge' as const }),
      fc.constant({ kind: 'unmerge' as const }),
      fc.constant({ kind: 'carryOver' as const }),
      fc.record({ kind: fc.constant('arrives' as const), stale: fc.boolean() }),
      fc.record({ kind: fc.constant('older' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const pair = new Pair()
        const written = ['oi, da primeira', 'oi, da segunda']
        for (const [index, one] of steps.entries()) {
          if (one.kind === 'arrives') pair.arrives(`w${index}`, one)
          else if (one.kind === 'older') pair.older.clientWrites(`w${index}`)
          else pair[one.kind]()
          if (one.kind === 'arrives' || one.kind === 'older') written.push(`w${index}`)
        }
        if (pair.merged) pair.unmerge()
        expect([...pair.older.said, ...pair.younger.said].sort()).toEqual(written.sort())
        expect(pair.older.state.addresses).toEqual(pair.older.origin.addresses)
        expect(pair.younger.state.addresses).toEqual(pair.younger.origin.addresses)
      }),
    )
  })
})
