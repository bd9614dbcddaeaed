import { dueEmbeddings } from '../../db/answer-vectors.ts'
import { database } from '../../db/database.ts'
import { runningTrainings } from '../../db/learning/jobs.ts'
import { dueRawChats } from '../../db/learning/raw-chats.ts'
import type { JobRequest } from '../../jobs/rpc.ts'
import { log } from '../../log.ts'
import { loadAssistant } from '../assistant/load.ts'
import type { Bindings } from '../bindings.ts'
import { askJob } from '../objects.ts'
import { inTurns, type NextTurn, noOthers } from './turns.ts'

/** How many are woken before the clock's other chores have a turn. */
const atOnce = 4

/**
 * Wakes every job that is not over. The platform gives an alarm up after a few crashes in a row, and an object
 * nobody speaks to would stand still for ever.
 */
export async function wakeJobs(
  env: Bindings,
  now = Date.now(),
  nextTurn: NextTurn = noOthers,
): Promise<void> {
  const db = database(env)
  const { embedderFrom } = await loadAssistant()
  const [trainings, toEmbed, toLearn] = await Promise.all([
    runningTrainings(db),
    embedderFrom(env) === null ? [] : dueEmbeddings(db, now),
    dueRawChats(db, now),
  ])
  const requests: JobRequest[] = [
    ...trainings.map((training) => ({ kind: 'learning' as const, ...training })),
    ...toEmbed.map(embeddingOf),
    ...toLearn.map(pastChatsOf),
  ]
  await inTurns(requests, atOnce, nextTurn, async (some) => {
    await Promise.all(some.map((request) => wake(env, request)))
  })
}

const embeddingOf = (workspaceId: string) => ({ kind: 'embedding', workspaceId, jobId: 'embedding' }) as const
const pastChatsOf = (workspaceId: string) =>
  ({ kind: 'past-chats', workspaceId, jobId: 'past-chats' }) as const

/**
 * Has a workspace's answers turned into vectors after they changed, where there is a model for that. The change
 * itself has marked them as due, so that a wake-up that is lost comes again with the clock.
 */
export async function wakeEmbedding(env: Bindings, workspaceId: string): Promise<void> {
  const { embedderFrom } = await loadAssistant()
  if (embedderFrom(env) !== null) await wake(env, embeddingOf(workspaceId))
}

/** Has a workspace's imported chats made free of personal data. A wake-up that is lost comes again with the clock. */
export function wakePastChats(env: Bindings, workspaceId: string): Promise<void> {
  return wake(env, pastChatsOf(workspaceId))
}

async function wake(env: Bindings, request: JobRequest): Promise<void> {
  try {
    await askJob(env, request, (job) => job.start(request))
  } catch (error) {
    const { workspaceId, kind } = request
    log('error', 'jobs-not-woken', { workspaceId, kind }, error)
  }
}
