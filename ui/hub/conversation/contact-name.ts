import type { ConversationSummary } from '../../../src/protocol/conversation.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { formatAddress } from '../../kit/phone.ts'

/** A web visitor has neither name nor number: the start of their id tells them apart, as `Visitor 4F2A`. */
const codeOf = (id: string): string =>
  id
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, 4)
    .toUpperCase()

/** How a contact is called: their name, else their address, else as a visitor of their own. */
export function useContactName(): (contact: ConversationSummary['contact']) => string {
  const t = useT()
  return (contact) =>
    contact.name ||
    (contact.address ? formatAddress(contact.address) : t('unnamed', { code: codeOf(contact.id) }))
}
