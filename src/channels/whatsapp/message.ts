import { z } from 'zod'
import { textOf } from '../../domain/message.ts'
import type { Address, IgnoredReason, InboundMessage, Update } from '../channel.ts'
import { id, instant, lenient, longestText, rawOf, text } from '../fields.ts'
import { contentOf } from './content.ts'
import { addressesOf, type Contact, distinct, identify } from './person.ts'

/** What an item of a change shares with its neighbours. Times in ms. */
export type ChangeContext = {
  accountId: string | null
  contacts: readonly Contact[]
  /** The item is the only one of its list. */
  itemIsAlone: boolean
  /** The entry's own time, for an item without a readable one. */
  entryTime: number | undefined
}

/** An item that becomes no message, kept for the operator. */
export function ignored(accountId: string | null, reason: IgnoredReason, item: unknown): Update {
  return { kind: 'ignored', accountId, reason, raw: rawOf(item) }
}

const Item = z.looseObject({
  id,
  type: lenient(text),
  timestamp: lenient(instant),
  referral: lenient(z.object({ source_type: lenient(text), ctwa_clid: lenient(text) })),
})
type Item = z.output<typeof Item>

type Readable = { item: Item; accountId: string; message: InboundMessage }

/** The part of a message that does not depend on who wrote it, or why there is none. */
function readItem(raw: unknown, context: ChangeContext): Readable | Update {
  const item = Item.safeParse(raw).data
  const at = item?.timestamp ?? context.entryTime
  if (item === undefined || at === undefined || context.accountId === null) {
    return ignored(context.accountId, 'malformed-item', raw)
  }
  if (item.group_id) return ignored(context.accountId, 'group-message', raw)
  const { referral } = item
  const message: InboundMessage = {
    providerId: item.id,
    at,
    content: contentOf(item.type ?? '', item),
    fromAd: referral?.source_type === 'ad' || Boolean(referral?.ctwa_clid),
  }
  return { item, accountId: context.accountId, message }
}

/** What was cut off a message stays readable where the whole item is kept. */
function cutOff({ content }: InboundMessage, accountId: string, raw: unknown): Update[] {
  const isCut = (textOf(content)?.length ?? 0) >= longestText - 1
  return isCut ? [ignored(accountId, 'too-long', raw)] : []
}

/** An item of `messages[]`: what a client did. Never throws. */
export function readMessage(raw: unknown, context: ChangeContext): Update[] {
  const read = readItem(raw, context)
  if ('kind' in read) return [read]
  const { item, accountId, message } = read
  const named = addressesOf({
    userId: item.from_user_id,
    parentUserId: item.from_parent_user_id,
    phones: [item.from],
  })
  if (item.type === 'system') return readSystem(raw, item, named, { accountId, message })
  const { addresses, name } = identify(named, context.contacts, context.itemIsAlone)
  if (addresses.length === 0) return [ignored(accountId, 'no-sender', raw)]
  return [
    { kind: 'inbound', accountId, from: addresses, profileName: name, message },
    ...cutOff(message, accountId, raw),
  ]
}

/** An item of `message_echoes[]`: what the owner sent from their own phone. Never throws. */
export function readEcho(raw: unknown, context: ChangeContext): Update[] {
  const read = readItem(raw, context)
  if ('kind' in read) return [read]
  const { item, accountId, message } = read
  const named = addressesOf({
    userId: item.to_user_id,
    parentUserId: item.to_parent_user_id,
    phones: [item.to],
  })
  const { addresses } = identify(named, context.contacts, context.itemIsAlone)
  if (addresses.length === 0) return [ignored(accountId, 'no-sender', raw)]
  return [{ kind: 'echo', accountId, to: addresses, message }, ...cutOff(message, accountId, raw)]
}

const SystemBody = z.object({
  type: lenient(text),
  body: lenient(text),
  user_id: z.unknown().optional(),
  previous_user_id: z.unknown().optional(),
  parent_user_id: z.unknown().optional(),
  wa_id: z.unknown().optional(),
  /** Names of the older `customer_changed_number`. */
  new_wa_id: z.unknown().optional(),
  customer: z.unknown().optional(),
})

const addressChange = /_changed_(number|user_id)$/

/**
 * A line about the person rather than by them. A changed number or id links the old and the new
 * address, the new first, so that the line and all that follows reach the conversation they already have.
 */
function readSystem(
  raw: unknown,
  item: Item,
  named: Address[],
  { accountId, message }: { accountId: string; message: InboundMessage },
): Update[] {
  const system = SystemBody.safeParse(item.system).data ?? {}
  const current = addressesOf({
    userId: system.user_id,
    parentUserId: system.parent_user_id,
    phones: [system.wa_id, system.new_wa_id],
  })
  const previous = addressesOf({ userId: system.previous_user_id, phones: [system.customer] })
  const addresses = distinct([...current, ...named, ...previous])
  if (addresses.length === 0) return [ignored(accountId, 'no-sender', raw)]

  const moved = addressChange.test(system.type ?? '')
  const line = system.body || (moved ? 'Changed their WhatsApp number.' : 'WhatsApp reported a change.')
  const notice: Update = {
    kind: 'inbound',
    accountId,
    from: addresses,
    profileName: null,
    message: { ...message, content: { type: 'notice', text: line }, fromAd: false },
  }
  return moved && addresses.length > 1 ? [{ kind: 'link', accountId, addresses }, notice] : [notice]
}
