import type { Update } from '../../channels/channel.ts'
import type { Batch } from '../../conversation/rpc.ts'
import { type Account, findConnectedAccount, noteUnknownAccount } from '../../db/accounts.ts'
import { noteDelivery, testOf } from '../../db/channel-tests.ts'
import { database } from '../../db/database.ts'
import { learnIdentities } from '../../db/identities.ts'
import { type Parked, park } from '../../db/parking.ts'
import type { ChannelKind } from '../../domain/channel.ts'
import type { MarketingConsent } from '../../domain/marketing-consent.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { count } from '../counting.ts'
import { isOfDatabase } from '../failures.ts'
import { askWhoSpeaks } from '../objects.ts'
import { RefusedError } from '../problem.ts'
import { portionsOf } from './batch-portions.ts'
import { addressesOf, originOf, together } from './origin.ts'
import { takeFromPhone } from './past-chats.ts'
import { applyTemplateNews } from './template-news.ts'

type Delivery = { account: Account; batch: Batch }
type ParkedItem = Omit<Parked, 'attempts'>
/** What a conversation could not take. */
type Aside = { parked: ParkedItem[] }

/** When a webhook came, and the name of the request that brought it. */
type Arrival = { now: number; requestId: string | null }

/**
 * Brings the items of one webhook to their conversations: resolves at once when everything is committed in
 * an object or parked in D1, and throws when neither could be done, so that the provider sends it all again.
 * An item that fails never costs its neighbours. `requestId` goes with them, into the logs and what is parked.
 */
export async function routeUpdates(
  env: Bindings,
  kind: ChannelKind,
  updates: Update[],
  now: number,
  requestId: string | null = null,
): Promise<void> {
  const arrival = { now, requestId }
  await applyTemplateNews(env.DB, updates)
  const byAccount = Map.groupBy(updates, (update) => update.accountId)
  for (const [accountId, items] of byAccount) {
    if (accountId === null) {
      await parkUnplaced(env, items, arrival)
      continue
    }
    const account = await findConnectedAccount(env.DB, kind, accountId, now)
    if (account === null) {
      // Which one is to be seen at the operator's: an account's id may be somebody's number.
      log('warn', 'unknown-account', { requestId, channel: kind, count: items.length })
      await noteUnknownAccount(env.DB, kind, accountId, now)
      continue
    }
    await routeForAccount(env, account, items, arrival)
  }
}

/** What is signed for this deployment and names no account is nobody's but the operator's. */
async function parkUnplaced(env: Bindings, items: Update[], { now, requestId }: Arrival): Promise<void> {
  const unread = items.filter((item) => item.kind === 'ignored')
  if (unread.length === 0) return
  const nowhere = { workspaceId: null, channelId: null }
  await park(env.DB, await Promise.all(unread.map((item) => parkedItem(nowhere, item, requestId))), now)
  log('warn', 'webhook-without-account', { requestId, parked: unread.length })
}

async function routeForAccount(
  env: Bindings,
  account: Account,
  items: Update[],
  arrival: Arrival,
): Promise<void> {
  const { now, requestId } = arrival
  const batches = new Map<string, Batch>()
  const parked: ParkedItem[] = []
  const { workspaceId, channel } = account
  const place = { workspaceId, channelId: channel.id }
  if (items.length > 1) {
    await learnIdentities(env.DB, {
      workspaceId,
      channelId: channel.id,
      addresses: items.flatMap(addressesOf),
    })
  }
  for (const item of items) {
    if (item.kind === 'template' || item.kind === 'past-chats' || item.kind === 'phone-book') continue
    if (item.kind === 'ignored') {
      if (item.reason !== 'group-message') parked.push(await parkedItem(place, item, requestId))
      continue
    }
    const testId = item.kind === 'status' ? testOf(item.report) : null
    if (item.kind === 'status' && testId !== null) {
      const { state, error } = item.report
      await noteDelivery(database(env), { ...place, id: testId }, { state, error }, now)
      continue
    }
    const origin = await originOf(env, account, item)
    if (origin === null) continue
    const batch = batches.get(origin.conversationId) ?? emptyBatch(origin)
    batch.origin = together(batch.origin, origin)
    batches.set(origin.conversationId, batch)
    if (item.kind === 'inbound') batch.inbound.push({ ...item.message, from: item.from })
    if (item.kind === 'echo') batch.echoes.push(item.message)
    if (item.kind === 'status') batch.statuses.push(item.report)
    if (item.kind === 'preference') batch.consents = [...(batch.consents ?? []), consentOf(item)]
  }
  const delivered = await Promise.all(
    [...batches.values()].map((batch) => deliverOrPark(env, { account, batch }, requestId)),
  )
  parked.push(...delivered.flatMap((one) => ('parked' in one ? one.parked : [])))
  await park(env.DB, parked, now)
  await takeFromPhone(env, account, items, now)
  const inGroups = items.filter((item) => item.kind === 'ignored' && item.reason === 'group-message').length
  if (inGroups > 0) count(env, 'group-messages', inGroups, { workspaceId, channelId: channel.id })
  report(env, account, delivered, parked.length, arrival)
}

/** Tells the operator what came of a webhook; of one that brought nothing but reports on our own sends, nothing. */
function report(
  env: Bindings,
  { workspaceId, channel }: Account,
  delivered: (Aside | Delivered)[],
  parked: number,
  { now, requestId }: Arrival,
): void {
  const sum = (of: keyof Delivered) =>
    delivered.reduce((total, one) => total + ('parked' in one ? 0 : one[of]), 0)
  const received = sum('received')
  const duplicates = sum('duplicates')
  if (duplicates > 0) count(env, 'duplicates', duplicates, { workspaceId, channelId: channel.id })
  if (received + duplicates + parked === 0) return
  log(parked > 0 ? 'warn' : 'info', 'webhook', {
    requestId,
    workspaceId,
    channelId: channel.id,
    channel: channel.kind,
    received,
    duplicates,
    parked,
    durationMs: Date.now() - now,
  })
}

function consentOf({ marketing, at }: Extract<Update, { kind: 'preference' }>): MarketingConsent {
  return { allowed: marketing, at, by: 'client-setting', memberId: null }
}

function emptyBatch(origin: Batch['origin']): Batch {
  return { origin, inbound: [], echoes: [], statuses: [] }
}

async function deliverOrPark(
  env: Bindings,
  { account, batch }: Delivery,
  requestId: string | null,
): Promise<Aside | Delivered> {
  const { workspaceId, channel } = account
  const { conversationId } = batch.origin
  try {
    return await deliver(env, workspaceId, batch, requestId)
  } catch (error) {
    const reason = reasonOf(error)
    log('error', 'batch-parked', { requestId, workspaceId, conversationId, code: reason }, error)
    const toPark = {
      channelId: channel.id,
      workspaceId,
      conversationId,
      source: 'batch',
      reason,
      requestId,
    } as const
    const inRow = async (portion: Batch) => {
      const payload = JSON.stringify(portion)
      return { ...toPark, id: await idOf({ ...toPark, payload }), payload }
    }
    return { parked: await Promise.all(portionsOf(batch).map(inRow)) }
  }
}

/** How many messages a conversation took, and how many it had already. */
export type Delivered = { received: number; duplicates: number }

/** Why a batch could not be delivered, as a code. */
export function reasonOf(error: unknown): string {
  if (error instanceof RefusedError) return error.problem.code
  return isOfDatabase(error) ? 'database' : 'failed'
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

async function parkedItem(
  place: Pick<ParkedItem, 'workspaceId' | 'channelId'>,
  { reason, raw }: Extract<Update, { kind: 'ignored' }>,
  requestId: string | null,
): Promise<ParkedItem> {
  return {
    id: await idOf({ ...place, payload: raw }),
    ...place,
    conversationId: null,
    source: 'webhook-item',
    reason,
    payload: raw,
    requestId,
  }
}

/** The same content parks once in a channel, however often a provider repeats it. */
async function idOf(parked: Pick<ParkedItem, 'workspaceId' | 'channelId' | 'payload'>): Promise<string> {
  const { workspaceId, channelId, payload } = parked
  const told = new TextEncoder().encode(`${workspaceId ?? ''} ${channelId ?? ''} ${payload}`)
  const digest = await crypto.subtle.digest('SHA-256', told)
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
