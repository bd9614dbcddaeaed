import { database } from '../db/database.ts'
import { deploymentFigures } from '../db/metrics.ts'
import { counterNames, hourOf } from '../domain/operations.ts'
import type { Bindings } from './bindings.ts'
import { examine } from './health.ts'

const hour = 3_600_000
const day = 24 * hour

/** One figure with its label, if it has any. */
type Sample = { value: number; label?: [name: string, value: string] }

/**
 * The deployment's figures in the text format of Prometheus (version 0.0.4). All are gauges: what is counted is counted over
 * the last day, so that a restart takes nothing away. Rejects when the database does not answer.
 */
export async function metricsOf(env: Bindings, now: number): Promise<string> {
  const [health, figures] = await Promise.all([
    examine(env, now),
    deploymentFigures(database(env), { counted: hourOf(now - day), lately: now - hour }),
  ])
  const { clockRanAt, parked, databaseMs } = health
  const counted = counterNames.map((name): Sample => {
    const value = figures.counted.find((one) => one.name === name)?.count ?? 0
    return { value, label: ['event', name] }
  })
  const open = figures.open.map(({ holder, count }): Sample => ({ value: count, label: ['holder', holder] }))
  const lately = figures.lately.map(({ event, count }): Sample => ({ value: count, label: ['event', event] }))
  return [
    gauge('foyer_healthy', 'Whether /api/health answers 200.', [{ value: health.ok ? 1 : 0 }]),
    gauge('foyer_database_seconds', 'How long the database took to answer.', since(databaseMs)),
    gauge(
      'foyer_clock_age_seconds',
      'How long ago the work of a minute was last done.',
      ago(clockRanAt, now),
    ),
    gauge('foyer_parked', 'Things that could not be handled and wait.', [{ value: parked?.waiting ?? 0 }]),
    gauge('foyer_parked_oldest_seconds', 'How long the oldest waits.', ago(parked?.oldestAt ?? null, now)),
    gauge('foyer_open_conversations', 'Conversations that are open, by who holds them.', open),
    gauge('foyer_messages_last_hour', 'What became of messages in the last hour.', lately),
    gauge('foyer_events_last_day', 'What happened in the last day.', counted),
    gauge('foyer_watched_conversations', 'Conversations that had to be woken.', [{ value: figures.wakeUps }]),
    gauge('foyer_unknown_accounts', 'Accounts nobody has connected.', [{ value: figures.unknownAccounts }]),
  ].join('')
}

const since = (ms: number | null): Sample[] => (ms === null ? [] : [{ value: ms / 1000 }])
const ago = (at: number | null, now: number): Sample[] => since(at && now - at)

function gauge(name: string, help: string, samples: readonly Sample[]): string {
  const lines = samples.map(
    ({ value, label }) => `${name}${label ? `{${label[0]}="${label[1]}"}` : ''} ${value}\n`,
  )
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`
}
