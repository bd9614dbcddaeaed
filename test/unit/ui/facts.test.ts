import { expect, it } from 'vitest'
import { groupFacts } from '../../../ui/hub/conversation/facts.ts'

it('The facts of one thing are told in one line', () => {
  const labels = [
    'Logo › Essential: price',
    'Logo › Complete: price',
    'Logo › Essential: delivery time',
    'Ratio 2: 1: price',
    'Opening hours',
  ]
  expect(groupFacts(labels)).toEqual([
    'Logo › Essential: price, delivery time',
    'Logo › Complete: price',
    'Ratio 2: 1: price',
    'Opening hours',
  ])
})
