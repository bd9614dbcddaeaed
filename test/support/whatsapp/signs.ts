import { z } from 'zod'
import {
  checkAccount,
  type GraphAccount,
  type GraphRefusal,
  JsonBody,
  type RawSend,
  refusal,
} from './graph.ts'

/** Word of the business that a person's message was read, and perhaps that an answer is being written. */
export type Sign = { messageId: string; typing: boolean }

const Body = z.object({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string(),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
})

/** Checks a body with `status` as the Graph API does; null for one that is no sign but a message. */
export function checkSign(
  raw: RawSend,
  account: GraphAccount,
  wasSaid: (messageId: string) => boolean,
): Sign | GraphRefusal | null {
  const json = JsonBody.safeParse(raw.body).data
  if (typeof json !== 'object' || json === null || !('status' in json)) return null
  const why = checkAccount(raw, account)
  if (why !== null) return why
  const parsed = Body.safeParse(json)
  if (!parsed.success) return refusal(100, z.prettifyError(parsed.error))
  const { message_id, typing_indicator } = parsed.data
  if (!wasSaid(message_id)) return refusal(131009, 'Message id is invalid.')
  return { messageId: message_id, typing: typing_indicator !== undefined }
}
