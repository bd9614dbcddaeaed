import { expect, test } from 'vitest'
import { HandoffSummary } from '../../../src/domain/handoff.ts'
import { Memory } from '../../../src/domain/memory.ts'
import { CollectedRequirement, RequirementValue, sameValue } from '../../../src/domain/requirement.ts'

const kept = { serviceId: 'logo', key: 'deadline', label: 'Wanted by', quote: 'até 15/05', messageId: 'm1' }

test('what was kept before values had types is read as the words it is', () => {
  const old = { ...kept, value: '15/05' }
  expect(CollectedRequirement.parse(old)).toEqual(old)
  const memory = { requirements: [old], misunderstandings: 0, suspicions: 0, turns: 1 }
  expect(Memory.parse(memory)).toEqual(memory)
  const brief: HandoffSummary = {
    reason: 'requirements-complete',
    need: 'An offer.',
    clientLanguage: 'pt',
    serviceId: 'logo',
    collected: [{ label: 'Wanted by', value: '15/05', quote: 'até 15/05' }],
    missing: [],
    factsGiven: [],
    lastMessage: null,
    suggestedReply: 'Oi!',
  }
  expect(HandoffSummary.parse(brief)).toEqual(brief)
})

test.each([
  { type: 'money', minor: 50_000, currency: 'BRL' },
  { type: 'date', date: '2027-05-15' },
  { type: 'quantity', count: 300, unit: 'guests' },
  { type: 'choice', choice: { en: 'bold', pt: 'ousado', es: 'atrevido' } },
  { type: 'link', url: 'https://a.com/' },
  { type: 'file', messageId: 'm1', name: null },
])('a value of each type is read as it was written: $type', (value) => {
  expect(RequirementValue.parse(value)).toEqual(value)
})

test.each([
  { type: 'money', minor: 1.5, currency: 'BRL' },
  { type: 'date', date: '2027-02-30' },
  { type: 'quantity', count: -1, unit: null },
  { type: 'link', url: 'a link' },
  { type: 'colour', colour: 'red' },
])('no other shape is a value: $type', (value) => {
  expect(RequirementValue.safeParse(value).success).toBe(false)
})

test('two values are the same when they say the same', () => {
  const guests = { type: 'quantity', count: 300, unit: 'guests' } as const
  expect(sameValue(guests, { ...guests, unit: 'people' })).toBe(true)
  expect(sameValue(guests, { ...guests, count: 301 })).toBe(false)
  expect(sameValue('300', guests)).toBe(false)
})
