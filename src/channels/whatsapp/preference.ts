import { z } from 'zod'
import type { Update } from '../channel.ts'
import { instant, lenient, text } from '../fields.ts'
import { type ChangeContext, ignored } from './message.ts'
import { addressesOf, identify } from './person.ts'

const Item = z.object({
  category: lenient(text),
  value: z.enum(['stop', 'resume']),
  timestamp: lenient(instant),
  wa_id: z.unknown().optional(),
  user_id: z.unknown().optional(),
  parent_user_id: z.unknown().optional(),
})

/** An item of `user_preferences[]`: a client stops or resumes marketing messages (Meta, "user_preferences"). Never throws. */
export function readPreference(raw: unknown, context: ChangeContext): Update {
  const item = Item.safeParse(raw).data
  const at = item?.timestamp ?? context.entryTime
  const { accountId } = context
  if (item === undefined || at === undefined || accountId === null) {
    return ignored(accountId, 'malformed-item', raw)
  }
  if ((item.category ?? 'marketing_messages') !== 'marketing_messages') {
    return ignored(accountId, 'unknown-type', raw)
  }
  const named = addressesOf({ userId: item.user_id, parentUserId: item.parent_user_id, phones: [item.wa_id] })
  const { addresses } = identify(named, context.contacts, context.itemIsAlone)
  if (addresses.length === 0) return ignored(accountId, 'no-sender', raw)
  return { kind: 'preference', accountId, from: addresses, marketing: item.value === 'resume', at }
}
