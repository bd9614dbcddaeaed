import { type Address, mergeAddresses } from '../address.ts'
import { alsoKnownAs } from '../recipient.ts'
import type { TemplateOrder } from './outbox.ts'
import type { ConversationState } from './state.ts'
import type { StoredMessage } from './stored-message.ts'

/** Whom a message goes to: the phone a member typed for its template, else whom the client was heard from last. */
export function addresseesOf(
  { recipient }: ConversationState,
  template: Pick<TemplateOrder, 'phone'> | undefined,
): Address[] {
  return template?.phone === undefined ? recipient.addresses : [{ kind: 'phone', value: template.phone }]
}

/** The provider, taking a message, has told other addresses of whom it went to. */
export function learnAddresses(state: ConversationState, { content }: StoredMessage, told: Address[]): void {
  if (told.length === 0) return
  const to = addresseesOf(state, content.type === 'template' ? content : undefined)
  state.recipient = alsoKnownAs(state.recipient, to, told)
  state.addresses = mergeAddresses(told, state.addresses)
}
