import type { Sender, Sign } from '../channel.ts'

/** A sign that does not get through soon is of no use any more, ms. */
const timeoutMs = 5_000
/** WhatsApp shows it for 25 s at most, or until a message comes (Meta, "Typing indicators"). */
const typingLastsMs = 25_000

/** Posts a body to the number's `messages`, and reads the answer in the time that is given to both, ms. */
export type Post = <T>(
  body: object,
  timeoutMs: number,
  read: (response: Response) => Promise<T>,
) => Promise<T>

/**
 * Tells a client that their messages up to one were read, and that an answer is being written: WhatsApp takes both in one
 * call, and the second not without the first.
 */
export function whatsAppSigns(post: Post): Required<Pick<Sender, 'typing' | 'markRead'>> {
  const show = ({ messageId }: Sign, more: object = {}): Promise<void> => {
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: messageId, ...more }
    return post(body, timeoutMs, async (response) => {
      await response.body?.cancel()
      if (!response.ok) throw new Error(`WhatsApp answered ${response.status}`)
    })
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
