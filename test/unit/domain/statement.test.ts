import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chargeSessions,
  monthOf,
  type PriceList,
  pricePeriods,
  spanOfMonth,
  totalOf,
  usualPrices,
} from '../../../src/domain/statement.ts'

const real = (minor: number) => ({ minor, currency: 'BRL' })
const zones = [
  'UTC',
  'America/Sao_Paulo',
  'Pacific/Kiritimati',
  'Pacific/Niue',
  'Asia/Kathmandu',
  'Europe/Berlin',
]
const zone = fc.constantFrom(...zones)
const month = fc
  .tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)

describe('a month', () => {
  test('begins at midnight of its zone, and every instant of it, and no other, is in it', () => {
    fc.assert(
      fc.property(month, zone, fc.double({ min: 0, max: 1, noNaN: true }), (asked, timeZone, part) => {
        const { from, to } = spanOfMonth(asked, timeZone)
        const within = Math.min(to - 1, from + Math.floor(part * (to - from)))
        expect([from, within, to - 1].map((at) => monthOf(at, timeZone))).toEqual([asked, asked, asked])
        expect(monthOf(from - 1, timeZone) < asked).toBe(true)
        expect(monthOf(to, timeZone) > asked).toBe(true)
      }),
    )
  })

  test('of São Paulo begins three hours after that of Greenwich', () => {
    const [there, here] = [spanOfMonth('2026-11', 'America/Sao_Paulo'), spanOfMonth('2026-11', 'UTC')]
    expect(there.from - here.from).toBe(3 * 3_600_000)
    expect(here.from).toBe(Date.UTC(2026, 10, 1))
  })
})

describe('what sessions are charged', () => {
  test('R$0.79 for one that an active message opens, which uses up no free one', () => {
    const lines = chargeSessions([{ prices: usualPrices, client: 0, active: 3 }])
    expect(lines).toEqual([
      { opening: 'active', free: false, sessions: 3, unit: real(79), amount: real(237) },
    ])
  })

  test('the first thousand of clients are free, and the 1,001st has its price', () => {
    const charged = (client: number) => chargeSessions([{ prices: usualPrices, client, active: 2000 }])
    expect(charged(1000).filter(({ opening }) => opening === 'client')).toEqual([
      { opening: 'client', free: true, sessions: 1000, unit: real(0), amount: real(0) },
    ])
    expect(charged(1001)[1]).toEqual({
      opening: 'client',
      free: false,
      sessions: 1,
      unit: real(79),
      amount: real(79),
    })
  })
})

const list = fc.record({
  validFrom: fc.integer({ min: Date.UTC(2026, 9, 1), max: Date.UTC(2026, 11, 31) }),
  currency: fc.constantFrom('BRL', 'USD', 'JPY'),
  activeMinor: fc.nat(500),
  clientMinor: fc.nat(500),
  freeClientSessions: fc.nat(20),
})

test('under price lists that change during a month each session has the price of its moment, and the sums are theirs', () => {
  const november = spanOfMonth('2026-11', 'America/Sao_Paulo')
  const session = fc.record({
    at: fc.integer({ min: november.from, max: november.to - 1 }),
    opening: fc.constantFrom('client' as const, 'active' as const),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(list, { selector: ({ validFrom }) => validFrom, maxLength: 5 }),
      fc.array(session, { maxLength: 80 }),
      (lists, sessions) => {
        const valid = (at: number): PriceList =>
          [usualPrices, ...lists.toSorted((a, b) => a.validFrom - b.validFrom)].findLast(
            ({ validFrom }) => validFrom <= at,
          ) ?? usualPrices
        let freeLeft = valid(november.from).freeClientSessions
        const each = sessions
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, opening }) => {
            const { currency, activeMinor, clientMinor } = valid(at)
            if (opening === 'active') return { minor: activeMinor, currency }
            freeLeft -= 1
            return { minor: freeLeft >= 0 ? 0 : clientMinor, currency }
          })
        const periods = pricePeriods(november, lists)
        expect(periods[0]?.from).toBe(november.from)
        expect(periods.at(-1)?.to).toBe(november.to)
        const counts = periods.map(({ from, to, prices }) => {
          const many = (opening: string) =>
            sessions.filter((s) => s.opening === opening && s.at >= from && s.at < to).length
          return { prices, client: many('client'), active: many('active') }
        })
        const lines = chargeSessions(counts)
        const byCurrency = (sums: { currency: string; minor: number }[]) =>
          Object.fromEntries(sums.map(({ currency, minor }) => [currency, minor]))
        expect(byCurrency(totalOf(lines.map(({ amount }) => amount)))).toEqual(byCurrency(totalOf(each)))
        expect(lines.reduce((sum, line) => sum + line.sessions, 0)).toBe(sessions.length)
        for (const { unit, amount, sessions: count } of lines) expect(amount.minor).toBe(unit.minor * count)
      },
    ),
  )
})
