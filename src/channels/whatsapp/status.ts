import { z } from 'zod'
import type { StatusReport, Update } from '../channel.ts'
import { id, instant, lenient, text } from '../fields.ts'
import { errorOf, GraphError } from './errors.ts'
import { type ChangeContext, ignored } from './message.ts'
import { addressesOf, identify } from './person.ts'
import { Conversation, conversationOf, Pricing, pricingOf } from './pricing.ts'

const knownStates = ['sent', 'delivered', 'read', 'played', 'failed'] as const
const State = z.enum(knownStates)

const Item = z.object({
  id,
  status: text,
  timestamp: lenient(instant),
  recipient_id: z.unknown().optional(),
  recipient_user_id: z.unknown().optional(),
  recipient_parent_user_id: z.unknown().optional(),
  recipient_type: z.unknown().optional(),
  biz_opaque_callback_data: lenient(text),
  errors: lenient(z.array(z.unknown())),
  pricing: lenient(Pricing),
  conversation: lenient(Conversation),
})

/**
 * An item of `statuses[]`: how far a message of ours got. Its recipient may be missing; then our own id
 * finds the message. Never throws.
 */
export function readStatus(raw: unknown, context: ChangeContext): Update {
  const item = Item.safeParse(raw).data
  const at = item?.timestamp ?? context.entryTime
  const { accountId } = context
  if (item === undefined || at === undefined || accountId === null) {
    return ignored(accountId, 'malformed-item', raw)
  }
  if (item.recipient_type === 'group') return ignored(accountId, 'group-message', raw)
  const state = State.safeParse(item.status).data
  if (state === undefined) return ignored(accountId, 'unknown-type', raw)

  const named = addressesOf({
    userId: item.recipient_user_id,
    parentUserId: item.recipient_parent_user_id,
    phones: [item.recipient_id],
  })
  const pricing = pricingOf(item.pricing)
  const conversation = conversationOf(item.conversation)
  const report: StatusReport = {
    providerId: item.id,
    ourId: item.biz_opaque_callback_data || null,
    at,
    state,
    error: state === 'failed' ? firstError(item.errors) : null,
    ...(pricing && { pricing }),
    ...(conversation && { conversation }),
  }
  const { addresses } = identify(named, context.contacts, context.itemIsAlone)
  return { kind: 'status', accountId, to: addresses, report }
}

function firstError(errors: unknown[] | undefined): StatusReport['error'] {
  const error = GraphError.safeParse(errors?.[0]).data
  return error ? errorOf(error) : null
}
