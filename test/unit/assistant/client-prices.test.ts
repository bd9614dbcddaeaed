import { describe, expect, test } from 'vitest'
import { pricesOfClients } from '../../../src/assistant/rules/matters.ts'
import { understand } from '../../../src/assistant/turn.ts'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { decimalsOf, inWholeUnits } from '../../../src/domain/money.ts'
import { demoKnowledge } from '../../../src/local/demo/knowledge.ts'
import { turnOf } from './turns.ts'

/** The demo seller with the same figures in a currency that has no cents. */
const inYen: Knowledge = {
  ...demoKnowledge,
  services: demoKnowledge.services.map((service) => ({
    ...service,
    packages: service.packages.map((item) => ({ ...item, price: { ...item.price, currency: 'JPY' } })),
    addOns: service.addOns.map((item) => ({ ...item, price: { ...item.price, currency: 'JPY' } })),
    rush: { kind: 'not-offered' },
    revisions: { ...service.revisions, extraRound: null },
  })),
}

test('an amount in whole units is what people say, in any currency', () => {
  expect(['BRL', 'JPY', 'KWD'].map(decimalsOf)).toEqual([2, 0, 3])
  expect(inWholeUnits({ minor: 39_000, currency: 'BRL' })).toBe(390)
  expect(inWholeUnits({ minor: 39_000, currency: 'JPY' })).toBe(39_000)
  expect(inWholeUnits({ minor: 39_000, currency: 'KWD' })).toBe(39)
})

describe('of a seller who charges in yen', () => {
  const decisionOn = (question: string) => pricesOfClients(understand(turnOf(question, { knowledge: inYen })))

  test('a budget below every price is a negotiation', () => {
    expect(decisionOn('My budget is 5000 dollars, is that enough?')).toMatchObject({ reason: 'negotiation' })
  })

  test('a budget that pays for one is none', () => {
    expect(decisionOn('My budget is 50000 dollars, is that enough?')).toBeNull()
  })

  test('a price that is one of the seller’s is none, and another one is', () => {
    expect(decisionOn('Would you do it for 39000?')).toBeNull()
    expect(decisionOn('Would you do it for 390?')).toMatchObject({ reason: 'negotiation' })
  })
})
