import type { StatusReport, Update } from '../../channels/channel.ts'
import type { ConversationOrigin } from '../../conversation/rpc.ts'
import type { Account } from '../../db/accounts.ts'
import { findIdentity, repointIdentities, resolveIdentity } from '../../db/identities.ts'
import { type Address, mergeAddresses } from '../../domain/address.ts'
import { log } from '../../log.ts'
import type { Bindings } from '../bindings.ts'
import { askConversation } from '../objects.ts'

/** The addresses an item is to be found by. */
export function addressesOf(item: Update): Address[] {
  switch (item.kind) {
    case 'inbound':
      return item.from
    case 'echo':
      return item.to
    case 'link':
      return item.addresses
    case 'preference':
      return item.from
    case 'status':
      return conversationOf(item.report) === null ? item.to : []
    case 'template':
    case 'past-chats':
    case 'phone-book':
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
export function together(known: ConversationOrigin, seen: ConversationOrigin): ConversationOrigin {
  return {
    ...known,
    contactId: known.contactId || seen.contactId,
    addresses: mergeAddresses(known.addresses, seen.addresses),
    profileName: seen.profileName ?? known.profileName,
  }
}

/** The conversation an item belongs to; null for a status of a message we know nothing of. */
export async function originOf(
  env: Bindings,
  { workspaceId, channel }: Account,
  item: Exclude<Update, { kind: 'ignored' | 'template' | 'past-chats' | 'phone-book' }>,
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
  for (const younger of resolved.merge) {
    const isWhole = await merge(env, younger, older)
    // Whether an echo is of our own words only the one that sent them knows, as long as the older one does not have them.
    if (!isWhole && item.kind === 'echo') return { ...older, conversationId: younger }
  }
  return older
}

/**
 * The addresses of one person led to several conversations: a younger one moves into the oldest, and tells whether it has
 * wholly. One that cannot be reached is found again with the next message that carries both addresses.
 */
async function merge(env: Bindings, younger: string, older: ConversationOrigin): Promise<boolean> {
  const { workspaceId, channel } = older
  try {
    const isWhole = await askConversation(env, workspaceId, younger, (conversation) =>
      conversation.moveTo(older, { ...older, conversationId: younger }),
    )
    if (isWhole) await repointIdentities(env.DB, { workspaceId, channelId: channel.id }, younger, older)
    return isWhole
  } catch (error) {
    log('warn', 'merge-postponed', { workspaceId, conversationId: younger }, error)
    return false
  }
}
