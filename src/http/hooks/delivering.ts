import type { Batch } from '../../conversation/rpc.ts'
import type { Account } from '../../db/accounts.ts'
import { type Parked, park, withdrawParked } from '../../db/parking.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { isOfDatabase } from '../failures.ts'
import { askWhoSpeaks } from '../objects.ts'
import { RefusedError } from '../problem.ts'
import { portionsOf } from './batch-portions.ts'

/**
 * So many conversations are told at once. An invocation of the free plan calls 50 others and then none (Workers, limits,
 * November 2026): what is for more conversations is parked before it is tried, while parking is still possible.
 */
export const AT_ONCE = 25

/** What one conversation is to be told, and on whose behalf. */
export type Delivery = { account: Account; batch: Batch }
export type ParkedItem = Omit<Parked, 'attempts'>

/** How many messages a conversation took, and how many it had already. */
export type Delivered = { received: number; duplicates: number }
/** What came of a delivery: nothing was taken of what is parked. */
export type Outcome = Delivered & { account: Account; parked: number }

/** Tells each conversation; what one cannot take comes back to be parked. */
export async function deliverOrKeep(
  env: Bindings,
  deliveries: readonly Delivery[],
  requestId: string | null,
): Promise<{ outcomes: Outcome[]; toPark: ParkedItem[] }> {
  const toPark: ParkedItem[] = []
  const outcomes = await Promise.all(
    deliveries.map(async (delivery) => {
      const { account, batch } = delivery
      const { workspaceId } = account
      try {
        return { account, ...(await deliver(env, workspaceId, batch, requestId)), parked: 0 }
      } catch (error) {
        const reason = reasonOf(error)
        const { conversationId } = batch.origin
        log('error', 'batch-parked', { requestId, workspaceId, conversationId, code: reason }, error)
        const items = await itemsOf(delivery, reason, requestId)
        toPark.push(...items)
        return { account, received: 0, duplicates: 0, parked: items.length }
      }
    }),
  )
  return { outcomes, toPark }
}

/**
 * Tells conversations that are more than an invocation may be able to. All of it is parked first, and what has been told
 * is withdrawn where that is still possible: wherever this comes to its end the clock goes on, and a repeat is harmless.
 */
export async function parkAndDeliver(
  env: Bindings,
  deliveries: readonly Delivery[],
  { now, requestId }: { now: number; requestId: string | null },
): Promise<Outcome[]> {
  const all = await Promise.all(
    deliveries.map(async (delivery) => ({ delivery, items: await itemsOf(delivery, 'busy', requestId) })),
  )
  await park(
    env.DB,
    all.flatMap(({ items }) => items),
    now,
  )
  const told = await tellUntilNoneCan(env, deliveries, requestId)
  const isTold = ({ delivery }: { delivery: Delivery }) => told.has(delivery)
  const done = all.filter(isTold).flatMap(({ items }) => items.map(({ id }) => id))
  try {
    await withdrawParked(env.DB, done)
  } catch (error) {
    log('warn', 'parked-not-withdrawn', { requestId, count: done.length }, error)
  }
  return all.map(({ delivery, items }) => {
    const { account } = delivery
    const delivered = told.get(delivery)
    return delivered === undefined
      ? { account, received: 0, duplicates: 0, parked: items.length }
      : { account, ...delivered, parked: 0 }
  })
}

/** Tells some conversations after the others. Once none of some could be told, no more is asked of this invocation. */
async function tellUntilNoneCan(
  env: Bindings,
  deliveries: readonly Delivery[],
  requestId: string | null,
): Promise<Map<Delivery, Delivered>> {
  const told = new Map<Delivery, Delivered>()
  const tell = async (delivery: Delivery) => {
    const { workspaceId } = delivery.account
    const { conversationId } = delivery.batch.origin
    try {
      told.set(delivery, await deliver(env, workspaceId, delivery.batch, requestId))
    } catch (error) {
      log(
        'warn',
        'batch-left-parked',
        { requestId, workspaceId, conversationId, code: reasonOf(error) },
        error,
      )
    }
  }
  for (let from = 0; from < deliveries.length; from += AT_ONCE) {
    const before = told.size
    await Promise.all(deliveries.slice(from, from + AT_ONCE).map(tell))
    if (told.size === before) break
  }
  return told
}

/** Commits a batch in its conversation, or in the older one that speaks for it now. */
export async function deliver(
  env: Bindings,
  workspaceId: string,
  batch: Batch,
  requestId: string | null,
): Promise<Delivered> {
  const { answer } = await askWhoSpeaks<Delivered>(
    env,
    workspaceId,
    batch.origin.conversationId,
    (conversation, conversationId) => {
      const origin = { ...batch.origin, conversationId }
      return conversation.receive({ ...batch, origin, ...(requestId !== null && { requestId }) })
    },
  )
  return answer
}

/** Why a batch could not be delivered, as a code. */
export function reasonOf(error: unknown): string {
  if (error instanceof RefusedError) return error.problem.code
  return isOfDatabase(error) ? 'database' : 'failed'
}

/** A delivery as it is parked, in portions that each find room in a row. */
function itemsOf(
  { account: { workspaceId, channel }, batch }: Delivery,
  reason: string,
  requestId: string | null,
): Promise<ParkedItem[]> {
  const { conversationId } = batch.origin
  const about = {
    workspaceId,
    channelId: channel.id,
    conversationId,
    source: 'batch',
    reason,
    requestId,
  } as const
  return Promise.all(
    portionsOf(batch).map(async (portion) => {
      const payload = JSON.stringify(portion)
      return { ...about, id: await idOf({ ...about, payload }), payload }
    }),
  )
}

/** The same content parks once in a channel, however often a provider repeats it. */
export async function idOf(
  parked: Pick<ParkedItem, 'workspaceId' | 'channelId' | 'payload'>,
): Promise<string> {
  const { workspaceId, channelId, payload } = parked
  const told = new TextEncoder().encode(`${workspaceId ?? ''} ${channelId ?? ''} ${payload}`)
  const digest = await crypto.subtle.digest('SHA-256', told)
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
