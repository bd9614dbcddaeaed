import { waitUntil } from 'cloudflare:workers'
import { addCounts, type Count } from '../db/counters.ts'
import { type CounterName, hourOf } from '../domain/operations.ts'
import { log } from '../log.ts'
import type { Bindings } from './bindings.ts'

/** Counts are gathered for this long before they are written, ms: a flood of refusals is a row, not a flood of rows. */
const gatherMs = 1000
/** Work after an answer is ended by the platform after 30 s (Workers, limits, November 2026): then another may begin. */
const givenUpMs = 30_000

/** Counts of this isolate that are not in D1 yet; lost with it at most. */
const gathered = new Map<string, Count>()
let writingSince = 0

/** Counts something no row tells of, `of` nobody in particular for the deployment's own; written a moment later. */
export function count(
  env: Bindings,
  name: CounterName,
  times: number,
  of: { workspaceId: string; channelId: string } = { workspaceId: '', channelId: '' },
): void {
  const now = Date.now()
  const { workspaceId, channelId } = of
  const hour = hourOf(now)
  const key = `${workspaceId} ${channelId} ${name} ${hour}`
  const before = gathered.get(key)?.count ?? 0
  gathered.set(key, { workspaceId, channelId, name, hour, count: before + times })
  if (now - writingSince < givenUpMs) return
  writingSince = now
  waitUntil(write(env))
}

async function write(env: Bindings): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, gatherMs))
  writingSince = 0
  const counts = [...gathered.values()]
  gathered.clear()
  try {
    await addCounts(env.DB, counts)
  } catch (error) {
    log('error', 'counts-not-kept', { count: counts.length }, error)
  }
}
