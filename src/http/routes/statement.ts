import { database } from '../../db/database.ts'
import { countSessions, readPriceLists, sumCosts } from '../../db/metering.ts'
import { zoneOf } from '../../domain/model-usage.ts'
import { chargeSessions, monthOf, pricePeriods, spanOfMonth, totalOf } from '../../domain/statement.ts'
import { Statement, StatementQuery } from '../../protocol/statement.ts'
import { assistantOf } from '../assistant/draft.ts'
import type { Bindings } from '../bindings.ts'
import { route } from '../route.ts'
import { statementCsv } from '../statement-csv.ts'
import type { SignedIn } from '../who.ts'

/** A month of the workspace, which begins and ends as it does in the workspace's zone. */
async function statementOf(env: Bindings, who: SignedIn, asked: string | undefined): Promise<Statement> {
  const db = database(env)
  const workspaceId = who.workspace.id
  const [{ settings }, lists] = await Promise.all([assistantOf(env, who), readPriceLists(db, workspaceId)])
  const timeZone = zoneOf(settings)
  const month = asked ?? monthOf(Date.now(), timeZone)
  const span = spanOfMonth(month, timeZone)
  const [counts, costs] = await Promise.all([
    countSessions(db, workspaceId, pricePeriods(span, lists)),
    sumCosts(db, workspaceId, span),
  ])
  const lines = chargeSessions(counts)
  const sum = (of: 'messages' | 'micros') => costs.reduce((total, line) => total + line[of], 0)
  return {
    month,
    timeZone,
    ...span,
    sessions: { lines, total: totalOf(lines.map(({ amount }) => amount)) },
    provider: { lines: costs, total: { messages: sum('messages'), micros: sum('micros') } },
  }
}

export const statement = [
  route({
    method: 'GET',
    path: '/api/statement',
    need: 'owner',
    summary: 'A month’s sessions and what they are charged, and what the provider takes; JSON or CSV.',
    query: StatementQuery,
    answer: Statement,
    async handle({ env, who, query: { month, format } }) {
      const told = await statementOf(env, who, month)
      if (format === 'json') return told
      return new Response(statementCsv(told), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="statement-${told.month}.csv"`,
        },
      })
    },
  }),
]
