import { z } from 'zod'
import type { SendFailure } from '../../domain/send-failure.ts'
import type { Address, Sender, SendRequest, SendResult, Sign } from '../channel.ts'
import { id } from '../fields.ts'
import { splitText } from '../split-text.ts'
import type { TelegramApi } from './api.ts'
import { refusalOf } from './errors.ts'

/** Telegram's limit for a text, after which it goes out in parts (Bot API, "sendMessage"). */
const maxPartLength = 4096
/** More parts than this are no message any more. */
const maxParts = 10

/** Telegram shows it for 5 s at most, or until a message comes (Bot API, "sendChatAction"). */
const typingLastsMs = 5_000

const Sent = z.object({ message_id: id })

/**
 * The way out to one bot's chats. Telegram has no idempotency key and never says what it took, so a call without an
 * answer is `unknown` for good. Text is sent as it is: without `parse_mode` nothing in it is markup.
 */
export function createTelegramSender(options: { botId: string; api: TelegramApi }): Sender {
  const { botId, api } = options

  async function send(request: SendRequest): Promise<SendResult> {
    const chat = chatOf(request.to)
    if (request.accountId !== botId) return never('wrong-account', 'The message belongs to another bot.')
    if (chat === undefined) return never('no-address', 'The client has no Telegram address.', 'no-address')
    if (request.content.type !== 'text') {
      return never('telegram-kind', 'Only texts can be sent on Telegram from here.', 'not-sendable')
    }
    const parts = splitText(request.content.text, maxPartLength)
    if (parts.length > maxParts)
      return never('telegram-too-long', 'The text is too long for Telegram.', 'too-long')
    return sendParts(chat.value, parts)
  }

  async function sendParts(chatId: string, parts: readonly string[]): Promise<SendResult> {
    let first: SendResult | null = null
    for (const [index, part] of parts.entries()) {
      const result = await sendPart(chatId, part)
      if (result.kind !== 'accepted') return index === 0 ? result : broken(index, parts.length, result)
      first ??= result
    }
    return first ?? never('telegram-empty', 'The message has no text.', 'empty')
  }

  async function sendPart(chatId: string, text: string): Promise<SendResult> {
    const answer = await api('sendMessage', { chat_id: chatId, text })
    if (answer.kind === 'refused') return refusalOf(answer)
    if (answer.kind === 'unknown') return answer
    const sent = Sent.safeParse(answer.result).data
    return sent === undefined
      ? { kind: 'unknown', message: 'Telegram did not say under which number it took the message.' }
      : { kind: 'accepted', providerId: sent.message_id }
  }

  async function showTyping({ to }: Sign): Promise<void> {
    const answer = await api('sendChatAction', { chat_id: chatOf(to)?.value, action: 'typing' })
    if (answer.kind !== 'done') throw new Error('Telegram did not take the sign.')
  }

  return {
    maxTextLength: maxPartLength * maxParts,
    send,
    typing: { lastsMs: typingLastsMs, marksRead: false, show: showTyping },
  }
}

function chatOf(to: readonly Address[]): Address | undefined {
  return to.find(({ kind }) => kind === 'user')
}

/** What is there cannot be taken back, and sending the whole again would repeat it. */
function broken(arrived: number, of: number, why: Exclude<SendResult, { kind: 'accepted' }>): SendResult {
  return never('telegram-in-part', `Only ${arrived} of ${of} parts reached the client. ${why.message}`)
}

function never(code: string, message: string, reason?: SendFailure): SendResult {
  return { kind: 'refused', next: 'never', code, message, ...(reason && { reason }) }
}
