import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aboutStuck,
  absorbBelongings,
  receiveInbound,
  reportStatus,
  sendFromMember,
} from '../../../src/conversation/asks.ts'
import { ask } from '../../../src/conversation/dispatch.ts'
import { addresseesOf } from '../../../src/domain/conversation/addressing.ts'
import type { TemplateCheck } from '../../../src/domain/conversation/commands.ts'
import { belongingsOf } from '../../../src/domain/conversation/moving.ts'
import { consentAfter, type MarketingConsent } from '../../../src/domain/marketing-consent.ts'
import type { Sendable } from '../../../src/domain/message.ts'
import { isStopWord } from '../../../src/domain/stop-words.ts'
import type { TemplateCategory } from '../../../src/domain/template/template.ts'
import { templateMessage } from '../../../src/domain/template/text.ts'
import { accepted, Bench, clientWrites, HOUR, NOON, someone, text, WAIT } from '../../support/conversation.ts'
import { aTemplate } from '../../support/templates.ts'

let sent = 0

/** A member sends a template; the answer is the refusal, if there is one. */
function memberSends(bench: Bench, category: TemplateCategory, content?: Sendable) {
  sent += 1
  return bench.answer(
    sendFromMember({
      memberId: 'm1',
      clientId: `client-id-${sent}`,
      content: content ?? templateMessage(aTemplate(), category, { 'body.1': 'Maria' }),
      basedOnSeq: 99,
      sendAnyway: false,
    }),
  )
}

/** Claims the next message; what the records say of its template is `check`. */
function claims(bench: Bench, check?: TemplateCheck) {
  const seq = bench.state.outbox.find((item) => item.state === 'queued')?.seq ?? 0
  return bench.answer(ask({ type: 'claim', instance: 'i', templates: check ? { [seq]: check } : {} }))
}
const approved = (category: TemplateCategory): TemplateCheck => ({ approved: true, category })

/** A client who wrote 25 hours ago. */
function yesterday(): Bench {
  const bench = new Bench()
  clientWrites(bench, 'in1')
  bench.do(ask({ type: 'takeOver', memberId: 'm1' }))
  bench.now += 25 * HOUR
  return bench
}

const last = (bench: Bench) => bench.messages.at(-1)
const sessions = (bench: Bench) => bench.state.ledger.filter((entry) => entry.kind === 'session')

describe('A template outside the window', () => {
  it('leaves, where free text does not', () => {
    const bench = yesterday()
    expect(memberSends(bench, 'utility', { type: 'text', text: 'Oi?' })).toMatchObject({
      refused: 'window-closed',
    })
    expect(memberSends(bench, 'utility')).toBeNull()
    expect(claims(bench, approved('utility'))).toMatchObject({ claimed: { seq: 2 } })
  })

  it('does not leave before its standing is known, and then leaves', () => {
    const bench = yesterday()
    memberSends(bench, 'utility')
    expect(claims(bench)).toBeNull()
    expect(last(bench)?.delivery?.state).toBe('queued')
    bench.now += 3000
    expect(claims(bench, approved('utility'))).toMatchObject({ claimed: { seq: 2 } })
  })

  it('fails when it is not approved any more, and holds up nothing behind it', () => {
    const bench = yesterday()
    memberSends(bench, 'utility')
    const error = { code: 'template-not-approved', message: 'Paused.' }
    claims(bench, { approved: false, error })
    expect(last(bench)?.delivery).toEqual({ state: 'failed', error })
    expect(bench.state.outbox).toEqual([])
  })

  it('opens a paid session, which is void when it never arrives', () => {
    const bench = yesterday()
    memberSends(bench, 'utility')
    expect(sessions(bench)).toMatchObject([{ number: 1 }, { number: 2, opening: 'active', void: false }])
    claims(bench, { approved: false, error: { code: 'x', message: 'x' } })
    expect(sessions(bench)).toMatchObject([{ number: 1 }, { number: 2, opening: 'active', void: true }])
  })

  it('is priced by the category the records have now, not the one it was ordered as', () => {
    const bench = yesterday()
    memberSends(bench, 'utility')
    claims(bench, approved('marketing'))
    expect(last(bench)?.cost).toMatchObject({ market: 'BR', category: 'marketing', free: false })
  })
})

describe('An outcome that stays unknown', () => {
  it.each([
    ['utility', 'queued'],
    ['marketing', 'unknown'],
  ] as const)('of a %s template ends %s: marketing does not go out again by itself', (category, state) => {
    const bench = yesterday()
    memberSends(bench, category)
    claims(bench, approved(category))
    bench.attempt(2, { kind: 'unknown', message: 'No answer.' })
    bench.now += WAIT
    bench.do(ask({ type: 'wake' }))
    expect(last(bench)?.delivery?.state).toBe(state)
    expect(bench.state.outbox).toHaveLength(state === 'queued' ? 1 : 0)
  })
})

describe('A template that has become marketing between the order and the wire', () => {
  function sentIntoSilence(): Bench {
    const bench = yesterday()
    memberSends(bench, 'utility')
    claims(bench, approved('marketing'))
    bench.attempt(2, { kind: 'unknown', message: 'No answer.' })
    return bench
  }

  it('does not go out again by itself', () => {
    const bench = sentIntoSilence()
    bench.now += WAIT
    bench.do(ask({ type: 'wake' }))
    expect(last(bench)?.delivery?.state).toBe('unknown')
    expect(bench.state.outbox).toEqual([])
  })

  it('is what a “stop” after it is about', () => {
    const bench = sentIntoSilence()
    bench.now += HOUR
    clientWrites(bench, 'in2', 'stop')
    expect(bench.state.marketing).toMatchObject({ allowed: false, by: 'stop-word' })
  })
})

describe('A template to a phone that a member typed', () => {
  it('goes there, also when it is sent again, and is priced for there', () => {
    const bench = yesterday()
    const content = templateMessage(aTemplate(), 'utility', { 'body.1': 'Maria' })
    memberSends(bench, 'utility', { ...content, phone: '14155552671' })
    const to = () => addresseesOf(bench.state, bench.state.outbox[0]?.template)
    expect(to()).toEqual([{ kind: 'phone', value: '14155552671' }])
    claims(bench, approved('utility'))
    expect(last(bench)?.cost).toMatchObject({ market: 'US' })
    bench.attempt(2, { kind: 'refused', next: 'never', code: 'x', message: 'x', reason: 'refused' })
    const wish = { type: 'retryMessage', memberId: 'm1', confirmed: false } as const
    bench.do(aboutStuck(last(bench)?.id ?? '', wish))
    expect(to()).toEqual([{ kind: 'phone', value: '14155552671' }])
  })
})

describe('A client who wants no marketing', () => {
  const says = (bench: Bench, allowed: boolean, at = bench.now) => {
    const consent: MarketingConsent = { allowed, at, by: 'client-setting', memberId: null }
    bench.do(ask({ type: 'consent', consent }))
  }

  it('is sent none, but what else there is', () => {
    const bench = yesterday()
    says(bench, false)
    expect(memberSends(bench, 'marketing')).toEqual({ refused: 'opted-out', at: bench.now })
    expect(memberSends(bench, 'utility')).toBeNull()
  })

  it('is not sent one that was on its way, also one that has become marketing', () => {
    const bench = yesterday()
    memberSends(bench, 'utility')
    says(bench, false)
    claims(bench, approved('marketing'))
    expect(last(bench)?.delivery).toMatchObject({ state: 'failed', error: { reason: 'no-marketing' } })
  })

  it('is known by the provider’s refusal, in an answer or in a report', () => {
    const [answered, reported] = [yesterday(), yesterday()]
    const refusal = {
      code: '131050',
      message: 'The client asked not to get marketing messages.',
      reason: 'no-marketing',
    } as const
    for (const bench of [answered, reported]) {
      memberSends(bench, 'marketing')
      claims(bench, approved('marketing'))
    }
    answered.attempt(2, { kind: 'refused', next: 'never', ...refusal })
    reported.attempt(2, accepted)
    const report = {
      providerId: accepted.providerId,
      ourId: null,
      at: reported.now,
      state: 'failed' as const,
    }
    reported.do(reportStatus({ ...report, error: refusal }))
    for (const bench of [answered, reported]) {
      expect(bench.state.marketing).toMatchObject({ allowed: false, by: 'provider', at: bench.now })
    }
  })

  it('says so with a bare word after an offer, and nobody answers it', () => {
    const bench = yesterday()
    memberSends(bench, 'marketing')
    bench.do(ask({ type: 'handBack' }))
    bench.now += HOUR
    bench.do(receiveInbound(someone, [text('in2', 'Não pare de mandar', bench.now)], 0))
    expect(bench.state.marketing).toBeNull()
    const { unansweredSince } = bench.state
    bench.do(receiveInbound(someone, [text('in3', 'PARAR', bench.now)], 0))
    expect(bench.state.marketing).toMatchObject({ allowed: false, by: 'stop-word' })
    expect(bench.state.unansweredSince).toBe(unansweredSince)
  })

  it('has said nothing when no offer was made, or a month ago', () => {
    const fresh = new Bench()
    clientWrites(fresh, 'in1', 'stop')
    expect(fresh.state.marketing).toBeNull()
    const late = yesterday()
    memberSends(late, 'marketing')
    late.now += 31 * 24 * HOUR
    clientWrites(late, 'in2', 'stop')
    expect(late.state.marketing).toBeNull()
  })

  it('takes their word along when two conversations turn out to be one', () => {
    const bench = yesterday()
    says(bench, false, NOON)
    const marketing: MarketingConsent = { allowed: true, at: NOON + HOUR, by: 'member', memberId: 'm1' }
    const younger = new Bench()
    clientWrites(younger, 'in2')
    younger.do(ask({ type: 'consent', consent: marketing }))
    joins(younger, bench)
    expect(bench.state.marketing).toEqual(marketing)
  })

  it.each(['after', 'before'] as const)('says so %s the conversation with the offer is joined', (when) => {
    const younger = yesterday()
    memberSends(younger, 'marketing')
    const bench = new Bench()
    clientWrites(bench, 'in2')
    bench.now = younger.now + HOUR
    if (when === 'after') joins(younger, bench)
    clientWrites(bench, 'in3', 'stop')
    if (when === 'before') joins(younger, bench)
    expect(bench.state.marketing).toEqual({
      allowed: false,
      at: bench.now,
      by: 'stop-word',
      memberId: null,
    })
  })
})

/** The younger conversation is found to be the same person's, and hands over what it has. */
function joins(younger: Bench, older: Bench): void {
  younger.do(ask({ type: 'moveTo', older: { conversationId: 'older', contactId: 'p1' } }))
  for (const piece of belongingsOf(younger.state, younger.messages)) older.do(absorbBelongings(piece))
}

describe('Consent', () => {
  const consent = fc.record({
    allowed: fc.boolean(),
    at: fc.integer({ min: 0, max: 5 }),
    by: fc.constantFrom('client-setting' as const, 'member' as const),
    memberId: fc.constant(null),
  })

  it('comes out the same in whatever order it is told: the newest word, and of two at once the refusal', () => {
    fc.assert(
      fc.property(fc.array(consent, { minLength: 1 }), fc.integer(), (told, by) => {
        const turned = told.toSorted((a, b) => ((a.at * 7 + by) % 3) - ((b.at * 7 + by) % 3)).toReversed()
        const outcome = (list: MarketingConsent[]) =>
          list.reduce<MarketingConsent | null>((known, next) => consentAfter(known, next), null)
        const newest = Math.max(...told.map(({ at }) => at))
        const allowed = told.filter(({ at }) => at === newest).every((word) => word.allowed)
        for (const order of [told, turned]) expect(outcome(order)).toMatchObject({ at: newest, allowed })
      }),
    )
  })
})

describe('A stop word', () => {
  it.each(['STOP', 'Parar!', 'salir', 'désabonner', 'Стоп.', 'توقف', '退订', ' unsubscribe ', 'arrêt'])(
    '%s',
    (words) => {
      expect(isStopWord({ type: 'text', text: words })).toBe(true)
    },
  )

  it.each(['please stop by tomorrow', 'parar o carro', '', 'stopwatch', 'não', '🛑'])(
    'but not %j',
    (words) => {
      expect(isStopWord({ type: 'text', text: words })).toBe(false)
    },
  )
})
