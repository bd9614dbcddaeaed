import { z } from 'zod'

/**
 * How far the past chats of a number have come over from the owner's phone: `requested` from the provider,
 * `arriving` in pieces, `complete`, or `declined` by the owner on their phone (WhatsApp error 2593109).
 */
export const HistorySyncState = z.enum(['requested', 'arriving', 'complete', 'declined'])
export type HistorySyncState = z.infer<typeof HistorySyncState>
