import { z } from 'zod'
import { id, lenient } from '../fields.ts'
import type { Answer, TelegramApi } from './api.ts'

const Pressed = z.object({
  callback_query: z.object({ id, message: lenient(z.object({ message_id: id, chat: z.object({ id }) })) }),
})

/** A pressed button in an update: the press to answer, and the message whose buttons have served. */
export type Press = { id: string; message: { chatId: string; messageId: string } | null }

/** The press an `Update` of the Bot API tells of; null for one that tells of something else. */
export function pressIn(update: unknown): Press | null {
  const press = Pressed.safeParse(update).data?.callback_query
  if (press === undefined) return null
  const { id, message } = press
  return { id, message: message ? { chatId: message.chat.id, messageId: message.message_id } : null }
}

/**
 * Ends the wait a press shows on its button, and takes the buttons away: an answer is given once (Bot API,
 * "answerCallbackQuery" and "editMessageReplyMarkup"). Nothing depends on it: what Telegram says is given back, to be
 * noted. Never throws.
 */
export function acknowledge(api: TelegramApi, { id, message }: Press): Promise<Answer[]> {
  return Promise.all([
    api('answerCallbackQuery', { callback_query_id: id }),
    ...(message === null
      ? []
      : [api('editMessageReplyMarkup', { chat_id: message.chatId, message_id: Number(message.messageId) })]),
  ])
}
