import type { UploadResult } from '../wire.ts'
import type { Draft } from './draft.ts'
import type { OutboxItem } from './outbox.ts'
import { attempted } from './sending.ts'
import type { StoredMessage } from './stored-message.ts'

/**
 * What came of giving the provider a file before its message. Its id there is kept, so that a message that is sent
 * again needs no second upload. A refusal counts as an attempt to send: the message has certainly not left.
 */
export function uploaded(draft: Draft, message: StoredMessage, result: UploadResult): null {
  const { state } = draft
  const { seq, content } = message
  if (result.kind === 'uploaded') {
    if (content.type !== 'media') return null
    draft.writes.push({
      type: 'content',
      seq,
      content: { ...content, providerMediaId: result.providerMediaId },
      version: 0,
    })
    draft.visible = true
    state.outbox = state.outbox.map((item) => (item.seq === seq ? withFile(item) : item))
    return null
  }
  // Another run has given it the file meanwhile: this one's failure is no news.
  if (!state.outbox.some((item) => item.seq === seq && item.needsUpload)) return null
  state.outbox = state.outbox.map((item) =>
    item.seq === seq ? { ...item, attempts: item.attempts + 1 } : item,
  )
  return attempted(draft, message, result, 0)
}

function withFile({ needsUpload: _, ...item }: OutboxItem): OutboxItem {
  return item
}
