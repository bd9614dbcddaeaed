import { z } from 'zod'
import type { Batch } from '../../conversation/rpc.ts'
import { dueForRetry, postponeParked, resolveParked } from '../../db/parking.ts'
import type { Bindings } from '../bindings.ts'
import { deliver } from './routing.ts'

const AT_ONCE = 20

/** Tries parked batches again whose time has come; each on its own. Called by the clock. */
export async function retryParked(env: Bindings, now: number): Promise<void> {
  for (const parked of await dueForRetry(env.DB, now, AT_ONCE)) {
    try {
      await deliver(env, z.string().parse(parked.workspaceId), JSON.parse(parked.payload) as Batch)
      await resolveParked(env.DB, parked.id, now)
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'the conversation could not be reached'
      await postponeParked(env.DB, parked, reason, now)
    }
  }
}
