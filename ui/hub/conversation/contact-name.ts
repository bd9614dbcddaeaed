import type { ConversationSummary } from '../../../src/protocol/conversation.ts'
import { useT } from '../../kit/i18n/index.tsx'
import { formatAddress } from '../../kit/phone.ts'

/** How a contact is called: their name, else their address, else that they are new. */
export function useContactName(): (contact: ConversationSummary['contact']) => string {
  const t = useT()
  return (contact) => contact.name || (contact.address ? formatAddress(contact.address) : t('unnamed'))
}
