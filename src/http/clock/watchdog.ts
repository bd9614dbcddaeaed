import { noLongerThan } from '../../channels/patience.ts'
import { addCounts } from '../../db/counters.ts'
import { countsOf, findOverdue, findToAsk, noteWakeUps, type Overdue } from '../../db/overdue.ts'
import { hourOf } from '../../domain/operations.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { askConversation } from '../objects.ts'
import { inTurns, type NextTurn, noOthers } from './turns.ts'

/** How many conversations are woken in a minute at most, of those that stand still and of the others. */
const most = 100
/** How many are woken before the clock's other chores have a turn. */
const atOnce = 8
/** A conversation that has not answered by then is looked at again another time, ms. */
const patienceMs = 10_000

/**
 * Wakes conversations that stand still though something is due in them, and asks others that may. The platform has lost
 * alarms that were past due, and an object nobody speaks to would then stand still for ever. Called by the clock.
 */
export async function wakeOverdue(env: Bindings, now: number, nextTurn: NextTurn = noOthers): Promise<void> {
  const overdue = await findOverdue(env.DB, now, most)
  const found = new Set(overdue.map(({ conversationId }) => conversationId))
  const toAsk = await findToAsk(env.DB, now, most)
  const all = [...overdue, ...toAsk.filter(({ conversationId }) => !found.has(conversationId))]
  await inTurns(all, atOnce, nextTurn, async (some) => {
    const woken = await Promise.all(some.map((one) => wake(env, one)))
    const mended = some.filter((_, i) => woken[i])
    const stoodStill = some.filter(({ conversationId }) => found.has(conversationId))
    await noteWakeUps(env.DB, stoodStill, now)
    await addCounts(env.DB, countsOf(mended, hourOf(now)))
    if (mended.length > 0) log('warn', 'conversations-woken', { count: mended.length })
  })
}

/** Whether it had stood still; not known of one that cannot be reached, which the next look will tell. */
async function wake(env: Bindings, { workspaceId, conversationId }: Overdue): Promise<boolean> {
  try {
    const { overdue } = await noLongerThan(patienceMs, () =>
      askConversation(env, workspaceId, conversationId, (conversation) => conversation.wake()),
    )
    return overdue
  } catch (error) {
    log('error', 'conversation-not-woken', { workspaceId, conversationId }, error)
    return false
  }
}
