import type { Update } from '../../channels/channel.ts'
import type { Batch } from '../../conversation/rpc.ts'
import { type Account, findConnectedAccount, noteUnknownAccount } from '../../db/accounts.ts'
import { noteDelivery, testOf } from '../../db/channel-tests.ts'
import { database } from '../../db/database.ts'
import { learnIdentities } from '../../db/identities.ts'
import { park } from '../../db/parking.ts'
import type { ChannelKind } from '../../domain/channel.ts'
import type { MarketingConsent } from '../../domain/marketing-consent.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { count } from '../counting.ts'
import {
  AT_ONCE,
  type Delivery,
  deliverOrKeep,
  idOf,
  type Outcome,
  type ParkedItem,
  parkAndDeliver,
} from './delivering.ts'
import { addressesOf, originOf, together } from './origin.ts'
import { takeFromPhone } from './past-chats.ts'
import { applyTemplateNews } from './template-news.ts'

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
  const sorted: Sorted[] = []
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
    sorted.push(await sortOut(env, account, items, arrival))
  }
  const deliveries = sorted.flatMap((one) => one.deliveries).sort((a, b) => urgency(a) - urgency(b))
  const { outcomes, toPark } = await deliverOrKeep(env, deliveries.slice(0, AT_ONCE), requestId)
  await park(env.DB, [...sorted.flatMap(({ unreadable }) => unreadable), ...toPark], now)
  for (const { account, items } of sorted) await takeFromPhone(env, account, items, now)
  // Last, because it may use up all that this invocation may call.
  outcomes.push(...(await parkAndDeliver(env, deliveries.slice(AT_ONCE), arrival)))
  for (const one of sorted) report(env, one, outcomes, arrival)
}

/** The items of one account, and what is to be done with them. */
type Sorted = { account: Account; items: Update[]; deliveries: Delivery[]; unreadable: ParkedItem[] }

/** Whoever wrote comes before what was only reported on our own messages. */
function urgency({ batch }: Delivery): number {
  if (batch.inbound.length > 0) return 0
  return batch.echoes.length > 0 ? 1 : 2
}

/** What is signed for this deployment and names no account is nobody's but the operator's. */
async function parkUnplaced(env: Bindings, items: Update[], { now, requestId }: Arrival): Promise<void> {
  const unread = items.filter((item) => item.kind === 'ignored')
  if (unread.length === 0) return
  const nowhere = { workspaceId: null, channelId: null }
  await park(env.DB, await Promise.all(unread.map((item) => parkedItem(nowhere, item, requestId))), now)
  log('warn', 'webhook-without-account', { requestId, parked: unread.length })
}

/** Finds the conversation each item belongs to. */
async function sortOut(
  env: Bindings,
  account: Account,
  items: Update[],
  { now, requestId }: Arrival,
): Promise<Sorted> {
  const batches = new Map<string, Batch>()
  const unreadable: ParkedItem[] = []
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
      if (item.reason !== 'group-message') unreadable.push(await parkedItem(place, item, requestId))
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
  const deliveries = [...batches.values()].map((batch) => ({ account, batch }))
  return { account, items, deliveries, unreadable }
}

/** Tells the operator what came of a webhook; of one that brought nothing but reports on our own sends, nothing. */
function report(
  env: Bindings,
  { account, items, unreadable }: Sorted,
  outcomes: readonly Outcome[],
  { now, requestId }: Arrival,
): void {
  const { workspaceId, channel } = account
  const place = { workspaceId, channelId: channel.id }
  const inGroups = items.filter((item) => item.kind === 'ignored' && item.reason === 'group-message').length
  if (inGroups > 0) count(env, 'group-messages', inGroups, place)
  const sum = (of: 'received' | 'duplicates' | 'parked') =>
    outcomes.reduce((total, one) => total + (one.account === account ? one[of] : 0), 0)
  const received = sum('received')
  const duplicates = sum('duplicates')
  const parked = unreadable.length + sum('parked')
  if (duplicates > 0) count(env, 'duplicates', duplicates, place)
  if (received + duplicates + parked === 0) return
  log(parked > 0 ? 'warn' : 'info', 'webhook', {
    requestId,
    ...place,
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
