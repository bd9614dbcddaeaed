import { Temporal } from 'temporal-polyfill'
import { database } from '../../db/database.ts'
import { readModelUse } from '../../db/model-usage.ts'
import { type DailyUse, dayOf, sumOf, tokensLeft, zoneOf } from '../../domain/model-usage.ts'
import { UsageQuery, UsageView } from '../../protocol/model-usage.ts'
import { assistantOf } from '../assistant/draft.ts'
import { loadAssistant } from '../assistant/load.ts'
import { route } from '../route.ts'

const usualDays = 30

/** The span that is asked for; the end that is left out follows from the other, and both from today. */
function spanOf({ from, to }: UsageQuery, today: string): { from: string; to: string } {
  const last = to ?? (from !== undefined && from > today ? from : today)
  const first = Temporal.PlainDate.from(last)
    .subtract({ days: usualDays - 1 })
    .toString()
  return { from: from ?? first, to: last }
}

function byDay(uses: readonly DailyUse[]): UsageView['days'] {
  const days = [...new Set(uses.map(({ day }) => day))]
  return days.map((day) => {
    const models = uses.filter((use) => use.day === day).map(({ day: _, ...use }) => use)
    return { day, ...sumOf(models), models }
  })
}

export const usage = [
  route({
    method: 'GET',
    path: '/api/assistant/usage',
    need: 'owner',
    summary:
      'What language models were asked for, day by day, what it cost, and what is left of today’s tokens.',
    query: UsageQuery,
    answer: UsageView,
    async handle({ env, who, query }) {
      const db = database(env)
      const { dailyTokensFrom } = await loadAssistant()
      const { settings } = await assistantOf(env, who)
      const timeZone = zoneOf(settings)
      const day = dayOf(Date.now(), timeZone)
      const span = spanOf(query, day)
      const [uses, today] = await Promise.all([
        readModelUse(db, who.workspace.id, span),
        readModelUse(db, who.workspace.id, { from: day, to: day }),
      ])
      const { inputTokens, outputTokens } = sumOf(today)
      const tokens = inputTokens + outputTokens
      const cap = settings.dailyModelTokens ?? dailyTokensFrom(env)
      return {
        timeZone,
        ...span,
        days: byDay(uses),
        total: sumOf(uses),
        today: { day, tokens, cap, remaining: tokensLeft(cap, tokens) },
      }
    },
  }),
]
