import { expect, test } from 'vitest'
import { IsolateCache } from '../../../src/domain/isolate-cache.ts'

test('a cache that is full begins anew with what comes next', () => {
  const prices = new IsolateCache<number>(2)
  prices.set('logo', 500).set('card', 90).set('logo', 450)
  expect([...prices]).toEqual([
    ['logo', 450],
    ['card', 90],
  ])
  prices.set('site', 2000)
  expect([...prices]).toEqual([['site', 2000]])
})
