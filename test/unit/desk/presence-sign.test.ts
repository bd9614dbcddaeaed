import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noSign, type PresenceSign, presenceStep, reloadGraceMs } from '../../../src/desk/presence-sign.ts'

const now = 1_000_000_000
const step = (sign: PresenceSign, anybody: boolean, at = now, graceMs = reloadGraceMs) =>
  presenceStep(sign, anybody, at, graceMs)

describe('the sign that somebody is there', () => {
  test('goes up as the first one comes, and is not written again for the second', () => {
    expect(step(noSign, true).show).toBe(true)
    expect(step({ shown: true, emptySince: null }, true).show).toBeNull()
  })

  test('stays up while a page reloads', () => {
    const left = step({ shown: true, emptySince: null }, false)
    expect(left).toEqual({ show: null, emptySince: now, lookAgainAt: now + reloadGraceMs })
    expect(step({ shown: true, emptySince: now }, true, now + 3000)).toEqual({
      show: null,
      emptySince: null,
      lookAgainAt: null,
    })
  })

  test('comes down when nobody has come back, and at once for who says that they leave', () => {
    expect(step({ shown: true, emptySince: now }, false, now + reloadGraceMs).show).toBe(false)
    expect(step({ shown: true, emptySince: null }, false, now, 0).show).toBe(false)
  })

  test('is written anew when nobody knows how its last change ended', () => {
    expect(step({ shown: null, emptySince: null }, true).show).toBe(true)
    expect(step({ shown: null, emptySince: now }, false, now + reloadGraceMs).show).toBe(false)
  })

  test('tells the truth in the end, whatever came, went or broke, and rests once it does', () => {
    const event = fc.record({
      afterMs: fc.nat(120_000),
      anybody: fc.boolean(),
      graceMs: fc.constantFrom(0, reloadGraceMs),
      written: fc.constantFrom('yes', 'unknown', 'lost'),
    })
    fc.assert(
      fc.property(fc.array(event), fc.boolean(), (events, lastly) => {
        let at = now
        let sign = noSign
        /** What conversations read. */
        let shown = false
        const look = (anybody: boolean, graceMs: number, written: string) => {
          const { show, emptySince, lookAgainAt } = presenceStep(sign, anybody, at, graceMs)
          if (show !== null && written !== 'lost') shown = show
          if (show === null) sign = { ...sign, emptySince }
          else
            sign = {
              shown: written === 'yes' ? show : null,
              emptySince: written === 'yes' ? null : emptySince,
            }
          return lookAgainAt
        }
        for (const { afterMs, anybody, graceMs, written } of events) {
          at += afterMs
          look(anybody, graceMs, written)
        }
        const again = look(lastly, reloadGraceMs, 'yes')
        if (again !== null) {
          expect(again - at).toBeLessThanOrEqual(reloadGraceMs)
          at = again
          expect(look(lastly, reloadGraceMs, 'yes')).toBeNull()
        }
        expect(shown).toBe(lastly)
        expect(step(sign, lastly, at + 1)).toMatchObject({ show: null, lookAgainAt: null })
      }),
    )
  })
})
