import type { Sender, Sign } from '../channel.ts'

/** A sign that does not get through soon is of no use any more, ms. */
const timeoutMs = 5_000
/** WhatsApp shows it for 25 s at most, or until a message comes (Meta, "Typing indicators"). */
const typingLastsMs = 25_000

/**
 * Tells a client that their messages up to one were read, and that an answer is being written: WhatsApp takes both in one
 * call, and the second not without the first.
 *
 * @param post posts a body to the number's `messages`
 */
export function whatsAppSigns(
  post: (body: object, timeoutMs: number) => Promise<Response>,
): Required<Pick<Sender, 'typing' | 'markRead'>> {
  const show = async ({ messageId }: Sign, more: object = {}): Promise<void> => {
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: messageId, ...more }
    const response = await post(body, timeoutMs)
    await response.body?.cancel()
    if (!response.ok) throw new Error(`WhatsApp answered ${response.status}`)
  }
  return {
    typing: {
      lastsMs: typingLastsMs,
      marksRead: true,
      show: (sign) => show(sign, { typing_indicator: { type: 'text' } }),
    },
    markRead: (sign) => show(sign),
  }
}
