import { PriceLists } from '../../../../src/protocol/prices.ts'
import { Statement } from '../../../../src/protocol/statement.ts'
import { request } from '../../../kit/http.ts'

const path = (month: string, format: 'json' | 'csv'): string =>
  `/api/statement?${new URLSearchParams({ month, format })}`

/** The months (`YYYY-MM`) there is a choice of at `now` (ms), the running one first. */
export function latestMonths(now: number, count: number): string[] {
  const today = new Date(now)
  return Array.from({ length: count }, (_, ago) => {
    const first = new Date(Date.UTC(today.getFullYear(), today.getMonth() - ago, 1))
    return first.toISOString().slice(0, 'YYYY-MM'.length)
  })
}

/** Where a month's statement is fetched from as a table for a spreadsheet. */
export const csvOf = (month: string): string => path(month, 'csv')

/** A month's statement. Throws what `request` throws. */
export const readStatement = (month: string): Promise<Statement> =>
  request('GET', path(month, 'json'), Statement)

/** What sessions have cost the workspace and will, the oldest first. Throws what `request` throws. */
export const readPrices = (): Promise<PriceLists> => request('GET', '/api/prices', PriceLists)
