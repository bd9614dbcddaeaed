import { MessageSent } from '../../../../src/protocol/api.ts'
import { request } from '../../../kit/http.ts'

const address = (conversationId: string, messageId: string, act: 'retry' | 'drop'): string =>
  `/api/conversations/${encodeURIComponent(conversationId)}/messages/${encodeURIComponent(messageId)}/${act}`

/** What a member can have done about a message that did not simply arrive. Each throws what `request` throws. */
export const stuckApi = {
  /** @param confirmed the member has been told that it may arrive twice */
  retry: (conversationId: string, messageId: string, confirmed: boolean) =>
    request('POST', address(conversationId, messageId, 'retry'), MessageSent, { confirmed }),
  drop: (conversationId: string, messageId: string) =>
    request('POST', address(conversationId, messageId, 'drop'), MessageSent),
}
