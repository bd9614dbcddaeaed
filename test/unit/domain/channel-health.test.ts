import { expect, test } from 'vitest'
import { finding, judgeNumber, type NumberFacts, standingOf } from '../../../src/domain/channel-health.ts'

const well: NumberFacts = {
  displayNumber: '15550100001',
  verifiedName: 'Ana Souza Design',
  status: 'CONNECTED',
  quality: 'green',
  messagingLimit: 'TIER_250',
  nameStatus: 'APPROVED',
  throughput: 'STANDARD',
  onPhone: false,
}

const codesOf = (change: Partial<NumberFacts>) => judgeNumber({ ...well, ...change }).map(({ code }) => code)

test.each<[string, Partial<NumberFacts>, string[]]>([
  ['a number that is well', {}, []],
  ['one the provider says little of', { status: null, quality: 'unknown', nameStatus: null }, []],
  ['a name that needs no review', { nameStatus: 'AVAILABLE_WITHOUT_REVIEW' }, []],
  ['one that is flagged still sends', { status: 'FLAGGED' }, ['number-limited']],
  ['one that is banned does not', { status: 'BANNED' }, ['number-not-connected']],
  ['a status nobody knows is told', { status: 'MAGIC' }, ['number-not-connected']],
  ['low quality', { quality: 'red' }, ['quality-low']],
  ['medium quality', { quality: 'yellow' }, ['quality-medium']],
  ['a refused name', { nameStatus: 'DECLINED' }, ['name-declined']],
  ['a name under review', { nameStatus: 'PENDING_REVIEW' }, ['name-pending']],
])('%s', (_, change, codes) => expect(codesOf(change)).toEqual(codes))

test('the worst finding is how the channel stands', () => {
  const report = (...findings: Parameters<typeof finding>[0][]) =>
    standingOf({ findings: findings.map((code) => finding(code)), number: null })
  expect(report()).toBe('well')
  expect(report('quality-low')).toBe('warning')
  expect(report('quality-low', 'token-refused')).toBe('broken')
})
