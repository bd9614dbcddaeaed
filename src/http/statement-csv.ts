import Papa from 'papaparse'
import type { Statement } from '../protocol/statement.ts'

/** The lines of a statement for a spreadsheet, amounts in whole units of their currency with a decimal point. */
export function statementCsv({ month, sessions, provider }: Statement): string {
  const charged = sessions.lines.map(({ opening, free, sessions: count, unit, amount }) => ({
    ledger: 'sessions',
    month,
    kind: opening,
    market: '',
    standing: free ? 'free' : 'charged',
    count,
    currency: amount.currency,
    unit: units(unit.minor, fractionDigits(unit.currency)),
    amount: units(amount.minor, fractionDigits(amount.currency)),
  }))
  const taken = provider.lines.map(({ category, market, standing, messages, micros }) => ({
    ledger: 'provider',
    month,
    kind: category,
    market,
    standing,
    count: messages,
    currency: 'USD',
    unit: '',
    amount: units(micros, 6),
  }))
  return Papa.unparse({ fields: columns, data: [...charged, ...taken] })
}

const columns = ['ledger', 'month', 'kind', 'market', 'standing', 'count', 'currency', 'unit', 'amount']

/** Digits after the point a currency is written with: 2 for BRL, 0 for JPY. */
function fractionDigits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return maximumFractionDigits ?? 2
}

/** An amount of smallest units as a decimal, exactly. */
function units(amount: number, digits: number): string {
  if (digits === 0) return String(amount)
  const padded = String(amount).padStart(digits + 1, '0')
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}
