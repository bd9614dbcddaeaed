import type { Choices } from '../../domain/choices.ts'
import { inWords, shortened } from '../choice-words.ts'

/** What a button shows on a phone, in UTF-16 units: Telegram cuts a longer one in its middle. */
const readable = 32
/** Bot API, "InlineKeyboardButton". */
const callbackDataBytes = 64

export type InlineKeyboard = { inline_keyboard: { text: string; callback_data: string }[][] }

/**
 * A text with choices as Telegram shows it: a button each, one below the other. Those a button cannot show in full
 * stand in the text as well. `keyboard` is null where buttons would not tell them apart or cannot carry their ids.
 */
export function choicesShown(
  text: string,
  choices: Choices,
  limit: number,
): { text: string; keyboard: InlineKeyboard | null } {
  const buttons = choices.options.map(({ id, title }) => ({
    text: shortened(title, readable),
    callback_data: id,
  }))
  const distinct = new Set(buttons.map((button) => button.text)).size === buttons.length
  const carried = buttons.every(
    ({ callback_data }) => new TextEncoder().encode(callback_data).length <= callbackDataBytes,
  )
  const whole = choices.options.every(({ title }) => title.length <= readable)
  const keyboard = distinct && carried ? { inline_keyboard: buttons.map((button) => [button]) } : null
  return { text: keyboard !== null && whole ? text : inWords(text, choices, limit), keyboard }
}
