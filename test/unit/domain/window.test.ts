import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adClicked,
  FREE_ENTRY_MS,
  FREE_ENTRY_REPLY_MS,
  type FreeEntry,
  freeEntryAt,
  freeEntryReported,
  freeUntil,
  repliedAfterAd,
} from '../../../src/domain/free-entry.ts'
import {
  closeServiceWindow,
  extendServiceWindow,
  SERVICE_WINDOW_MS,
  serviceWindowAt,
  serviceWindowOpen,
  unopenedServiceWindow,
} from '../../../src/domain/window.ts'
import { HOUR, NOON } from '../../support/conversation.ts'

const instant = fc.integer({ min: NOON - 100 * HOUR, max: NOON + 100 * HOUR })

describe('the service window', () => {
  test('is closed until the client writes, and a channel without one is never closed', () => {
    expect(serviceWindowAt(unopenedServiceWindow('whatsapp'), 0)).toBe('closed')
    expect(serviceWindowAt(unopenedServiceWindow('web'), NOON)).toBe('none')
  })

  test('is open for exactly 24 hours from the client’s last message, whatever order the messages come in', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1 }), instant, (written, now) => {
        const endsAt = written.reduce<number | null>(extendServiceWindow, unopenedServiceWindow('whatsapp'))
        const last = Math.max(...written)
        expect(serviceWindowAt(endsAt, now)).toBe(now < last + SERVICE_WINDOW_MS ? 'open' : 'closed')
      }),
    )
  })

  test('the provider’s word that it is closed holds until the client writes again, and is no news after that', () => {
    const opened = extendServiceWindow(0, NOON)
    const closed = closeServiceWindow(opened, NOON + HOUR)
    expect(serviceWindowOpen(closed, NOON + HOUR)).toBe(false)
    const again = extendServiceWindow(closed, NOON + 2 * HOUR)
    expect(closeServiceWindow(again, NOON + HOUR)).toBe(again)
  })
})

/** Something that bears on the free entry. */
const step = fc.oneof(
  fc.record({ do: fc.constant('click' as const), at: instant }),
  fc.record({ do: fc.constant('reply' as const), at: instant }),
  fc.record({
    do: fc.constant('report' as const),
    at: instant,
    free: fc.boolean(),
    endsAt: fc.option(instant),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function take(entry: FreeEntry | null, one: Step): FreeEntry | null {
  if (one.do === 'click') return adClicked(entry, one.at)
  if (one.do === 'reply') return repliedAfterAd(entry, one.at)
  return freeEntryReported(entry, one.at, one)
}

describe('the free entry', () => {
  const clicked = adClicked(null, NOON)
  const answered = repliedAfterAd(clicked, NOON + HOUR)

  test('waits for our first reply for a day, which opens it for 72 hours by our reckoning', () => {
    expect(freeEntryAt(clicked, NOON + FREE_ENTRY_REPLY_MS - 1)).toBe('pending')
    expect(freeEntryAt(clicked, NOON + FREE_ENTRY_REPLY_MS)).toBe('ended')
    expect(repliedAfterAd(clicked, NOON + FREE_ENTRY_REPLY_MS)).toBe(clicked)
    expect(freeUntil(answered)).toBe(NOON + HOUR + FREE_ENTRY_MS)
    expect(repliedAfterAd(answered, NOON + 2 * HOUR)).toBe(answered)
  })

  test('ends when the provider says, once it has confirmed it', () => {
    const endsAt = NOON + 7 * 24 * HOUR
    const confirmed = freeEntryReported(answered, NOON + HOUR, { free: true, endsAt })
    expect(confirmed).toMatchObject({ state: 'confirmed', endsAt })
    const charged = { free: false, endsAt: null }
    expect(freeEntryReported(confirmed, NOON + 2 * HOUR, charged)).toBe(confirmed)
  })

  test('is rejected by a charge for a message that stood within it, and by no other', () => {
    const charged = { free: false, endsAt: null }
    expect(freeEntryReported(answered, NOON + HOUR, charged)).toMatchObject({ state: 'rejected' })
    expect(freeEntryReported(answered, NOON - HOUR, charged)).toBe(answered)
    expect(freeEntryReported(answered, NOON + 100 * HOUR, charged)).toBe(answered)
  })

  test('never comes from our own messages, and at every instant stands in one way', () => {
    const known = ['none', 'pending', 'estimated', 'confirmed', 'rejected', 'ended']
    fc.assert(
      fc.property(fc.array(step), instant, (steps, now) => {
        const entry = steps.reduce<FreeEntry | null>(take, null)
        const standing = freeEntryAt(entry, now)
        expect(known).toContain(standing)
        expect(standing === 'none').toBe(!steps.some((one) => one.do === 'click'))
        const until = freeUntil(entry)
        const free = until !== null && now < until
        expect(free).toBe(['pending', 'estimated', 'confirmed'].includes(standing))
      }),
    )
  })
})
