import type { StatusReport, Update } from '../../channels/channel.ts'
import type { Batch, ConversationOrigin } from '../../conversation/rpc.ts'
import { type Account, findConnectedAccount, noteUnknownAccount } from '../../db/accounts.ts'
import { findIdentity, learnIdentities, repointIdentities, resolveIdentity } from '../../db/identities.ts'
import { type Parked, park } from '../../db/parking.ts'
import { type Address, mergeAddresses } from '../../domain/address.ts'
import type { ChannelKind } from '../../domain/channel.ts'
import type { Bindings } from '../bindings.ts'
import { askConversation } from '../objects.ts'

type Delivery = { account: Account; batch: Batch }
type ParkedItem = Omit<Parked, 'attempts'>

/**
 * Brings the items of one webhook to their conversations: resolves at once when everything is committed in
 * an object or parked in D1, and throws when neither could be done, so that the provider sends it all again.
 * An item that fails never costs its neighbours.
 */
export async function routeUpdates(
  env: Bindings,
  kind: ChannelKind,
  updates: Update[],
  now: number,
): Promise<void> {
  const byAccount = Map.groupBy(updates, (update) => update.accountId)
  for (const [accountId, items] of byAccount) {
    if (accountId === null) continue
    const account = await findConnectedAccount(env.DB, kind, accountId, now)
    if (account === null) {
      console.warn(JSON.stringify({ event: 'unknown-account', provider: kind, accountId }))
      await noteUnknownAccount(env.DB, kind, accountId, now)
      continue
    }
    await routeForAccount(env, account, items, now)
  }
}

async function routeForAccount(env: Bindings, account: Account, items: Update[], now: number): Promise<void> {
  const batches = new Map<string, Batch>()
  const parked: ParkedItem[] = []
  const { workspaceId, channel } = account
  if (items.length > 1) {
    await learnIdentities(env.DB, {
      workspaceId,
      channelId: channel.id,
      addresses: items.flatMap(addressesOf),
    })
  }
  for (const item of items) {
    if (item.kind === 'ignored') {
      if (item.reason !== 'group-message') parked.push(await parkedItem(account, item.reason, item.raw))
      continue
    }
    const origin = await originOf(env, account, item)
    if (origin === null) continue
    const batch = batches.get(origin.conversationId) ?? emptyBatch(origin)
    batch.origin = together(batch.origin, origin)
    batches.set(origin.conversationId, batch)
    if (item.kind === 'inbound') batch.inbound.push(item.message)
    if (item.kind === 'echo') batch.echoes.push(item.message)
    if (item.kind === 'status') batch.statuses.push(item.report)
  }
  const failed = await Promise.all(
    [...batches.values()].map((batch) => deliverOrPark(env, { account, batch }, now)),
  )
  parked.push(...failed.flatMap((item) => item ?? []))
  await park(env.DB, parked, now)
}

/** The addresses an item is to be found by. */
function addressesOf(item: Update): Address[] {
  switch (item.kind) {
    case 'inbound':
      return item.from
    case 'echo':
      return item.to
    case 'link':
      return item.addresses
    case 'status':
      return conversationOf(item.report) === null ? item.to : []
    case 'ignored':
      return []
  }
}

/** The conversation our own id names, when the provider gives it back. */
function conversationOf({ ourId }: StatusReport): string | null {
  const [conversationId, messageId, ...more] = ourId?.split('.') ?? []
  return conversationId && messageId && more.length === 0 ? conversationId : null
}

/** What two items say of one person. */
function together(known: ConversationOrigin, seen: ConversationOrigin): ConversationOrigin {
  return {
    ...known,
    contactId: known.contactId || seen.contactId,
    addresses: mergeAddresses(known.addresses, seen.addresses),
    profileName: seen.profileName ?? known.profileName,
  }
}

/** The conversation an item belongs to; null for a status of a message we know nothing of. */
async function originOf(
  env: Bindings,
  { workspaceId, channel }: Account,
  item: Exclude<Update, { kind: 'ignored' }>,
): Promise<ConversationOrigin | null> {
  const where = { workspaceId, channelId: channel.id }
  const origin = (
    { conversationId, contactId }: { conversationId: string; contactId: string },
    addresses: Address[],
    profileName: string | null,
  ) => ({ workspaceId, conversationId, contactId, channel, addresses, profileName })
  if (item.kind === 'status') {
    const conversationId = conversationOf(item.report)
    if (conversationId !== null) return origin({ conversationId, contactId: '' }, item.to, null)
    const known = await findIdentity(env.DB, { ...where, addresses: item.to })
    return known && origin(known, item.to, null)
  }
  const addresses = addressesOf(item)
  const profileName = item.kind === 'inbound' ? item.profileName : null
  const resolved = await resolveIdentity(env, { ...where, addresses, profileName })
  const older = origin(resolved, addresses, profileName)
  for (const younger of resolved.merge) await merge(env, younger, older)
  return older
}

/**
 * The addresses of one person led to several conversations: a younger one moves into the oldest. One that
 * cannot be reached is found again with the next message that carries both addresses.
 */
async function merge(env: Bindings, younger: string, older: ConversationOrigin): Promise<void> {
  const { workspaceId, channel } = older
  try {
    await askConversation(env, workspaceId, younger, (conversation) =>
      conversation.moveTo(older, { ...older, conversationId: younger }),
    )
    await repointIdentities(env.DB, { workspaceId, channelId: channel.id }, younger, older)
  } catch {
    console.error(JSON.stringify({ event: 'merge-postponed', conversationId: younger }))
  }
}

function emptyBatch(origin: Batch['origin']): Batch {
  return { origin, inbound: [], echoes: [], statuses: [] }
}

async function deliverOrPark(env: Bindings, delivery: Delivery, now: number): Promise<ParkedItem | null> {
  const { account, batch } = delivery
  try {
    await deliver(env, account.workspaceId, batch)
    return null
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'the conversation could not be reached'
    console.error(
      JSON.stringify({ event: 'batch-parked', conversationId: batch.origin.conversationId, at: now }),
    )
    const payload = JSON.stringify(batch)
    return {
      id: await idOf(payload),
      workspaceId: account.workspaceId,
      conversationId: batch.origin.conversationId,
      source: 'batch',
      reason,
      payload,
    }
  }
}

/** Commits a batch in its conversation, or in the older one that speaks for it now. */
export async function deliver(env: Bindings, workspaceId: string, batch: Batch): Promise<void> {
  let { conversationId } = batch.origin
  for (let hops = 0; hops < 5; hops += 1) {
    const origin = { ...batch.origin, conversationId }
    const result = await askConversation(env, workspaceId, conversationId, (conversation) =>
      conversation.receive({ ...batch, origin }),
    )
    if (!('movedTo' in result)) return
    conversationId = result.movedTo
  }
  throw new Error('conversations point at each other')
}

async function parkedItem(account: Account, reason: string, raw: string): Promise<ParkedItem> {
  const { workspaceId } = account
  return {
    id: await idOf(raw),
    workspaceId,
    conversationId: null,
    source: 'webhook-item',
    reason,
    payload: raw,
  }
}

/** The same content parks once, however often a provider repeats it. */
async function idOf(payload: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(payload))
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
