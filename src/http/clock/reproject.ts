import { database } from '../../db/database.ts'
import {
  finishReprojection,
  noteReprojected,
  type Place,
  placesAfter,
  readReprojection,
} from '../../db/reprojection.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { askConversation } from '../objects.ts'
import { type NextTurn, noOthers } from './turns.ts'

/** How many are asked before the clock's other chores have a turn. */
const atOnce = 8
/** How many are taken in a minute at most; what is left is for the next. */
const perMinute = 200

/**
 * Has the next conversations show themselves anew, when somebody has asked for it because the database went back in time.
 * Each is noted once it was taken, so that the work goes on where it stopped. Called by the clock.
 */
export async function reproject(env: Bindings, now: number, nextTurn: NextTurn = noOthers): Promise<void> {
  const db = database(env)
  const work = await readReprojection(db)
  if (work === null || work.finishedAt !== null) return
  const { begunAt } = work
  let { last } = work
  for (let taken = 0; taken < perMinute; taken += atOnce) {
    if (taken > 0) await nextTurn()
    const places = await placesAfter(db, last, atOnce)
    const shown = await Promise.all(places.map((place) => showAnew(env, place)))
    last = places.at(-1) ?? last
    const count = shown.filter(Boolean).length
    if (places.length > 0)
      await noteReprojected(db, begunAt, { last, shown: count, failed: places.length - count })
    if (places.length < atOnce) return finishReprojection(db, begunAt, now)
  }
}

/** False when it could not: it is counted, and the next time the work is begun it is tried again. */
async function showAnew(env: Bindings, { workspaceId, conversationId }: Place): Promise<boolean> {
  try {
    await askConversation(env, workspaceId, conversationId, (conversation) => conversation.showAnew())
    return true
  } catch (error) {
    log('error', 'conversation-not-shown', { workspaceId, conversationId }, error)
    return false
  }
}
