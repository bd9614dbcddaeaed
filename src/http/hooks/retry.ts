import { z } from 'zod'
import type { Batch } from '../../conversation/rpc.ts'
import { dueForRetry, type Parked, postponeParked, resolveParked } from '../../db/parking.ts'
import type { Bindings } from '../bindings.ts'
import { deliver } from './routing.ts'

const PAGE = 20
/** At most this many pages at a time: what is left is for the next minute. */
const MAX_PAGES = 50

/** Tries parked batches again whose time has come; each on its own, the oldest first. Called by the clock. */
export async function retryParked(env: Bindings, now: number): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const due = await dueForRetry(env.DB, now, PAGE)
    for (const parked of due) await retry(env, parked, now)
    if (due.length < PAGE) return
  }
}

/** It is handled afterwards, or due later than `now`. */
async function retry(env: Bindings, parked: Parked, now: number): Promise<void> {
  try {
    await deliver(env, z.string().parse(parked.workspaceId), JSON.parse(parked.payload) as Batch)
    await resolveParked(env.DB, parked.id, now)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'the conversation could not be reached'
    await postponeParked(env.DB, parked, reason, now)
  }
}
