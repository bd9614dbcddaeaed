import type { SendFailure } from '../../domain/send-failure.ts'
import type { Address, Sender, SendRequest, SendResult, Sign } from '../channel.ts'
import { splitText } from '../split-text.ts'
import type { TelegramApi } from './api.ts'
import { choicesShown, type InlineKeyboard } from './choices.ts'
import { outcomeOf } from './outcome.ts'
import type { createTelegramFileSender } from './send-file.ts'

/** Telegram's limit for a text, after which it goes out in parts (Bot API, "sendMessage"). */
const maxPartLength = 4096
/** More parts than this are no message any more. */
const maxParts = 10
const maxTextLength = maxPartLength * maxParts

/** Telegram shows it for 5 s at most, or until a message comes (Bot API, "sendChatAction"). */
const typingLastsMs = 5_000

/**
 * The way out to one bot's chats. Telegram has no idempotency key and never says what it took, so a call without an
 * answer is `unknown` for good. Text is sent as it is: without `parse_mode` nothing in it is markup.
 */
export function createTelegramSender(options: {
  botId: string
  api: TelegramApi
  sendFile: ReturnType<typeof createTelegramFileSender>
}): Sender {
  const { botId, api, sendFile } = options

  async function send(request: SendRequest): Promise<SendResult> {
    const chat = chatOf(request.to)
    if (request.accountId !== botId)
      return never('wrong-account', 'The message belongs to another bot.', 'internal')
    if (chat === undefined) return never('no-address', 'The client has no Telegram address.', 'no-address')
    if (request.content.type === 'media') return sendFile(chat.value, request.content)
    if (request.content.type !== 'text') {
      return never('telegram-kind', 'Telegram has no templates.', 'not-sendable')
    }
    const { text, choices } = request.content
    const shown = choices ? choicesShown(text, choices, maxTextLength) : { text, keyboard: null }
    const parts = splitText(shown.text, maxPartLength)
    if (parts.length > maxParts)
      return never('telegram-too-long', 'The text is too long for Telegram.', 'too-long')
    return sendParts(chat.value, parts, shown.keyboard)
  }

  /** The buttons stand under the last part, where the question ends. */
  async function sendParts(
    chatId: string,
    parts: readonly string[],
    keyboard: InlineKeyboard | null,
  ): Promise<SendResult> {
    let first: SendResult | null = null
    for (const [index, part] of parts.entries()) {
      const result = await sendPart(chatId, part, index === parts.length - 1 ? keyboard : null)
      if (result.kind !== 'accepted') return index === 0 ? result : broken(index, parts.length, result)
      first ??= result
    }
    return first ?? never('telegram-empty', 'The message has no text.', 'empty')
  }

  async function sendPart(
    chatId: string,
    text: string,
    keyboard: InlineKeyboard | null,
  ): Promise<SendResult> {
    const markup = keyboard && { reply_markup: keyboard }
    return outcomeOf(await api('sendMessage', { chat_id: chatId, text, ...markup }))
  }

  async function showTyping({ to }: Sign): Promise<void> {
    const answer = await api('sendChatAction', { chat_id: chatOf(to)?.value, action: 'typing' })
    if (answer.kind !== 'done') throw new Error('Telegram did not take the sign.')
  }

  return {
    maxTextLength,
    send,
    typing: { lastsMs: typingLastsMs, marksRead: false, show: showTyping },
  }
}

function chatOf(to: readonly Address[]): Address | undefined {
  return to.find(({ kind }) => kind === 'user')
}

/** What is there cannot be taken back, and sending the whole again would repeat it. */
function broken(arrived: number, of: number, why: Exclude<SendResult, { kind: 'accepted' }>): SendResult {
  const message = `Only ${arrived} of ${of} parts reached the client. ${why.message}`
  return never('telegram-in-part', message, 'in-part')
}

function never(code: string, message: string, reason: SendFailure): SendResult {
  return { kind: 'refused', next: 'never', code, message, reason }
}
