import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOf } from '../../chaos/plan.ts'
import { memberActs, phases } from '../../chaos/recording.ts'

const seeds = fc.integer({ min: 0, max: 1_000_000 })
const lengths = fc.integer({ min: 20_000, max: 120_000 })

test('the same seed and length give the same plan', () => {
  fc.assert(
    fc.property(seeds, lengths, (seed, durationMs) => {
      expect(planOf(seed, durationMs)).toEqual(planOf(seed, durationMs))
    }),
  )
})

test('another seed gives another plan', () => {
  expect(planOf(1, 20_000)).not.toEqual(planOf(2, 20_000))
})

test('even the shortest run has every kind of calamity, and every act of a member', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { rounds, doings } = planOf(seed, 20_000)
      const calamities = rounds.flatMap(({ unbroken, broken }) => [...unbroken.flat(), ...broken])
      const kills = calamities.flatMap((calamity) => (calamity.kind === 'kill' ? [calamity.phase] : []))
      expect(kills.toSorted()).toEqual([...phases].toSorted())
      expect(new Set(calamities.map(({ kind }) => kind)).size).toBe(9)
      const acts = doings.flatMap((doing) => (doing.kind === 'member' ? [doing.act] : []))
      for (const act of memberActs) expect(acts).toContain(act)
    }),
  )
})
