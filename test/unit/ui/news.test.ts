import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coalesce } from '../../../ui/kit/coalesce.ts'
import { backOff } from '../../../ui/kit/socket.ts'

describe('Waiting before the next attempt to connect', () => {
  it('doubles up to a limit', () => {
    expect([0, 1, 2, 3].map((attempt) => backOff(attempt, 1))).toEqual([500, 1000, 2000, 4000])
    expect(backOff(40, 1)).toBe(20_000)
  })

  it('is spread, so that a whole team does not come back at the same moment', () => {
    const attempts = fc.tuple(fc.nat({ max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(attempts, ([attempt, random]) => {
        const wait = backOff(attempt, random)
        expect(wait).toBeGreaterThanOrEqual(backOff(attempt, 0))
        expect(wait).toBeLessThanOrEqual(backOff(attempt, 1))
        expect(backOff(attempt, 0)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('A burst of news', () => {
  it('is worked on together, and news that come meanwhile wait for the next round', async () => {
    const rounds: string[][] = []
    await new Promise<void>((done) => {
      const poke = coalesce(async (ids) => {
        rounds.push([...ids])
        if (rounds.length === 1) {
          poke('caio')
          poke('ana')
        } else done()
      }, 0)
      poke('ana')
      poke('bia')
      poke('ana')
    })
    expect(rounds).toEqual([
      ['ana', 'bia'],
      ['caio', 'ana'],
    ])
  })
})
