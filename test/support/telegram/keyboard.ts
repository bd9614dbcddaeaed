import { z } from 'zod'

/** A button under a message, as Telegram took it. */
export type Button = { text: string; callback_data: string }

/** Rows of buttons; anything else is not looked at here. */
export const ReplyMarkup = z.object({
  inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string().optional() }))),
})

const mostButtons = 100

/** The buttons of a keyboard in order, or what Telegram says to one it does not take. */
export function buttonsOf(markup: z.infer<typeof ReplyMarkup>): Button[] | { refused: string } {
  const buttons: Button[] = []
  for (const { text, callback_data } of markup.inline_keyboard.flat()) {
    if (text.trim() === '') return { refused: 'Bad Request: inline keyboard button text must be non-empty' }
    if (callback_data === undefined) {
      return { refused: 'Bad Request: Text buttons are unallowed in the inline keyboard' }
    }
    const bytes = new TextEncoder().encode(callback_data).length
    if (bytes < 1 || bytes > 64) return { refused: 'Bad Request: BUTTON_DATA_INVALID' }
    buttons.push({ text, callback_data })
  }
  return buttons.length > mostButtons ? { refused: 'Bad Request: REPLY_MARKUP_TOO_LONG' } : buttons
}
